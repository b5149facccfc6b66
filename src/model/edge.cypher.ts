import { EDGE_TYPES, type EdgeType } from '../vocabulary.ts';
import { columnsOf } from './edge-row.ts';

// Both ends are matched before the edge: else Neo4j starts at one of them alone and walks all the edges
// of a hub, such as the shows of a genre, for each row.
//
// Rows for several types come in one map. Neo4j plans a statement anew for lists of other lengths, and
// one with a part for each type takes it a second; it does not look into maps.

/** Where the columns start in a row of a catalogue: behind from, to and key. */
const FIRST_COLUMN = 3;
/** Where they start in a row of an edge with all its data. */
const FIRST_OWN_COLUMN = 7;

/**
 * Writes edges with exactly the given properties, of every type in one statement. For each type, by its
 * name, `rows` holds a list: from, to, key, properties (key included).
 */
export const WRITE_EDGES = inOneStatement(
  (type) => `
    UNWIND $rows.${type} AS r
    MATCH (a:Entity {id: r.from})
    MATCH (b:Entity {id: r.to})
    MERGE (a)-[e:${type} {key: r.key}]->(b)
    SET e = r.properties`,
);

/**
 * Creates edges of every type in one statement, between pairs that nothing of their type stands between.
 * For each type, by its name, `rows` holds a list of lists: from, to, key, confidence, hedged, claimIds,
 * sources, then the columns in the vocabulary's order; null is not stored.
 */
export const CREATE_EDGES = inOneStatement(
  (type) => `
    UNWIND $rows.${type} AS r
    MATCH (a:Entity {id: r[0]})
    MATCH (b:Entity {id: r[1]})
    CREATE (a)-[e:${type} {key: r[2], confidence: r[3], hedged: r[4], claimIds: r[5], sources: r[6],
      ${columnsOf(type)
        .map((name, index) => `${name}: r[${index + FIRST_OWN_COLUMN}]`)
        .join(', ')}}]->(b)`,
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

/**
 * The edges between given pairs of entities, of every type in one statement. For each type, by its name,
 * `rows` holds a list: from, to.
 */
export const READ_EDGES = EDGE_TYPES.map(
  (type) => `
  UNWIND $rows.${type} AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MATCH (a)-[e:${type}]->(b)
  RETURN '${type}' AS type, r.from AS from, r.to AS to, properties(e) AS properties`,
).join('\n  UNION ALL');

/** Deletes edges. Rows: from, to, key. */
export const DELETE_EDGES = forEachType(
  (type) => `
  UNWIND $rows AS r
  MATCH (a:Entity {id: r.from})
  MATCH (b:Entity {id: r.to})
  MATCH (a)-[e:${type} {key: r.key}]->(b)
  DELETE e`,
);

/** One statement for each relationship type of the vocabulary: the only names put into the text. */
function forEachType(statement: (type: EdgeType) => string): Record<EdgeType, string> {
  return Object.fromEntries(EDGE_TYPES.map((type) => [type, statement(type)])) as Record<
    EdgeType,
    string
  >;
}

/** One statement in which each relationship type has its part. */
function inOneStatement(part: (type: EdgeType) => string): string {
  return EDGE_TYPES.map((type) => `\n  CALL () {${part(type)}\n  }`).join('');
}
