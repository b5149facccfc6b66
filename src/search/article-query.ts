import { fold } from '../text/fold.ts';
import { wordsOf } from './word-postings.ts';

/** What is looked for in articles, folded. */
export interface ArticleQuery {
  /** Words that stand in this order, one after the other: the parts of the query in double quotes. */
  readonly phrases: readonly string[];
  /** Its other words, each once; each may stand for several where a typo is forgiven. */
  readonly words: readonly WordForms[];
}

/** The spellings of which one must occur. */
export type WordForms = readonly string[];

/** How often an article has what is looked for. */
export interface ArticleMatch {
  readonly phraseHits: number;
  readonly wordHits: number;
}

/** Reads a query: what stands in double quotes is a phrase; a quote without its end counts for nothing. */
export function articleQuery(text: string): ArticleQuery {
  const parts = text.replace(/[“”„]/g, '"').split('"');
  // With an odd number of quotes the last part was opened and never closed.
  const isPhrase = (index: number) => index % 2 === 1 && index < parts.length - 1;
  const phrases = parts.filter((_, index) => isPhrase(index)).map(fold);
  const words = wordsOf(fold(parts.filter((_, index) => !isPhrase(index)).join(' ')));
  return {
    phrases: [...new Set(phrases)].filter((phrase) => phrase !== ''),
    words: [...new Set(words)].map((word) => [word]),
  };
}

/** Every word of the query, for the engine to find candidates by. */
export function queryWords({ phrases, words }: ArticleQuery): string[] {
  return [...new Set([...phrases.flatMap(wordsOf), ...words.flat()])];
}

/** How often a folded text has each part of the query; undefined where it lacks one. */
export function matchWords(text: string, query: ArticleQuery): ArticleMatch | undefined {
  let phraseHits = 0;
  let wordHits = 0;
  for (const phrase of query.phrases) {
    const hits = occurrences(text, phrase);
    if (hits === 0) return undefined;
    phraseHits += hits;
  }
  for (const forms of query.words) {
    let hits = 0;
    for (const form of forms) hits += occurrences(text, form);
    if (hits === 0) return undefined;
    wordHits += hits;
  }
  return { phraseHits, wordHits };
}

/** How many parts of the query a folded text has, a phrase weighing more than all words. */
export function partsIn(text: string, { phrases, words }: ArticleQuery): number {
  const held = words.filter((forms) => forms.some((form) => occurrences(text, form) > 0)).length;
  const told = phrases.filter((phrase) => occurrences(text, phrase) > 0).length;
  return told * (words.length + 1) + held;
}

/** How often whole words stand in a folded text in this order. */
export function occurrences(text: string, words: string): number {
  const padded = ` ${text} `;
  const needle = ` ${words} `;
  let count = 0;
  for (let at = padded.indexOf(needle); at >= 0; count += 1) {
    // The blank behind one may be the blank before the next.
    at = padded.indexOf(needle, at + needle.length - 1);
  }
  return count;
}
