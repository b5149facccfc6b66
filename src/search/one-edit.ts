import { type Stretch, withPrefix } from './sorted-texts.ts';

/** A typo is forgiven in words of at least so many letters: a shorter one is near too many others. */
export const FORGIVING_LENGTH = 5;

/** What folded text consists of. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = `${LETTERS}0123456789`;

/** Words that one edit turns a word into (a sign added, left out, replaced, or two exchanged), up to a place. */
function* editsAt(word: string, place: number, signs: string): Generator<string> {
  const head = word.slice(0, place);
  const rest = word.slice(place + 1);
  yield head + rest;
  if (rest !== '') yield head + rest.charAt(0) + word.charAt(place) + rest.slice(1);
  for (const sign of signs) {
    if (sign !== word.charAt(place)) yield head + sign + rest;
    yield head + sign + word.slice(place);
  }
}

/**
 * The stretches of a sorted list of words that begin with something one edit away from `word`, in no
 * order and perhaps overlapping. An edit at a place leaves the letters before it as they are, so the
 * list narrows with each letter, and the search ends where no word begins like that. A word shorter
 * than `FORGIVING_LENGTH` has none.
 */
export function* nearPrefixes(words: readonly string[], word: string): Generator<NearPrefix> {
  if (word.length < FORGIVING_LENGTH) return;
  let within: Stretch = { start: 0, end: words.length };
  for (let place = 0; place < word.length && within.start < within.end; place += 1) {
    for (const prefix of editsAt(word, place, SIGNS)) {
      const stretch = withPrefix(words, prefix, within);
      if (stretch.start < stretch.end) yield { prefix, ...stretch };
    }
    within = withPrefix(words, word.slice(0, place + 1), within);
  }
}

export interface NearPrefix extends Stretch {
  readonly prefix: string;
}

/** Every word of letters that is one edit away from `word`; about 53 for each of its letters. */
export function editsOf(word: string): Set<string> {
  const edits = new Set<string>();
  for (let place = 0; place < word.length; place += 1) {
    for (const edit of editsAt(word, place, LETTERS)) edits.add(edit);
  }
  for (const letter of LETTERS) edits.add(word + letter);
  edits.delete(word);
  return edits;
}
