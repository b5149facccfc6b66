import anyAscii from 'any-ascii';

/** Names whose folded form is remembered, twice as many at the most: an import folds each many times. */
const REMEMBERED = 20_000;
const LONGEST = 100;

let recent = new Map<string, string>();
let earlier = new Map<string, string>();

/**
 * The searchable form of a name: ASCII, lower case, punctuation gone, single blanks.
 * "Pokémon: Détective" and "pokemon detective" fold to the same text. An ampersand reads as "and".
 */
export function fold(name: string): string {
  if (name.length > LONGEST) return folded(name);
  const known = recent.get(name);
  if (known !== undefined) return known;
  const form = earlier.get(name) ?? folded(name);
  if (recent.size >= REMEMBERED) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(name, form);
  return form;
}

function folded(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Folds any stretch of one text: the same as `fold` of `text.slice(start, end)`. */
export type FoldedText = (start: number, end: number) => string;

/**
 * A text whose stretches are folded often: its letters are folded once. No stretch may begin or end
 * inside a pair of surrogates.
 */
export function foldedText(text: string): FoldedText {
  const places = new Uint32Array(text.length + 1);
  let form = '';
  let at = 0;
  for (const letter of text) {
    const ascii = letter < '\u0080' ? letter : anyAscii(letter);
    for (const each of ascii.toLowerCase()) {
      if (isPlain(each)) form += each;
      else if (each === '&') form += form.endsWith(' ') ? 'and ' : ' and ';
      else if (!APOSTROPHES.includes(each) && !form.endsWith(' ')) form += ' ';
    }
    at += letter.length;
    places[at] = form.length;
  }
  return (start, end) => form.slice(places[start], places[end]).trim();
}

const APOSTROPHES = "'’`";

function isPlain(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}
