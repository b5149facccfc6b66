import fc from 'fast-check';
import type { Parameters } from '../../src/graph/graph.ts';
import { edgeFromProperties, newEdgeRow } from '../../src/model/edge-row.ts';
import { mintId } from '../../src/model/identity.ts';
import {
  EDGE_TYPES,
  type EdgeType,
  ENTITY_TYPES,
  type EntityType,
  edgeOf,
  PREDICATES,
} from '../../src/vocabulary.ts';
import type { Statement } from './statements.ts';
import { claim, edgeProperties, entity, KEYS, sentence } from './values.ts';
import { idsOf, type World } from './world.ts';

/** Parameters for a statement over a world; `key` is the statement's place in a record. */
export type Generator = (world: World, key: string) => fc.Arbitrary<Parameters>;

/** Statements that no comparison can cover, with the reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  'graph/neo4j.cypher.ts SEARCH_IN_NEO4J': 'Lucene has no Cypher on the embedded engine.',
  'model/node.cypher.ts ANY_ENTITY': 'Which entity it gives is not promised, only whether one.',
  'importer/writer-lock.cypher.ts TAKE_LOCK': 'Only Neo4j takes more than one writer.',
  'importer/writer-lock.cypher.ts READ_LOCK': 'Only Neo4j takes more than one writer.',
  'importer/writer-lock.cypher.ts RELEASE_LOCK': 'Only Neo4j takes more than one writer.',
  'graph/migration.cypher.ts APPLIED_MIGRATIONS': 'Covered by the tests of migrate().',
  'graph/migration.cypher.ts RECORD_MIGRATION': 'Covered by the tests of migrate().',
};

const LIMIT = fc.constantFrom(1, 2, 3, 1000);

/** The parameters of every statement but the pages of relationships, by file and export. */
export const GENERATORS: Readonly<Record<string, Generator>> = {
  'graph/fingerprint.cypher.ts NODES_AFTER': after,
  'graph/fingerprint.cypher.ts EDGES_FROM_NODES': (world, key) =>
    fc.record({ ids: some(world, key) }),

  'model/edge.cypher.ts WRITE_EDGES': (world) =>
    ofTypes(EDGE_TYPES, (type) =>
      unique(
        fc
          .tuple(entityId(world), entityId(world), edgeProperties(type))
          .map(([from, to, properties]) => ({ from, to, key: properties.key, properties })),
        ({ from, to, key }) => `${from} ${to} ${key}`,
      ),
    ),
  'model/edge.cypher.ts CREATE_EDGES': (world) =>
    ofTypes(EDGE_TYPES, (type) =>
      unique(
        fc
          .tuple(entityId(world), entityId(world), edgeProperties(type))
          .map(([from, to, values]) => newEdgeRow(edgeFromProperties({ type, from, to }, values))),
        ([from, to, key]) => `${from} ${to} ${key}`,
      ),
    ),
  'model/edge.cypher.ts CREATE_SOURCED_EDGES': (world, key) =>
    sourced(world, key).map(({ source, ...given }) => ({ ...given, sources: [source] })),
  'model/edge.cypher.ts COUNT_SOURCED_EDGES': sourced,
  'model/edge.cypher.ts READ_EDGES': (world) =>
    ofTypes(EDGE_TYPES, (type) => unique(ends(world, type), ({ from, to }) => `${from} ${to}`)),
  'model/edge.cypher.ts DELETE_EDGES': (world, key) =>
    rows(ends(world, key), (row) => `${row.from} ${row.to} ${row.key}`),

  'model/node.cypher.ts CREATE_ENTITIES': () =>
    ofTypes(ENTITY_TYPES, (type) =>
      unique(
        fc
          .tuple(fc.constantFrom('a', 'b', 'c'), entity())
          .map(([name, own]): Record<string, unknown> => {
            const id = mintId(type, `new ${name}`);
            return { ...own, id, slugKey: id };
          }),
        ({ id }) => String(id),
      ),
    ),
  'model/node.cypher.ts NAMES_OF': (world) => fc.record({ ids: some(world, 'Entity') }),
  'model/node.cypher.ts READ_NODES': (world) => fc.record({ ids: some(world, 'Entity') }),
  'model/node.cypher.ts DELETE_UNSUPPORTED': (world) => fc.record({ ids: some(world, 'Entity') }),
  'model/node.cypher.ts UNSUPPORTED': (world) => fc.record({ ids: some(world, 'Entity') }),
  'model/node.cypher.ts NAMES_AFTER': (world) => after(world, 'Entity'),
  'model/node.cypher.ts CREATE_NODES': (_world, key) => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), entity()).map(([name, own]) => {
      const { aliases, nameIsDescriptive = false, externalIds = [] } = own;
      const id = mintId(key as EntityType, `new ${name}`);
      return [id, own.name, aliases, name, id, name, name, nameIsDescriptive, externalIds];
    });
    const stamps = { sources: fc.subarray(['wikidata', 'tvmaze']), now: fc.constant('2024-01-01') };
    return fc
      .tuple(
        rows(row, ([id]) => String(id)),
        fc.record(stamps),
      )
      .map(([given, more]) => ({ ...given, ...more }));
  },
  'model/node.cypher.ts ADD_PROPERTIES': (world) => {
    const removed = fc.subarray(['kind', 'released', 'aliases']);
    const properties = fc
      .tuple(entity(), removed)
      .map(([own, gone]) => ({ ...own, ...Object.fromEntries(gone.map((name) => [name, null])) }));
    return rows(fc.record({ id: entityId(world), properties }), (row) => row.id);
  },
  'model/node.cypher.ts LINK_EXTERNAL_IDS': (world) =>
    rows(
      fc.tuple(
        fc.constantFrom(...idsOf(world, 'ExternalId'), 'imdb:new'),
        fc.constantFrom('imdb', 'tvmaze'),
        fc.constantFrom('1', '2'),
        entityId(world),
      ),
      ([id, , , entity]) => `${id} ${entity}`,
    ),
  'model/node.cypher.ts ENTITIES_BY_EXTERNAL_ID': (world) =>
    fc.record({ ids: some(world, 'ExternalId') }),

  'model/entity.cypher.ts ENTITIES_BY_ID': (world) => keys(named(world)),
  'model/entity.cypher.ts ENTITIES_BY_SLUG': (world) => {
    const slugs = world.nodes.flatMap(({ properties }) => properties.slugKey ?? []) as string[];
    return keys(fc.shuffledSubarray([...slugs, 'show/missing']));
  },
  'model/entity.cypher.ts CLAIMS_BY_ID': (world) => keys(some(world, 'Claim')),
  'model/entity.cypher.ts ENTITIES_BY_EXTERNAL_KEY': (world) => keys(some(world, 'ExternalId')),

  'model/redirect.cypher.ts REDIRECTS_AFTER': (world) => after(world, 'Redirect'),
  'model/redirect.cypher.ts DELETE_ONLY_REDIRECTED': (world) =>
    fc.record({ ids: some(world, 'Entity') }),

  'merge/merge.cypher.ts EDGES_INTO': (world) => fc.record({ ids: some(world, 'Entity') }),
  'merge/merge.cypher.ts NODES_BY_ID': (world, key) => fc.record({ ids: some(world, key) }),
  'merge/merge.cypher.ts CREDITS_OF_CHARACTERS': (world) =>
    fc.record({ ids: some(world, 'Character') }),
  'merge/merge.cypher.ts FIND_ENTITY': (world) => {
    const nodes = world.nodes.filter(({ type }) => type !== 'Claim' && type !== 'ExternalId');
    const names = nodes.flatMap(({ id, properties }) => [id, properties.slugKey ?? id]);
    return fc.record({ name: fc.constantFrom(...(names as string[]), 'nothing') });
  },
  'merge/merge.cypher.ts CREATE_PART_NODES': (_world, key) =>
    rows(
      fc
        .tuple(fc.constantFrom('new', 'newer'), key === 'Claim' ? claim() : entity())
        .map(([name, own]) => ({
          properties: { ...own, id: mintId(key as EntityType, name) },
        })),
      (row) => String(row.properties.id),
    ),
  'merge/merge.cypher.ts SET_PART_NODES': (world, key) =>
    rows(
      fc
        .tuple(one(world, key), key === 'Claim' ? claim() : entity())
        .map(([id, own]) => ({ id, properties: { ...own, id } })),
      (row) => row.id,
    ),
  'merge/merge.cypher.ts DELETE_PART_NODES': (world, key) => fc.record({ ids: some(world, key) }),
  'merge/merge.cypher.ts CREATE_PART_EDGES': (world, key) =>
    rows(
      linkedPair(world, key).map(({ from, to }) => ({ from, to, properties: { key: 'new' } })),
      ({ from, to }) => `${from} ${to}`,
    ),
  'merge/merge.cypher.ts DELETE_PART_EDGES': (world, key) =>
    rows(linkedPair(world, key.split(' ')[1] ?? ''), (row) => `${row.from} ${row.to} ${row.key}`),

  'claims/claim.cypher.ts WRITE_CLAIMS': (world) => {
    const id = fc.constantFrom(...idsOf(world, 'Claim'), mintId('Claim', 'new'));
    return rows(fc.record({ id, properties: claim() }), (row) => row.id);
  },
  'claims/claim.cypher.ts CREATE_CLAIMS': (world) => {
    const created = (kind: string, ends: number) =>
      unique(
        fc
          .tuple(
            fc.constantFrom('a', 'b', 'c'),
            claim(),
            fc.tuple(...Array(ends).fill(entityId(world))),
          )
          .map(
            ([name, own, ids]) => [{ ...own, id: mintId('Claim', kind, name) }, ...ids] as const,
          ),
        ([columns]) => columns.id,
      );
    const kinds = { valued: created('valued', 1), linked: created('linked', 2) };
    return fc.record({ rows: fc.record({ ...kinds, cast: created('cast', 3) }) });
  },
  'claims/claim.cypher.ts WRITE_EVIDENCE': (world) =>
    fc.record({
      article: one(world, 'Article'),
      rows: unique(
        fc
          .tuple(one(world, 'Claim'), sentence(), fc.constantFrom(true, null))
          .map(([id, { sentence: words, start, end, key, confidence, hedged }, correction]) => {
            const found = [confidence, hedged, correction, 'rules', '1'];
            return [id, words, start, end, key, ...found];
          }),
        ([id, , , , key]) => `${id} ${key}`,
      ),
    }),
  'claims/claim.cypher.ts READ_CLAIMS': (world) => fc.record({ ids: some(world, 'Claim') }),
  'claims/claim.cypher.ts READ_CLAIMS_ABOUT': (world) =>
    fc.record({
      ids: some(world, 'Entity'),
      predicates: fc.subarray(Object.keys(PREDICATES)),
    }),
  'claims/claim.cypher.ts READ_EVIDENCE_WEIGHTS': (world) =>
    fc.record({ ids: some(world, 'Claim') }),
  'claims/claim.cypher.ts CLAIMS_OF_ARTICLE': (world) =>
    fc.record({ article: one(world, 'Article') }),
  'claims/claim.cypher.ts DELETE_EVIDENCE_OF_ARTICLE': (world) =>
    fc.record({ article: one(world, 'Article') }),
  'claims/claim.cypher.ts DELETE_UNEVIDENCED': (world) => fc.record({ ids: some(world, 'Claim') }),
  'claims/claim.cypher.ts CLAIMS_AFTER': (world) => after(world, 'Claim'),
  'claims/claim.cypher.ts EVIDENCE_OF': (world) => fc.record({ ids: some(world, 'Claim') }),
  'claims/claim-edges.cypher.ts CLAIMS_WITH_EVIDENCE': (world) =>
    limited(keys(some(world, 'Claim'))),

  'claims/ranking.cypher.ts RANKING_EVIDENCE': (world) =>
    fc.record({
      ids: fc.subarray(idsOf(world, 'Claim').filter((id) => hasPlainSources(world, id))),
    }),
  'claims/ranking.cypher.ts RANKED_CLAIMS_OF_ARTICLES': (world) =>
    fc.record({ ids: some(world, 'Article'), predicates: fc.subarray(Object.keys(PREDICATES)) }),
  'claims/ranking.cypher.ts RANKED_CLAIMS_OF_OUTLETS': (world) =>
    fc.record({
      ids: some(world, 'Organization'),
      predicates: fc.subarray(Object.keys(PREDICATES)),
    }),
  'claims/rejection.cypher.ts WRITE_REJECTION': (world) =>
    one(world, 'Rejection').map((id) => ({ id, properties: { id, statementKey: 'another' } })),
  'claims/rejection.cypher.ts DELETE_REJECTION': (world) =>
    fc.record({ id: one(world, 'Rejection') }),
  'claims/rejection.cypher.ts FIND_REJECTIONS': (world) => {
    const keys = world.nodes.flatMap(({ properties }) => properties.statementKey ?? []);
    return fc.record({
      ids: some(world, 'Rejection'),
      keys: fc.shuffledSubarray([...(keys as string[]), 'unknown']),
    });
  },
  'claims/rejection.cypher.ts REJECTIONS_AFTER': (world) => after(world, 'Rejection'),
  'claims/rejection.cypher.ts CLAIMS_HELD_DOWN': (world) =>
    fc.record({ rejection: one(world, 'Rejection') }),

  'claims/status.cypher.ts STATUSES': (world) => limited(keys(some(world, 'Show'))),

  'importer/article.cypher.ts CONTENT_HASHES': (world) =>
    fc.record({ ids: some(world, 'Article') }),
  'importer/article.cypher.ts STATED_BY_ARTICLE': (world) =>
    fc.record({ id: one(world, 'Article') }),
  'importer/article.cypher.ts FIND_ARTICLE': (world) => {
    const articles = world.nodes.filter((node) => node.type === 'Article');
    const names = articles.flatMap(({ properties: { id, slug, url } }) => [id, slug, url ?? id]);
    return fc.record({ name: fc.constantFrom(...names, 'nothing') });
  },
  'importer/article.cypher.ts AROUND_ARTICLE': (world) => fc.record({ id: one(world, 'Article') }),
  'importer/syndication/syndication.cypher.ts SIGNATURES_AFTER': (world) =>
    after(world, 'ArticleText'),
  'importer/syndication/syndication.cypher.ts DELETE_COPY_LINKS': (world) =>
    fc.record({ ids: some(world, 'Article') }),
  'articles/article.cypher.ts ARTICLE_TEXTS': (world) => keys(some(world, 'ArticleText')),
  'importer/article.cypher.ts WRITE_ARTICLE_TEXT': (world) =>
    fc.record({
      id: one(world, 'ArticleText'),
      text: fc.constantFrom('', 'Another text. \u{1F600}'),
      searchText: fc.constantFrom('', 'a headline | another text'),
      signature: fc.constantFrom('', 'AQID'),
      matching: fc.constantFrom('{"version":1,"names":[]}', '{}'),
    }),
  'importer/article.cypher.ts READ_MATCHING': (world) => fc.record({ id: one(world, 'Article') }),
  'importer/article.cypher.ts DELETE_ARTICLE_TEXT': (world) =>
    fc.record({ id: one(world, 'ArticleText') }),
  'importer/article.cypher.ts DELETE_ARTICLE': (world) => fc.record({ id: one(world, 'Article') }),
  'search/article-search.cypher.ts ARTICLE_CANDIDATES': (world) => {
    const slugs = world.nodes.filter(({ type }) => type === 'Organization');
    const outlet = fc.constantFrom(null, 'missing', ...slugs.map((node) => node.properties.slug));
    return fc.record({ ids: some(world, 'ArticleText'), outlet });
  },
  'search/article-search.cypher.ts ARTICLES_FOUND': (world) =>
    fc
      .tuple(limited(keys(some(world, 'Article'))), fc.boolean())
      .map(([page, whole]) => ({ ...page, whole })),
  'search/article-search.cypher.ts ARTICLES_WITHOUT_WORDS': () => fc.record({ limit: LIMIT }),
  'search/article-search.cypher.ts WRITE_ARTICLE_WORDS': (world) =>
    rows(
      fc.record({ id: one(world, 'ArticleText'), words: fc.constantFrom('', 'a | b') }),
      (row) => row.id,
    ),
  'search/names.cypher.ts INDEXED_NAMES_AFTER': (world) => after(world, 'Entity'),
  'search/names.cypher.ts INDEXED_NAMES_SINCE': (world) =>
    fc.record({ since: instant(world), limit: LIMIT }),
  'search/names.cypher.ts ENTITY_COUNT': () => fc.constant({}),
  'search/names.cypher.ts CHANGED_SINCE': (world) => fc.record({ since: instant(world) }),
  'importer/match.cypher.ts LINKS_OF': (world) =>
    fc.record({ ids: some(world, 'Entity'), company: some(world, 'Entity'), limit: LIMIT }),
  'importer/match.cypher.ts CHARACTERS_OF_SHOW': (world) =>
    fc.record({ ids: some(world, 'Show'), limit: LIMIT }),
  'importer/match.cypher.ts PLACED_WORKS': (world) =>
    fc.record({ ids: some(world, 'Entity'), limit: LIMIT }),
};

