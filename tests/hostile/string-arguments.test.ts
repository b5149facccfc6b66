import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { ENTITY_TYPES } from '../../src/vocabulary.ts';
import { GLASS_TIDE_FIRST, HARBOUR_LIGHTS, SMALL_CATALOGUE } from '../behaviour/articles.ts';
import { install } from '../behaviour/installation.ts';
import { type ApiError, openApi, type TestApi } from '../support/api.ts';
import { openTestEmbedded } from '../support/engine.ts';
import { reachQueries, SAMPLE_ID, textPlaces } from './places.ts';

/** Text that means something to Cypher, Lucene, JSON, a console or a person's eye. */
const HOSTILE_TEXTS = [
  '',
  ' \t\r\n',
  '\'"`\\',
  "'}) MATCH (n) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`) DETACH DELETE n //',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker may send.
  '$key {{x}} ${x} %s',
  'harbour AND (lights) OR NOT *:* ~2 ^3 [a TO z} /re.*/ + - && || ! ? :',
  '(((((((((("',
  '.*',
  'null',
  '-1e999',
  'nul \u0000 bell \u0007 escape \u001b delete \u007f',
  '\ud800 half',
  'half \udc00',
  '\u202eright to left \u200b\ufeff',
  '👩‍👩‍👧‍👦 e\u0301 ﬁ İ',
  '../../etc/passwd',
  'x'.repeat(10_000),
];

/** What a client may be told of a text that is of no use. */
const TYPED = ['INVALID_ARGUMENT', 'BAD_USER_INPUT', 'QUERY_TOO_LARGE'];

const schema = await readSchema();
const places = textPlaces(schema);

/** All texts go into the first place of a kind, and these many into each further one, by turns. */
const FEW = 3;
const seen = new Set<string>();
const attempts = places.map((place, index) => {
  const first = !seen.has(place.kind);
  seen.add(place.kind);
  const texts = first
    ? HOSTILE_TEXTS
    : Array.from(
        { length: FEW },
        (_, turn) => HOSTILE_TEXTS[(index * FEW + turn) % HOSTILE_TEXTS.length] ?? '',
      );
  return { ...place, texts };
});

describe('any text in any place that takes text', () => {
  let graph: Graph;
  let api: TestApi;
  let before: string;

  beforeAll(async () => {
    const installation = await install();
    const paths = [
      installation.file('a.txt', HARBOUR_LIGHTS),
      installation.file('b.md', GLASS_TIDE_FIRST),
      installation.file('c.jsonl', SMALL_CATALOGUE),
    ];
    await installation.run('import', ...paths);
    graph = installation.open();
    // One of each type, for those that the files name nothing of.
    for (const type of ENTITY_TYPES) {
      await graph.write(
        `CREATE (:Entity:${type} {id: $id, name: 'A', sortName: 'a', searchText: 'a', slug: $slug, slugKey: $slug,
          aliases: [], externalIds: [], sources: [], nameIsDescriptive: false, createdAt: '', updatedAt: ''})`,
        { id: SAMPLE_ID.replace('Show', type), slug: `${type}/one` },
      );
    }
    api = openApi(graph);
    before = await graphFingerprint(graph);
  }, 120_000);

  it('is asked where there is something to ask', async () => {
    expect(places.length).toBeGreaterThan(50);
    const parents = new Set(places.map(({ parent }) => parent));
    const unreached: string[] = [];
    for (const [type, query] of reachQueries(schema)) {
      if (!parents.has(type)) continue;
      const { data } = await api.query(query);
      if (!JSON.stringify(data ?? null).includes(`"reached":"${type}"`)) unreached.push(type);
    }
    expect(unreached, 'add an example of these to what is imported above').toEqual([]);
  });

  it.each(attempts)('is data or a typed error: $name', async ({ query, variables, texts }) => {
    for (const text of texts) {
      const { data, errors = [] } = await api.query(query, variables(text));
      expect(data !== undefined || errors.length > 0).toBe(true);
      expect({ text, errors: errors.filter(untyped) }).toEqual({ text, errors: [] });
    }
  });

  it('changes nothing in the graph', async () => {
    expect(await graphFingerprint(graph)).toBe(before);
  });
});

function untyped({ extensions }: ApiError): boolean {
  return !TYPED.includes(extensions?.code ?? '');
}

/** The schema as a client learns it. */
async function readSchema() {
  const { data } = await openApi(openTestEmbedded()).query<IntrospectionQuery>(
    getIntrospectionQuery(),
  );
  return buildClientSchema(data);
}
