import { EDGES, type EdgeType } from '../vocabulary.ts';

/** Writes edges with exactly the given properties. Rows: from, to, key, properties (key included). */
export const WRITE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MERGE (a)-[e:${type} {key: r.key}]->(b)
  SET e = r.properties`,
);

/** The edges between given pairs of entities. Rows: from, to. */
export const READ_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})-[e:${type}]->(b:Entity {id: r.to})
  RETURN r.from AS from, r.to AS to, properties(e) AS properties`,
);

/** Deletes edges. Rows: from, to, key. */
export const DELETE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})-[e:${type} {key: r.key}]->(b:Entity {id: r.to})
  DELETE e`,
);

/** One statement for each relationship type of the vocabulary: the only names put into the text. */
function forEachType(statement: (type: EdgeType) => string): Record<EdgeType, string> {
  const types = Object.keys(EDGES) as EdgeType[];
  return Object.fromEntries(types.map((type) => [type, statement(type)])) as Record<
    EdgeType,
    string
  >;
}
