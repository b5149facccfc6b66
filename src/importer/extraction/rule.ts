import { HeldWords } from './held-words.ts';
import { neededWords } from './needed-words.ts';

/** What rules need, for those that tell capitals from small letters and those that do not. */
const HELD = new HeldWords(false);
const HELD_IN_ANY_CASE = new HeldWords(true);
const NONE: readonly RegExpExecArray[] = [];

/**
 * A rule as a regular expression: global, with named groups. `text.matchAll(rule)` looks for the words
 * that no match can be without before it tries every place: of some two hundred rules few fit a sentence.
 */
export function rule(...parts: string[]): RegExp {
  return guarded(new RegExp(parts.join(''), 'g'));
}

/**
 * The same for an expression of any kind, where most texts do not match: `matchAll` where it is global,
 * `test` and `match` where it is not.
 */
export function guarded(plain: RegExp): RegExp {
  const mayMatch = guardOf(plain);
  const own = new RegExp(plain);
  if (!plain.global) {
    Object.defineProperty(own, 'exec', {
      value: (text: string) => (mayMatch(text) ? plain.exec(text) : null),
    });
    return own;
  }
  Object.defineProperty(own, Symbol.matchAll, {
    value: (text: string) => (mayMatch(text) ? matches(plain, text) : NONE)[Symbol.iterator](),
  });
  // Told for itself: that it is global is asked before every search.
  Object.defineProperty(own, 'flags', { value: plain.flags });
  return own;
}

/** Whether a text holds what an expression needs. */
function guardOf(plain: RegExp): (text: string) => boolean {
  const held = plain.ignoreCase ? HELD_IN_ANY_CASE : HELD;
  const needed = neededWords(plain).map((words) => held.numberOf(words));
  return needed.length === 0 ? () => true : (text) => held.holdsAll(text, needed);
}

function matches(plain: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  plain.lastIndex = 0;
  for (let match = plain.exec(text); match; match = plain.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === '') plain.lastIndex += 1;
  }
  return found;
}
