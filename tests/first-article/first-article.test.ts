import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGraph } from '../../src/claims/check.ts';
import { SEED_PATHS } from '../../src/commands/seed.ts';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { importPaths } from '../../src/importer/import-paths.ts';
import { Names } from '../../src/importer/names.ts';
import { readArticle } from '../../src/importer/read.ts';
import { removeArticle } from '../../src/importer/retract-article.ts';
import { openApi, runCommand, type TestApi } from '../support/api.ts';
import { ENGINE, openTestGraph, TEST_NEO4J_URI, temporaryFolder } from '../support/engine.ts';
import { ARTICLE, FINALE, PEOPLE, SERIES } from './questions.ts';

/** The article that was asked for first. Its text belongs to others, so it stands beside the project. */
const FILE = '../shared/articles/heartstopper-finale-2025-06-09.txt';
const SLUG = 'heartstopper-update-production-on-finale-officially-underway';
const CREW_SENTENCE = /^With Oseman penning the script and Wash Westmoreland/;
const CAST_SENTENCE = /^But, with Nick \(Connor\) preparing to leave/;
const QUOTE_SENTENCE = /Locke shared during his interview with The Playlist/;

interface Evidence {
  sentence: string;
  start?: number;
  end?: number;
  article?: { slug?: string; id?: string };
}
type Edge<N> = { node: N; evidence: Evidence[] };
type Connection<N, E = object> = { totalCount?: number; edges: Array<Edge<N> & E> };
type Named = { __typename: string; name: string; slug: string };

/** The sentences of this article under an edge. */
function sentences(edge: { evidence: Evidence[] } | undefined): string[] {
  return (edge?.evidence ?? [])
    .filter(({ article }) => article?.slug === undefined || article.slug === SLUG)
    .map(({ sentence }) => sentence);
}

function edgeTo<N extends { name: string }, E>(connection: Connection<N, E>, name: string) {
  return connection.edges.find((edge) => edge.node.name === name);
}

const present = existsSync(FILE);
if (!present) console.warn(`${FILE} is not here: the tests of the first article are skipped.`);

