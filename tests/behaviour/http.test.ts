import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';

let api: TestApi;

beforeAll(async () => {
  api = openApi(await openTestGraph());
});

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) =>
  api.fetch('/graphql', { method: 'POST', headers, body });

describe('over HTTP', () => {
  it('answers a query by GET and by POST alike', async () => {
    const query = 'query Q($slug: String!) { show(slug: $slug) { id } }';
    const variables = { slug: 'none' };
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const got = await api.fetch(`/graphql?${parameters}`);
    const posted = await post(JSON.stringify({ query, variables, operationName: 'Q' }));
    for (const response of [got, posted]) {
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await response.json()).toMatchObject({ data: { show: null } });
    }
  });

  it('follows the GraphQL over HTTP specification where a client asks for it', async () => {
    const accept = 'application/graphql-response+json';
    const fine = await post('{"query":"{ __typename }"}', { ...json, accept });
    expect([fine.status, fine.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(accept),
    ]);
    const wrong = await post('{"query":"{ nope }"}', { ...json, accept });
    expect(wrong.status).toBe(400);
  });

  it('refuses what is no query without a stack', async () => {
    const bodies = ['', '{', '[]', 'null', '{}', '{"query":""}', '{"query":"{"}', '{"query":3}'];
    for (const body of bodies) {
      const text = await (await post(body)).text();
      expect({ body, errors: JSON.parse(text).errors?.length }).toEqual({ body, errors: 1 });
      expect(text).not.toMatch(/node_modules|\/src\/|\.ts:/);
    }
    expect((await post('query=1', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await api.fetch('/graphql', { method: 'DELETE' })).status).toBe(405);
  });

  it('is alive at /health and nowhere else', async () => {
    expect((await api.fetch('/health')).status).toBe(200);
    for (const path of ['/', '/admin', '/graphql/x']) {
      expect({ path, status: (await api.fetch(path)).status }).toEqual({ path, status: 404 });
    }
  });
});

describe('GraphiQL', () => {
  const page = async (server: TestApi) =>
    server.fetch('/graphql', { headers: { accept: 'text/html' } });

  it('opens in a browser and loads nothing from another host', async () => {
    const response = await page(api);
    expect(response.headers.get('content-type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('showgraph');
    const tags = html.match(/<(?:script|link|img|iframe|source|base)\b[^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /=\s*["']?(?:https?:)?\/\//i.test(tag))).toEqual([]);
    expect(html.match(/(?:@import|url\()\s*["']?(?:https?:)?\/\/[^)"']*/gi) ?? []).toEqual([]);
    expect(html.match(/\b(?:import|importScripts|fetch)\(\s*["'`]https?:[^)]*/g) ?? []).toEqual([]);
    expect(html).not.toMatch(/unpkg\.com|jsdelivr|cdnjs|esm\.sh|googleapis|skypack/);
  });

  it('is away where it is switched off', async () => {
    const off = openApi(await openTestGraph(), { GRAPHIQL: false });
    expect(await (await page(off)).text()).not.toContain('<script');
  });
});
