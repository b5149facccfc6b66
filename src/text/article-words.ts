import { fold } from './fold.ts';

/** Between headline and text: folded text never has it, so that no phrase reaches from one into the other. */
const BREAK = ' | ';

/** What the search for articles looks in: the folded headline and text. */
export function articleWords(headline: string, text: string): string {
  return fold(headline) + BREAK + fold(text);
}
