import { type Automaton, automatonOf } from './automaton.ts';
import type { NeededWords } from './needed-words.ts';

/** Of a longer word its beginning is looked for. */
const LONGEST = 12;
/** Texts whose sets are remembered, twice as many at the most: many rules look at each. */
const REMEMBERED = 400;

/** Which of some sets of words a text holds a word of, for all sets in one pass over the text. */
export class HeldWords {
  readonly #ignoresCase: boolean;
  readonly #numbers = new Map<string, number>();
  readonly #sets: NeededWords[] = [];
  #automaton: Automaton | undefined;
  /** Of a text at hand: bit `set & 31` of `held[set >> 5]`. */
  #recent = new Map<string, Uint32Array<ArrayBuffer>>();
  #earlier = new Map<string, Uint32Array<ArrayBuffer>>();
  #latest = '';
  #held = new Uint32Array(0);

  /** `ignoresCase`: of ASCII letters; words are given in lower case then. */
  constructor(ignoresCase: boolean) {
    this.#ignoresCase = ignoresCase;
  }

  /** The number of a set of words; equal sets have the same. */
  numberOf(words: NeededWords): number {
    const beginnings = [...new Set(words.map((word) => word.slice(0, LONGEST)))].sort();
    const key = beginnings.join('\n');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#sets.push(beginnings) - 1;
    this.#numbers.set(key, number);
    this.#automaton = undefined;
    return number;
  }

  /** Whether a text holds a word of each of some sets, by number. */
  holdsAll(text: string, sets: readonly number[]): boolean {
    if (text !== this.#latest || !this.#automaton) this.#look(text);
    for (const set of sets) {
      if (((this.#held[set >> 5] ?? 0) & (1 << (set & 31))) === 0) return false;
    }
    return true;
  }

  #look(text: string): void {
    if (!this.#automaton) {
      this.#automaton = automatonOf(this.#sets, this.#ignoresCase);
      this.#recent = new Map();
      this.#earlier = new Map();
    }
    this.#latest = text;
    const known = this.#recent.get(text);
    this.#held = known ?? this.#earlier.get(text) ?? this.#automaton.setsIn(text);
    if (known) return;
    if (this.#recent.size >= REMEMBERED) {
      this.#earlier = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, this.#held);
  }
}
