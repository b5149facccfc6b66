/** What is claimed of the status of shows without a hedge, and what catalogues state of it. */
export const STATUSES = `
  UNWIND $keys AS k
  MATCH (x:Entity {id: k.id})
  CALL (x) {
    MATCH (x)<-[:SUBJECT]-(c:Claim)
    WHERE c.predicate = 'STATUS' AND c.hedged = false AND c.rejected = false AND c.rank <> 'DEPRECATED'
    WITH c
    ORDER BY coalesce(c.date, '') DESC, c.id
    LIMIT $limit
    RETURN collect([c.value, c.date, c.rank]) AS claimed
  }
  RETURN k.id AS key, claimed, x.catalogueStatus AS status, x.catalogueStatusAsOf AS asOf`;
