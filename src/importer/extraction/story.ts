import type { EntityType, PredicateName } from '../../vocabulary.ts';
import type { EntityReference, Fact } from '../fact.ts';
import { CREDENTIAL } from './credentials.ts';
import { type NamedEntity, referenceTo } from './entities.ts';
import { madeInstead, showOfLede } from './lede.ts';
import { type Kinship, kinOfMain, kinshipsIn } from './lineage.ts';
import { idsIn } from './patterns.ts';
import type { ArticleReading } from './reading-model.ts';
import { isRoundup, SCHEDULE, STARTS_WITH_SHOW } from './roundup.ts';
import { isAboutNoShow, mayTellOfShow, showOfHero } from './topic-shows.ts';
import { SHOW_NOUNS } from './word-tables.ts';

/** One sentence as the rules see it. */
export interface SentenceView {
  readonly index: number;
  /** Template without parentheses, see template.ts. */
  readonly bare: string;
  readonly full: string;
  readonly raw: string;
  /** The show that "it" and "the series" stand for in this sentence. */
  readonly focus: NamedEntity | undefined;
}

/** An article's names with what it is about: the input of every family of rules. */
export interface Story {
  readonly reading: ArticleReading;
  readonly views: readonly SentenceView[];
  /** The show that the article is about. */
  readonly main: NamedEntity | undefined;
  /** What is being made: the finale of the main show where the article is about that, else the main show. */
  readonly project: NamedEntity | undefined;
  /** Which show the article calls the sequel, remake and so on of which. */
  readonly kinships: readonly Kinship[];
  readonly entity: (id: number) => NamedEntity;
  readonly refer: (id: number, type: EntityType) => EntityReference;
  /** The show that a noun such as "the film" stands for. */
  readonly byNoun: (view: SentenceView, noun: string) => NamedEntity | undefined;
}

/** What a rule found in a sentence; hedging and denial are judged around `at` to `until` of its template. */
export interface Finding {
  readonly predicate: PredicateName;
  readonly subject: EntityReference;
  readonly object?: EntityReference;
  readonly value?: string | number;
  readonly qualifiers?: Fact['qualifiers'];
  readonly sentence: number;
  readonly confidence: number;
  readonly at: number;
  readonly until: number;
  /** What `at` and `until` count in, where it is not the sentence's template: that of a clause. */
  readonly template?: string;
}

/** A family of rules: all it finds in one sentence. */
export type Family = (view: SentenceView, story: Story) => Finding[];

/** Decides what the article is about and gives every sentence its focus. */
export function storyOf(reading: ArticleReading, project: NamedEntity | undefined): Story {
  const main =
    project?.offshootOf !== undefined
      ? project
      : project?.base === undefined
        ? mainShow(reading)
        : reading.resolve(project.base);
  const focus = focusBySentence(reading, main);
  const views = reading.sentences.map((sentence, index) => ({
    index,
    bare: reading.templates[index]?.bare ?? '',
    full: reading.templates[index]?.full ?? '',
    raw: sentence.text,
    focus: focus[index],
  }));
  const stated = kinshipsIn(reading.templates, reading.resolve);
  const kinships = [
    ...stated,
    ...(reading.topic ? [] : kinOfMain(reading.templates, main, stated, reading.resolve)),
  ];
  const story: Story = {
    reading,
    views,
    main,
    project: project ?? main,
    kinships,
    entity: reading.resolve,
    refer: (id, type) => referenceTo(reading.resolve(id), type),
    byNoun: (view, noun) => showByNoun(story, view, noun),
  };
  return story;
}

/** An article names what it is about in its headline, dek or first paragraph. */
const OPENING = 3;
/** The number of each sentence's paragraph, where bylines and dates between headline and text do not count. */
function paragraphsOf({ sentences }: ArticleReading): (sentence: number) => number {
  const idle = new Set(
    sentences
      .filter(({ paragraph, text }) => paragraph > 0 && /^(?:By )?[^.!?]{1,40}$/.test(text))
      .map(({ paragraph }) => paragraph),
  );
  return (i) => {
    const own = sentences[i]?.paragraph;
    if (own === undefined) return OPENING;
    return own - [...idle].filter((paragraph) => paragraph < own).length;
  };
}

/** "Some Show star Jane Doe": there the show only says who somebody is. */
function isCredential(bare: string, id: number): boolean {
  const at = bare.indexOf(`⟦S${id}⟧`);
  return at >= 0 && CREDENTIAL.test(bare.slice(at + `⟦S${id}⟧`.length));
}

/**
 * The show named most often, where headline and opening count more and the subject of a defining
 * sentence counts most. Undefined where the show named most is not in the opening: then no sentence
 * without a title of its own can be trusted.
 */
