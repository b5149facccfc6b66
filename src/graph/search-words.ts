import { fold } from '../text/fold.ts';

/** Lucene refuses a query of more than 1,024 words. */
export const MOST_WORDS = 1000;

/**
 * The words to look for, folded as the indexed text is: letters, digits and blanks only, so nothing
 * in a text is syntax to a search engine. Undefined where nothing is left to look for.
 */
export function searchWords(text: string): string | undefined {
  const words = new Set(fold(text).split(' '));
  return [...words].slice(0, MOST_WORDS).join(' ') || undefined;
}
