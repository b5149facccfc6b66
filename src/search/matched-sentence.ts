import { splitSentences } from '../importer/extraction/sentences.ts';
import { fold } from '../text/fold.ts';
import { type ArticleQuery, partsIn } from './article-query.ts';

/** A sentence with its place in the stored text, in UTF-16 units. */
export interface MatchedSentence {
  readonly text: string;
  readonly start: number;
}

/** Of some sentences, in order, the first of those that have most of the query; undefined where none holds a part of it. */
export function bestSentence(
  sentences: readonly MatchedSentence[],
  query: ArticleQuery,
): MatchedSentence | undefined {
  let best: MatchedSentence | undefined;
  let most = 0;
  for (const sentence of sentences) {
    const parts = partsIn(fold(sentence.text), query);
    if (parts <= most) continue;
    best = sentence;
    most = parts;
  }
  return best;
}

/** The sentences of a stored text. */
export function sentencesOf(text: string): MatchedSentence[] {
  return splitSentences(text);
}
