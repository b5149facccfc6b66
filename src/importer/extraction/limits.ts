import { type Sentence, splitSentences } from './sentences.ts';

/**
 * What is read of an article. News stays far below: the longest of reports has some 120,000 characters,
 * and a sentence of 1,500 is a list that lost its line breaks. Within them no rule takes long, whatever
 * the text; what lies beyond is left out and counted.
 */
export const LIMITS = {
  /** Characters of the text, from its beginning. */
  text: 150_000,
  /** Characters of a sentence. */
  sentence: 1_500,
  /** Words of a sentence that begin with a capital letter. */
  capitals: 250,
  sentences: 1_500,
  facts: 2_000,
} as const;

/** Why something of an article is not read, as a closed list. */
export type LimitReason =
  | 'TEXT_TOO_LONG'
  | 'SENTENCE_TOO_LONG'
  | 'TOO_MANY_NAMES'
  | 'TOO_MANY_SENTENCES'
  | 'TOO_MANY_FACTS';

/** How much is left out, by why: characters of a text, else sentences or facts. */
export type LeftOut = Readonly<Partial<Record<LimitReason, number>>>;

/** The sentences of a text that are read, and what is left out of it. Pure. */
export function readableSentences(text: string): { sentences: Sentence[]; left: LeftOut } {
  const left: Partial<Record<LimitReason, number>> = {};
  const leave = (reason: LimitReason, count: number) => {
    left[reason] = (left[reason] ?? 0) + count;
  };
  if (text.length > LIMITS.text) leave('TEXT_TOO_LONG', text.length - LIMITS.text);
  const sentences: Sentence[] = [];
  for (const sentence of splitSentences(text.slice(0, LIMITS.text))) {
    if (sentence.text.length > LIMITS.sentence) leave('SENTENCE_TOO_LONG', 1);
    else if (capitalsIn(sentence.text) > LIMITS.capitals) leave('TOO_MANY_NAMES', 1);
    else if (sentences.length >= LIMITS.sentences) leave('TOO_MANY_SENTENCES', 1);
    else sentences.push(sentence);
  }
  return { sentences, left };
}

function capitalsIn(text: string): number {
  // Between two of them stands something else.
  if (text.length <= 2 * LIMITS.capitals) return 0;
  return text.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
}
