import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from '../behaviour/installation.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { DUPLICATES } from './duplicates.ts';

/** What stood in the graph before: ids and slugs that clients may have kept. */
interface Kept {
  readonly id: string;
  readonly slug: string;
}

describe('after a merge', () => {
  let installation: Installation;
  let api: TestApi;
  let duplicate: Kept;
  let survivor: Kept;
  let season: Kept;

  beforeAll(async () => {
    installation = await install();
    await installation.run('import', installation.file('duplicates.jsonl', DUPLICATES));
    [duplicate, survivor, season] = await installation.withGraph(async (graph) => {
      const { data } = await openApi(graph).query<Record<string, Kept>>(`{
        duplicate: show(slug: "the-harbour") { id slug }
        survivor: show(slug: "harbour-lights") { id slug }
        season: season(slug: "the-harbour-season-1") { id slug }
      }`);
      return [data.duplicate, data.survivor, data.season] as [Kept, Kept, Kept];
    });
    await installation.run('merge', 'show/the-harbour', 'show/harbour-lights');
    // A chain: what led to the first survivor leads to the second.
    await installation.run('merge', 'show/harbour-lights', 'show/der-hafen');
    await installation.run('merge', '--undo', 'show/harbour-lights');
    api = openApi(installation.open());
  });

  it('an old id gives the survivor under the id it has now, by a second statement', async () => {
    const answer = await api.query('query($id: ID!) { node(id: $id) { __typename id } }', {
      id: duplicate.id,
    });
    expect(answer).toMatchObject({
      data: { node: { __typename: 'Show', id: survivor.id } },
      extensions: { cost: { statements: 2 } },
    });
    expect(answer.errors).toBeUndefined();
  });

  it('ids as they are now are one statement', async () => {
    const answer = await api.query('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [survivor.id],
    });
    expect(answer).toMatchObject({
      data: { nodes: [{ id: survivor.id }] },
      extensions: { cost: { statements: 1 } },
    });
  });

  it('old, new and unknown ids together are one statement, and one more for what it does not find', async () => {
    const ids = [duplicate.id, season.id, survivor.id, 'Show:00000000000000000000', duplicate.id];
    const answer = await api.query('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    const [, merged] = (answer.data as { nodes: Array<{ id: string }> }).nodes;
    expect(merged?.id).not.toBe(season.id);
    expect(answer).toMatchObject({
      data: {
        nodes: [
          { id: survivor.id },
          { id: merged?.id },
          { id: survivor.id },
          null,
          { id: survivor.id },
        ],
      },
      extensions: { cost: { statements: 2 } },
    });
  });

  it('an old slug gives the survivor with the slug it has now', async () => {
    const answer = await api.query(`{
      show(slug: "the-harbour") { id slug }
      season(slug: "the-harbour-season-1") { slug show { slug } }
      unknown: show(slug: "the-harbour-3") { slug }
    }`);
    expect(answer).toMatchObject({
      data: {
        show: survivor,
        season: { slug: 'harbour-lights-season-1', show: { slug: survivor.slug } },
        unknown: null,
      },
      // The season's show comes with it, in the second of them.
      extensions: { cost: { statements: 2 } },
    });
    expect(answer.errors).toBeUndefined();
  });

  it('an external id of the duplicate gives the survivor, alone and in a batch', async () => {
    const answer = await api.query(`{
      entityByExternalId(source: "tmdb", value: "77") { id }
      entitiesByExternalIds(ids: [
        { source: "tmdb", value: "77" }, { source: "imdb", value: "tt9000001" }
      ]) { id }
    }`);
    expect(answer).toMatchObject({
      data: {
        entityByExternalId: { id: survivor.id },
        entitiesByExternalIds: [{ id: survivor.id }, { id: survivor.id }],
      },
      extensions: { cost: { statements: 1 } },
    });
  });

  it('credits name the character that is left', async () => {
    const { data } = await api.query(`{ show(slug: "the-harbour") {
      cast { edges { characterName character { id name } node { slug } } }
    } }`);
    const { edges } = (data as { show: { cast: { edges: Array<Record<string, unknown>> } } }).show
      .cast;
    for (const { character, characterName } of edges) {
      expect(character).toMatchObject({ name: characterName });
    }
    expect(edges).toHaveLength(2);
  });
});

describe('a chain of merges', () => {
  it('leads to the last survivor at once', async () => {
    const installation = await install();
    await installation.run('import', installation.file('duplicates.jsonl', DUPLICATES));
    await installation.run('merge', 'show/the-harbour-returns', 'show/the-harbour');
    await installation.run('merge', 'show/the-harbour', 'show/harbour-lights');
    const api = openApi(installation.open());
    const { data } = await api.query('{ show(slug: "the-harbour-returns") { slug aliases } }');
    expect(data).toEqual({
      show: { slug: 'harbour-lights', aliases: ['The Harbour', 'The Harbour Returns'] },
    });
  });
});
