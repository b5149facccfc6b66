import { BY_NAME, NEWEST_ARTICLE, relationship } from '../graph/relationship.ts';

export const MENTIONS = relationship({
  type: 'MENTIONS',
  outgoing: BY_NAME,
  incoming: NEWEST_ARTICLE,
});

export const PUBLISHED = relationship({
  type: 'PUBLISHED',
  outgoing: NEWEST_ARTICLE,
  incoming: BY_NAME,
});

export const TAGGED = relationship({ type: 'TAGGED', outgoing: BY_NAME, incoming: NEWEST_ARTICLE });

export const DUPLICATE_OF = relationship({
  type: 'DUPLICATE_OF',
  outgoing: NEWEST_ARTICLE,
  incoming: NEWEST_ARTICLE,
});

/** The stored texts of articles. */
export const ARTICLE_TEXTS = `
  UNWIND $keys AS k
  MATCH (t:ArticleText {id: k.id})
  RETURN k.id AS key, t.text AS text`;
