import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { jsonLines, withCatalogue } from './catalogue.ts';

/** Shows in which one person plays, each with cast, genres and seasons of its own. */
const shows = (count: number, star: string) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'Show',
    source: 'test',
    name: `${star} Show ${index}`,
    released: `${1980 + index}`,
    genres: ['Drama', `Genre ${index % 7}`],
    seasons: [{ number: 1 }],
    credits: [star, `Second ${index}`, `Third ${index}`].map((person, place) => ({
      job: 'ACTED_IN',
      person,
      character: `${person} of ${index}`,
      billing: place + 1,
    })),
  }));

let api: TestApi;

beforeAll(async () => {
  const lines = jsonLines(...shows(3, 'Few'), ...shows(40, 'Many'));
  api = openApi((await withCatalogue(lines)).open());
});

describe('what a query costs', () => {
  /** One statement each for the person, its credits, and cast, characters, seasons and genres of all shows. */
  const NESTED = `query ($slug: String!) { person(slug: $slug) { actingCredits(first: 100) { edges { node {
    cast(first: 2) { edges { node { name } character { name } } }
    seasons { edges { node { number } } }
    genres(first: 1) { edges { node { name } } } } } } } }`;
  const STATEMENTS = 6;

  it('does not depend on the number of parents: at 3 and at 40', async () => {
    for (const [slug, parents] of [
      ['few', 3],
      ['many', 40],
    ] as const) {
      const { data, extensions } = await api.query<{
        person: { actingCredits: { edges: unknown[] } };
      }>(NESTED, { slug });
      expect(data.person.actingCredits.edges.length).toBe(parents);
      expect({ slug, statements: extensions?.cost?.statements }).toEqual({
        slug,
        statements: STATEMENTS,
      });
    }
  });

  it('is not more with totals', async () => {
    const withTotals = NESTED.replace('cast(first: 2) {', 'cast(first: 2) { totalCount');
    const { data, extensions } = await api.query<{
      person: { actingCredits: { edges: Array<{ node: { cast: { totalCount: number } } }> } };
    }>(withTotals, { slug: 'many' });
    const totals = data.person.actingCredits.edges.map(({ node }) => node.cast.totalCount);
    expect({ totals: new Set(totals), statements: extensions?.cost?.statements }).toEqual({
      totals: new Set([3]),
      statements: STATEMENTS,
    });
  });

  const costs: ReadonlyArray<{ what: string; query: string; statements: number }> = [
    {
      what: 'aliases of one field',
      query: '{ show(slug: "few-show-0") { a: cast { totalCount } b: cast { totalCount } } }',
      statements: 2,
    },
    {
      what: 'aliases with other arguments',
      query:
        '{ show(slug: "few-show-0") { a: cast { totalCount } b: cast(first: 1) { totalCount } } }',
      statements: 3,
    },
    {
      what: 'a total in a fragment',
      query:
        '{ show(slug: "few-show-0") { cast { ...T } } } fragment T on ShowCastConnection { totalCount }',
      statements: 2,
    },
    {
      what: 'a total of everything below one show',
      query: '{ show(slug: "few-show-0") { cast { totalCount } seasons { totalCount } } }',
      statements: 3,
    },
    {
      what: 'several shows by slug',
      query:
        '{ a: show(slug: "few-show-0") { id } b: show(slug: "few-show-1") { id } c: show(slug: "x") { id } }',
      statements: 1,
    },
    {
      what: 'what a row holds already',
      query: '{ show(slug: "few-show-0") { name aliases externalIds { value } } }',
      statements: 1,
    },
    {
      what: 'a skipped connection',
      query: '{ show(slug: "few-show-0") { name cast @skip(if: true) { totalCount } } }',
      statements: 1,
    },
    { what: 'nothing of the graph', query: '{ __typename }', statements: 0 },
  ];
  for (const { what, query, statements } of costs) {
    it(`is ${statements} statements for ${what}`, async () => {
      const { errors, extensions } = await api.query(query);
      expect({ errors, statements: extensions?.cost?.statements }).toEqual({
        errors: undefined,
        statements,
      });
    });
  }
});
