/** Notes that a statement is ruled out, or why anew. */
export const WRITE_REJECTION = `
  MERGE (j:Rejection {id: $id})
  SET j = $properties`;

export const DELETE_REJECTION = `
  MATCH (j:Rejection {id: $id})
  DELETE j`;

/** Rejections of claims by their ids, and of statements by what their ends are called. */
export const FIND_REJECTIONS = `
  UNWIND $ids AS id
  MATCH (j:Rejection {id: id})
  RETURN properties(j) AS rejection
  UNION ALL
  UNWIND $keys AS key
  MATCH (j:Rejection {statementKey: key})
  RETURN properties(j) AS rejection`;

/** A page of rejections by id. */
export const REJECTIONS_AFTER = `
  MATCH (j:Rejection)
  WHERE j.id > $after
  RETURN properties(j) AS rejection
  ORDER BY j.id
  LIMIT $limit`;

/** The claims that a rejection holds down. */
export const CLAIMS_HELD_DOWN = `
  MATCH (c:Claim {rejection: $rejection})
  RETURN c.id AS id
  ORDER BY id`;
