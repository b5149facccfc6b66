import anyAscii from 'any-ascii';

/**
 * The searchable form of a name: ASCII, lower case, punctuation gone, single blanks.
 * "Pokémon: Détective" and "pokemon detective" fold to the same text. An ampersand reads as "and".
 */
export function fold(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
