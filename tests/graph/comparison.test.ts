import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph, Parameters } from '../../src/graph/graph.ts';
import { ENGINE, openTestEmbedded, openTestGraph } from '../support/engine.ts';
import { dump, load, outcome } from './comparing.ts';
import { GENERATORS, pages } from './parameters.ts';
import { type Statement, scanStatements } from './statements.ts';
import { type World, worlds } from './world.ts';

/** TEST_SEED repeats a run that failed. */
const SEED = Number(process.env.TEST_SEED || Date.now() % 1_000_000);
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
      const compare = async (parameters: Parameters) => {
        const answer = await outcome(embedded, statement, parameters);
        expect(answer).not.toHaveProperty('error');
        expect(await outcome(graph, statement, parameters)).toEqual(answer);
      };
      const generator = GENERATORS[statement.entry];
      if (generator) {
        const numRuns = statement.key ? RUNS.record : RUNS.single;
        const property = fc.asyncProperty(generator(world, statement.key), compare);
        return fc.assert(property, { seed: SEED, numRuns });
      }
      const property = fc.asyncProperty(pages(world, statement), fc.nat(), async (page, place) => {
        await compare({ ...page, after: null });
        const after = await cursor(embedded, statement, page, place);
        if (after) await compare({ ...page, after });
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS.page });
      await expectWholeWalk(graph, statement);
    },
  );

  test('writes that were taken back left nothing on either engine', async () => {
    const expected = await dump(embedded);
    expect(expected).toHaveLength(world.nodes.length + world.edges.length);
    expect(await dump(graph)).toEqual(expected);
  });
});

interface PageRow {
  readonly order: readonly unknown[];
}

/** The place of a row that some parent has; undefined where none has any. */
async function cursor(graph: Graph, { text }: Statement, page: Parameters, place: number) {
  const parents = await graph.read(text, { ...page, limit: 1000, after: null });
  const orders = parents.flatMap(({ rows }) => (rows as PageRow[]).map((row) => row.order));
  return orders[place % orders.length];
}

/** Pages of two, each from the cursor before, must give the rows of one large page in its order. */
async function expectWholeWalk(graph: Graph, { text }: Statement) {
  const read = async (ids: readonly string[], limit: number, after: unknown) => {
    const rows = await graph.read(text, { keys: ids.map((id) => ({ id })), limit, after });
    return rows as { key: string; rows: PageRow[] }[];
  };
  const parents = await read(
    world.nodes.map((node) => node.id),
    1000,
    null,
  );
  const [fullest] = parents.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!fullest) throw new Error('No node is a parent of this page.');
  const walked: PageRow[] = [];
  for (let after: unknown = null; after !== undefined; ) {
    const [page] = await read([fullest.key], 2, after);
    walked.push(...(page?.rows ?? []));
    after = page?.rows.length === 2 ? page.rows[1]?.order : undefined;
  }
  expect(walked).toEqual(fullest.rows);
}
