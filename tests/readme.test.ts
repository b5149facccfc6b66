import { beforeAll, describe, expect, it } from 'vitest';
import { SEED_PATHS } from '../src/commands/seed.ts';
import { importPaths } from '../src/importer/import-paths.ts';
import { openApi, type TestApi } from './support/api.ts';
import { openTestGraph } from './support/engine.ts';
import { readmeQueries } from './support/readme.ts';

/**
 * What each query of the README costs, counted by hand: one statement for the look-up by slug, one for
 * each relationship field on each level, one for each field that asks for evidence.
 */
const STATEMENTS: readonly number[] = [
  // show; directors, writers, follows, adaptationOf, claims; evidence of these five;
  // then broadcasters, cast and its evidence, source, what it is part of, authors.
  1 + 5 + 5 + 6,
  // sourceWork; authors, adaptations with their total; result; directors.
  1 + 2 + 1 + 1,
  // person; directed; evidence.
  1 + 1 + 1,
];

const queries = readmeQueries();

describe('the README', () => {
  let api: TestApi;

  beforeAll(async () => {
    const graph = await openTestGraph();
    await importPaths(graph, SEED_PATHS);
    api = openApi(graph);
  }, 180_000);

  it('shows three queries with their answers', () => {
    expect(queries).toHaveLength(STATEMENTS.length);
  });

  it.each(queries.map((query, index) => ({ ...query, statements: STATEMENTS[index] })))(
    'answers as printed: $title',
    async ({ query, answer, statements }) => {
      const { data, errors, extensions } = await api.query(query);
      expect(errors).toBeUndefined();
      expect({ data }).toEqual(answer);
      expect(extensions?.cost?.statements).toBe(statements);
    },
  );
});
