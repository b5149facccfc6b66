import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';

/**
 * Creates entities that the graph does not hold, of every type in one statement; fails for one that it
 * does. `rows` holds for each type, by its name, a list of properties, the id among them.
 */
export const CREATE_ENTITIES = ENTITY_TYPES.map(
  (type) => `
  CALL () {
    UNWIND $rows.${type} AS properties
    CREATE (n:Entity:${type})
    SET n = properties
  }`,
).join('');

/** The columns of a new entity in the order in which its row, a list, holds them. */
export type NewNodeRow = readonly [
  id: string,
  name: string,
  aliases: readonly string[],
  slug: string,
  slugKey: string,
  sortName: string,
  searchText: string,
  nameIsDescriptive: boolean,
  externalIds: readonly string[],
];

/**
 * Creates entities that the graph does not hold; fails for one that it does. Lists cost both engines
 * half of what maps do. Rows: `NewNodeRow`.
 */
export const CREATE_NODES = Object.fromEntries(
  ENTITY_TYPES.map((type) => [
    type,
    `
  UNWIND $rows AS r
  CREATE (n:Entity:${type} {id: r[0], name: r[1], aliases: r[2], slug: r[3], slugKey: r[4],
    sortName: r[5], searchText: r[6], nameIsDescriptive: r[7], externalIds: r[8],
    sources: $sources, createdAt: $now, updatedAt: $now})`,
  ]),
) as Record<EntityType, string>;

/** Adds to entities; a null removes a property. Rows: id, properties. */
export const ADD_PROPERTIES = `
  UNWIND $rows AS r
  MATCH (n:Entity {id: r.id})
  SET n += r.properties`;

/** Entities with their properties. */
export const READ_NODES = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  RETURN id, properties(n) AS properties`;

/** Deletes those of the given entities that no catalogue names and nothing is linked to any more. */
export const DELETE_UNSUPPORTED = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  WHERE size(n.sources) = 0 AND NOT EXISTS { MATCH (n)--(m) }
  DETACH DELETE n`;

/** Entities that neither a catalogue, a claim nor an edge supports. */
export const UNSUPPORTED = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  WHERE size(n.sources) = 0 AND NOT EXISTS { MATCH (n)--(m) WHERE NOT m:Redirect }
  RETURN n.id AS id`;

/** What names an entity, and tells it from its namesakes. */
const NAMING = `n.id AS id, n.name AS name, n.slugKey AS slugKey, n.aliases AS aliases, n.kind AS kind,
    coalesce(n.released, n.published) AS released, n.nameIsDescriptive AS nameIsDescriptive,
    n.disambiguation AS disambiguation, n.externalIds AS externalIds, n.sources AS sources`;

/** A page of entities by id, with what names them. */
export const NAMES_AFTER = `
  MATCH (n:Entity)
  WHERE n.id > $after
  RETURN ${NAMING}
  ORDER BY n.id
  LIMIT $limit`;

/** What names the given entities. */
export const NAMES_OF = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})
  RETURN ${NAMING}`;

/** Links new catalogue identifiers to entities. Rows are lists: id, source, value, entity. */
export const LINK_EXTERNAL_IDS = `
  UNWIND $rows AS r
  MATCH (n:Entity {id: r[3]})
  MERGE (x:ExternalId {id: r[0]})
  SET x.source = r[1], x.value = r[2]
  MERGE (x)-[:IDENTIFIES]->(n)`;

/** The entity that each external id stands for. */
export const ENTITIES_BY_EXTERNAL_ID = `
  UNWIND $ids AS id
  MATCH (x:ExternalId {id: id})-[:IDENTIFIES]->(n:Entity)
  RETURN id, n.id AS entity`;

/** Some entity, to learn whether there is any. */
export const ANY_ENTITY = `
  MATCH (n:Entity)
  RETURN n.id AS id
  LIMIT 1`;
