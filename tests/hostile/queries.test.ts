import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { type CountedGraph, countedGraph } from '../support/counted-graph.ts';
import { openTestGraph } from '../support/engine.ts';
import { HOSTILE_QUERIES } from './queries.ts';

describe('a query that asks for too much', () => {
  let graph: CountedGraph;
  let api: TestApi;

  beforeAll(async () => {
    graph = countedGraph(await openTestGraph());
    api = openApi(graph.graph);
  });

  it.each(HOSTILE_QUERIES)(
    'is refused before any statement: $name',
    async ({ query, variables, operationName, code }) => {
      const response = await api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const { data, errors, extensions } = await response.json();
      expect({ data: data ?? null, code: errors?.[0]?.extensions?.code }).toEqual({
        data: null,
        code,
      });
      expect(graph.statements()).toBe(0);
      // What does not parse or validate never comes to where statements are counted.
      expect([undefined, 0]).toContain(extensions?.cost?.statements);
    },
  );

  it('is told what there is too much of, how much and what the most is', async () => {
    const { errors } = await api.query(
      '{ show(slug: "a") { cast(first: 100) { edges { node { actingCredits(first: 100) { edges { node { cast { edges { cursor } } } } } } } } } }',
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('50000 is the most'),
        extensions: { code: 'QUERY_TOO_LARGE', measure: 'objects', limit: 50_000 },
      },
    ]);
    const { errors: flood } = await api.query(`{ ${'__typename '.repeat(200)} }`);
    expect(flood).toMatchObject([{ extensions: { measure: 'repeated fields', limit: 50 } }]);
  });

  it('names the argument that holds too much', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const { errors } = await api.query(query, { ids: Array.from({ length: 101 }, () => 'x') });
    expect(errors).toMatchObject([{ extensions: { argument: 'ids' } }]);
  });
});

describe('a query that only looks large', () => {
  it('of GraphiQL, which reads the whole schema, is answered', async () => {
    const api = openApi(await openTestGraph(), { QUERY_OBJECT_LIMIT: 1000 });
    const everything = {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    for (const options of [{}, everything]) {
      const { data, errors } = await api.query(getIntrospectionQuery(options));
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
    }
  });
});
