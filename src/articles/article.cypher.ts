import { BY_NAME, type Orders, relationship } from '../graph/relationship.ts';

const NEWEST: Orders = {
  NEWEST: [{ on: 'node', property: 'publishedAt', descending: true, missing: '' }],
};

export const MENTIONS = relationship({ type: 'MENTIONS', outgoing: BY_NAME, incoming: NEWEST });

export const PUBLISHED = relationship({ type: 'PUBLISHED', outgoing: NEWEST, incoming: BY_NAME });

export const TAGGED = relationship({ type: 'TAGGED', outgoing: BY_NAME, incoming: NEWEST });

/** The stored texts of articles. */
export const ARTICLE_TEXTS = `
  UNWIND $keys AS k
  MATCH (t:ArticleText {id: k.id})
  RETURN k.id AS key, t.text AS text`;