export function mainShow(reading: ArticleReading): NamedEntity | undefined {
  if (reading.topic?.entity.type === 'Show') return reading.topic.entity;
  if (!mayTellOfShow(reading)) return undefined;
  const home = showOfHero(reading.topic, reading.templates, reading.resolve);
  if (home) return home;
  const scores = new Map<NamedEntity, number>();
  const opening = new Set<NamedEntity>();
  const headlined = new Set<NamedEntity>();
  const sentencesOf = new Map<NamedEntity, number>();
  const paragraphOf = paragraphsOf(reading);
  reading.spans.forEach((spans, i) => {
    const paragraph = paragraphOf(i);
    const weight = paragraph === 0 ? 8 : paragraph < OPENING ? 2 : 1;
    const bare = reading.templates[i]?.bare ?? '';
    for (const id of new Set(spans.map((span) => reading.resolve(span.entity).id))) {
      const entity = reading.resolve(id);
      if (entity.type !== 'Show' || isCredential(bare, id)) continue;
      if (paragraph < OPENING) opening.add(entity);
      if (paragraph === 0) headlined.add(entity);
      sentencesOf.set(entity, (sentencesOf.get(entity) ?? 0) + 1);
      scores.set(entity, (scores.get(entity) ?? (entity.votes.get('Show') ?? 0) / 4) + weight);
    }
  });
  const lead = reading.templates.map(
    ({ bare }) => bare.match(/^"?⟦S(\d+)⟧"?,? (?:is|was) an? /)?.[1],
  );
  const first = lead.slice(0, 3).find((id) => id !== undefined);
  if (isRoundup(reading, headlined)) return undefined;
  if (first !== undefined) return reading.resolve(Number(first));
  const [best] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || !opening.has(best[0]))
    return soleCredential(reading) ?? showOfLede(reading, paragraphsOf(reading), OPENING);
  const made = madeInstead(best[0], reading, paragraphOf);
  if (made) return made;
  const found = headlined.has(best[0]) || isThroughout(best[0], sentencesOf) ? best[0] : undefined;
  return found
    ? (offspringOf(found, reading, opening) ?? found)
    : (soleCredential(reading) ?? showOfLede(reading, paragraphsOf(reading), OPENING));
}

/** "Some Show creator Jane Doe on the second season": the only show of the opening, named more than once. */
function soleCredential(reading: ArticleReading): NamedEntity | undefined {
  const paragraphOf = paragraphsOf(reading);
  const named = reading.templates
    .filter((_, i) => paragraphOf(i) < OPENING)
    .map(({ bare }) => new Set(idsIn(bare, 'S').map(reading.resolve)));
  const [only, ...others] = new Set(named.flatMap((shows) => [...shows]));
  const headline = reading.templates[0]?.bare ?? '';
  const byMaker =
    /⟦S\d+⟧(?:'s)? (?:co-)?(?:creator|showrunner|director|writer|boss|team|cast)s?\b/i;
  return only && others.length === 0 && byMaker.test(headline) ? only : undefined;
}

/**
 * What is news is the new one: where the opening calls another show the sequel, remake or spin-off of
 * the show named most, or gives a longer title that starts with it, the article is about that.
 */
function offspringOf(
  found: NamedEntity,
  reading: ArticleReading,
  opening: ReadonlySet<NamedEntity>,
): NamedEntity | undefined {
  const paragraphOf = paragraphsOf(reading);
  const kin = kinshipsIn(reading.templates, reading.resolve).find(
    ({ from, sentence }) => from === found && paragraphOf(sentence) < OPENING,
  );
  // "Some Show to end; spin-off Other Show ordered": the news is first of the one that stands first.
  const own = new RegExp(`^"?⟦S${found.id}⟧"? ${LIVES}`).test(reading.templates[0]?.bare ?? '');
  if (kin) return own ? undefined : kin.made;
  const firstNamed = reading.templates
    .slice(1)
    .map(({ bare }) => idsIn(bare, 'S').map(reading.resolve))
    .find((shows) => shows.length > 0)?.[0];
  return firstNamed && opening.has(firstNamed) && firstNamed.name.startsWith(`${found.name}: `)
    ? firstNamed
    : undefined;
}

const LIVES =
  '(?:(?:is|has been|will|to) )*(?:ends?|ending|renewed|returns?|returning|cancell?ed|axed|wraps?|concludes?|picked up)\\b';

/** Outside the headline, only what most of the shows' sentences name is what an article is about. */
function isThroughout(show: NamedEntity, sentencesOf: ReadonlyMap<NamedEntity, number>): boolean {
  const all = [...sentencesOf.values()].reduce((sum, count) => sum + count, 0);
  const own = sentencesOf.get(show) ?? 0;
  return own >= 2 && own * 2 >= all;
}

function focusBySentence(
  reading: ArticleReading,
  main: NamedEntity | undefined,
): (NamedEntity | undefined)[] {
  let current = main;
  let paragraph = -1;
  if (isAboutNoShow(reading)) return reading.sentences.map(() => main);
  return reading.sentences.map((sentence, i) => {
    if (sentence.paragraph !== paragraph) current = main;
    paragraph = sentence.paragraph;
    const focus = current;
    const first = reading.templates[i]?.bare.match(STARTS_WITH_SHOW)?.[1];
    const [show] = idsIn(first, 'S');
    if (show !== undefined && !isCredential(reading.templates[i]?.bare ?? '', show)) {
      const entity = reading.resolve(show);
      current = entity.base === undefined ? entity : reading.resolve(entity.base);
    } else if (!main && SCHEDULE.test(reading.templates[0]?.bare ?? '')) {
      // In the schedule of a network "it" is the last that was named.
      const [last] = idsIn(reading.templates[i]?.bare, 'S').slice(-1);
      if (last !== undefined && !isCredential(reading.templates[i]?.bare ?? '', last))
        current = reading.resolve(last);
    }
    return focus;
  });
}

function showByNoun(story: Story, view: SentenceView, noun: string): NamedEntity | undefined {
  const kind = SHOW_NOUNS[noun];
  const finale = story.project?.base === undefined ? undefined : story.project;
  if (/^final/.test(noun)) return finale ?? view.focus;
  if (finale && (kind === undefined ? noun !== 'show' && noun !== 'drama' : kind !== 'SERIES')) {
    return finale;
  }
  const focus = view.focus;
  const fits = (show: NamedEntity | undefined) =>
    !kind || !show?.kind || show.kind === kind || (kind === 'SERIES' && show.kind === 'MINISERIES');
  if (fits(focus)) return focus;
  for (let i = view.index; i >= 0; i -= 1) {
    const ids = idsIn(story.views[i]?.bare, 'S').reverse();
    const match = ids.map(story.entity).find((show) => show.kind === kind);
    if (match) return match;
  }
  return undefined;
}