/** A page from its start, for parents in any order, none at all, and one that does not exist. */
export function pages(world: World, { text }: Statement) {
  const label = /MATCH \(x:(\w+) \{id: k\.id\}\)/.exec(text)?.[1] ?? '';
  return limited(keys(some(world, label)));
}

function keys(ids: fc.Arbitrary<string[]>): fc.Arbitrary<Parameters> {
  return ids.map((list) => ({ keys: list.map((id) => ({ id })) }));
}

function limited(parameters: fc.Arbitrary<Parameters>): fc.Arbitrary<Parameters> {
  return fc.tuple(parameters, LIMIT).map(([given, limit]) => ({ ...given, limit }));
}

/** Ids of entities, and ids that were merged into others. */
function named(world: World): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([
    ...idsOf(world, 'Entity'),
    ...idsOf(world, 'Redirect'),
    'Entity:missing',
  ]);
}

/** The ends and key of an edge of a type, or of a chance pair. */
function linkedPair(world: World, type: string) {
  const edges = world.edges
    .filter((edge) => edge.type === type)
    .map(({ from, to, properties }) => ({ from, to, key: String(properties.key ?? '') }));
  return fc.constantFrom(...edges, { from: 'Show:missing', to: 'Show:missing', key: '' });
}

// Mostly many, since most nodes have no edge of the type that is asked for.
function some(world: World, label: string): fc.Arbitrary<string[]> {
  const ids = [...idsOf(world, label), `${label}:missing`];
  const many = fc.shuffledSubarray(ids, { minLength: Math.ceil(ids.length * 0.7) });
  return fc.oneof(
    { weight: 4, arbitrary: many },
    { weight: 1, arbitrary: fc.shuffledSubarray(ids) },
  );
}

