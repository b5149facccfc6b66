import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import { BitSet } from './bit-set.ts';
import type { NameTable } from './name-table.ts';
import { FORGIVING_LENGTH, nearPrefixes } from './one-edit.ts';
import { type NameMatch, score, TIERS } from './ranking.ts';
import { equalTo, type Stretch, withPrefix } from './sorted-texts.ts';

/** A query as it is looked up: folded, and its words. */
export interface NameQuery {
  readonly text: string;
  readonly words: readonly string[];
}

/** An entity that a query finds, by its best name. */
export interface NameHit {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly slug: string;
  /** The name or alias that met the query, as it is written. */
  readonly matchedName: string;
  readonly match: NameMatch;
  readonly step: number;
  readonly degree: number;
  readonly score: number;
}

/** Adds to the set the names that meet the query in one tier. */
type Tier = (table: NameTable, query: NameQuery, found: BitSet) => void;

const PLAIN_TIERS: readonly Tier[] = [
  ({ texts, byText }, { text }, found) => addNames(found, byText, equalTo(texts, text)),
  ({ texts, byText }, { text }, found) => addNames(found, byText, withPrefix(texts, text)),
  everyWord(whole),
  everyWord((words, word, last) => (last ? beginning : whole)(words, word)),
  everyWord(beginning),
];
const TYPO_TIERS: readonly Tier[] = [
  (table, query, found) => {
    everyWord(near)(table, query, found);
    for (let name = found.next(0); name >= 0; name = found.next(name + 1)) {
      if (table.wordCounts[name] !== query.words.length) found.delete(name);
    }
  },
  everyWord(near),
  everyWord((words, word, last) => (last ? nearlyBeginning : near)(words, word)),
];

/**
 * The best `limit` entities whose names meet the query in the tiers without a typo, or, where `typos`
 * is set, in those with one; best first (see ranking.ts). All words must meet one name. `accepts`
 * tells which entities of the table count.
 */
export function matchNames(
  table: NameTable,
  query: NameQuery,
  limit: number,
  typos: boolean,
  accepts: (entity: number) => boolean,
): NameHit[] {
  const hits: NameHit[] = [];
  const seen = new Set<number>();
  const found = new BitSet(table.names.length);
  const first = typos ? PLAIN_TIERS.length : 0;
  for (const [index, tier] of (typos ? TYPO_TIERS : PLAIN_TIERS).entries()) {
    found.clear();
    tier(table, query, found);
    for (let name = found.next(0); name >= 0; name = found.next(name + 1)) {
      if (hits.length >= limit) return hits;
      const entity = table.owners[name] ?? 0;
      if (seen.has(entity) || !accepts(entity)) continue;
      seen.add(entity);
      hits.push(hitOf(table, entity, name, first + index));
    }
  }
  return hits;
}

function hitOf(table: NameTable, entity: number, name: number, tier: number): NameHit {
  const degree = table.degrees[entity] ?? 0;
  const step = tier * 2 + (name < table.ids.length ? 0 : 1);
  return {
    id: table.ids[entity] ?? '',
    type: ENTITY_TYPES[table.types[entity] ?? 0] as EntityType,
    name: table.names[entity] ?? '',
    slug: table.slugs[entity] ?? '',
    matchedName: table.names[name] ?? '',
    match: TIERS[tier] as NameMatch,
    step,
    degree,
    score: score({ step, degree }),
  };
}

/** The stretches of a table's words that meet a word of the query; `last` tells its last one. */
type WordLookup = (words: readonly string[], word: string, last: boolean) => Iterable<Stretch>;

function everyWord(lookup: WordLookup): Tier {
  return (table, { words }, found) => {
    const { starts, postings } = table;
    const others = new BitSet(words.length > 1 ? table.names.length : 0);
    for (const [place, word] of words.entries()) {
      const names = place === 0 ? found : others;
      if (place > 0) others.clear();
      for (const { start, end } of lookup(table.words, word, place === words.length - 1)) {
        addNames(names, postings, { start: starts[start] ?? 0, end: starts[end] ?? 0 });
      }
      if (place > 0) found.intersect(others);
    }
  };
}

function addNames(names: BitSet, list: Uint32Array, { start, end }: Stretch): void {
  names.addSlice(list, start, end);
}

function whole(words: readonly string[], word: string): Stretch[] {
  return [equalTo(words, word)];
}

function beginning(words: readonly string[], word: string): Stretch[] {
  return [withPrefix(words, word)];
}

/** Words that begin like this one, or are one edit away from it. */
function* near(words: readonly string[], word: string): Generator<Stretch> {
  yield withPrefix(words, word);
  if (word.length < FORGIVING_LENGTH) return;
  for (const { prefix, start } of nearPrefixes(words, word)) {
    if (words[start] === prefix) yield { start, end: start + 1 };
  }
}

/** Words that begin like this one, or with something one edit away from it. */
function* nearlyBeginning(words: readonly string[], word: string): Generator<Stretch> {
  yield withPrefix(words, word);
  if (word.length >= FORGIVING_LENGTH) yield* nearPrefixes(words, word);
}
