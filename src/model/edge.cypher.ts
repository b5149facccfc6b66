import { EDGES, type EdgeType, edgeOf } from '../vocabulary.ts';

// Both ends are matched before the edge: else Neo4j starts at one of them alone and walks all the edges
// of a hub, such as the shows of a genre, for each row.

/** Where the columns start in a row that is a list: behind from, to and key. */
const FIRST_COLUMN = 3;

/** Writes edges with exactly the given properties. Rows: from, to, key, properties (key included). */
export const WRITE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MERGE (a)-[e:${type} {key: r.key}]->(b)
  SET e = r.properties`,
);

/** Creates edges between pairs that nothing of their type stands between. Rows: from, to, properties. */
export const CREATE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  CREATE (a)-[e:${type}]->(b)
  SET e = r.properties`,
);

/**
 * Creates edges that only catalogues state, where none of their type stands between the two. Rows are
 * lists, which both engines take in at half the cost of maps: from, to, key, then the columns in the
 * vocabulary's order; what is past a row's end is null, and null is not stored.
 */
export const CREATE_SOURCED_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r[0]})
  MATCH (b:Entity {id: r[1]})
  CREATE (a)-[e:${type} {key: r[2], confidence: 1, hedged: false, claimIds: [], sources: $sources,
    ${columnsOf(type)
      .map((name, index) => `${name}: r[${index + FIRST_COLUMN}]`)
      .join(', ')}}]->(b)`,
);

/** How many of the edges in question a catalogue states already, with all their columns. Rows as above. */
export const COUNT_SOURCED_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r[0]})
  MATCH (b:Entity {id: r[1]})
  MATCH (a)-[e:${type} {key: r[2]}]->(b)
  WHERE $source IN e.sources
    ${columnsOf(type)
      .map((name, index) => `AND (r[${index + FIRST_COLUMN}] IS NULL OR e.${name} IS NOT NULL)`)
      .join('\n    ')}
  RETURN count(e) AS count`,
);

/** The edges between given pairs of entities. Rows: from, to. */
export const READ_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MATCH (a)-[e:${type}]->(b)
  RETURN r.from AS from, r.to AS to, properties(e) AS properties`,
);

/** Deletes edges. Rows: from, to, key. */
export const DELETE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MATCH (a)-[e:${type} {key: r.key}]->(b)
  DELETE e`,
);

/** The columns of a relationship type, in the order in which rows hold them behind `FIRST_COLUMN`. */
function columnsOf(type: EdgeType): string[] {
  return Object.keys(edgeOf(type).columns);
}

/** One statement for each relationship type of the vocabulary: the only names put into the text. */
function forEachType(statement: (type: EdgeType) => string): Record<EdgeType, string> {
  const types = Object.keys(EDGES) as EdgeType[];
  return Object.fromEntries(types.map((type) => [type, statement(type)])) as Record<
    EdgeType,
    string
  >;
}
