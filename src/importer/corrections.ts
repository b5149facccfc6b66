/** How a correction begins: "Correction:", "Correction, March 4:", "CORRECTED (3 p.m.):". */
const CORRECTION = /^\W{0,3}correct(?:ion|ions|ed)\b[^.:\n]{0,40}(?::|$)/i;

/**
 * Whether a sentence stands in a correction: its paragraph, or a heading of its own right before that,
 * begins as one. `start` is its offset in the text, whose paragraphs a blank line separates.
 */
export function isInCorrection(text: string, start: number): boolean {
  const begin = text.lastIndexOf('\n\n', start);
  const end = text.indexOf('\n\n', start);
  const paragraph = text.slice(begin < 0 ? 0 : begin + 2, end < 0 ? undefined : end);
  if (CORRECTION.test(paragraph)) return true;
  if (begin < 0) return false;
  const before = text.slice(text.lastIndexOf('\n\n', begin - 1) + 2, begin);
  return CORRECTION.test(before) && /^[^:]*:?$/.test(before.trim());
}