function one(world: World, label: string): fc.Arbitrary<string> {
  return fc.constantFrom(...idsOf(world, label), `${label}:missing`);
}

function entityId(world: World): fc.Arbitrary<string> {
  return one(world, 'Entity');
}

function instant(world: World): fc.Arbitrary<unknown> {
  const instants = world.nodes.flatMap(({ properties }) => properties.updatedAt ?? []);
  return fc.constantFrom('', ...instants, '9999');
}

function after(world: World, label: string): fc.Arbitrary<Parameters> {
  return fc.record({ after: fc.constantFrom('', ...idsOf(world, label)), limit: LIMIT });
}

// Most stand for an edge of the type.
function ends(
  world: World,
  type: string,
): fc.Arbitrary<{ from: string; to: string; key: unknown }> {
  const { from, to } = edgeOf(type as EdgeType);
  const any = fc.record({
    from: fc.constantFrom(...from.flatMap((label) => idsOf(world, label)), 'Show:missing'),
    to: fc.constantFrom(...to.flatMap((label) => idsOf(world, label)), 'Show:missing'),
    key: fc.constantFrom<unknown>(...KEYS),
  });
  const edges = world.edges.filter((edge) => edge.type === type);
  if (edges.length === 0) return any;
  const real = fc
    .constantFrom(...edges)
    .map((edge) => ({ from: edge.from, to: edge.to, key: edge.properties.key }));
  return fc.oneof({ weight: 3, arbitrary: real }, { weight: 1, arbitrary: any });
}

