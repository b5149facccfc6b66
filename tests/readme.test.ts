import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SEED_PATHS } from '../src/commands/seed.ts';
import { importPaths } from '../src/importer/import-paths.ts';
import { openApi, type TestApi } from './support/api.ts';
import { openTestGraph } from './support/engine.ts';
import { readmeQueries } from './support/readme.ts';
import { README_WITHOUT_WALK } from './support/walk.ts';

/**
 * What each of the examples costs, counted by hand: one statement for the look-up by slug, with the
 * first four pages of its nodes, two levels deep and in the order of the document; one for each further
 * relationship field on each level; one for each field that asks for evidence.
 */
const STATEMENTS: readonly number[] = [
  // show with directors, writers, follows and broadcasters; adaptationOf, claims, cast; evidence of
  // these six fields but broadcasters; source, what it is part of, authors.
  1 + 3 + 6 + 3,
  // sourceWork with authors, adaptations, their total and result; directors are a third level.
  1 + 1,
  // person with directed; evidence.
  1 + 1,
];

const TABS = new URL('../schema/examples/', import.meta.url);
const examples = readmeQueries();
const queries = blocksOf(README_WITHOUT_WALK);

describe('the README', () => {
  let api: TestApi;

  beforeAll(async () => {
    const graph = await openTestGraph();
    await importPaths(graph, SEED_PATHS);
    api = openApi(graph);
  }, 180_000);

  it('shows three examples, and further queries with their answers', () => {
    expect(examples).toHaveLength(STATEMENTS.length);
    expect(queries.filter(({ answer }) => answer).length).toBeGreaterThan(STATEMENTS.length);
  });

  it.each(queries)('answers $first', async ({ query, answer }) => {
    const { data, errors } = await api.query(query);
    expect(errors).toBeUndefined();
    if (answer) expect({ data }).toEqual(JSON.parse(answer));
  });

  it.each(examples.map((example, index) => ({ ...example, statements: STATEMENTS[index] })))(
    'costs as many statements as counted: $title',
    async ({ query, statements }) => {
      const { extensions } = await api.query(query);
      expect(extensions?.cost?.statements).toBe(statements);
    },
  );

  it.each(readdirSync(TABS))(
    'has GraphiQL open with a query that is answered: %s',
    async (file) => {
      const { data, errors } = await api.query(readFileSync(new URL(file, TABS), 'utf8'));
      expect(errors).toBeUndefined();
      expect(Object.values(data)).not.toContain(null);
    },
  );
});

/** Every query that a text shows, with the answer that is printed under it where one is. */
function blocksOf(text: string) {
  const blocks = text.matchAll(/^```graphql\n([\s\S]*?)^```(?:\s*```json\n([\s\S]*?)^```)?/gm);
  return [...blocks].map(([, query = '', answer]) => ({
    first: query.split('\n', 2).join(' '),
    query,
    answer,
  }));
}
