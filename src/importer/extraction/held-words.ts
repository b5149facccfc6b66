import type { NeededWords } from './needed-words.ts';

/**
 * Which sets of words a text holds a word of, for all sets in one pass over the text (Aho and Corasick,
 * "Efficient string matching", 1975). Sets are asked for by number.
 */

/** What a text holds: bit `set & 31` of `held[set >> 5]`. */
export type HeldSets = Uint32Array;

/** Of a longer word its beginning is looked for. */
const LONGEST = 12;
/** Texts whose sets are remembered, twice as many at the most: many rules look at each. */
const REMEMBERED = 400;

const numbers = new Map<string, number>();
const sets: NeededWords[] = [];
let automaton: Automaton | undefined;
let recent = new Map<string, HeldSets>();
let earlier = new Map<string, HeldSets>();
let latest = '';
let held: HeldSets = new Uint32Array(0);

/** The number of a set of words; equal sets have the same. */
export function setNumber(words: NeededWords): number {
  const beginnings = [...new Set(words.map((word) => word.slice(0, LONGEST)))].sort();
  const key = beginnings.join('\n');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = sets.push(beginnings) - 1;
  numbers.set(key, number);
  automaton = undefined;
  return number;
}

/** Whether a text holds a word of each of some sets, by number. */
export function holdsAll(text: string, wanted: readonly number[]): boolean {
  if (text !== latest || !automaton) held = setsIn(text);
  for (const set of wanted) {
    if (((held[set >> 5] ?? 0) & (1 << (set & 31))) === 0) return false;
  }
  return true;
}

function setsIn(text: string): HeldSets {
  if (!automaton) {
    automaton = automatonOf(sets);
    recent = new Map();
    earlier = new Map();
  }
  latest = text;
  const known = recent.get(text);
  if (known) return known;
  const found = earlier.get(text) ?? run(automaton, text);
  if (recent.size >= REMEMBERED) {
    earlier = recent;
    recent = new Map();
  }
  recent.set(text, found);
  return found;
}

interface Automaton {
  /** The class of a UTF-16 unit; 0 for those of no word. */
  readonly classes: Uint16Array;
  /** How many classes there are. */
  readonly width: number;
  /** The next state, by state and class. */
  readonly next: Uint32Array;
  /** The sets of the words that end in a state. */
  readonly ends: ReadonlyArray<readonly number[] | undefined>;
  /** Of what it finds. */
  readonly length: number;
}

function run({ classes, width, next, ends, length }: Automaton, text: string): HeldSets {
  const found = new Uint32Array(length);
  let state = 0;
  for (let at = 0; at < text.length; at += 1) {
    state = next[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    const ended = ends[state];
    if (ended)
      for (const set of ended) found[set >> 5] = (found[set >> 5] ?? 0) | (1 << (set & 31));
  }
  return found;
}

function automatonOf(all: readonly NeededWords[]): Automaton {
  const { classes, width } = classesOf(all);
  const children: Array<Map<number, number>> = [new Map()];
  const ends: Array<number[] | undefined> = [undefined];
  all.forEach((words, set) => {
    for (const word of words) {
      let state = 0;
      for (let at = 0; at < word.length; at += 1) {
        const letter = classes[word.charCodeAt(at)] ?? 0;
        let child = children[state]?.get(letter);
        if (child === undefined) {
          child = children.push(new Map()) - 1;
          ends.push(undefined);
          children[state]?.set(letter, child);
        }
        state = child;
      }
      ends[state] = [...(ends[state] ?? []), set];
    }
  });
  const next = new Uint32Array(children.length * width);
  const fallback = new Uint32Array(children.length);
  // By distance from the root: what a state falls back on is done before it.
  const queue = [0];
  for (const state of queue) {
    const back = fallback[state] ?? 0;
    if (state > 0) next.copyWithin(state * width, back * width, (back + 1) * width);
    for (const [letter, child] of children[state] ?? []) {
      const other = next[state * width + letter] ?? 0;
      next[state * width + letter] = child;
      fallback[child] = other;
      const inherited = ends[other];
      if (inherited) ends[child] = [...new Set([...(ends[child] ?? []), ...inherited])];
      queue.push(child);
    }
  }
  return { classes, width, next, ends, length: (all.length + 31) >> 5 };
}

/** A number for each UTF-16 unit of the words, from 1. */
function classesOf(all: readonly NeededWords[]): Pick<Automaton, 'classes' | 'width'> {
  const classes = new Uint16Array(0x10000);
  let width = 1;
  for (const words of all) {
    for (const word of words) {
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        if (classes[unit]) continue;
        classes[unit] = width;
        width += 1;
      }
    }
  }
  return { classes, width };
}
