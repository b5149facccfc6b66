import { holdsAll, setNumber } from './held-words.ts';
import { neededWords } from './needed-words.ts';

const NONE: readonly RegExpExecArray[] = [];

/**
 * A rule as a regular expression: global, with named groups. `text.matchAll(rule)` looks for the words
 * that no match can be without before it tries every place: of some two hundred rules few fit a sentence.
 */
export function rule(...parts: string[]): RegExp {
  const plain = new RegExp(parts.join(''), 'g');
  const needed = neededWords(plain).map(setNumber);
  const guarded = new RegExp(plain);
  Object.defineProperty(guarded, Symbol.matchAll, {
    value: (text: string) => matches(plain, needed, text)[Symbol.iterator](),
  });
  // Told for itself: that it is global is asked before every search.
  Object.defineProperty(guarded, 'flags', { value: 'g' });
  return guarded;
}

function matches(
  plain: RegExp,
  needed: readonly number[],
  text: string,
): readonly RegExpExecArray[] {
  if (!holdsAll(text, needed)) return NONE;
  const found: RegExpExecArray[] = [];
  plain.lastIndex = 0;
  for (let match = plain.exec(text); match; match = plain.exec(text)) {
    found.push(match);
    // An empty match would be found again for ever.
    if (match[0] === '') plain.lastIndex += 1;
  }
  return found;
}
