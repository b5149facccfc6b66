import { neededWords } from './needed-words.ts';

/** Words that rules need, by number, and what the text looked at last holds of them: many rules share them. */
const WORDS: string[] = [];
const NUMBERS = new Map<string, number>();
const UNKNOWN = 0;
const HELD = 1;
const ABSENT = 2;
let held = new Uint8Array(0);
let current = '';

/**
 * A rule as a regular expression: global, with named groups. `text.matchAll(rule)` looks for the words
 * that no match can be without before it tries every place: of some two hundred rules few fit a sentence.
 */
export function rule(...parts: string[]): RegExp {
  const plain = new RegExp(parts.join(''), 'g');
  const needed = neededWords(plain)?.map(numberOf);
  const guarded = new RegExp(plain);
  Object.defineProperty(guarded, Symbol.matchAll, {
    value: (text: string) => matches(plain, needed, text)[Symbol.iterator](),
  });
  return guarded;
}

function matches(
  plain: RegExp,
  needed: readonly number[] | undefined,
  text: string,
): RegExpExecArray[] {
  if (needed && !holdsAny(text, needed)) return [];
  const found: RegExpExecArray[] = [];
  plain.lastIndex = 0;
  for (let match = plain.exec(text); match; match = plain.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === '') plain.lastIndex += 1;
  }
  return found;
}

function numberOf(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  NUMBERS.set(word, WORDS.length);
  return WORDS.push(word) - 1;
}

function holdsAny(text: string, numbers: readonly number[]): boolean {
  if (text !== current || held.length < WORDS.length) {
    if (held.length < WORDS.length) held = new Uint8Array(WORDS.length);
    else held.fill(UNKNOWN);
    current = text;
  }
  for (const number of numbers) {
    if (held[number] === UNKNOWN) held[number] = text.includes(WORDS[number] ?? '') ? HELD : ABSENT;
    if (held[number] === HELD) return true;
  }
  return false;
}
