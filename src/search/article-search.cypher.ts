/** What candidates are judged by; `published` tells whether $outlet, a slug or null, published the article. */
export const ARTICLE_CANDIDATES = `
  UNWIND $ids AS id
  MATCH (t:ArticleText {id: id})
  MATCH (a:Entity {id: id})
  RETURN id, t.searchText AS words, coalesce(a.publishedAt, '') AS publishedAt,
    $outlet IS NULL OR EXISTS {
      MATCH (o:Organization)-[:PUBLISHED]->(a)
      WHERE o.slug = $outlet
    } AS published`;

/** Articles found, with their texts and the sentences that are evidence of claims. */
export const ARTICLES_FOUND = `
  UNWIND $keys AS k
  MATCH (a:Entity {id: k.id})
  MATCH (t:ArticleText {id: k.id})
  CALL (a) {
    MATCH (a)<-[e:EVIDENCED_BY]-(c:Claim)
    WITH DISTINCT e.start AS start, e.sentence AS text
    ORDER BY start, text
    LIMIT $limit
    RETURN collect({start: start, text: text}) AS evidence
  }
  RETURN k.id AS key, properties(a) AS node, CASE WHEN $whole THEN t.text ELSE null END AS text, evidence`;

/** Texts of articles that were stored before there was a search for them. */
export const ARTICLES_WITHOUT_WORDS = `
  MATCH (t:ArticleText)
  WHERE t.searchText IS NULL
  MATCH (a:Entity {id: t.id})
  RETURN t.id AS id, a.name AS headline, t.text AS text
  ORDER BY id
  LIMIT $limit`;

export const WRITE_ARTICLE_WORDS = `
  UNWIND $rows AS r
  MATCH (t:ArticleText {id: r.id})
  SET t.searchText = r.words`;
