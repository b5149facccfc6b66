import { createHash } from 'node:crypto';
import { mintId } from '../model/identity.ts';
import type { ArticleDocument } from './fact.ts';

/** A hash of everything an import takes from the article: equal hashes need no second import. */
export function contentHash(article: ArticleDocument): string {
  const { headline, dek, byline, outlet, sections, tags, publishedAt, text } = article;
  const content = JSON.stringify([
    headline,
    dek,
    byline,
    outlet,
    sections,
    tags,
    publishedAt,
    text,
  ]);
  return createHash('sha256').update(content).digest('hex');
}

/** The article's id: from its URL, or from its content where it has none. */
export function articleId(article: ArticleDocument): string {
  return mintId('Article', article.url ?? contentHash(article));
}
