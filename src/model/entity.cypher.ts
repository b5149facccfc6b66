/**
 * Entities by id; an id that was merged away gives the survivor. Two branches, since the embedded
 * engine scans where an OPTIONAL MATCH begins anew, and a CALL for each key costs it more: the second
 * one is a look into an index for each key.
 */
export const ENTITIES_BY_ID = `
  UNWIND $keys AS k
  MATCH (n:Entity {id: k.id})
  RETURN k.id AS key, properties(n) AS node
  UNION ALL
  UNWIND $keys AS k
  MATCH (:Redirect {id: k.id})-[:REDIRECTS_TO]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`;

/** Entities by type and slug, `show/a-title`; the slug of what was merged away gives the survivor. */
export const ENTITIES_BY_SLUG = `
  UNWIND $keys AS k
  MATCH (n:Entity {slugKey: k.id})
  RETURN k.id AS key, properties(n) AS node
  UNION ALL
  UNWIND $keys AS k
  MATCH (:Redirect {slugKey: k.id})-[:REDIRECTS_TO]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`;

/** Claims by id. */
export const CLAIMS_BY_ID = `
  UNWIND $keys AS k
  MATCH (n:Claim {id: k.id})
  RETURN k.id AS key, properties(n) AS node`;

/** The entities that external ids stand for. */
export const ENTITIES_BY_EXTERNAL_KEY = `
  UNWIND $keys AS k
  MATCH (x:ExternalId {id: k.id})-[:IDENTIFIES]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`;