describe.runIf(present).each(['alone', 'on top of the seed'])('the first article, %s', (where) => {
  let graph: Graph;
  let api: TestApi;
  let before: string;
  let text: string;
  let finaleSlug: string;

  beforeAll(async () => {
    graph = await openTestGraph();
    if (where !== 'alone') await importPaths(graph, SEED_PATHS);
    before = await graphFingerprint(graph);
    const { outcomes } = await importPaths(graph, [FILE]);
    expect(outcomes).toEqual({ IMPORTED: 1 });
    text = readArticle(FILE, await readFile(FILE)).text;
    api = openApi(graph, { SERVE_ARTICLE_TEXT: true });
    const { data } = await api.query<{ show: { followedBy: Connection<{ slug: string }> } }>(
      SERIES,
    );
    finaleSlug = data.show.followedBy.edges[0]?.node.slug ?? '';
  }, 120_000);

  async function article() {
    const { data } = await api.query<{
      article: {
        id: string;
        headline: string;
        dek: string;
        publishedAt: string;
        sections: string[];
        text: string;
        mentions: Connection<Named>;
        quotes: Connection<{
          text: string;
          speakers: Connection<Named>;
          addressees: Connection<Named>;
        }>;
        states: Connection<{
          predicate: string;
          evidence: Evidence[];
          subject: Named;
          object: Named | null;
        }>;
      };
    }>(ARTICLE, { slug: SLUG });
    return data.article;
  }

  it('has its date, sections, headline, dek and text', async () => {
    const { headline, dek, publishedAt, sections, text: stored } = await article();
    expect({ headline, publishedAt, sections }).toEqual({
      headline: 'Heartstopper Update: Production on Finale Officially Underway',
      publishedAt: '2025-06-09',
      sections: ['Netflix', 'TV'],
    });
    expect(dek).toMatch(/^Netflix announced that production was underway/);
    expect(stored).toBe(text);
    const closed = openApi(graph, { SERVE_ARTICLE_TEXT: false });
    const { data } = await closed.query<{ article: { text: null } }>(ARTICLE, { slug: SLUG });
    expect(data.article.text).toBeNull();
  });

  it('has every claim under a sentence that stands at its offsets', async () => {
    const { id, states } = await article();
    expect(states.edges.length).toBeGreaterThan(30);
    for (const { node } of states.edges) {
      const own = node.evidence.filter((evidence) => evidence.article?.id === id);
      expect(own.length, node.predicate).toBeGreaterThan(0);
      for (const { sentence, start, end } of own) expect(text.slice(start, end)).toBe(sentence);
    }
  });

  it('knows the series: showrunner, streamer, cast, seasons, characters', async () => {
    const { data } = await api.query<{
      show: {
        showrunners: Connection<Named>;
        creators: Connection<Named, { claims: unknown[] }>;
        broadcasters: Connection<Named>;
        cast: Connection<Named, { characterName: string }>;
        seasons: Connection<{ number: number }>;
        characters: Connection<Named>;
      };
      sourceWork: { kind: string; authors: Connection<Named> };
    }>(SERIES);
    const { show, sourceWork } = data;
    expect(sentences(edgeTo(show.showrunners, 'Alice Oseman'))[0]).toMatch(
      /showrunner Alice Oseman/,
    );
    // The article makes her the creator of the graphic novels, not of the series.
    for (const { claims } of show.creators.edges) expect(claims).toEqual([]);
    expect(sourceWork.kind).toBe('GRAPHIC_NOVEL');
    expect(sentences(edgeTo(sourceWork.authors, 'Alice Oseman')).join()).toMatch(
      /original graphic novel series creator Alice Oseman/,
    );
    expect(sentences(edgeTo(show.broadcasters, 'Netflix')).length).toBeGreaterThan(0);
    for (const [actor, character] of [
      ['Joe Locke', 'Charlie'],
      ['Kit Connor', 'Nick'],
    ] as const) {
      const part = edgeTo(show.cast, actor);
      expect(part?.characterName.split(' ')[0]).toBe(character);
      expect(sentences(part).some((sentence) => CAST_SENTENCE.test(sentence))).toBe(true);
      expect(sentences(part).some((sentence) => /-starring/.test(sentence))).toBe(true);
      const known = show.characters.edges.find(({ node }) => node.name.startsWith(character));
      expect(sentences(known).some((sentence) => CAST_SENTENCE.test(sentence))).toBe(true);
    }
    const third = show.seasons.edges.find(({ node }) => node.number === 3);
    expect(sentences(third)).toEqual(['After Season 3, the couple is inseparable.']);
  });

  it('knows the finale as a film of its own that concludes the series', async () => {
    const { data } = await api.query<{
      show: {
        name: string;
        nameIsDescriptive: boolean;
        kind: string;
        status: string;
        statusAsOf: string;
        directors: Connection<Named>;
        writers: Connection<Named>;
        follows: Connection<{ slug: string }, { concludes: boolean }>;
        claims: Connection<{
          predicate: string;
          value: string;
          qualifiers: Array<{ name: string; value: string }>;
          evidence: Evidence[];
        }>;
      };
    }>(FINALE, { slug: finaleSlug });
    const { show } = data;
    expect(show).toMatchObject({
      nameIsDescriptive: true,
      kind: 'FILM',
      status: 'IN_PRODUCTION',
      statusAsOf: '2025-06-09',
    });
    expect(finaleSlug).not.toBe('heartstopper');
    expect(show.directors.edges.map(({ node }) => node.name)).toEqual(['Wash Westmoreland']);
    expect(sentences(show.directors.edges[0])[0]).toMatch(CREW_SENTENCE);
    expect(show.writers.edges.map(({ node }) => node.name)).toEqual(['Alice Oseman']);
    expect(sentences(show.writers.edges[0])[0]).toMatch(CREW_SENTENCE);
    expect(show.follows.edges).toMatchObject([{ concludes: true, node: { slug: 'heartstopper' } }]);
    expect(sentences(show.follows.edges[0]).length).toBeGreaterThan(0);
    const claim = (predicate: string, value: string) =>
      show.claims.edges.find(({ node }) => node.predicate === predicate && node.value === value)
        ?.node;
    expect(sentences(claim('INSTANCE_OF', 'FILM'))).toEqual([
      expect.stringMatching(/the only way to get it made this year is if we do a film/),
    ]);
    const status = claim('STATUS', 'IN_PRODUCTION');
    expect(status?.qualifiers).toEqual([{ name: 'date', value: '2025-06-09' }]);
    expect(sentences(status).length).toBeGreaterThan(0);
  });

  it('links the finale by an adaptation to the sixth and last graphic novel', async () => {
    type Source = Named & { kind: string; nameIsDescriptive: boolean; authors: Connection<Named> };
    const { data } = await api.query<{
      show: { adaptationOf: Connection<{ kind: string; source: Source }> };
    }>(FINALE, { slug: finaleSlug });
    const [adaptation, ...others] = data.show.adaptationOf.edges;
    expect(others).toEqual([]);
    expect(sentences(adaptation)[0]).toMatch(CREW_SENTENCE);
    expect(adaptation?.node).toMatchObject({
      kind: 'ADAPTATION',
      source: { __typename: 'SourceWork', kind: 'GRAPHIC_NOVEL', nameIsDescriptive: true },
    });
    const author = adaptation?.node.source.authors.edges[0];
    expect(author?.node.name).toBe('Alice Oseman');
    expect(sentences(author)[0]).toMatch(CREW_SENTENCE);
    const { data: whole } = await api.query<{
      sourceWork: { parts: Connection<Named, { volume: number }> };
    }>(SERIES);
    expect(whole.sourceWork.parts.edges.map(({ volume }) => volume)).toEqual([6]);
  });

  it('has the earlier credit, the co-mention and the quotation', async () => {
    const { data } = await api.query<{
      director: { notableWorks: Connection<Named> };
      firstActor: { mentionedIn: Connection<{ slug: string }> };
      other: { mentionedIn: Connection<{ slug: string }> };
    }>(PEOPLE);
    const earlier = edgeTo(data.director.notableWorks, 'Still Alice');
    expect(earlier?.node.__typename).toBe('Show');
    expect(sentences(earlier)[0]).toMatch(CREW_SENTENCE);
    for (const entity of [data.firstActor, data.other]) {
      const mention = entity.mentionedIn.edges.find(({ node }) => node.slug === SLUG);
      expect(sentences(mention).some((sentence) => QUOTE_SENTENCE.test(sentence))).toBe(true);
    }
    const { quotes } = await article();
    const [quote, ...others] = quotes.edges;
    expect(others).toEqual([]);
    expect(quote?.node.text).toMatch(/^We are all in such different places/);
    const [speaker] = quote?.node.speakers.edges ?? [];
    expect(speaker?.node.name).toBe('Joe Locke');
    expect(sentences(speaker)[0]).toMatch(QUOTE_SENTENCE);
    const [addressee] = quote?.node.addressees.edges ?? [];
    expect(addressee?.node).toMatchObject({ __typename: 'Organization', name: 'The Playlist' });
    expect(sentences(addressee)[0]).toMatch(QUOTE_SENTENCE);
  });

  it('does not say what the article does not', async () => {
    const { mentions, states } = await article();
    const people = mentions.edges.filter(({ node }) => node.__typename === 'Person');
    expect(people.map(({ node }) => node.name).sort()).toEqual([
      'Alice Oseman',
      'Joe Locke',
      'Kit Connor',
      'Wash Westmoreland',
    ]);
    const typesOf = (name: string) =>
      mentions.edges.filter(({ node }) => node.name === name).map(({ node }) => node.__typename);
    expect(typesOf('Still Alice')).toEqual(['Show']);
    expect(typesOf('The Playlist')).toEqual(['Organization']);
    expect(typesOf('Emmy Awards')).toEqual(['Award']);
    expect(typesOf('Agatha All Along')).toEqual(['Show']);
    const about = states.edges.filter(({ node }) => node.predicate !== 'MENTIONS');
    for (const { node } of about) {
      const ends = [node.subject.name, node.object?.name];
      expect(ends, node.predicate).not.toContain('Agatha All Along');
    }
    const { data } = await api.query<{
      firstActor: { directed: { totalCount: number } };
      secondActor: { directed: { totalCount: number } };
      other: { partOf: Connection<Named>; follows: Connection<Named> };
    }>(PEOPLE);
    expect(data.firstActor.directed.totalCount).toBe(0);
    expect(data.secondActor.directed.totalCount).toBe(0);
    for (const { node } of [...data.other.partOf.edges, ...data.other.follows.edges]) {
      expect(node.name).not.toMatch(/Heartstopper/);
    }
  });

  it('is consistent, writes nothing a second time and leaves no trace when retracted', async () => {
    expect((await checkGraph(graph)).inconsistencies).toEqual([]);
    const imported = await graphFingerprint(graph);
    const { outcomes } = await importPaths(graph, [FILE]);
    expect(outcomes).toEqual({ UNCHANGED: 1 });
    expect(await graphFingerprint(graph)).toBe(imported);
    const { id } = await article();
    await removeArticle(graph, await Names.load(graph), id);
    expect(await graphFingerprint(graph)).toBe(before);
    expect((await checkGraph(graph)).inconsistencies).toEqual([]);
  }, 60_000);
});

// The same through the program, on a graph that outlives the process.
describe.runIf(present)('the first article on the command line', () => {
  it('is imported once', async () => {
    const environment =
      TEST_NEO4J_URI === undefined
        ? { DATA_DIR: temporaryFolder() }
        : { DATA_DIR: temporaryFolder(), NEO4J_URI: TEST_NEO4J_URI };
    if (ENGINE === 'neo4j') await openTestGraph();
    const first = await runCommand(['import', FILE], environment);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/1 imported$/);
    const second = await runCommand(['import', FILE], environment);
    expect(second.out).toMatch(/1 unchanged$/);
  });
});
