/** Creates claims or brings their own columns up to date. Rows: id, properties. */
export const WRITE_CLAIMS = `
  UNWIND $rows AS r
  MERGE (c:Claim {id: r.id})
  SET c += r.properties`;

/** Creates claims that the graph does not hold, with what they are about. Rows: id, subject, properties. */
export const CREATE_CLAIMS = `
  UNWIND $rows AS r
  MATCH (n:Entity {id: r.subject})
  CREATE (c:Claim {id: r.id})-[:SUBJECT]->(n)
  SET c += r.properties`;

/** The other ends of claims that were just created. Rows: id, entity. */
export const LINK_OBJECTS = `
  UNWIND $rows AS r
  MATCH (c:Claim {id: r.id})
  MATCH (n:Entity {id: r.entity})
  CREATE (c)-[:OBJECT]->(n)`;

export const LINK_CHARACTERS = `
  UNWIND $rows AS r
  MATCH (c:Claim {id: r.id})
  MATCH (n:Entity {id: r.entity})
  CREATE (c)-[:CHARACTER]->(n)`;

/** The sentences of an article that was just created, under its claims. Rows: claim, article, properties. */
export const WRITE_EVIDENCE = `
  UNWIND $rows AS r
  MATCH (c:Claim {id: r.claim})
  MATCH (a:Entity {id: r.article})
  CREATE (c)-[e:EVIDENCED_BY]->(a)
  SET e = r.properties`;

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
