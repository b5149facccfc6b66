/** Finds the words of many sets in one pass over a text. */
export interface Automaton {
  /** Which sets a text holds a word of: bit `set & 31` of element `set >> 5`. */
  setsIn(text: string): Uint32Array<ArrayBuffer>;
}

const ROOT = 0;
/** What two bytes count. */
const MOST_STATES = 0xffff;

/**
 * A finite automaton for sets of words (A. Aho and M. Corasick, "Efficient string matching", 1975). With
 * `ignoresCase` the words are in lower case, and a capital letter of ASCII is read as its small one.
 */
export function automatonOf(
  sets: ReadonlyArray<readonly string[]>,
  ignoresCase: boolean,
): Automaton {
  const { classes, width } = classesOf(sets, ignoresCase);
  const { next, ends } = trieOf(sets, classes, width);
  const fallback = new Uint32Array(ends.length);
  // By distance from the root: what a state falls back on is done before it.
  const queue = [ROOT];
  for (const state of queue) {
    const row = state * width;
    const back = (fallback[state] ?? ROOT) * width;
    for (let letter = 1; letter < width; letter += 1) {
      const child = next[row + letter] ?? ROOT;
      const other = state === ROOT ? ROOT : (next[back + letter] ?? ROOT);
      if (child === ROOT) {
        next[row + letter] = other;
        continue;
      }
      fallback[child] = other;
      const inherited = ends[other];
      if (inherited) ends[child] = [...new Set([...(ends[child] ?? []), ...inherited])];
      queue.push(child);
    }
  }
  return { setsIn: (text) => setsIn(text, classes, width, next, ends, sets.length) };
}

function setsIn(
  text: string,
  classes: Uint8Array,
  width: number,
  next: Uint16Array,
  ends: ReadonlyArray<readonly number[] | undefined>,
  sets: number,
): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array((sets + 31) >> 5);
  let state = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    state = next[state * width + (classes[text.charCodeAt(at)] ?? 0)] ?? ROOT;
    const ended = ends[state];
    if (!ended) continue;
    for (const set of ended) found[set >> 5] = (found[set >> 5] ?? 0) | (1 << (set & 31));
  }
  return found;
}

/** The words as a tree of letters: the state after each state and letter, and the sets that end in it. */
function trieOf(sets: ReadonlyArray<readonly string[]>, classes: Uint8Array, width: number) {
  let next = new Uint16Array(1024 * width);
  const ends: Array<readonly number[] | undefined> = [undefined];
  sets.forEach((words, set) => {
    for (const word of words) {
      let state = ROOT;
      for (let at = 0; at < word.length; at += 1) {
        const step = state * width + (classes[word.charCodeAt(at)] ?? 0);
        state = next[step] ?? ROOT;
        if (state !== ROOT) continue;
        state = ends.push(undefined) - 1;
        next[step] = state;
        if ((state + 1) * width < next.length) continue;
        const larger = new Uint16Array(2 * next.length);
        larger.set(next);
        next = larger;
      }
      ends[state] = [...(ends[state] ?? []), set];
    }
  });
  // Half as wide a table is found in the processor's cache twice as often.
  if (ends.length > MOST_STATES)
    throw new Error(
      `Words of rules need ${ends.length} states, at most ${MOST_STATES} are counted.`,
    );
  return { next: next.slice(0, ends.length * width), ends };
}

/**
 * A number for each UTF-16 unit of the words, from 1; 0 stands for all others. Throws where they are more
 * than a byte counts.
 */
function classesOf(sets: ReadonlyArray<readonly string[]>, ignoresCase: boolean) {
  const units = new Set<number>();
  for (const words of sets) {
    for (const word of words) {
      for (let at = 0; at < word.length; at += 1) units.add(word.charCodeAt(at));
    }
  }
  if (units.size > 255)
    throw new Error(`Rules need ${units.size} letters, at most 255 are told apart.`);
  const classes = new Uint8Array(0x10000);
  [...units].forEach((unit, i) => {
    classes[unit] = i + 1;
  });
  if (ignoresCase) {
    for (let unit = 65; unit < 91; unit += 1) classes[unit] = classes[unit + 32] ?? 0;
  }
  return { classes, width: units.size + 1 };
}
