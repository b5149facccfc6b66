import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph, Parameters } from '../../src/graph/graph.ts';
import { ENGINE, openTestEmbedded, openTestGraph } from '../support/engine.ts';
import { SEED } from '../support/seed.ts';
import { dump, load, outcome } from './comparing.ts';
import { GENERATORS, pages } from './parameters.ts';
import { type PageTexts, type Statement, scanStatements } from './statements.ts';
import { type World, worlds } from './world.ts';

/** Sets of parameters for each statement; those of a record are alike and share the work. */
const RUNS = { page: 3, single: 10, record: 3 };

const all = await scanStatements();
const compared = all.filter(({ page, entry }) => page || entry in GENERATORS);
const [world] = fc.sample(worlds(all), { numRuns: 1, seed: SEED }) as [World];

describe(`on a random graph (TEST_SEED=${SEED})`, () => {
  let graph: Graph;
  let embedded: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    await load(graph, world);
    // On an embedded run the engine is compared with itself, which shows that each statement runs.
    embedded = ENGINE === 'embedded' ? graph : openTestEmbedded();
    if (embedded !== graph) {
      await embedded.migrate();
      await load(embedded, world);
    }
  });

  test('both engines hold the graph as it was written', async () => {
    const expected = await dump(embedded);
    expect(expected).toHaveLength(world.nodes.length + world.edges.length);
    expect(await dump(graph)).toEqual(expected);
    expect(await graphFingerprint(graph)).toBe(await graphFingerprint(embedded));
  });

  test.each(compared.map((statement) => [statement.name, statement] as const))(
    '%s',
    async (_, statement) => {
      const compare = async (parameters: Parameters, text = statement.text) => {
        const answer = await outcome(embedded, { ...statement, text }, parameters);
        expect(answer).not.toHaveProperty('error');
        expect(await outcome(graph, { ...statement, text }, parameters)).toEqual(answer);
      };
      const generator = GENERATORS[statement.entry];
      if (generator) {
        const numRuns = statement.key ? RUNS.record : RUNS.single;
        const property = fc.asyncProperty(generator(world, statement.key), (some) => compare(some));
        return fc.assert(property, { seed: SEED, numRuns });
      }
      await expectSamePages(statement, statement.page as PageTexts, compare);
      await expectWholeWalk(graph, statement, statement.page as PageTexts);
    },
  );

  /** First, next, last and previous pages from places that chance chooses. */
  async function expectSamePages(
    statement: Statement,
    texts: PageTexts,
    compare: (parameters: Parameters, text?: string) => Promise<void>,
  ) {
    const property = fc.asyncProperty(pages(world, statement), fc.nat(), async (page, place) => {
      await compare(page);
      await compare(page, texts.last);
      const cursor = await placeIn(embedded, statement, page, place);
      if (!cursor) return;
      await compare({ ...page, after: cursor }, texts.next);
      await compare({ ...page, before: cursor }, texts.previous);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS.page });
  }

  test('writes that were taken back left nothing on either engine', async () => {
    const expected = await dump(embedded);
    expect(expected).toHaveLength(world.nodes.length + world.edges.length);
    expect(await dump(graph)).toEqual(expected);
  });
});

/** A row: its node and edge as maps, the values of its order as a list, the type of its edge. */
type PageRow = readonly unknown[];

const orderOf = (row: PageRow | undefined) => row?.find(Array.isArray);

/** The place of a row that some parent has; undefined where none has any. */
async function placeIn(graph: Graph, { text }: Statement, page: Parameters, place: number) {
  const parents = await graph.read(text, { ...page, limit: 1000 });
  const orders = parents.flatMap(({ rows }) => (rows as PageRow[]).map(orderOf));
  return orders[place % orders.length];
}

/** Pages of two, each from the cursor before, give the rows of one large page, forward and backward. */
async function expectWholeWalk(graph: Graph, { text }: Statement, texts: PageTexts) {
  const parents = await graph.read<{ key: string; rows: PageRow[] }>(text, {
    keys: world.nodes.map(({ id }) => ({ id })),
    limit: 1000,
  });
  const [fullest] = parents.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!fullest) throw new Error('No node is a parent of this page.');
  const walk = async (first: string, next: string) => {
    const walked: PageRow[] = [];
    for (let text = first, place: unknown = null; ; text = next) {
      const parameters = { keys: [{ id: fullest.key }], limit: 2, after: place, before: place };
      const [page] = await graph.read<{ rows: PageRow[] }>(text, parameters);
      walked.push(...(page?.rows ?? []));
      place = orderOf(page?.rows[1]);
      if (place === undefined) return walked;
    }
  };
  expect(await walk(text, texts.next)).toEqual(fullest.rows);
  expect(await walk(texts.last, texts.previous)).toEqual(fullest.rows.toReversed());
}
