import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestEmbedded, openTestNeo4j, TEST_NEO4J_URI } from '../support/engine.ts';
import { HARBOUR_LIGHTS, SMALL_CATALOGUE } from './articles.ts';
import { install } from './installation.ts';

/** Text that means something to a shell, to Cypher, to Lucene, to JSON or to a console. */
const HOSTILE = [
  '',
  ' ',
  '"',
  "'",
  '`',
  '\\',
  "' OR 1=1 //",
  '"}) DETACH DELETE n //',
  '$slug',
  '{{x}}',
  'harbour AND (lights) OR NOT *:* ~2 ^3 [a TO z] /re.*/ + - && ||',
  'Ünïcödé 名前 Ελλάδα',
  '👩‍👩‍👧‍👦',
  '\u202eright to left',
  '\u0000nul',
  '\ud800 half of a pair',
  'e\u0301',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  'x'.repeat(50_000),
];

let graph: Graph;
let api: TestApi;
let show: string;

beforeAll(async () => {
  const installation = await install();
  const paths = [
    installation.file('a.txt', HARBOUR_LIGHTS),
    installation.file('b.jsonl', SMALL_CATALOGUE),
  ];
  await installation.run('import', ...paths);
  graph = installation.open();
  api = openApi(graph);
  const { data } = await api.query<{ show: { id: string } }>(
    '{ show(slug: "harbour-lights") { id } }',
  );
  show = data.show.id;
});

describe('looking one thing up', () => {
  const unknown = 'Show:00000000000000000000';

  it('by id, by several ids, by slug and by external id finds the same', async () => {
    const { data, errors, extensions } = await api.query(
      `query ($id: ID!, $ids: [ID!]!) {
        node(id: $id) { __typename id }
        nodes(ids: $ids) { id ... on Show { name } }
        show(slug: "harbour-lights") { id }
        entityByExternalId(source: "imdb", value: "tt9000001") { id }
      }`,
      { id: show, ids: [show, unknown, show] },
    );
    expect(errors).toBeUndefined();
    const named = { id: show, name: 'Harbour Lights' };
    expect(data).toEqual({
      node: { __typename: 'Show', id: show },
      nodes: [named, null, named],
      show: { id: show },
      entityByExternalId: { id: show },
    });
    // node and nodes together, once more for the id that nothing has, the slug, the external id.
    expect(extensions?.cost?.statements).toBe(4);
  });

  it('gives null for what is not there, of any type', async () => {
    const { data, errors } = await api.query(
      `{ node(id: "${unknown}") { id }
         claim: node(id: "Claim:00000000000000000000") { id }
         nodes(ids: ["Person:00000000000000000000"]) { id }
         show(slug: "nothing") { id } person(slug: "harbour-lights") { id }
         entityByExternalId(source: "imdb", value: "tt0") { id } }`,
    );
    expect({ data, errors }).toEqual({
      data: {
        node: null,
        claim: null,
        nodes: [null],
        show: null,
        person: null,
        entityByExternalId: null,
      },
      errors: undefined,
    });
  });

  it('refuses an id that is none, naming the argument', async () => {
    for (const id of ['', 'x', 'Show', 'Show:1', `${show}\n`, 'show:0123456789abcdef0123', '1']) {
      const { errors } = await api.query('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect({ id, errors }).toMatchObject({
        id,
        errors: [{ path: ['node'], extensions: { code: 'INVALID_ARGUMENT', argument: 'id' } }],
      });
    }
  });

  it('refuses an id of a type that is no node', async () => {
    for (const type of ['Foo', 'Query', 'Entity', 'ShowKind', 'ShowCastEdge', 'String']) {
      const { errors } = await api.query(`{ node(id: "${type}:00000000000000000000") { id } }`);
      expect({ type, errors }).toMatchObject({
        type,
        errors: [{ extensions: { code: 'INVALID_ARGUMENT', argument: 'id' } }],
      });
    }
  });

  it('refuses a catalogue name that is none, naming the argument', async () => {
    for (const source of ['', 'IMDB', 'im db', 'x', 'a'.repeat(31)]) {
      const query = 'query ($s: String!) { entityByExternalId(source: $s, value: "1") { id } }';
      const { errors } = await api.query(query, { s: source });
      expect({ source, errors }).toMatchObject({
        source,
        errors: [{ extensions: { code: 'INVALID_ARGUMENT', argument: 'source' } }],
      });
    }
  });
});

