import { createHash } from 'node:crypto';
import { mintId } from '../model/identity.ts';
import type { ArticleDocument } from './fact.ts';

/** A hash of everything an import takes from the article: equal hashes need no second import. */
export function contentHash(article: ArticleDocument): string {
  const { headline, dek, byline, outlet, sections, tags, publishedAt, text, italics } = article;
  const content = JSON.stringify([
    headline,
    dek,
    byline,
    outlet,
    sections,
    tags,
    publishedAt,
    text,
    // Of most articles there are none, and what tells a title from a name changes the facts.
    ...(italics ? [italics] : []),
  ]);
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The article's id: from its URL; else from outlet, date and headline, so that a corrected text is the
 * same article; else, where it states no date, from its content.
 */
export function articleId(article: ArticleDocument): string {
  const { url, outlet = '', publishedAt, headline } = article;
  if (url) return mintId('Article', url);
  if (publishedAt) return mintId('Article', outlet, publishedAt, headline);
  return mintId('Article', contentHash(article));
}
