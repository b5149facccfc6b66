import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mintId } from '../../src/model/identity.ts';
import { matchNames } from '../../src/search/match-names.ts';
import { buildNameTable, type NameRow, type NameTable } from '../../src/search/name-table.ts';
import { nameQuery } from '../../src/search/query-text.ts';
import { compareRanks, score, TIERS } from '../../src/search/ranking.ts';
import { ENTITY_TYPES } from '../../src/vocabulary.ts';
import { expectedHits } from './reference.ts';

/** Words that are alike, so that every kind of match and of typo turns up. */
const WORDS = [
  'Heartstopper',
  'Heartstoper',
  'Hearts',
  'heart',
  'Herat',
  'Nélson',
  'Nelsen',
  'Nelso',
  'Nick',
  'Nik',
  'The',
  'a',
  'Å',
  'Straße',
  'Strasse',
  '日本',
  '24',
  'The Who',
];

const name = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const rows = fc
  .array(
    fc.record({
      type: fc.constantFrom(...ENTITY_TYPES.slice(0, 3)),
      name,
      aliases: fc.array(name, { maxLength: 2 }),
      degree: fc.nat(3),
    }),
    { maxLength: 12 },
  )
  .map((given) =>
    given.map(
      ({ type, ...row }, index): NameRow => ({
        ...row,
        id: mintId(type, String(index)),
        slug: `slug-${index}`,
        sortName: row.name,
      }),
    ),
  );
/** A name, or a part of one, perhaps with one letter changed. */
const query = fc
  .tuple(name, fc.nat(30), fc.nat(30), fc.constantFrom('', 'x', 'e', 's'))
  .map(([text, length, place, letter]) => {
    const cut = text.slice(0, length + 1);
    return cut.slice(0, place) + letter + cut.slice(place + (letter === 's' ? 0 : 1));
  });

describe('the ranking of names', () => {
  test('is what comparing every name with the query gives', () => {
    const seen = new Set<string>();
    const property = fc.property(
      rows,
      fc.oneof(query, name, fc.string({ unit: 'binary' })),
      fc.constantFrom(1, 3, 100),
      (given, text, limit) => {
        const expected = expectedHits(given, text, limit);
        const table = built(given);
        expect(search(table, text, limit)).toEqual(expected);
        for (const { match } of expected) seen.add(match);
      },
    );
    fc.assert(property, { numRuns: 1500 });
    expect([...seen].sort()).toEqual([...new Set(TIERS)].sort());
  });

  test('has a score that falls with it, from 1 to 0', () => {
    const rank = fc.record({
      step: fc.nat(TIERS.length * 2 - 1),
      degree: fc.nat(1_000_000),
      id: fc.constant(''),
    });
    const property = fc.property(rank, rank, (a, b) => {
      expect(Math.sign(score(b) - score(a))).toBe(Math.sign(compareRanks(a, b)));
      expect(score(a)).toBeGreaterThanOrEqual(0);
      expect(score(a)).toBeLessThan(1);
    });
    fc.assert(property);
  });
});

function search(table: NameTable, text: string, limit: number) {
  const asked = nameQuery(text);
  if (asked.words.length === 0) return [];
  const plain = matchNames(table, asked, limit, false, () => true);
  const hits = plain.length > 0 ? plain : matchNames(table, asked, limit, true, () => true);
  return hits.map(({ id, matchedName, match }) => ({ id, matchedName, match }));
}

function built(given: readonly NameRow[]): NameTable {
  const work = buildNameTable(given);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
