import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';
import { SEED } from '../support/seed.ts';
import {
  addParts,
  type Part,
  part,
  parts,
  removeEverything,
  removeParts,
  writeShow,
} from './parts.ts';

const MOST = 25;

interface Order {
  readonly field: 'BILLING' | 'CHARACTER_NAME' | 'CONFIDENCE' | 'NAME' | 'BIRTH_DATE';
  readonly direction: 'ASC' | 'DESC';
}

const VALUES: Record<Order['field'], (part: Part) => string | number | undefined> = {
  BILLING: ({ edge }) => edge.billing,
  CHARACTER_NAME: ({ edge }) => edge.characterName,
  CONFIDENCE: ({ edge }) => edge.confidence,
  NAME: ({ person }) => person.sortName,
  BIRTH_DATE: ({ person }) => person.birthDate,
};

const orders = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom(...(Object.keys(VALUES) as Order['field'][])),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
  { minLength: 1, maxLength: 3, selector: ({ field }) => field },
);

const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [ActedInPersonEdgeOrder!]) {
  show(slug: "hub") { cast(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    totalCount edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

interface CastPage {
  readonly totalCount: number;
  readonly edges: ReadonlyArray<{
    readonly cursor: string;
    readonly node: { readonly id: string };
  }>;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

let graph: Graph;
let api: TestApi;

beforeAll(async () => {
  graph = await openTestGraph();
  api = openApi(graph);
});

async function page(variables: Record<string, unknown>): Promise<CastPage> {
  const { data, errors } = await api.query<{ show: { cast: CastPage } }>(QUERY, variables);
  expect(errors).toBeUndefined();
  return data.show.cast;
}

async function fill(some: readonly Part[]): Promise<void> {
  await removeEverything(graph);
  await writeShow(graph, 'hub');
  await addParts(graph, 'hub', some);
}

/** The ids in the order that the API promises: what is missing last, then by id. */
function expected(some: readonly Part[], orderBy: readonly Order[]): string[] {
  return some
    .toSorted((a, b) => {
      for (const { field, direction } of orderBy) {
        const [x, y] = [VALUES[field](a), VALUES[field](b)];
        if (x === y) continue;
        if (x === undefined) return 1;
        if (y === undefined) return -1;
        return x < y === (direction === 'ASC') ? -1 : 1;
      }
      return a.person.id < b.person.id ? -1 : 1;
    })
    .map(({ person }) => person.id);
}

const idsOf = ({ edges }: CastPage) => edges.map(({ node }) => node.id);
const settings = { seed: SEED, numRuns: 25 };

test(`forward gives every row once in the order asked for, backward the reverse (TEST_SEED=${SEED})`, async () => {
  const property = fc.asyncProperty(
    parts(MOST),
    orders,
    fc.integer({ min: 1, max: 7 }),
    async (some, orderBy, size) => {
      await fill(some);
      const all = expected(some, orderBy);
      const forward: string[] = [];
      for (let after: string | null = null; ; ) {
        const { totalCount, pageInfo, ...rest } = await page({ first: size, after, orderBy });
        forward.push(...idsOf({ totalCount, pageInfo, ...rest }));
        expect(totalCount).toBe(all.length);
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect(pageInfo.hasNextPage).toBe(forward.length < all.length);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before: string | null = null; ; ) {
        const found = await page({ last: size, before, orderBy });
        backward.unshift(...idsOf(found));
        expect(found.pageInfo.hasNextPage).toBe(before !== null);
        expect(found.pageInfo.hasPreviousPage).toBe(backward.length < all.length);
        before = found.pageInfo.startCursor;
        if (!found.pageInfo.hasPreviousPage) break;
      }
      expect(backward).toEqual(all);
    },
  );
  await fc.assert(property, settings);
});

test('a page may lie between two cursors', async () => {
  const property = fc.asyncProperty(
    parts(MOST),
    orders,
    fc.nat(),
    fc.nat(),
    async (some, orderBy, x, y) => {
      await fill(some);
      const { edges } = await page({ first: 100, orderBy });
      const [low, high] = [x % edges.length, y % edges.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      const bounds = { after: edges[low]?.cursor, before: edges[high]?.cursor, orderBy };
      const between = edges.slice(low + 1, high).map(({ node }) => node.id);
      expect(idsOf(await page({ first: 100, ...bounds }))).toEqual(between);
      expect(idsOf(await page({ last: 2, ...bounds }))).toEqual(between.slice(-2));
    },
  );
  await fc.assert(property, settings);
});

test('while others come and go between pages, what stays is given once and in its order', async () => {
  const coming = fc.tuple(...Array.from({ length: 12 }, (_, number) => part(100 + number)));
  const property = fc.asyncProperty(
    parts(MOST),
    coming,
    orders,
    fc.integer({ min: 1, max: 5 }),
    fc.boolean(),
    async (some, others, orderBy, size, backward) => {
      await fill(some);
      const leaving = some.filter((_, index) => index % 3 === 0);
      const staying = some.filter((_, index) => index % 3 !== 0);
      const found: string[] = [];
      for (let cursor: string | null = null, round = 0; ; round += 1) {
        const next = backward ? { last: size, before: cursor } : { first: size, after: cursor };
        const answer = await page({ ...next, orderBy });
        if (backward) found.unshift(...idsOf(answer));
        else found.push(...idsOf(answer));
        const { pageInfo } = answer;
        const more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
        cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
        if (!more || cursor === null) break;
        await addParts(graph, 'hub', others.slice(round, round + 1));
        await removeParts(graph, leaving.slice(round, round + 1));
      }
      expect(new Set(found).size).toBe(found.length);
      const stayed = new Set(staying.map(({ person }) => person.id));
      expect(found.filter((id) => stayed.has(id))).toEqual(expected(staying, orderBy));
    },
  );
  await fc.assert(property, settings);
});
