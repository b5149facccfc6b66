import { EDGES } from '../vocabulary.ts';
import { NODE_LABELS, START_LABELS } from './graph-part.ts';

/** What ends at entities. */
export const EDGES_INTO = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})<-[e]-(m)
  RETURN m.id AS from, type(e) AS type, id AS to, properties(e) AS properties`;

/** Claims, and redirects, with their own columns. */
export const NODES_BY_ID = {
  Claim: byId('Claim'),
  Redirect: byId('Redirect'),
};

/** The credits that name a character, of the people who portray it. */
export const CREDITS_OF_CHARACTERS = `
  UNWIND $ids AS id
  MATCH (h:Entity {id: id})<-[:PORTRAYED]-(p:Entity)-[e:ACTED_IN]->(w:Entity)
  WHERE e.characterId = id
  RETURN DISTINCT p.id AS from, w.id AS to`;

/**
 * What a name given on the command line means: an id, or a type and slug as \`person/jane-doe\`. With
 * \`redirect\`, the id that was merged away, where it names one.
 */
export const FIND_ENTITY = `
  MATCH (n:Entity {id: $name})
  RETURN n.id AS id, n.slugKey AS slugKey, n.name AS name, '' AS redirect
  UNION ALL
  MATCH (n:Entity {slugKey: $name})
  RETURN n.id AS id, n.slugKey AS slugKey, n.name AS name, '' AS redirect
  UNION ALL
  MATCH (r:Redirect {id: $name})-[:REDIRECTS_TO]->(n:Entity)
  RETURN n.id AS id, n.slugKey AS slugKey, n.name AS name, r.id AS redirect
  UNION ALL
  MATCH (r:Redirect {slugKey: $name})-[:REDIRECTS_TO]->(n:Entity)
  RETURN n.id AS id, n.slugKey AS slugKey, n.name AS name, r.id AS redirect`;

/** Creates nodes that are not there. Rows: properties. */
export const CREATE_PART_NODES = forEach(
  NODE_LABELS,
  (label) => `
  UNWIND $rows AS r
  CREATE (n:${label === 'Claim' || label === 'Redirect' ? label : `Entity:${label}`})
  SET n = r.properties`,
);

/** Gives nodes exactly these properties. Rows: id, properties. */
export const SET_PART_NODES = forEach(
  ['Entity', 'Claim', 'Redirect'] as const,
  (label) => `
  UNWIND $rows AS r
  MATCH (n:${label} {id: r.id})
  SET n = r.properties`,
);

/** Deletes nodes with all that is linked to them. */
export const DELETE_PART_NODES = forEach(
  ['Entity', 'Claim', 'Redirect'] as const,
  (label) => `
  UNWIND $ids AS id
  MATCH (n:${label} {id: id})
  DETACH DELETE n`,
);

/** Creates edges that are not there. Rows: from, to, properties. */
export const CREATE_PART_EDGES = forEachType(
  (type, label) => `
  UNWIND $rows AS r
  MATCH (a:${label} {id: r.from})
  MATCH (b:Entity {id: r.to})
  CREATE (a)-[e:${type}]->(b)
  SET e = r.properties`,
);

/**
 * Deletes edges, looked for at the end that is named: an engine looks through all edges of that node,
 * so it must not be the hub of the two. Rows: from, to, key, which is empty for a type without one.
 */
export const DELETE_PART_EDGES = {
  from: forEachType(
    (type, label) => `
  UNWIND $rows AS r
  MATCH (a:${label} {id: r.from})-[e:${type}]->(b:Entity {id: r.to})
  WHERE coalesce(e.key, '') = r.key
  DELETE e`,
  ),
  to: forEachType(
    (type, label) => `
  UNWIND $rows AS r
  MATCH (b:Entity {id: r.to})<-[e:${type}]-(a:${label} {id: r.from})
  WHERE coalesce(e.key, '') = r.key
  DELETE e`,
  ),
};

function byId(label: string): string {
  return `
  UNWIND $ids AS id
  MATCH (n:${label} {id: id})
  RETURN id, properties(n) AS properties`;
}

function forEach<L extends string>(names: readonly L[], statement: (name: L) => string) {
  return Object.fromEntries(names.map((name) => [name, statement(name)])) as Record<L, string>;
}

/** One statement for each relationship type that may end at an entity. */
function forEachType(statement: (type: string, start: string) => string): Record<string, string> {
  const types = [...Object.keys(EDGES), ...Object.keys(START_LABELS)];
  return Object.fromEntries(
    types.map((type) => [type, statement(type, START_LABELS[type] ?? 'Entity')]),
  );
}
