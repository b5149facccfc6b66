/** Full-text candidates; the embedded engine answers this by a call of its own. */
export const SEARCH_IN_NEO4J = `
  CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit})
  YIELD node, score
  RETURN node.id AS id, score
  ORDER BY score DESC, id`;
