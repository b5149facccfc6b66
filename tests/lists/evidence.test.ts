import { beforeAll, describe, expect, it } from 'vitest';
import { HARBOUR_LIGHTS, HARBOUR_LIGHTS_AGAIN, SMALL_CATALOGUE } from '../behaviour/articles.ts';
import { flat } from '../behaviour/catalogue.ts';
import { install } from '../behaviour/installation.ts';
import { openApi, type TestApi } from '../support/api.ts';

let api: TestApi;

beforeAll(async () => {
  const installation = await install();
  const files = [
    installation.file('small.jsonl', SMALL_CATALOGUE),
    installation.file('first.txt', HARBOUR_LIGHTS),
    installation.file('again.txt', HARBOUR_LIGHTS_AGAIN),
  ];
  for (const file of files) await installation.run('import', file);
  api = openApi(installation.open());
});

/** What the show's selection gives, without the wrapping of connections. */
async function show(selection: string): Promise<Record<string, unknown>> {
  const { data, errors } = await api.query<{ show: unknown }>(
    `{ show(slug: "harbour-lights") { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return flat(data.show) as Record<string, unknown>;
}

describe('facts by what supports them', () => {
  it('a catalogue gives its own, which have sources and no claims beside those of articles', async () => {
    const { created, cast } = await show(`
      created: creators(source: "test-catalogue") { edges { sources claims { id } node { name } } }
      cast(source: "test-catalogue") { edges { sources node { name } } }`);
    expect(created).toEqual([{ sources: ['test-catalogue'], claims: [], node: 'Idris Vale' }]);
    expect(cast).toEqual([{ sources: ['test-catalogue'], node: 'Joren Pike' }]);
  });

  it('an article gives what it states, and no more', async () => {
    const { data } = await api.query<{ articles: { edges: Array<{ node: { id: string } }> } }>(
      '{ articles(last: 2) { edges { node { id } } } }',
    );
    const [newer, older] = data.articles.edges.map(({ node }) => node.id);
    const cast = (id: string | undefined) =>
      show(`cast(source: "${id}") { totalCount edges { node { name } } }`);
    expect(await cast(older)).toEqual({
      cast: { totalCount: 2, edges: ['Joren Pike', 'Saskia Boone'] },
    });
    expect(await cast(newer)).toEqual({
      cast: { totalCount: 2, edges: ['Joren Pike', 'Odile Marsh'] },
    });
    const { claims } = await show(
      `claims(source: "${newer}", where: {predicate: {eq: STATUS}}) { edges { node { value rank } } }`,
    );
    const values = (claims as Array<{ value: string }>).map(({ value }) => value);
    expect(values.toSorted()).toEqual(['POST_PRODUCTION', 'RETURNING']);
  });

  it('a source that nobody knows gives nothing', async () => {
    expect(await show('cast(source: "nobody") { totalCount }')).toEqual({
      cast: { totalCount: 0 },
    });
  });
});

describe('the status of a show', () => {
  const on = async (date: string) => (await show(`statusOn(date: "${date}")`)).statusOn;

  it('is the latest that had begun on a date', async () => {
    expect(await on('2025-03-03')).toBeNull();
    expect(await on('2025-03-04')).toBe('IN_PRODUCTION');
    expect(await on('2025-06-19')).toBe('IN_PRODUCTION');
    expect(await on('2025-06')).toBe((await show('status')).status);
  });

  it('needs a date', async () => {
    const { errors } = await api.query(
      '{ show(slug: "harbour-lights") { statusOn(date: "soon") } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ARGUMENT', argument: 'date' } }]);
  });
});
