import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { sortName } from '../../src/model/identity.ts';
import { dayRange } from '../../src/text/day-range.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';
import { SEED } from '../support/seed.ts';
import { addParts, type Part, parts, removeEverything, writeShow } from './parts.ts';

type Holds = (part: Part) => boolean;

/** A piece of an argument, and what it means, said without a database. */
interface Piece {
  readonly input: Readonly<Record<string, unknown>>;
  readonly holds: Holds;
}

const piece = (input: Piece['input'], holds: Holds): Piece => ({ input, holds });
const DATES = ['1980', '1980-05', '1980-05-12', '1981', '1989-12-31'];

/** Whether a partial date and a range have a day in common. */
function within(text: string | undefined, from?: string, to?: string): boolean {
  const own = text === undefined ? undefined : dayRange(text);
  if (!own) return false;
  const [low, high] = [from && dayRange(from)?.from, to && dayRange(to)?.to];
  return (!low || own.to >= low) && (!high || own.from <= high);
}

const leaves: fc.Arbitrary<Piece> = fc.oneof(
  fc
    .integer({ min: 0, max: 5 })
    .map((n) => piece({ billing: { gt: n } }, ({ edge }) => (edge.billing ?? -1) > n)),
  fc
    .integer({ min: 0, max: 5 })
    .map((n) => piece({ billing: { lte: n } }, ({ edge }) => (edge.billing ?? 99) <= n)),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 5 }))
    .map((list) =>
      piece(
        { billing: { in: list } },
        ({ edge }) => edge.billing !== undefined && list.includes(edge.billing),
      ),
    ),
  fc
    .boolean()
    .map((known) =>
      piece({ billing: { known } }, ({ edge }) => (edge.billing !== undefined) === known),
    ),
  fc
    .constantFrom('Guard', '`Nurse`', 'guard', '')
    .map((text) =>
      piece({ characterName: { eq: text } }, ({ edge }) => edge.characterName === text),
    ),
  fc
    .constantFrom('Gu', '`', 'Ä')
    .map((text) =>
      piece(
        { characterName: { startsWith: text } },
        ({ edge }) => edge.characterName?.startsWith(text) ?? false,
      ),
    ),
  fc.boolean().map((hedged) => piece({ hedged }, ({ edge }) => edge.hedged === hedged)),
  fc
    .constantFrom(0.4, 0.5, 1)
    .map((n) => piece({ confidence: { gte: n } }, ({ edge }) => edge.confidence >= n)),
  fc
    .constantFrom('AMY BELL', 'the elan', 'ode', '李')
    .map((name) =>
      piece({ node: { name: { eq: name } } }, ({ person }) => person.sortName === sortName(name)),
    ),
  fc
    .tuple(fc.constantFrom(...DATES), fc.boolean())
    .map(([date, from]) =>
      piece({ node: { birthDate: from ? { from: date } : { to: date } } }, ({ person }) =>
        within(person.birthDate, from ? date : undefined, from ? undefined : date),
      ),
    ),
);

const { filter } = fc.letrec<{ filter: Piece }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'filter' },
    leaves,
    tie('filter').map(({ input, holds }) => piece({ not: input }, (some) => !holds(some))),
    fc
      .array(tie('filter'), { maxLength: 3, depthIdentifier: 'filter' })
      .map((list) =>
        piece({ and: list.map(({ input }) => input) }, (some) =>
          list.every(({ holds }) => holds(some)),
        ),
      ),
    fc
      .array(tie('filter'), { maxLength: 3, depthIdentifier: 'filter' })
      .map((list) =>
        piece({ or: list.map(({ input }) => input) }, (some) =>
          list.some(({ holds }) => holds(some)),
        ),
      ),
  ),
}));

const trust: fc.Arbitrary<Piece> = fc.oneof(
  fc.constant(piece({}, () => true)),
  fc
    .constantFrom(0, 0.5, 1)
    .map((n) => piece({ minConfidence: n }, ({ edge }) => edge.confidence >= n)),
  fc.constant(piece({ includeHedged: false }, ({ edge }) => !edge.hedged)),
  fc
    .constantFrom('tvmaze', 'nobody')
    .map((source) => piece({ source }, ({ edge }) => edge.sources.includes(source))),
  fc.constantFrom(...DATES).map((asOf) =>
    piece({ asOf }, ({ edge }) => {
      const [since, until, day] = [edge.validFrom, edge.validTo, dayRange(asOf)].map((date) =>
        typeof date === 'string' ? dayRange(date) : date,
      );
      return (!since || since.from <= (day?.to ?? '')) && (!until || until.to >= (day?.from ?? ''));
    }),
  ),
);

