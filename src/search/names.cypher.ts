/** What the index of names keeps of an entity; `COUNT` reads a stored number on Neo4j. */
const NAMED = `n.id AS id, n.name AS name, n.aliases AS aliases, n.slug AS slug,
    coalesce(n.sortName, '') AS sortName, COUNT { (n)--() } AS degree`;

/** A page of entities by id, with their names. */
export const INDEXED_NAMES_AFTER = `
  MATCH (n:Entity)
  WHERE n.id > $after
  WITH n
  ORDER BY n.id
  LIMIT $limit
  RETURN ${NAMED}
  ORDER BY id`;

/** Entities that changed after an instant, with their names; $limit is one more than is of use. */
export const INDEXED_NAMES_SINCE = `
  MATCH (n:Entity)
  WHERE n.updatedAt > $since
  WITH n
  ORDER BY n.updatedAt, n.id
  LIMIT $limit
  RETURN ${NAMED}
  ORDER BY id`;

/** How many entities there are. */
export const ENTITY_COUNT = `
  MATCH (n:Entity)
  RETURN count(n) AS entities`;

/** How many entities changed after an instant, and when the last one did. */
export const CHANGED_SINCE = `
  MATCH (n:Entity)
  WHERE n.updatedAt > $since
  RETURN count(n) AS changed, max(n.updatedAt) AS latest`;
