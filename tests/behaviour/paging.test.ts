import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { jsonLines, withCatalogue } from './catalogue.ts';

/** Parts that leave an order nothing but its last columns: equal billings, namesakes, two parts of one person. */
const CAST = [
  { person: 'Zed Ode', character: 'Prologue', billing: 1 },
  { person: 'Amy Bell', character: 'Twin One', billing: 2 },
  { person: 'Amy Bell', character: 'Twin Two', billing: 2 },
  { person: { name: 'Amy Bell', disambiguation: 'the younger' }, character: 'Child', billing: 2 },
  { person: 'Cal Dean', billing: 3 },
  { person: 'Élan Frost', character: 'Guard' },
  { person: 'Élan Frost', character: 'Guard Two' },
  { person: 'Fay 😀 Gill', character: 'Crowd “A”' },
  { person: '\\', character: '"' },
  { person: { name: 'Amy Bell', disambiguation: 'the elder' }, character: 'Nurse' },
];

/** A person with more credits than one default page. */
const MANY = Array.from({ length: 21 }, (_, index) => ({
  type: 'Show',
  source: 'test',
  name: `Many Show ${index}`,
  seasons: [{ number: 1 }],
  credits: [{ job: 'ACTED_IN', person: 'Many' }],
}));

let api: TestApi;

beforeAll(async () => {
  const hub = {
    type: 'Show',
    source: 'test',
    name: 'Hub',
    credits: CAST.map((part) => ({ job: 'ACTED_IN', ...part })),
  };
  const lines = jsonLines(hub, ...MANY);
  api = openApi((await withCatalogue(lines)).open());
});

interface CastPage {
  readonly show: {
    readonly cast: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{ readonly cursor: string; readonly characterName: string }>;
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
        readonly startCursor: string | null;
        readonly endCursor: string | null;
      };
    };
  };
}

const CAST_PAGE = `query ($first: Int, $after: String) { show(slug: "hub") { cast(first: $first, after: $after) {
  totalCount edges { cursor characterName node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

async function castPage(first: number, after?: string | null) {
  const { data, errors } = await api.query<CastPage>(CAST_PAGE, { first, after });
  expect(errors).toBeUndefined();
  return data.show.cast;
}

describe('walking a connection', () => {
  for (const first of [1, 3, 9, 10, 11]) {
    it(`page by page of ${first} gives every edge once, in the order of one big page`, async () => {
      const all = (await castPage(100)).edges;
      expect(all.length).toBe(CAST.length);
      const walked: unknown[] = [];
      for (let after: string | null = null; ; ) {
        const { edges, pageInfo, totalCount } = await castPage(first, after);
        expect({ totalCount, ...pageInfo }).toEqual({
          totalCount: CAST.length,
          hasPreviousPage: after !== null,
          hasNextPage: walked.length + edges.length < CAST.length,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        });
        walked.push(...edges);
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(walked).toEqual(all);
    });
  }

  it('past its end gives an empty page', async () => {
    const { pageInfo } = await castPage(100);
    expect(await castPage(3, pageInfo.endCursor)).toEqual({
      totalCount: CAST.length,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });
});

describe('first', () => {
  const ask = (value: string) =>
    api.query(`{ show(slug: "hub") { cast(first: ${value}) { edges { cursor } } } }`);

  it('must be from 1 to 100, written or as a variable: never a silent clamp', async () => {
    for (const first of [0, -1, 101, 2147483647]) {
      const asVariable = await api.query(CAST_PAGE, { first });
      for (const { data, errors, extensions } of [await ask(String(first)), asVariable]) {
        // Refused before the show itself is looked up.
        expect(extensions?.cost?.statements).toBe(0);
        expect({ first, data, errors }).toMatchObject({
          first,
          data: undefined,
          errors: [
            {
              message: `Argument "first" must be from 1 to 100, not ${first}.`,
              extensions: { code: 'INVALID_ARGUMENT', argument: 'first' },
            },
          ],
        });
      }
    }
  });

  it('is 20 where it is null or left out', async () => {
    const query = `query ($first: Int) { person(slug: "many") {
      a: actingCredits { edges { cursor } }
      b: actingCredits(first: null) { edges { cursor } }
      c: actingCredits(first: $first) { edges { cursor } } } }`;
    for (const variables of [{}, { first: null }]) {
      const { data } = await api.query<{ person: Record<string, { edges: unknown[] }> }>(
        query,
        variables,
      );
      expect(Object.values(data.person).map(({ edges }) => edges.length)).toEqual([20, 20, 20]);
    }
  });

  it('must be a whole number', async () => {
    for (const first of ['1.5', '"3"', '99999999999']) {
      expect((await ask(first)).errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });
});

describe('a cursor', () => {
  const errorsAfter = async (cursor: string) =>
    (await api.query(CAST_PAGE, { first: 3, after: cursor })).errors;
  const refused = (problem: RegExp) => [
    {
      message: expect.stringMatching(problem),
      extensions: { code: 'INVALID_ARGUMENT', argument: 'after' },
    },
  ];

  it('that is none is refused', async () => {
    const texts = ['', ' ', 'x', '12', 'null', '😀', 'W10', 'e30', 'x'.repeat(10_000)];
    const versions = ['[]', '[2,"",[]]', '{"0":1}', '[1,null,[]]', '[1,"x","y"]'];
    for (const text of [...texts, ...versions.map(base64)]) {
      expect({ text, errors: await errorsAfter(text) }).toMatchObject({
        text,
        errors: refused(/^Argument "after"/),
      });
    }
  });

  it('of another field is refused', async () => {
    const { data } = await api.query<{ show: { seasons: CastPage['show']['cast'] } }>(
      '{ show(slug: "many-show-0") { seasons { pageInfo { endCursor } } } }',
    );
    const cursor = data.show.seasons.pageInfo.endCursor ?? '';
    expect(await errorsAfter(cursor)).toMatchObject(refused(/another field/));
  });

  it('with one character changed, lost or added anywhere is refused', async () => {
    const cursor = (await castPage(8)).pageInfo.endCursor ?? '';
    const damaged = [...cursor].flatMap((character, place) => {
      const [head, tail] = [cursor.slice(0, place), cursor.slice(place + 1)];
      const other = character === 'A' ? 'B' : 'A';
      return [`${head}${other}${tail}`, `${head}${tail}`, `${head}${character}!${tail}`];
    });
    const answers = await Promise.all(damaged.map(errorsAfter));
    expect(
      damaged.filter((_, index) => answers[index]?.[0]?.extensions?.argument !== 'after'),
    ).toEqual([]);
  });
});

function base64(text: string): string {
  return Buffer.from(text).toString('base64url');
}
