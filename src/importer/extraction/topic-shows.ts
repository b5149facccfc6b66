import type { ArticleReading } from './reading-model.ts';

/** What an article may define and yet tell of one show: its book, its hero, its franchise. */
const LEADS_TO_A_SHOW: ReadonlySet<string> = new Set(['SourceWork', 'Character', 'Franchise']);
/** In an article about one of these "it" stands for that, whichever shows are named on the way. */
const NEVER_A_SHOW: ReadonlySet<string> = new Set(['Recording', 'Place', 'Organization', 'Other']);
const GAME = /⟧,? (?:is|was) an? [^⟦.]{0,80}\bgame\b/;

/**
 * Whether "it" and "the series" may stand for one show throughout: in news, and in an article about what
 * shows are made of. Not in a life or an article about a song, nor is a game one of the show it follows.
 */
export function mayTellOfShow({ topic, templates }: ArticleReading): boolean {
  if (!topic) return true;
  const defined = templates[topic.definition.sentence]?.bare ?? '';
  return LEADS_TO_A_SHOW.has(topic.definition.type) && !GAME.test(defined);
}

/** Whether what the article defines is something that no show's name in passing takes "it" from. */
export function isAboutNoShow({ topic }: ArticleReading): boolean {
  return topic !== undefined && NEVER_A_SHOW.has(topic.definition.type);
}
