/** Those of some articles that the graph holds, with the hash of what was imported. */
export const CONTENT_HASHES = `
  UNWIND $ids AS id
  MATCH (a:Entity {id: id})
  RETURN id, a.contentHash AS contentHash`;

/** Articles that a name given on the command line may mean: an id, a slug or a URL. */
export const FIND_ARTICLE = `
  MATCH (a:Article)
  WHERE a.id = $name OR a.slug = $name OR a.url = $name
  RETURN a.id AS id, a.headline AS headline
  ORDER BY id
  LIMIT 2`;

/** What stands around an article without a claim: its outlet, tags and quotations. */
export const AROUND_ARTICLE = `
  MATCH (a:Entity {id: $id})-[:PUBLISHED|TAGGED|QUOTED_IN]-(n:Entity)
  RETURN DISTINCT n.id AS id
  ORDER BY id`;

/** What an article states, by its sentences. */
export const STATED_BY_ARTICLE = `
  MATCH (a:Entity {id: $id})<-[e:EVIDENCED_BY]-(c:Claim)-[:SUBJECT]->(s:Entity)
  RETURN c.id AS claim, c.predicate AS predicate, s.name AS subject,
    head([(c)-[:OBJECT]->(o:Entity) | o.name]) AS object, c.value AS value,
    head([(c)-[:CHARACTER]->(h:Entity) | h.name]) AS character, e.sentence AS sentence, e.start AS start,
    c.hedged AS hedged, c.rejected AS rejected, c.rank AS rank
  ORDER BY start, claim, sentence`;

/** Stores an article's text, under the article's id but apart from it: pages of articles never carry it.
 * $searchText is what the search for articles looks in, $signature what tells its copies, $matching how
 * its names were matched. */
export const WRITE_ARTICLE_TEXT = `
  MERGE (t:ArticleText {id: $id})
  SET t.text = $text, t.searchText = $searchText, t.signature = $signature, t.matching = $matching`;

/** How the names of an article were matched, with the text that it counts offsets in. */
export const READ_MATCHING = `
  MATCH (a:Entity {id: $id})
  OPTIONAL MATCH (t:ArticleText {id: $id})
  RETURN a.headline AS headline, a.slug AS slug, t.text AS text, t.matching AS matching`;

export const DELETE_ARTICLE_TEXT = `
  MATCH (t:ArticleText {id: $id})
  DELETE t`;

/** Deletes an article with all that is still linked to it. */
export const DELETE_ARTICLE = `
  MATCH (a:Entity {id: $id})
  DETACH DELETE a`;
