import { singleBlanks } from './assemble.ts';

/** Where a body may begin: below a caption or a place line. */
const FIRST = 5;

/** A dek that is the body's own beginning, cut short, says nothing twice. */
export function dekOver(
  dek: string | undefined,
  paragraphs: readonly string[],
): string | undefined {
  const line = singleBlanks(dek ?? '');
  const cut = line.match(/^(.*\S)\s*(?:…|\.{3}|\[(?:…|\.{3})\])$/su)?.[1];
  const repeats =
    cut && paragraphs.slice(0, FIRST).some((text) => singleBlanks(text).startsWith(cut));
  return line === '' || repeats ? undefined : line;
}
