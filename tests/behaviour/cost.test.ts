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

/** What a test reads of the answer: the shows of a person, down to the totals below the nested pages. */
interface Credits {
  readonly person: {
    readonly actingCredits: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly cast: { readonly edges: ReadonlyArray<{ readonly node: Below }> };
        };
      }>;
    };
  };
}
interface Below {
  readonly actingCredits: {
    readonly edges: ReadonlyArray<{ readonly node: { readonly cast: { totalCount?: number } } }>;
  };
}

describe('what a query costs', () => {
  /**
   * One statement for the person with its shows and their cast; then one each for the characters, for
   * what the cast plays in, and for the seasons, genres and cast of all of these.
   */
  const LEVELS = `query ($slug: String!) { person(slug: $slug) { actingCredits(first: 100) { edges { node {
    cast(first: 2) { edges { character { name } node { actingCredits(first: 2) { edges { node {
      seasons(first: 2) { edges { node { number } } }
      genres(first: 1) { edges { node { name } } }
      cast(first: 1) { edges { node { name } } } } } } } } } } } } } }`;
  const STATEMENTS = 6;

  it('does not depend on the number of parents: at 3 and at 40', async () => {
    for (const [slug, parents] of [
      ['few', 3],
      ['many', 40],
    ] as const) {
      const { data, extensions } = await api.query<Credits>(LEVELS, { slug });
      expect(data.person.actingCredits.edges.length).toBe(parents);
      expect({ slug, statements: extensions?.cost?.statements }).toEqual({
        slug,
        statements: STATEMENTS,
      });
    }
  });

  it('is not more with totals', async () => {
    const withTotals = LEVELS.replace('cast(first: 1) {', 'cast(first: 1) { totalCount');
    const { data, extensions } = await api.query<Credits>(withTotals, { slug: 'many' });
    const totals = data.person.actingCredits.edges.flatMap(({ node }) =>
      node.cast.edges.flatMap(({ node: { actingCredits } }) =>
        actingCredits.edges.map(({ node: show }) => show.cast.totalCount),
      ),
    );
    expect({ totals: new Set(totals), statements: extensions?.cost?.statements }).toEqual({
      totals: new Set([3]),
      statements: STATEMENTS,
    });
  });

  const shallow = (selection: string) => `{ show(slug: "few-show-0") { ${selection} } }`;
  // Below the two levels that a look-up reads in its own statement.
  const deep = (selection: string) =>
    shallow(`cast(first: 1) { edges { node { actingCredits(first: 1) { edges { node {
      ${selection} } } } } } }`);
  const listed = (selection: string) => `{ shows(first: 2) { edges { node { ${selection} } } } }`;

  const costs: ReadonlyArray<{ what: string; query: string; statements: number }> = [
    {
      what: 'a look-up with pages two levels deep',
      query: shallow('cast { edges { node { actingCredits { edges { node { name } } } } } }'),
      statements: 1,
    },
    {
      what: 'a third level below a look-up',
      query: deep('cast { edges { node { name } } }'),
      statements: 2,
    },
    {
      what: 'four pages of a show',
      query: shallow(`cast { totalCount } seasons { totalCount } genres { totalCount }
        directors { totalCount }`),
      statements: 1,
    },
    {
      what: 'six pages of a show, of which four come with it',
      query: shallow(`cast { totalCount } seasons { totalCount } genres { totalCount }
        directors { totalCount } writers { totalCount } creators { totalCount }`),
      statements: 3,
    },
    {
      what: 'a page that a directive may leave out',
      query: shallow('cast @include(if: true) { totalCount }'),
      statements: 2,
    },
    {
      what: 'a list of shows with their pages',
      query: listed('name seasons { totalCount } cast(first: 1) { edges { node { name } } }'),
      statements: 1,
    },
    {
      what: 'a list of shows with pages of their pages',
      query: listed('cast(first: 1) { edges { node { actingCredits { totalCount } } } }'),
      statements: 2,
    },
    {
      what: 'aliases of one field',
      query: deep('a: cast { totalCount } b: cast { totalCount }'),
      statements: 2,
    },
    {
      what: 'aliases with other arguments',
      query: deep('a: cast { totalCount } b: cast(first: 1) { totalCount }'),
      statements: 3,
    },
    {
      what: 'a total in a fragment',
      query: `${deep('cast { ...T }')} fragment T on ShowCastConnection { totalCount }`,
      statements: 2,
    },
    {
      what: 'a total of everything below one show',
      query: deep('cast { totalCount } seasons { totalCount }'),
      statements: 3,
    },
    {
      what: 'several shows by slug',
      query: '{ a: show(slug: "few-show-0") { id } b: show(slug: "few-show-1") { id } }',
      statements: 1,
    },
    {
      what: 'a show that is not there, and so is looked for among what was merged away',
      query: '{ a: show(slug: "few-show-0") { id } b: show(slug: "x") { cast { totalCount } } }',
      statements: 2,
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

/** What comes in the statement of its parents must be what a statement of its own would give. */
describe('what comes with its parents', () => {
  const CAST = '{ show(slug: "few-show-0") { ';
  const answers: ReadonlyArray<{ what: string; query: string; answer: unknown }> = [
    {
      what: 'a total alone',
      query: `${CAST} cast { totalCount } seasons { totalCount } genres { totalCount } } }`,
      answer: {
        show: { cast: { totalCount: 3 }, seasons: { totalCount: 1 }, genres: { totalCount: 2 } },
      },
    },
    {
      what: 'a total alone, two levels deep',
      query: `${CAST} cast(first: 1) { edges { node { actingCredits { totalCount } } } } } }`,
      answer: { show: { cast: { edges: [{ node: { actingCredits: { totalCount: 3 } } }] } } },
    },
    {
      what: 'a total alone in a list',
      query: `{ shows(where: {name: {eq: "Few Show 0"}}) { edges { node {
        cast { totalCount } seasons { totalCount } } } } }`,
      answer: {
        shows: { edges: [{ node: { cast: { totalCount: 3 }, seasons: { totalCount: 1 } } }] },
      },
    },
    {
      what: 'one page, asked for with and without a directive',
      query: `${CAST} cast(first: 1) { edges { node { name } } }
        ... @include(if: true) { cast(first: 1) { totalCount edges { characterName } } } } }`,
      answer: {
        show: {
          cast: { totalCount: 3, edges: [{ node: { name: 'Few' }, characterName: 'Few of 0' }] },
        },
      },
    },
    {
      what: 'one node, asked for with and without a directive',
      query: `{ season(slug: "few-show-0-season-1") { show { name }
        again: show @include(if: true) { released } } }`,
      answer: { season: { show: { name: 'Few Show 0' }, again: { released: '1980' } } },
    },
    {
      what: 'one page, asked for in two places of which the last finds no room',
      query: `${CAST} cast(first: 1) { edges { node { actingCredits(first: 1) { edges { node { id } } } } } }
        seasons { totalCount } genres { totalCount }
        ... on Show { cast(first: 1) { edges { node {
          actingCredits(first: 1) { edges { characterName } totalCount } } } } } } }`,
      answer: {
        show: {
          cast: {
            edges: [
              {
                node: {
                  actingCredits: {
                    totalCount: 3,
                    edges: [{ node: { id: expect.any(String) }, characterName: 'Few of 2' }],
                  },
                },
              },
            ],
          },
          seasons: { totalCount: 1 },
          genres: { totalCount: 2 },
        },
      },
    },
  ];
  for (const { what, query, answer } of answers) {
    it(`is right: ${what}`, async () => {
      const { data, errors } = await api.query(query);
      expect({ errors, data }).toEqual({ errors: undefined, data: answer });
    });
  }
});
