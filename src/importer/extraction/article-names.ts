import { fold } from '../../text/fold.ts';
import type { Gazetteer, KnownName } from '../fact.ts';
import { commaTitles } from './comma-titles.ts';
import type { Definition } from './definition.ts';
import type { NamedEntity, NameSpan } from './entities.ts';
import { vote } from './entities.ts';
import { type KnownRun, knownByForm, knownRuns } from './known-names.ts';
import { capitalRuns } from './names.ts';
import { guarded } from './rule.ts';
import type { Sentence } from './sentences.ts';
import { isCued, isInitial } from './title-runs.ts';
import { isItalicTitle, titleSurfaces } from './title-surfaces.ts';
import { type Token, tokensOf } from './tokens.ts';
import { FUNCTION_WORDS, NO_NAMES } from './word-tables.ts';

/** Every name of an article: what is named, and where, by sentence. */
export interface ArticleNames {
  readonly entities: NamedEntity[];
  readonly spans: NameSpan[][];
}

/**
 * Finds the names of an article: known ones first, then runs of capitalised words. A heading in title
 * case says nothing by its capitals, so there only names that the rest of the article uses are found.
 * `definition` is what the opening defines: its name is certain.
 */
export function findNames(
  sentences: readonly Sentence[],
  tags: readonly string[],
  gazetteer: Gazetteer,
  definition?: Definition,
  italics: readonly string[] = [],
): ArticleNames {
  const titles = new Map<string, string>();
  for (const tag of tags) {
    const ordinary = NO_NAMES.has(tag.toLowerCase()) || FUNCTION_WORDS.has(tag.toLowerCase());
    if (/^[\p{Lu}\p{N}]/u.test(tag) && !ordinary) titles.set(tag, 'tag');
  }
  const topic = headlineTopic(sentences);
  if (topic) titles.set(topic, 'topic');
  for (const sentence of sentences) {
    for (const { title, sign } of titleSurfaces(sentence.text)) {
      // "Jane Doe is an American film director" is no film.
      if (sign === 'lead' && definition && title.startsWith(definition.title)) continue;
      if (!sign.startsWith('quoted') || !titles.has(title) || titles.get(title) === 'tag')
        titles.set(title, sign);
    }
  }
  for (const title of italics) if (isItalicTitle(title)) titles.set(title, 'italics');
  if (definition) titles.set(definition.title, definition.type === 'Show' ? 'lead' : 'defined');
  for (const title of subtitledIn(sentences, [...titles.keys()])) titles.set(title, 'quoted');
  for (const title of commaTitles(sentences)) titles.set(title, 'quoted');
  const work = definition?.type === 'Show' ? definition.title : undefined;
  const tokenized = sentences.map((sentence) => tokensOf(sentence.text));
  const headings = sentences.map(
    (sentence, i) =>
      isTitleCased(sentence, tokenized[i] ?? []) && !(i > 0 && ROLE_LINE.test(sentence.text)),
  );
  const seen = wordsInside(tokenized, headings);
  const registry = new Registry(titles);
  const known = new Set(titles.keys());
  for (const title of cuedTitles(sentences, tokenized, headings, seen)) known.add(title);
  const anyCase = new Set<string>();
  const spans: NameSpan[][] = sentences.map(() => []);
  for (const pass of ['body', 'headings'] as const) {
    sentences.forEach((sentence, i) => {
      if ((headings[i] === true) !== (pass === 'headings')) return;
      const tokens = tokenized[i] ?? [];
      const isKnown = (words: string) =>
        known.has(words) || (headings[i] === true && anyCase.has(words.toLowerCase()));
      const inHeading = headings[i] === true;
      const runs = knownRuns(sentence.text, tokens, gazetteer, isKnown, inHeading, work);
      const taken = new Set(runs.flatMap((run) => range(run.from, run.to)));
      const found: KnownRun[] = [
        ...runs,
        ...(inHeading ? [] : capitalRuns(tokens, taken, seen, (words) => known.has(words))),
      ];
      found.sort((a, b) => a.from - b.from);
      for (const run of found) {
        const first = tokens[run.from];
        const last = tokens[run.to];
        if (!first || !last) continue;
        const end =
          run.end ?? (endsPossessive(sentence.text, tokens, run) ? last.end + 2 : last.end);
        const name = sentence.text.slice(first.start, end);
        const quoted = /["“‘']/.test(sentence.text[first.start - 1] ?? '');
        const entity = registry.named(name, run.known);
        spans[i]?.push({ entity: entity.id, start: first.start, end, quoted });
      }
    });
    // A headline capitalises small words that the text does not.
    for (const { name } of registry.entities) {
      if (FUNCTION_WORDS.has(name.toLowerCase())) continue;
      known.add(name);
      anyCase.add(name.toLowerCase());
    }
  }
  return { entities: registry.entities, spans };
}

/** "A film, Some Title: The Subtitle, follows": a known title goes on after its colon, inside a sentence. */
function subtitledIn(sentences: readonly Sentence[], titles: readonly string[]): string[] {
  const found = new Set<string>();
  for (const { text } of sentences) {
    for (const [, before = '', subtitle = ''] of text.matchAll(SUBTITLED)) {
      const title = titles.find((one) => one.length > 3 && before.endsWith(one));
      if (title !== undefined && before.length > title.length) found.add(`${title}: ${subtitle}`);
    }
  }
  return [...found];
}

const SUBTITLED = guarded(
  /^(.{4,200}?\p{L}): ((?:(?:The|A|An) )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|the|and|in|to|for) ){0,2}\p{Lu}[\p{L}’'-]*){0,4})(?=,|\.$|\)| (?:is|was|will|which|and|are|has|follows)\b)/gu,
);

/** "the comedy Half of a Title": what a cue shows to be one title is one where no cue stands as well. */
function cuedTitles(
  sentences: readonly Sentence[],
  tokenized: readonly Token[][],
  headings: readonly boolean[],
  seen: ReadonlySet<string>,
): string[] {
  return sentences.flatMap(({ text }, i) => {
    const tokens = tokenized[i] ?? [];
    if (headings[i]) return [];
    return capitalRuns(tokens, new Set(), seen)
      .filter(({ from }) => isCued(tokens, from))
      .map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to]?.end))
      .filter((words) => / (?:an?|of|the|for|to|in) /.test(words));
  });
}

