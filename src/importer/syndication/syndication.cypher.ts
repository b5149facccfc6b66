/** A page of texts by id that have a signature, with where their articles stand in order. */
export const SIGNATURES_AFTER = `
  MATCH (t:ArticleText)
  WHERE t.id > $after AND t.signature <> ''
  WITH t
  ORDER BY t.id
  LIMIT $limit
  MATCH (a:Entity {id: t.id})
  OPTIONAL MATCH (a)-[:DUPLICATE_OF]->(f:Entity)
  RETURN t.id AS id, t.signature AS signature, a.publishedAt AS publishedAt, a.url AS url, f.id AS first
  ORDER BY id, first`;

/** Takes away what articles are said to be copies of. */
export const DELETE_COPY_LINKS = `
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})-[e:DUPLICATE_OF]->(f:Entity)
  DELETE e`;
