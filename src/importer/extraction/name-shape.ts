import { FUNCTION_WORDS, INNER_WORDS, SAID_WORDS, TITLE_WORDS } from './word-tables.ts';

const PERSONAL =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:el|al|ul|as|ash|ar|ben|bin|ibn|abu|d|l|dell|o)[-'’]\p{Lu}[\p{L}\p{M}'’-]*|["'“‘”’]?\p{Lu}\p{L}+["'”’]?|,?fils|,?père)$/u;

/**
 * How many of a name's words speak for a title: small words anywhere, and words such as "night" unless
 * they are the last of a name ("Jane Night" may be a person).
 */
export function titleWords(name: string): number {
  const words = name.split(' ');
  if (words.length < 2) return 0;
  return words.filter((word, i) => {
    const lower = word.toLowerCase();
    if (INNER_WORDS.always.has(lower)) return false;
    const small = FUNCTION_WORDS.has(lower) && !/^(?:will|may|mark|so|art|see|star)$/.test(lower);
    return (
      small || (TITLE_WORDS.has(lower) && (i === 0 || (i < words.length - 1 && words.length > 2)))
    );
  }).length;
}

/** Two to four capitalised words, particles allowed, none of them a title's. */
export function isPersonal(name: string): boolean {
  const words = name.replace(/, (?=Jr|Sr|fils|père)/, ' ').split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => PERSONAL.test(word) || INNER_WORDS.always.has(word)) &&
    titleWords(name) === 0
  );
}

/**
 * "THIS IS A MESSAGE": a run in capitals that holds a word of speech. Of longer runs any small word but
 * the first will do; in a short one only a pronoun or a verb ("THE OA" is a title).
 */
export function isShouted(words: readonly string[]): boolean {
  // Of most names the first word tells.
  if (words.length < 2 || words.some((word) => /[a-z]/.test(word))) return false;
  const plain = words.map((word) => word.replace(/[^\p{L}\p{N}'’-]/gu, '')).filter(Boolean);
  if (plain.length < 2 || !plain.every((word) => word === word.toUpperCase())) return false;
  return plain.some((word, i) => {
    if (!/\p{L}/u.test(word)) return false;
    const lower = word.toLowerCase().replaceAll('’', "'");
    return SAID_WORDS.has(lower) || (plain.length > 2 && i > 0 && FUNCTION_WORDS.has(lower));
  });
}
