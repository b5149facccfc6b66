import { fold } from './fold.ts';

/** Between paragraphs: folded text never has it, so that no phrase reaches from one into the next. */
const BREAK = ' | ';

/** What the search for articles looks in: the folded paragraphs of a text, and the headline where it is none of them. */
export function articleWords(headline: string, text: string): string {
  const paragraphs = text.split('\n\n').map(fold);
  const title = fold(headline);
  return (paragraphs.includes(title) ? paragraphs : [title, ...paragraphs])
    .filter((paragraph) => paragraph !== '')
    .join(BREAK);
}
