import fc from 'fast-check';
import { SHOW_KINDS } from '../../src/kinds.ts';
import { mintId } from '../../src/model/identity.ts';
import { type EdgeType, edgeOf, PREDICATES } from '../../src/vocabulary.ts';

/** Properties of a node or an edge. */
export type Values = Record<string, unknown>;

// Few names, so that orders have ties; some above U+FFFF, where the engines order differently.
export const NAMES = [
  'The Office',
  'Office',
  '𝕏 Files 😀',
  'Ｆｕｌｌ',
  'Pokémon',
  '日本',
  "It's",
  'Z',
];
export const KEYS = ['', 'nick nelson', 'charlie spring'];
export const DATES = ['2016', '2020-05', '2020-05-01', '2024-12-31'];
const SOURCES = ['wikidata', 'tvmaze'];

export const SMALL_NUMBER = fc.integer({ min: 0, max: 3 });

const COLUMN = {
  text: fc.constantFrom('Nick', 'Charlie 😀'),
  number: SMALL_NUMBER,
  boolean: fc.boolean(),
} as const;

/** The data of an edge between entities, key included. */
export function edgeProperties(type: EdgeType): fc.Arbitrary<Values> {
  const columns = Object.entries(edgeOf(type).columns).map(([name, kind]) => [name, COLUMN[kind]]);
  const stated = fc.record(Object.fromEntries(columns) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [],
  });
  const common = fc.record({
    key: fc.constantFrom(...KEYS),
    confidence: fc.constantFrom(0.5, 0.85, 1),
    hedged: fc.boolean(),
    claimIds: fc.subarray(['Claim:1', 'Claim:2']),
    sources: fc.subarray(SOURCES),
  });
  return fc.tuple(stated, common).map(([own, shared]) => ({ ...own, ...shared }));
}

/** The columns of a claim's node without its id. */
export function claim(): fc.Arbitrary<Values> {
  return fc.record(
    {
      predicate: fc.constantFrom(...Object.keys(PREDICATES), 'STATUS', 'STATUS', 'STATUS'),
      rank: fc.constantFrom('PREFERRED', 'NORMAL', 'DEPRECATED'),
      confidence: fc.constantFrom(0.5, 0.85, 1),
      hedged: fc.boolean(),
      rejected: fc.boolean(),
      rejection: fc.constantFrom(mintId('Claim', '0'), mintId('Claim', 'gone')),
      recordedAt: fc.constant('2024-01-01T00:00:00.000Z'),
      value: fc.constantFrom('FILM', '2020-05', 3),
      season: fc.integer({ min: 1, max: 3 }),
      date: fc.constantFrom('2020-05', '2021-01-01'),
    },
    { requiredKeys: ['predicate', 'rank', 'confidence', 'hedged', 'rejected', 'recordedAt'] },
  );
}

/** A sentence under a claim: the data of an EVIDENCED_BY edge. */
export function sentence(): fc.Arbitrary<Values> {
  return fc
    .record({
      start: fc.integer({ min: 0, max: 2 }),
      sentence: fc.constantFrom('She plays it.', 'Said 😀.'),
      confidence: fc.constantFrom(0.5, 0.9),
      hedged: fc.boolean(),
    })
    .map((values) => ({ ...values, end: values.start + 9, key: `${values.start}` }));
}

/** The columns of an entity beside those that its id and name bring. */
export function entity(ordered: fc.Arbitrary<Values> = fc.constant({})): fc.Arbitrary<Values> {
  const own = fc.record(
    {
      name: fc.constantFrom(...NAMES),
      aliases: fc.subarray(NAMES),
      sources: fc.subarray(SOURCES),
      kind: fc.constantFrom(...SHOW_KINDS),
      externalIds: fc.subarray(['imdb:tt1', 'tvmaze:2']),
      disambiguation: fc.constantFrom('actor', 'director'),
      released: fc.constantFrom(...DATES),
      contentHash: fc.constantFrom('a1', 'b2'),
      url: fc.constantFrom('https://example.org/a', 'https://example.org/b'),
      nameIsDescriptive: fc.boolean(),
      unresolved: fc.constant(true),
      updatedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
    },
    { requiredKeys: ['name', 'aliases', 'sources'] },
  );
  return fc.tuple(ordered, own).map(([more, values]) => ({ ...more, ...values }));
}
