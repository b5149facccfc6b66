import type { ArticleDocument } from './fact.ts';

/** The longest that a database indexes, and that is still a headline or an address. */
const HEADLINE = 1_000;
const URL = 2_000;
const TAG = 100;
const TAGS = 100;

/** Why an article that was read cannot be stored, as a closed list. */
export type BoundReason = 'HEADLINE_TOO_LONG' | 'URL_TOO_LONG';

/** What keeps an article out, with what to do; undefined where nothing does. */
export function outOfBounds({
  headline,
  url = '',
}: ArticleDocument): { readonly reason: BoundReason; readonly message: string } | undefined {
  if (headline.length > HEADLINE) {
    const message = `Its headline has ${headline.length} characters, the limit is ${HEADLINE}: give it one of its own.`;
    return { reason: 'HEADLINE_TOO_LONG', message };
  }
  if (url.length > URL) {
    const message = `Its URL has ${url.length} characters, the limit is ${URL}: leave it out.`;
    return { reason: 'URL_TOO_LONG', message };
  }
  return undefined;
}

/** The tags that are kept: a label of a thousand letters is none, and no article has a thousand labels. */
export function keptTags(article: ArticleDocument): ArticleDocument {
  const tags = article.tags.filter((tag) => tag.length <= TAG).slice(0, TAGS);
  return tags.length === article.tags.length ? article : { ...article, tags };
}