// Rows are lists: the ends, the key, and all columns or none.
function sourced(world: World, type: string) {
  const columns = Object.keys(edgeOf(type as EdgeType).columns);
  const row = fc
    .tuple(ends(world, type), edgeProperties(type as EdgeType), fc.boolean())
    .map(([{ from, to, key }, data, short]) => {
      const values = columns.map((name) => data[name] ?? null);
      return [from, to, key, ...(short ? [] : values)];
    });
  const source = fc.constantFrom('wikidata', 'tvmaze');
  return fc
    .tuple(
      rows(row, ([from, to, key]) => `${from} ${to} ${key}`),
      source,
    )
    .map(([given, name]) => ({ ...given, source: name }));
}

/** Rows for each type, by its name. */
function ofTypes<T extends string>(
  types: readonly T[],
  rowsOf: (type: T) => fc.Arbitrary<unknown[]>,
): fc.Arbitrary<Parameters> {
  return fc.record({
    rows: fc.record(Object.fromEntries(types.map((type) => [type, rowsOf(type)]))),
  });
}

function rows<T>(row: fc.Arbitrary<T>, selector: (row: T) => string): fc.Arbitrary<Parameters> {
  return fc.record({ rows: unique(row, selector) });
}

function unique<T>(row: fc.Arbitrary<T>, selector: (row: T) => unknown): fc.Arbitrary<T[]> {
  return fc.uniqueArray(row, { selector, maxLength: 12, size: 'max' });
}

/** Whether the articles of a claim have one outlet and are a copy of one at the most, as imported ones. */
function hasPlainSources({ edges }: World, claimId: string): boolean {
  const ends = (type: string, end: 'from' | 'to', id: string) =>
    edges.filter((edge) => edge.type === type && edge[end] === id);
  const outlets = (article: string) =>
    new Set(ends('PUBLISHED', 'to', article).map(({ from }) => from));
  return ends('EVIDENCED_BY', 'from', claimId).every(({ to }) => {
    const firsts = new Set(ends('DUPLICATE_OF', 'from', to).map((edge) => edge.to));
    return firsts.size <= 1 && [to, ...firsts].every((article) => outlets(article).size <= 1);
  });
}
