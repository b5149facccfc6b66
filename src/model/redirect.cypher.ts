/** A page of redirects by id, with where they lead. */
export const REDIRECTS_AFTER = `
  MATCH (r:Redirect)
  WHERE r.id > $after
  WITH r
  ORDER BY r.id
  LIMIT $limit
  OPTIONAL MATCH (r)-[:REDIRECTS_TO]->(n:Entity)
  RETURN r.id AS id, r.slugKey AS slugKey, r.to AS to, r.setAside AS setAside, n.id AS target
  ORDER BY id`;

/** Deletes those of the given entities that nothing but redirects is left of, and the redirects. */
export const DELETE_ONLY_REDIRECTED = `
  UNWIND $ids AS id
  MATCH (n:Entity {id: id})<-[:REDIRECTS_TO]-(r:Redirect)
  WHERE size(n.sources) = 0 AND NOT EXISTS { MATCH (n)--(m) WHERE NOT m:Redirect }
  DETACH DELETE r, n`;
