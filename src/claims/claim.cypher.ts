/** Creates claims or brings their own columns up to date. Rows: id, properties. */
export const WRITE_CLAIMS = `
  UNWIND $rows AS r
  MERGE (c:Claim {id: r.id})
  SET c += r.properties`;

/**
 * Creates claims that the graph does not hold, with their ends, in one statement. `rows` holds, by what
 * stands at the ends, lists of lists: the columns, then the ids of subject, object and character, as far
 * as there are any.
 */
export const CREATE_CLAIMS = `
  CALL () {
    UNWIND $rows.valued AS r
    MATCH (s:Entity {id: r[1]})
    CREATE (c:Claim)-[:SUBJECT]->(s)
    SET c = r[0]
  }
  CALL () {
    UNWIND $rows.linked AS r
    MATCH (s:Entity {id: r[1]})
    MATCH (o:Entity {id: r[2]})
    CREATE (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o)
    SET c = r[0]
  }
  CALL () {
    UNWIND $rows.cast AS r
    MATCH (s:Entity {id: r[1]})
    MATCH (o:Entity {id: r[2]})
    MATCH (h:Entity {id: r[3]})
    CREATE (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:CHARACTER]->(h)
    SET c = r[0]
  }`;

/**
 * The sentences of an article that was just created, under its claims. Rows are lists, which both engines
 * take in at half the cost of maps: claim, sentence, start, end, key, confidence, hedged, correction,
 * extractor, its version.
 */
export const WRITE_EVIDENCE = `
  MATCH (a:Entity {id: $article})
  UNWIND $rows AS r
  MATCH (c:Claim {id: r[0]})
  CREATE (c)-[e:EVIDENCED_BY {sentence: r[1], start: r[2], end: r[3], key: r[4], confidence: r[5],
    hedged: r[6], correction: r[7], extractor: r[8], extractorVersion: r[9]}]->(a)`;

/** Claims with their ends, by id. On the embedded engine an OPTIONAL MATCH would look at the whole graph. */
export const READ_CLAIMS = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity)
  RETURN properties(c) AS claim, s.id AS subject,
    head([(c)-[:OBJECT]->(o:Entity) | o.id]) AS object,
    head([(c)-[:CHARACTER]->(h:Entity) | h.id]) AS character`;

/** Claims of given predicates about given subjects, with their ends. */
export const READ_CLAIMS_ABOUT = `
  UNWIND $ids AS id
  MATCH (s:Entity {id: id})<-[:SUBJECT]-(c:Claim)
  WHERE c.predicate IN $predicates
  RETURN properties(c) AS claim, s.id AS subject`;

/** How every sentence under the given claims was found. */
export const READ_EVIDENCE_WEIGHTS = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(a:Entity)
  RETURN id, e.confidence AS confidence, e.hedged AS hedged`;

/** The claims that an article has sentences for. */
export const CLAIMS_OF_ARTICLE = `
  MATCH (a:Entity {id: $article})<-[e:EVIDENCED_BY]-(c:Claim)
  RETURN DISTINCT c.id AS id`;

/** Takes an article's sentences away. */
export const DELETE_EVIDENCE_OF_ARTICLE = `
  MATCH (a:Entity {id: $article})<-[e:EVIDENCED_BY]-(c:Claim)
  DELETE e`;

/** Deletes those of the given claims that no sentence supports any more. A rejection outlives its claim. */
export const DELETE_UNEVIDENCED = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})
  WHERE NOT EXISTS { MATCH (c)-[:EVIDENCED_BY]->(a) }
  DETACH DELETE c`;

/** A page of claims by id, with their ends, for the consistency check. */
export const CLAIMS_AFTER = `
  MATCH (c:Claim)
  WHERE c.id > $after
  WITH c
  ORDER BY c.id
  LIMIT $limit
  RETURN properties(c) AS claim,
    head([(c)-[:SUBJECT]->(s:Entity) | s.id]) AS subject,
    head([(c)-[:OBJECT]->(o:Entity) | o.id]) AS object,
    head([(c)-[:CHARACTER]->(h:Entity) | h.id]) AS character
  ORDER BY claim.id`;

/** A page of sentences with the article that they must stand in. */
export const EVIDENCE_OF = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(a:Entity)
  RETURN id, a.id AS article, e.sentence AS sentence, e.start AS start, e.end AS end`;
