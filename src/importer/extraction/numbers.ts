const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );

export const CARDINAL = `(?:${CARDINALS.slice(1).join('|')}|\\d{1,2})`;
export const ORDINAL = `(?:${ORDINALS.slice(1).join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

/** "three", "third", "3rd" and "3" are 3; undefined for other words. */
export function numberOf(words: string | undefined): number | undefined {
  const word = (words ?? '').toLowerCase();
  const digits = word.match(/^(\d{1,2})(?:st|nd|rd|th)?$/)?.[1];
  if (digits) return Number(digits);
  const index = Math.max(CARDINALS.indexOf(word), ORDINALS.indexOf(word));
  return index > 0 ? index : undefined;
}
