import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';
import { SEED } from '../support/seed.ts';
import { addParts, part, parts, removeEverything, removeParts, writeShow } from './parts.ts';

const PEOPLE = `query ($first: Int, $after: String, $last: Int, $before: String, $where: PersonFilter) {
  people(first: $first, after: $after, last: $last, before: $before, where: $where) {
    totalCount edges { cursor node { id name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

interface People {
  readonly totalCount: number;
  readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly name: string } }>;
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
}

/** Holds for everybody, and is a filter all the same: such a list is read by its statement on both engines. */
const EVERYBODY = { not: { id: { eq: 'nobody' } } };

let graph: Graph;
let api: TestApi;

beforeAll(async () => {
  graph = await openTestGraph();
  api = openApi(graph);
});

async function people(variables: Record<string, unknown>): Promise<People> {
  const { data, errors } = await api.query<{ people: People }>(PEOPLE, variables);
  expect(errors).toBeUndefined();
  return data.people;
}

const content = ({ totalCount, edges, pageInfo }: People) => ({
  totalCount,
  nodes: edges.map(({ node }) => node),
  more: [pageInfo.hasNextPage, pageInfo.hasPreviousPage],
});

test(`a list by name is the same without a filter and with one that all pass (TEST_SEED=${SEED})`, async () => {
  const property = fc.asyncProperty(
    parts(20),
    part(200),
    fc.integer({ min: 1, max: 6 }),
    fc.boolean(),
    async (some, another, size, backward) => {
      await removeEverything(graph);
      await writeShow(graph, 'hub');
      await addParts(graph, 'hub', some);
      const places: Array<string | null> = [null, null];
      for (let round = 0; ; round += 1) {
        const page = (cursor: string | null) =>
          backward ? { last: size, before: cursor } : { first: size, after: cursor };
        const plain = await people(page(places[0] ?? null));
        const filtered = await people({ ...page(places[1] ?? null), where: EVERYBODY });
        expect(content(plain)).toEqual(content(filtered));
        for (const [index, { pageInfo }] of [plain, filtered].entries()) {
          places[index] = backward ? pageInfo.startCursor : pageInfo.endCursor;
        }
        const { pageInfo } = plain;
        if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) break;
        // What is written in between is seen by the next page.
        if (round === 0) await addParts(graph, 'hub', [another]);
        if (round === 1) await removeParts(graph, [another]);
      }
    },
  );
  await fc.assert(property, { seed: SEED, numRuns: 25 });
});

test('it costs one statement, with or without the total', async () => {
  for (const selection of [
    'edges { node { name } }',
    'totalCount edges { node { name } }',
    'totalCount',
  ]) {
    const { extensions } = await api.query(`{ people(first: 3) { ${selection} } }`);
    expect(extensions?.cost?.statements).toBe(1);
  }
});
