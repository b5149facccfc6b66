import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';

/** Creates entities or adds to them; a null in `properties` removes one. Rows: id, properties. */
export const WRITE_NODES = Object.fromEntries(
  ENTITY_TYPES.map((type) => [
    type,
    `
  UNWIND $rows AS r
  MERGE (n:Entity {id: r.id})
  SET n:${type}
  SET n += r.properties`,
  ]),
) as Record<EntityType, string>;

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
  WHERE size(n.sources) = 0 AND NOT EXISTS { MATCH (n)--(m) }
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

/** Links catalogue identifiers to entities. Rows: id, source, value, entity. */
export const WRITE_EXTERNAL_ID_NODES = `
  UNWIND $rows AS r
  MERGE (x:ExternalId {id: r.id})
  SET x.source = r.source, x.value = r.value`;

export const LINK_EXTERNAL_IDS = `
  UNWIND $rows AS r
  MATCH (x:ExternalId {id: r.id})
  MATCH (n:Entity {id: r.entity})
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
