import type { ArticleDocument } from '../fact.ts';
import { ArticleReadError } from './article-read-error.ts';

/** One article, or why it is none. */
export type Reading =
  | { readonly place: string; readonly article: ArticleDocument }
  | {
      /** Names one article to people: a path, `feed.xml#3`, `articles.jsonl:12`, a URL, or `-`. */
      readonly place: string;
      readonly error: ArticleReadError;
      /** What stands there, for a dead-letter file; absent where it is no text or too long. */
      readonly text?: string;
    };

/** What `read` gives, or why it gives nothing; then `text` says what stands there. */
export function attempt(
  place: string,
  read: () => ArticleDocument,
  text?: () => string | undefined,
): Reading {
  try {
    return { place, article: read() };
  } catch (error) {
    if (!(error instanceof ArticleReadError)) throw error;
    const stands = text?.();
    return { place, error, ...(stands === undefined ? {} : { text: stands }) };
  }
}

/** The value as JSON for a dead-letter file; undefined where it is nested too deep to be written. */
export function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