describe('any text in a string argument', () => {
  const arguments_ = ['show(slug: $text)', 'article(slug: $text)', 'person(slug: $text)'];
  for (const field of [...arguments_, 'entityByExternalId(source: "imdb", value: $text)']) {
    it(`is data: ${field}`, async () => {
      for (const text of HOSTILE) {
        const { data, errors } = await api.query(
          `query ($text: String!) { found: ${field} { id } }`,
          { text },
        );
        expect({ text, data, errors }).toEqual({ text, data: { found: null }, errors: undefined });
      }
      expect((await api.query(`{ node(id: "${show}") { id } }`)).data).toEqual({
        node: { id: show },
      });
    });
  }
});

describe('an article', () => {
  const query =
    '{ article(slug: "harbour-lights-mara-quill-to-direct-the-channel-nine-drama") { headline text } }';
  const headline = 'Harbour Lights: Mara Quill to Direct the Channel Nine Drama';

  it('keeps its whole text to itself', async () => {
    expect((await api.query(query)).data).toEqual({ article: { headline, text: null } });
  });

  it('serves it where the server is set to, and every sentence stands in it at its offsets', async () => {
    const open = openApi(graph, { SERVE_ARTICLE_TEXT: true });
    const { data } = await open.query<{
      show: { claims: { edges: Array<{ node: { evidence: Sentence[] } }> } };
    }>(`{ show(slug: "harbour-lights") { claims { edges { node { evidence {
      sentence start end article { text } } } } } } }`);
    const sentences = data.show.claims.edges.flatMap(({ node }) => node.evidence);
    expect(sentences.length).toBeGreaterThan(0);
    for (const { sentence, start, end, article } of sentences) {
      expect(article.text.slice(start, end)).toBe(sentence);
    }
  });
});

describe('a graph that fails', () => {
  it('gives a typed error without internals, and what did not need it', async () => {
    const closed =
      TEST_NEO4J_URI === undefined ? openTestEmbedded() : openTestNeo4j(TEST_NEO4J_URI);
    await closed.close();
    const broken = openApi(closed);
    const { data, errors } = await broken.query(
      `{ __typename show(slug: "x") { id } node(id: "${show}") { id } }`,
    );
    const error = (path: string) => ({
      message: 'The graph is not available at the moment; try again later.',
      path: [path],
      locations: expect.any(Array),
      extensions: { code: 'GRAPH_UNAVAILABLE' },
    });
    expect({ data, errors }).toEqual({
      data: { __typename: 'Query', show: null, node: null },
      errors: [error('show'), error('node')],
    });
  });

  it('in a way that nobody foresaw tells the client nothing', async () => {
    // One external id for two entities, and a status that is none: neither is ever written.
    await graph.write(`MATCH (x:ExternalId {id: 'imdb:tt9000001'}), (p:Person {slug: 'mara-quill'})
      CREATE (x)-[:IDENTIFIES]->(p)`);
    await graph.write("MATCH (s:Show {slug: 'cold-water'}) SET s.status = 'secret of the graph'");
    const { data, errors } = await api.query(`{
      entityByExternalId(source: "imdb", value: "tt9000001") { id }
      show(slug: "cold-water") { name status } }`);
    const error = (...path: string[]) => ({
      message: 'Unexpected error.',
      path,
      locations: expect.any(Array),
      extensions: { code: 'INTERNAL' },
    });
    expect(data).toEqual({ entityByExternalId: null, show: { name: 'Cold Water', status: null } });
    expect(errors).toHaveLength(2);
    expect(errors).toContainEqual(error('entityByExternalId'));
    expect(errors).toContainEqual(error('show', 'status'));
  });
});

interface Sentence {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly article: { readonly text: string };
}
