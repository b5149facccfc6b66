/** A look-up by keys, and where what it does not find may have gone: into what it was merged with. */
export interface LookUp {
  readonly direct: string;
  readonly redirected?: string;
}

/** Entities by id. */
export const ENTITIES_BY_ID: LookUp = {
  direct: `
  UNWIND $keys AS k
  MATCH (n:Entity {id: k.id})
  RETURN k.id AS key, properties(n) AS node`,
  redirected: `
  UNWIND $keys AS k
  MATCH (:Redirect {id: k.id})-[:REDIRECTS_TO]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`,
};

/** Entities by type and slug, `show/a-title`. */
export const ENTITIES_BY_SLUG: LookUp = {
  direct: `
  UNWIND $keys AS k
  MATCH (n:Entity {slugKey: k.id})
  RETURN k.id AS key, properties(n) AS node`,
  redirected: `
  UNWIND $keys AS k
  MATCH (:Redirect {slugKey: k.id})-[:REDIRECTS_TO]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`,
};

/** Claims by id. */
export const CLAIMS_BY_ID: LookUp = {
  direct: `
  UNWIND $keys AS k
  MATCH (n:Claim {id: k.id})
  RETURN k.id AS key, properties(n) AS node`,
};

/** The entities that external ids stand for. */
export const ENTITIES_BY_EXTERNAL_KEY: LookUp = {
  direct: `
  UNWIND $keys AS k
  MATCH (x:ExternalId {id: k.id})-[:IDENTIFIES]->(n:Entity)
  RETURN k.id AS key, properties(n) AS node`,
};