const QUERY = `query ($where: ActedInPersonEdgeFilter, $minConfidence: Float, $includeHedged: Boolean, $source: String, $asOf: String) {
  show(slug: "hub") { cast(first: 100, where: $where, minConfidence: $minConfidence, includeHedged: $includeHedged, source: $source, asOf: $asOf) {
    totalCount edges { node { id } } } } }`;

let graph: Graph;
let api: TestApi;

beforeAll(async () => {
  graph = await openTestGraph();
  api = openApi(graph);
});

test(`a filter gives what it says, and counts it (TEST_SEED=${SEED})`, async () => {
  const property = fc.asyncProperty(parts(20), filter, trust, async (some, where, besides) => {
    await removeEverything(graph);
    await writeShow(graph, 'hub');
    await addParts(graph, 'hub', some);
    const answer = await api.query<{
      show: { cast: { totalCount: number; edges: Array<{ node: { id: string } }> } };
    }>(QUERY, { where: where.input, ...besides.input });
    expect(answer.errors).toBeUndefined();
    const { totalCount, edges } = answer.data.show.cast;
    const wanted = some.filter((one) => where.holds(one) && besides.holds(one));
    expect(edges.map(({ node }) => node.id).sort()).toEqual(
      wanted.map(({ person }) => person.id).sort(),
    );
    expect(totalCount).toBe(wanted.length);
  });
  await fc.assert(property, { seed: SEED, numRuns: 150 });
});

describe('a filter that cannot be used', () => {
  const refused: ReadonlyArray<readonly [args: string, argument: string, words: RegExp]> = [
    ['where: {node: {birthDate: {from: "soon"}}}', 'where.node.birthDate.from', /no date/],
    ['where: {node: {birthDate: {to: "2020-13"}}}', 'where.node.birthDate.to', /no date/],
    ['where: {not: {or: [{and: [{not: {hedged: true}}]}]}}', 'where', /more than 3 deep/],
    [
      `where: {billing: {in: [${Array.from({ length: 101 }, (_, n) => n)}]}}`,
      'where',
      /a list of 101/,
    ],
    [
      'where: {node: {directed: {some: {directors: {some: {id: {eq: "x"}}}}}}}',
      'where.node.directed.some.directors',
      /second relationship/,
    ],
    ['minConfidence: 1.5', 'minConfidence', /from 0 to 1/],
    ['asOf: "yesterday"', 'asOf', /no date/],
    ['first: 3, last: 3', 'last', /beside first/],
    ['last: 0', 'last', /from 1 to 100/],
    ['first: 101', 'first', /from 1 to 100/],
    ['orderBy: [{field: NAME}, {field: NAME}, {field: NAME}, {field: NAME}]', 'orderBy', /4 keys/],
    ['before: "nonsense"', 'before', /not a cursor/],
  ];
  for (const [args, argument, words] of refused) {
    it(`names ${argument} in ${args.slice(0, 60)}`, async () => {
      const { errors } = await api.query(`{ show(slug: "hub") { cast(${args}) { totalCount } } }`);
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(words),
          extensions: { code: 'INVALID_ARGUMENT', argument },
        },
      ]);
    });
  }

  it('is told from another by its cursor', async () => {
    await removeEverything(graph);
    await writeShow(graph, 'hub');
    await addParts(graph, 'hub', fc.sample(parts(20), { numRuns: 1, seed: 3 })[0] ?? []);
    const cursorOf = async (args: string) => {
      const found = await api.query<{ show: { cast: { edges: Array<{ cursor: string }> } } }>(
        `{ show(slug: "hub") { cast(${args}) { edges { cursor } } } }`,
      );
      return found.data.show.cast.edges[0]?.cursor;
    };
    const after = await cursorOf('first: 1, where: {confidence: {gte: 0.1}}');
    expect(after).toBeDefined();
    for (const other of [
      'where: {confidence: {gte: 0.2}}',
      'orderBy: [{field: NAME}]',
      'minConfidence: 0.1',
    ]) {
      const { errors } = await api.query(
        `{ show(slug: "hub") { cast(${other}, after: "${after}") { totalCount edges { node { id } } } } }`,
      );
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/another field, order or filter/),
          extensions: { argument: 'after' },
        },
      ]);
    }
  });
});
