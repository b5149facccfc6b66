import type { NamedEntity } from './entities.ts';
import type { ArticleReading, Topic } from './reading-model.ts';
import type { Template } from './template.ts';

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

/** "a character in the police drama Some Show", "the main characters of the series Some Show". */
const HOME =
  /^[^⟦]{0,30}⟦\w\d+⟧[^⟦]{0,60}\b(?:characters?|heroine|hero|protagonists?|antagonists?|superhero|villains?|family) (?:in|of|from|on|appearing in) (?:(?:the|an?) )?(?:⟦O\d+⟧(?:'s)? )?((?:[\w'-]+ ){0,6})⟦([SCXT])(\d+)⟧/;
const SCREEN =
  /\b(?:film|movie|series|show|drama|sitcom|soap|opera|comedy|anime|telenovela|thriller) $/;

/** The show that the definition of a character places it in; undefined in other articles. */
export function showOfHero(
  topic: Topic | undefined,
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): NamedEntity | undefined {
  if (topic?.definition.type !== 'Character') return undefined;
  const [, noun = '', letter, id] = templates[topic.definition.sentence]?.bare.match(HOME) ?? [];
  return letter === 'S' || SCREEN.test(noun) ? resolve(Number(id)) : undefined;
}
