/**
 * What candidates are tied to, bounded: first what is among $company, the other names of the article,
 * then the rest by id. Mentions and claims are no ties. Dates are those of people.
 */
export const LINKS_OF = `
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})
  CALL (x) {
    MATCH (x)-[e:ACTED_IN|DIRECTED|WROTE|CREATED|SHOWRAN|PRODUCED|EXECUTIVE_PRODUCED|COMPOSED|AUTHORED|NOTABLE_WORK|ADAPTS|RESULTED_IN|FOLLOWS|PART_OF|BROADCAST|PRODUCED_BY]-(n:Entity)
    WITH DISTINCT n.id AS other, type(e) AS type, CASE WHEN n.id IN $company THEN 0 ELSE 1 END AS far
    ORDER BY far, other, type
    LIMIT $limit
    RETURN collect([other, type]) AS links
  }
  RETURN id, x.birthDate AS born, x.deathDate AS died, links`;

/** The characters of a show. */
export const CHARACTERS_OF_SHOW = `
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})
  CALL (x) {
    MATCH (x)<-[:APPEARS_IN]-(n:Entity)
    WITH DISTINCT n
    ORDER BY n.id
    LIMIT $limit
    RETURN collect({id: n.id, name: n.name, aliases: n.aliases}) AS characters
  }
  RETURN id, characters`;

/**
 * Works that stand in a place of a larger one, which a descriptive name may mean: what concludes a show
 * and the volumes of a work. Two of each place are enough to see that it names none.
 */
export const PLACED_WORKS = `
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})
  CALL (x) {
    MATCH (x)<-[e:FOLLOWS|PART_OF]-(n:Entity)
    WHERE e.concludes = true OR e.volume IS NOT NULL
    WITH DISTINCT n.id AS work, CASE WHEN type(e) = 'PART_OF' THEN e.volume ELSE null END AS volume
    ORDER BY work, volume
    LIMIT $limit
    RETURN collect([work, volume]) AS places
  }
  RETURN id, places`;
