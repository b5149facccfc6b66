import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { importPaths } from '../../src/importer/import-paths.ts';
import { indexArticles } from '../../src/search/index-articles.ts';
import {
  GLASS_TIDE_FIRST,
  HARBOUR_LIGHTS,
  HARBOUR_LIGHTS_AGAIN,
  SALT_ROAD,
} from '../behaviour/articles.ts';
import { install } from '../behaviour/installation.ts';
import { openApi, type TestApi } from '../support/api.ts';

/** A news item with accents, a word often repeated, and facts that are evidence of claims. */
const CAFE = `---
title: "Café Mirage: Ana Núñez to Direct"
date: 2025-08-15
url: https://news.example/cafe-mirage
outlet: Example News
---

Northlight has ordered Café Mirage, a drama series. Ana Núñez will direct the series. The lighthouse keeper is a lighthouse, said the lighthouse.

Nobody knows when filming ends. Ends are near.
`;

interface Edge {
  readonly cursor: string;
  readonly score: number;
  readonly sentence: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly node: { readonly headline: string; readonly text: string | null };
}
interface Found {
  readonly searchArticles: {
    readonly totalCount: number;
    readonly totalCountIsExact: boolean;
    readonly edges: readonly Edge[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const SEARCH = `query ($query: String!, $from: String, $to: String, $outlet: String, $first: Int, $after: String) {
  searchArticles(query: $query, publishedFrom: $from, publishedTo: $to, outlet: $outlet, first: $first, after: $after) {
    totalCount totalCountIsExact pageInfo { hasNextPage endCursor }
    edges { cursor score sentence start end node { headline text } } } }`;

const HARBOUR = 'Harbour Lights: Mara Quill to Direct the Channel Nine Drama';
const AGAIN = 'Harbour Lights Wraps as Channel Nine Plans a Second Season';
const SALT = 'Salt Road Casts Joren Pike';
const GLASS = 'Glass Tide: Petra Holm to Direct';
const MIRAGE = 'Café Mirage: Ana Núñez to Direct';

let graph: Graph;
let api: TestApi;
let whole: TestApi;

beforeAll(async () => {
  const installation = await install();
  const files = {
    'harbour.txt': HARBOUR_LIGHTS,
    'again.txt': HARBOUR_LIGHTS_AGAIN,
    'salt.txt': SALT_ROAD,
    'glass.md': GLASS_TIDE_FIRST,
    'cafe.md': CAFE,
  };
  graph = installation.open();
  await graph.migrate();
  const paths = Object.entries(files).map(([name, text]) => installation.file(name, text));
  const { outcomes } = await importPaths(graph, paths);
  expect(outcomes).toEqual({ IMPORTED: paths.length });
  api = openApi(graph);
  whole = openApi(graph, { SERVE_ARTICLE_TEXT: true });
});

const search = async (query: string, variables: object = {}, on = api) => {
  const { data, errors } = await on.query<Found>(SEARCH, { query, ...variables });
  expect(errors).toBeUndefined();
  return data.searchArticles;
};
const headlines = async (query: string, variables: object = {}) =>
  (await search(query, variables)).edges.map((edge) => edge.node.headline);

describe('searchArticles', () => {
  it.each([
    ['one word, the newest first', 'harbour', [AGAIN, HARBOUR]],
    ['all words, wherever they stand', 'pike smuggler', [SALT]],
    ['a phrase in its order', '"drama series directed by"', [AGAIN]],
    ['no phrase in another order', '"series drama directed by"', []],
    ['a phrase and words', '"drama series" northlight', [MIRAGE, GLASS]],
    ['curly quotes', '“mara quill to direct”', [HARBOUR]],
    ['a quote that is never closed as words', '"quill mara', [HARBOUR, AGAIN]],
    ['whole words only', 'harb', []],
    ['no phrase from the headline into the text', '"direct northlight"', []],
    ['another case and no diacritics', 'CAFE "ana nunez"', [MIRAGE]],
    ['words that do not stand together in one article', 'smuggler lighthouse', []],
    ['most occurrences before the newest', 'ends', [MIRAGE]],
  ])('finds %s', async (_, query, expected) => {
    expect(await headlines(query)).toEqual(expected);
  });

  it('orders by phrases, then words, with scores that fall', async () => {
    const { edges, totalCount, totalCountIsExact } = await search('harbour lights');
    expect(edges.map((edge) => edge.node.headline)).toEqual([AGAIN, HARBOUR]);
    expect({ totalCount, totalCountIsExact }).toEqual({ totalCount: 2, totalCountIsExact: true });
    expect(edges[0]?.score).toBeGreaterThan(edges[1]?.score ?? 1);
    expect(edges[0]?.score).toBeLessThan(1);
  });

  it.each([
    ['smugler', [SALT]],
    ['smugglre', [SALT]],
    ['smugggler pike', [SALT]],
    ['lighthause', [MIRAGE]],
    ['pyke', []],
    ['smuglr', []],
    ['smugler lighthouse', []],
    ['"smugler"', []],
    ['harbor', [AGAIN, HARBOUR]],
  ])('forgives a typo in a longer word that no text has: %s', async (query, expected) => {
    expect(await headlines(query)).toEqual(expected);
  });

  it.each([
    [{ from: '2025-06' }, [MIRAGE, AGAIN]],
    [{ from: '2025-04-11', to: '2025-06-20' }, [AGAIN, SALT]],
    [{ to: '2025-04-10' }, [HARBOUR, GLASS]],
    [{ from: '2025', to: '2025-02' }, [GLASS]],
    [{ from: '2026' }, []],
    [{ from: '2025-12', to: '2025-01' }, []],
    [{ outlet: 'example-news' }, [MIRAGE, GLASS]],
    [{ outlet: 'nobody' }, []],
    [{ outlet: '` "\\ OR 1=1' }, []],
  ])('keeps to %j', async (filter, expected) => {
    const found = await headlines('the', filter);
    const all = await headlines('plays', filter);
    const merged = [...new Set([...found, ...all])].sort();
    expect(merged).toEqual([...expected].sort());
  });

  it.each([
    ['from', 'publishedFrom', 'yesterday'],
    ['to', 'publishedTo', '2025-13'],
    ['from', 'publishedFrom', ''],
  ])('refuses a malformed date', async (variable, argument, date) => {
    const { errors } = await api.query(SEARCH, { query: 'x', [variable]: date });
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_ARGUMENT', argument });
  });

  it('shows a sentence that is evidence, and any sentence where texts are served whole', async () => {
    const evidence = (await search('pike smuggler')).edges[0];
    expect(evidence?.sentence).toBe(
      'Joren Pike plays a smuggler called Amos Fell in Salt Road, a film directed by Ines Calloway.',
    );
    expect((await search('lighthouse')).edges[0]).toMatchObject({
      sentence: null,
      start: null,
      end: null,
    });
    for (const query of ['lighthouse', '"ana nunez will"', 'nobody', 'lighthause']) {
      const edge = (await search(query, {}, whole)).edges[0];
      const { text } = edge?.node ?? {};
      expect(text?.slice(edge?.start ?? 0, edge?.end ?? 0)).toBe(edge?.sentence);
      expect(edge?.sentence).not.toBeNull();
    }
    expect((await search('lighthouse', {}, whole)).edges[0]?.sentence).toMatch(/^The lighthouse/);
  });

  it('walked one by one gives every article once, and refuses cursors of other searches', async () => {
    const all = (await search('to direct', { first: 100 })).edges;
    expect(all.map((edge) => edge.node.headline)).toHaveLength(3);
    const walked: Edge[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Found['searchArticles'] = await search('to direct', { first: 1, after });
      walked.push(...page.edges);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(walked).toEqual(all);
    const after = all[0]?.cursor;
    for (const variables of [
      { query: 'direct', after },
      { query: 'to direct', from: '2025', after },
      { query: 'to direct', outlet: 'example-news', after },
    ]) {
      const { errors } = await api.query(SEARCH, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ argument: 'after' });
    }
  });

  it('is three statements, at most five with a typo, fewer where nothing is found', async () => {
    const cost = async (query: string) =>
      (await api.query(SEARCH, { query })).extensions?.cost?.statements;
    expect(await cost('harbour')).toBe(3);
    expect(await cost('to direct')).toBe(3);
    expect(await cost('smugler')).toBe(4);
    expect(await cost('smugler pike')).toBe(5);
    expect(await cost('zzz')).toBe(1);
    expect(await cost('?!')).toBe(0);
  });

  it.each([
    '',
    '"',
    '""',
    '" "',
    '*:*',
    'searchText:harbour~ AND (x OR [a TO z])',
    "harbour'}) DETACH DELETE t //",
    '`',
    '\\',
    '😀 \u202e שלום \u0000 \ud800',
    '"'.repeat(200),
    'harbour '.repeat(25),
  ])('takes %j for data', async (query) => {
    await search(query, {}, whole);
    expect(await headlines('harbour')).toEqual([AGAIN, HARBOUR]);
  });

  it('refuses 10,000 characters', async () => {
    const { errors } = await api.query(SEARCH, { query: 'harbour '.repeat(1250) });
    expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_ARGUMENT', argument: 'query' });
  });
});

it('articles of an older graph are made searchable', async () => {
  await graph.write('MATCH (t:ArticleText) SET t.searchText = null');
  expect(await headlines('harbour')).toEqual([]);
  expect(await indexArticles(graph)).toBe(5);
  expect(await headlines('harbour')).toEqual([AGAIN, HARBOUR]);
  expect(await headlines('"mara quill to direct the"')).toEqual([HARBOUR]);
  expect(await indexArticles(graph)).toBe(0);
});
