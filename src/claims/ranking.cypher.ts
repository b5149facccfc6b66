/** The sentences under claims, with what tells how far their articles are to be trusted. */
export const RANKING_EVIDENCE = `
  UNWIND $ids AS id
  MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(a:Entity)
  RETURN id, e.correction AS correction, a.id AS article, a.publishedAt AS publishedAt,
    head([(a)<-[:PUBLISHED]-(o:Entity) | o.id]) AS outlet,
    head([(a)<-[:PUBLISHED]-(t:Entity) | t.trust]) AS trust,
    head([(a)-[:DUPLICATE_OF]->(f:Entity) | f.id]) AS first,
    head([(a)-[:DUPLICATE_OF]->(g:Entity)<-[:PUBLISHED]-(p:Entity) | p.id]) AS firstOutlet`;

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
