import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import type { BitSet } from './bit-set.ts';
import type { NameTable } from './name-table.ts';
import { type NearPrefix, nearPrefixes } from './one-edit.ts';
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
  everyWord((words, word, last) => (last ? beginning(words, word) : whole(words, word))),
  everyWord(beginning),
];
/** The tiers with a typo; what one word may be a misspelling of is looked up once for all of them. */
function typoTiers(): readonly Tier[] {
  const known = new Map<string, readonly NearPrefix[]>();
  const nearPrefixesOf = (words: readonly string[], word: string) => {
    const found = known.get(word) ?? [...nearPrefixes(words, word)];
    known.set(word, found);
    return found;
  };
  /** Words that begin like this one, or are one edit away from it. */
  const near: WordLookup = (words, word) => [
    withPrefix(words, word),
    ...nearPrefixesOf(words, word)
      .filter(({ prefix, start }) => words[start] === prefix)
      .map(({ start }) => ({ start, end: start + 1 })),
  ];
  /** Words that begin like this one, or with something one edit away from it. */
  const nearlyBeginning: WordLookup = (words, word) => [
    withPrefix(words, word),
    ...nearPrefixesOf(words, word),
  ];
  return [
    (table, query, found) => {
      everyWord(near)(table, query, found);
      for (let name = found.next(0); name >= 0; name = found.next(name + 1)) {
        if (table.wordCounts[name] !== query.words.length) found.delete(name);
      }
    },
    everyWord(near),
    everyWord((words, word, last) => (last ? nearlyBeginning : near)(words, word, last)),
  ];
}

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
  // Most queries with a typo end here.
  const isKnown = (word: string) => !isEmpty(withPrefix(table.words, word));
  if (!typos && !query.words.every(isKnown)) return hits;
  const seen = new Set<number>();
  const [found] = table.scratch;
  const first = typos ? PLAIN_TIERS.length : 0;
  for (const [index, tier] of (typos ? typoTiers() : PLAIN_TIERS).entries()) {
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
type WordLookup = (words: readonly string[], word: string, last: boolean) => readonly Stretch[];

function everyWord(lookup: WordLookup): Tier {
  return (table, { words }, found) => {
    const { starts, postings } = table;
    const [, others] = table.scratch;
    for (const [place, word] of words.entries()) {
      const names = place === 0 ? found : others;
      if (place > 0) others.clear();
      const stretches = lookup(table.words, word, place === words.length - 1);
      if (stretches.every(isEmpty)) {
        found.clear();
        return;
      }
      for (const { start, end } of stretches) {
        addNames(names, postings, { start: starts[start] ?? 0, end: starts[end] ?? 0 });
      }
      if (place > 0) found.intersect(others);
    }
  };
}

function addNames(names: BitSet, list: Uint32Array, { start, end }: Stretch): void {
  names.addSlice(list, start, end);
}

function isEmpty({ start, end }: Stretch): boolean {
  return start === end;
}

function whole(words: readonly string[], word: string): readonly Stretch[] {
  return [equalTo(words, word)];
}

function beginning(words: readonly string[], word: string): readonly Stretch[] {
  return [withPrefix(words, word)];
}
