import { invalidArgument } from '../serving/errors.ts';
import { fold } from '../text/fold.ts';
import type { NameQuery } from './match-names.ts';
import { wordsOf } from './word-postings.ts';

/** UTF-16 units that a query may have: longer than any name, and short enough to be looked up word by word. */
export const MAX_QUERY_LENGTH = 200;

/** The query as it is given. Throws a typed error naming the argument where it is too long. */
export function checkedQuery(argument: string, text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  throw invalidArgument(
    argument,
    `is ${text.length} characters long, and ${MAX_QUERY_LENGTH} is the most`,
  );
}

/** The words of a query: what it folds to, each word once, the last one last. */
export function nameQuery(text: string): NameQuery {
  const folded = fold(text);
  const words = wordsOf(folded);
  return { text: folded, words: words.filter((word, at) => words.lastIndexOf(word) === at) };
}
