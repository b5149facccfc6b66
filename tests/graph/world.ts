import fc from 'fast-check';
import { mintId, searchText, slugKey, sortName } from '../../src/model/identity.ts';
import { EDGES, type EdgeType, ENTITY_TYPES, edgeOf } from '../../src/vocabulary.ts';
import type { Statement } from './statements.ts';
import {
  claim,
  DATES,
  edgeProperties,
  entity,
  SMALL_NUMBER,
  sentence,
  type Values,
} from './values.ts';

export interface WorldNode {
  readonly id: string;
  /** The label that tells its type; an entity carries `Entity` as well. */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface WorldEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A small graph as the importer could have written it. */
export interface World {
  readonly nodes: readonly WorldNode[];
  readonly edges: readonly WorldEdge[];
}

/** Ids of the nodes with a label; `Entity` for all entities. */
export function idsOf(world: World, label: string): string[] {
  return world.nodes.filter((node) => labelsOf(node).includes(label)).map((node) => node.id);
}

export function labelsOf({ type }: WorldNode): string[] {
  return isEntity(type) ? ['Entity', type] : [type];
}

/** Random worlds; the columns that pages are ordered by are filled as well, with gaps and ties. */
export function worlds(statements: readonly Statement[]): fc.Arbitrary<World> {
  const columns = orderColumns(statements);
  const entities = fc
    .tuple(...ENTITY_TYPES.map((type) => fc.array(entity(columns.n), size(3, 6)).map(named(type))))
    .map((groups) => groups.flat());
  const claims = fc.array(claim(), size(12, 20)).map((values) => values.map(identified('Claim')));
  const externals = fc.array(external(), size(4, 8)).map((values) => values.map(externalNode));
  return fc.tuple(entities, claims, externals).chain(([some, stated, named]) => {
    const nodes = [...some, ...stated, ...named, ...textsOf(some), ...redirectsOf(some)];
    nodes.push(...rejectionsOf(stated));
    return fc
      .tuple(edgesBetweenEntities(nodes, columns.e), edgesOfClaims(nodes, columns.e))

      .map(([facts, about]) => ({
        nodes,
        edges: [...credited(nodes, facts), ...about, ...identifies(nodes), ...redirects(nodes)],
      }));
  });
}

/** What was ruled out: the first two claims, of which one is there no more. */
function rejectionsOf(claims: readonly WorldNode[]): WorldNode[] {
  const ids = [...claims.slice(0, 1).map(({ id }) => id), mintId('Claim', 'gone')];
  return ids.map((id, index) => {
    const properties = { id, statementKey: `["STATUS","${index}"]`, value: index };
    return { id, type: 'Rejection', properties };
  });
}

/** The texts of articles, apart from them under their ids. */
function textsOf(nodes: readonly WorldNode[]): WorldNode[] {
  return nodes
    .filter(({ type }) => type === 'Article')
    .map(({ id }) => ({
      id,
      type: 'ArticleText',
      properties: { id, text: `The text of ${id}.`, signature: 'AQID' },
    }));
}

/** Facts of which one credit names a character that its person portrays. */
function credited(nodes: readonly WorldNode[], facts: readonly WorldEdge[]): WorldEdge[] {
  const part = nodes.find(({ type }) => type === 'Character');
  const credit = facts.find(({ type }) => type === 'ACTED_IN');
  if (!part || !credit) return [...facts];
  const named = { ...credit, properties: { ...credit.properties, characterId: part.id } };
  const data = { key: 'part', confidence: 1, hedged: false, claimIds: [], sources: ['test'] };
  const portrayed = { type: 'PORTRAYED', from: credit.from, to: part.id, properties: data };
  return [named, portrayed, ...facts.filter((edge) => edge !== credit)];
}

/** What was merged into the first of each type: one with a slug of its own, one without. */
function redirectsOf(nodes: readonly WorldNode[]): WorldNode[] {
  return ENTITY_TYPES.flatMap((type): WorldNode[] => {
    const [first] = nodes.filter((node) => node.type === type);
    if (!first) return [];
    const to = first.id;
    return [
      { id: mintId(type, 'merged'), slugKey: slugKey(type, 'merged') },
      { id: mintId(type, 'merged as well') },
    ].map((own) => ({ id: own.id, type: 'Redirect', properties: { ...own, to, of: own.id } }));
  });
}

function redirects(nodes: readonly WorldNode[]): WorldEdge[] {
  return nodes
    .filter(({ type }) => type === 'Redirect')
    .map(({ id, properties }) => ({
      type: 'REDIRECTS_TO',
      from: id,
      to: String(properties.to),
      properties: {},
    }));
}

function external(): fc.Arbitrary<Values> {
  return fc.record({ source: fc.constantFrom('imdb', 'tvmaze') });
}

function externalNode(values: Values, index: number): WorldNode {
  const id = `${values.source}:${index}`;
  return { id, type: 'ExternalId', properties: { ...values, id, value: String(index) } };
}

function named(type: (typeof ENTITY_TYPES)[number]) {
  return (values: Values[]): WorldNode[] =>
    values.map((own, index) => {
      const { id } = identified(type)(own, index);
      const { name, aliases } = own as { name: string; aliases: string[] };
      const slug = `${type}-${index}`.toLowerCase();
      const identity = { id, slug, slugKey: slugKey(type, slug), sortName: sortName(name) };
      return {
        id,
        type,
        properties: { ...own, ...identity, searchText: searchText(name, aliases), headline: name },
      };
    });
}

function identified(type: (typeof ENTITY_TYPES)[number] | 'Claim') {
  return (properties: Values, index: number): WorldNode => {
    const id = mintId(type, String(index));
    return { id, type, properties: { ...properties, id } };
  };
}

function edgesBetweenEntities(nodes: readonly WorldNode[], ordered: fc.Arbitrary<Values>) {
  const types = Object.keys(EDGES) as EdgeType[];
  const groups = types.map((type) => {
    const { from, to } = edgeOf(type);
    const own = fc
      .tuple(ordered, edgeProperties(type))
      .map(([more, some]) => ({ ...more, ...some }));
    return edges(type, pick(nodes, from), pick(nodes, to), own, size(3, 10));
  });
  return fc.tuple(...groups).map((some) => some.flat());
}

function edgesOfClaims(nodes: readonly WorldNode[], ordered: fc.Arbitrary<Values>) {
  const claims = pick(nodes, ['Claim']);
  const all = pick(nodes, ENTITY_TYPES);
  const bare = fc.constant({});
  const once = (edge: WorldEdge) => edge.from;
  const told = fc.tuple(ordered, sentence()).map(([more, some]) => ({ ...more, ...some }));
  return fc
    .tuple(
      edges('SUBJECT', claims, all, bare, size(8, 12), once),
      edges('OBJECT', claims, all, bare, size(4, 8), once),
      edges('CHARACTER', claims, pick(nodes, ['Character']), bare, size(2, 6), once),
      edges('EVIDENCED_BY', claims, pick(nodes, ['Article']), told, size(8, 30)),
    )
    .map((groups) => groups.flat());
}

function identifies(nodes: readonly WorldNode[]): WorldEdge[] {
  const shows = nodes.filter((node) => node.type === 'Show');
  return nodes
    .filter((node) => node.type === 'ExternalId')
    .slice(1)
    .flatMap(({ id }, index) => {
      const to = shows[index % shows.length];
      return to ? [{ type: 'IDENTIFIES', from: id, to: to.id, properties: {} }] : [];
    });
}

function edges(
  type: string,
  from: fc.Arbitrary<string>,
  to: fc.Arbitrary<string>,
  properties: fc.Arbitrary<Values>,
  length: ReturnType<typeof size>,
  // What MERGE tells edges apart by.
  selector = (edge: WorldEdge) => [edge.from, edge.to, edge.properties.key].join(' '),
): fc.Arbitrary<WorldEdge[]> {
  const some = fc.record({ type: fc.constant(type), from, to, properties });
  return fc.uniqueArray(some, { ...length, selector });
}

function pick(nodes: readonly WorldNode[], types: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id));
}

// What `coalesce(n.released, '')` in a page says: the property of node or edge, and its kind.
function orderColumns(statements: readonly Statement[]) {
  const columns = {
    n: new Map<string, fc.Arbitrary<unknown>>(),
    e: new Map<string, fc.Arbitrary<unknown>>(),
  };
  for (const { text } of statements.filter((statement) => statement.page)) {
    for (const [, on, property, missing] of text.matchAll(/coalesce\((n|e)\.(\w+), ([^)]+)\)/g)) {
      if (property === undefined || missing === undefined || property === 'key') continue;
      const value = missing.startsWith("'") ? fc.constantFrom(...DATES) : SMALL_NUMBER;
      columns[on === 'n' ? 'n' : 'e'].set(property, value);
    }
  }
  const gaps = { requiredKeys: [] };
  return {
    n: fc.record(Object.fromEntries(columns.n), gaps) as fc.Arbitrary<Values>,
    e: fc.record(Object.fromEntries(columns.e), gaps) as fc.Arbitrary<Values>,
  };
}

function size(minLength: number, maxLength: number) {
  return { minLength, maxLength, size: 'max' as const };
}

function isEntity(type: string): boolean {
  return (ENTITY_TYPES as readonly string[]).includes(type);
}
