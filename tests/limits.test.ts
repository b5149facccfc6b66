import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from './support/api.ts';
import { openTestGraph } from './support/engine.ts';

describe('what a query may come to', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = openApi(await openTestGraph(), { QUERY_OBJECT_LIMIT: 10_000 });
  });

  it('depends on the values of its variables', async () => {
    const query =
      'query ($n: Int = 10) { show(slug: "a") { cast(first: $n) { edges { node { actingCredits(first: $n) { edges { cursor } } } } } } }';
    expect((await api.query(query)).errors).toBeUndefined();
    expect((await api.query(query, { n: 100 })).errors).toBeDefined();
    const { extensions } = await api.query(query, { n: 2 });
    expect(extensions?.cost).toEqual({
      requested: 1 + 1 + 2 * (1 + 1 + 1 + 2),
      limit: 10_000,
      // No show has this slug: it is looked for again among what was merged away.
      statements: 2,
      databaseMilliseconds: expect.any(Number),
    });
  });
});

describe('variables of the wrong kind', () => {
  it('are refused with a code, before any statement', async () => {
    const api = openApi(await openTestGraph());
    const query =
      'query ($s: String!, $n: Int) { show(slug: $s) { cast(first: $n) { totalCount } } }';
    for (const variables of [
      {},
      { s: null },
      { s: 1 },
      { s: 'a', n: 'many' },
      { s: 'a', n: 1.5 },
    ]) {
      const { data, errors, extensions } = await api.query(query, variables);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: expect.stringContaining('Variable "$'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(extensions?.cost?.statements).toBe(0);
    }
  });
});

describe('a request body', () => {
  const post = async (headers: Record<string, string>, body: string) => {
    const api = openApi(await openTestGraph());
    return api.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  };

  it('of more than a megabyte is refused', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(2 ** 20) } });
    const { status } = await post({ 'content-length': String(body.length) }, body);
    expect(status).toBe(413);
  });

  it('must say how long it is', async () => {
    const body = '{"query":"{ __typename }"}';
    expect((await post({ 'transfer-encoding': 'chunked' }, body)).status).toBe(411);
    expect((await post({ 'content-length': 'long' }, '{}')).status).toBe(413);
  });
});