/** "Some Title: what is new about it": the headline's first part, where the text names it as well. */
function headlineTopic(sentences: readonly Sentence[]): string | undefined {
  const topic = sentences[0]?.text.match(/^([^:]{2,50}): /)?.[1];
  if (topic === undefined || topic.split(' ').length > 6) return undefined;
  const named = sentences.slice(1).some(({ text }) => text.includes(topic));
  return named ? topic : undefined;
}

class Registry {
  readonly entities: NamedEntity[] = [];
  readonly #byName = new Map<string, NamedEntity>();
  readonly #titles: ReadonlyMap<string, string>;

  constructor(titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
  }

  named(written: string, known: KnownName | undefined): NamedEntity {
    const name = written.replace(/\s+/g, ' ');
    const called = known?.name ?? name;
    // "Some Name+" is another company than "Some Name".
    const key = `${fold(called)}${called.endsWith('+') ? '+' : ''}`;
    const existing = this.#byName.get(key);
    if (existing && known && !existing.known && existing.votes.size === 0) {
      existing.known = known;
      if (known.kind) existing.kind = known.kind;
    }
    if (existing) return existing;
    const form = known ?? knownByForm(name);
    const entity: NamedEntity = {
      id: this.entities.length,
      name: form?.name ?? name,
      votes: new Map(),
      ...(form ? { known: form } : {}),
      ...(form?.kind ? { kind: form.kind } : {}),
    };
    const sign = this.#titles.get(name);
    if (sign !== undefined) entity.titled = true;
    if (sign === 'lead') vote(entity, 'Show', 3);
    if (sign === 'topic') vote(entity, 'Show', 0.9);
    if (sign === 'italics') vote(entity, 'Show', 1.5);
    if (sign === 'quoted') vote(entity, 'Show', 1.1);
    if (sign === 'quoted-word') vote(entity, 'Show', 0.95);
    this.entities.push(entity);
    this.#byName.set(key, entity);
    return entity;
  }
}

/** Capitalised words, and whole runs, seen where only a name is capitalised. */
function wordsInside(tokenized: readonly Token[][], headings: readonly boolean[]): Set<string> {
  const seen = new Set<string>();
  tokenized.forEach((tokens, i) => {
    if (headings[i]) return;
    for (const run of capitalRuns(tokens, new Set(), new Set())) {
      const words = tokens.slice(run.from, run.to + 1);
      const initial = isInitial(tokens, run.from);
      if (run.to > run.from || !initial) for (const { text } of words) seen.add(text);
      if (!initial) seen.add(words.map(({ text }) => text).join(' '));
    }
  });
  return seen;
}

/** "Jane Doe as Ivy Bell" on a line of its own: a cast list and no heading. */
const ROLE_LINE =
  /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3} (?:as|voices|plays) (?:the )?\p{Lu}/u;

/** "the drama Some Name's, played by": what nothing follows owns nothing, its ending is the title's. */
function endsPossessive(sentence: string, tokens: readonly Token[], run: KnownRun): boolean {
  const last = tokens[run.to];
  return (
    last?.possessive === true &&
    !run.known &&
    isCued(tokens, run.from) &&
    /^['’]s(?:[,.;:)]|$)/.test(sentence.slice(last.end, last.end + 3))
  );
}

/** More than two thirds of the longer words start with a capital. */
function isTitleCased(sentence: Sentence, tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => text.length > 3 && /^\p{L}/u.test(text));
  const capital = words.filter((token) => token.capital);
  return (
    words.length >= 3 &&
    capital.length / words.length > 0.67 &&
    sentence.text.length < 200 &&
    !/[.!?]["”]?$/.test(sentence.text)
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
