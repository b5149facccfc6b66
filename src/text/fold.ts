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
