import { Parser } from 'htmlparser2';
import { ArticleReadError } from './article-read-error.ts';

/** Pages of news have some thousands of elements and are some thirty deep; the largest seen has 40,000. */
const MAX_ELEMENTS = 100_000;
const MAX_DEPTH = 250;

/**
 * Refuses a page that would take the reader of its body too long, before a tree of it is built. Throws
 * ArticleReadError TOO_COMPLEX.
 */
export function refuseHugePage(file: string, html: string): void {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag() {
      elements += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  // In pieces, so that it stops soon after a limit is passed.
  for (let at = 0; at < html.length && isWithin(elements, deepest); at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  if (isWithin(elements, deepest)) return;
  const what =
    deepest > MAX_DEPTH ? `more than ${MAX_DEPTH} levels` : `more than ${MAX_ELEMENTS} elements`;
  throw new ArticleReadError(
    file,
    'TOO_COMPLEX',
    `The page has ${what}.`,
    'Save the article as text.',
  );
}

const PIECE = 64 * 1024;

function isWithin(elements: number, deepest: number): boolean {
  return elements <= MAX_ELEMENTS && deepest <= MAX_DEPTH;
}
