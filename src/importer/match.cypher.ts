/** What stands next to an entity, bounded: enough to tell namesakes apart by the company they keep. */
export const NEIGHBOURS = `
  UNWIND $ids AS id
  MATCH (x:Entity {id: id})
  CALL (x) {
    MATCH (x)--(n:Entity)
    WITH DISTINCT n
    ORDER BY n.id
    LIMIT $limit
    RETURN collect(n.id) AS neighbours
  }
  RETURN id, neighbours`;

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

/** Works that a descriptive name may mean: what concludes a show, or a volume of a larger work. */
export const CONCLUDING_SHOW = `
  MATCH (x:Entity {id: $id})<-[e:FOLLOWS]-(n:Entity)
  WHERE e.concludes = true
  RETURN DISTINCT n.id AS id
  ORDER BY id
  LIMIT 2`;

export const VOLUME_OF_WORK = `
  MATCH (x:Entity {id: $id})<-[e:PART_OF]-(n:Entity)
  WHERE e.volume = $volume
  RETURN DISTINCT n.id AS id
  ORDER BY id
  LIMIT 2`;
