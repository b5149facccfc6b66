import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from './support/api.ts';
import { openTestGraph } from './support/engine.ts';

const wide = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => field(index)).join(' ');

const NESTED = (levels: number): string =>
  levels === 0 ? 'name' : `follows { edges { node { ${NESTED(levels - 1)} } } }`;

/** Fragments that each spread the next twice: thirty of them would be a billion fields. */
const BOMB = `query { show(slug: "a") { ...f0 } } ${wide(
  30,
  (index) =>
    `fragment f${index} on Show { a${index}: follows(first: 1) { edges { node { ...f${index + 1} } } } b${index}: follows(first: 1) { edges { node { ...f${index + 1} } } } }`,
)} fragment f30 on Show { name }`;

/** Queries that ask for too much, with the code that refuses them. */
const HOSTILE: ReadonlyArray<{
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  code: string;
}> = [
  {
    name: 'a page of a million by a variable',
    query: 'query ($n: Int) { show(slug: "a") { cast(first: $n) { edges { node { name } } } } }',
    variables: { n: 1_000_000 },
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'pages within pages within pages',
    query: `{ show(slug: "a") { cast(first: 100) { edges { node { actingCredits(first: 100) { edges {
      node { cast(first: 100) { edges { node { name } } } } } } } } } } }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a flood of aliases',
    query: `{ show(slug: "a") { ${wide(2100, (index) => `a${index}: name`)} } }`,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a flood of aliases that parses',
    query: `{ show(slug: "a") { ...f ...g } } fragment f on Show { ${wide(700, (i) => `a${i}: slug`)} }
      fragment g on Show { x: follows(first: 1) { edges { node { ...f } } } y: follows(first: 1) { edges { node { ...f } } } }`,
    code: 'QUERY_TOO_LARGE',
  },
  {
    name: 'a query as deep as a well',
    query: `{ show(slug: "a") { ${NESTED(12)} } }`,
    code: 'QUERY_TOO_LARGE',
  },
  { name: 'fragments that double each other', query: BOMB, code: 'QUERY_TOO_LARGE' },
  {
    name: 'fragments in a circle',
    query:
      'query { show(slug: "a") { ...a } } fragment a on Show { ...b } fragment b on Show { ...a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fields behind names that look like introspection',
    query: `query __schema { show(slug: "a") { ...__schema } } fragment __schema on Show {
      cast(first: 100) { edges { node { actingCredits(first: 100) { edges { node { name } } } } } } claims(first: 100) { edges { node { evidence { sentence } subject { claims(first: 100) { edges { node { predicate } } } } } } } }`,
    code: 'QUERY_TOO_LARGE',
  },
];

describe('a query that asks for too much', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = openApi(await openTestGraph(), { QUERY_OBJECT_LIMIT: 10_000 });
  });

  it.each(HOSTILE)('is refused before any statement: $name', async ({ query, variables, code }) => {
    const { data, errors, extensions } = await api.query(query, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe(code);
    // A query that does not parse or validate never comes to where statements are counted.
    expect(extensions?.cost?.statements).toBe(code.startsWith('GRAPHQL_') ? undefined : 0);
  });

  it('is told how much it asked for and what the most is', async () => {
    const { errors } = await api.query(
      '{ show(slug: "a") { cast(first: 100) { edges { node { actingCredits(first: 100) { edges { cursor } } } } } } }',
    );
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('10000 is the most'),
        extensions: { code: 'QUERY_TOO_LARGE', measure: 'objects', limit: 10_000 },
      },
    ]);
  });

  it('is told from one that does not by the values of its variables', async () => {
    const query =
      'query ($n: Int = 10) { show(slug: "a") { cast(first: $n) { edges { node { actingCredits(first: $n) { edges { cursor } } } } } } }';
    expect((await api.query(query)).errors).toBeUndefined();
    expect((await api.query(query, { n: 100 })).errors).toBeDefined();
    const { extensions } = await api.query(query, { n: 2 });
    expect(extensions?.cost).toMatchObject({ requested: 1 + 1 + 2 * (1 + 1 + 1 + 2) });
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
