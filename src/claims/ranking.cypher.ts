/** The sentences under claims, with what tells how far their articles are to be trusted. */
export const RANKING_EVIDENCE = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(a:Entity)
  OPTIONAL MATCH (a)<-[:PUBLISHED]-(o:Entity)
  OPTIONAL MATCH (a)-[:DUPLICATE_OF]->(f:Entity)
  OPTIONAL MATCH (f)<-[:PUBLISHED]-(p:Entity)
  RETURN id, e.correction AS correction, a.id AS article, a.publishedAt AS publishedAt, o.id AS outlet,
    o.trust AS trust, f.id AS first, p.id AS firstOutlet`;

/** The claims of some predicates that articles have sentences for. */
export const RANKED_CLAIMS_OF_ARTICLES = `
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})<-[:EVIDENCED_BY]-(c:Claim)
  WHERE c.predicate IN $predicates
  RETURN DISTINCT c.id AS id`;

/** The claims of some predicates that articles of organizations, or copies of these, have sentences for. */
export const RANKED_CLAIMS_OF_OUTLETS = `
  UNWIND $ids AS id
  MATCH (o:Entity {id: id})-[:PUBLISHED]->(a:Entity)<-[:EVIDENCED_BY]-(c:Claim)
  WHERE c.predicate IN $predicates
  RETURN DISTINCT c.id AS id
  UNION ALL
  UNWIND $ids AS id
  MATCH (o:Entity {id: id})-[:PUBLISHED]->(a:Entity)<-[:DUPLICATE_OF]-(d:Entity)<-[:EVIDENCED_BY]-(c:Claim)
  WHERE c.predicate IN $predicates
  RETURN DISTINCT c.id AS id`;
