/** Finds the words of many sets in one pass over a text. */
export interface Automaton {
  /** Which sets a text holds a word of: bit `set & 31` of element `set >> 5`. */
  setsIn(text: string): Uint32Array<ArrayBuffer>;
}

const ROOT = 0;

/**
 * A finite automaton for sets of words (A. Aho and M. Corasick, "Efficient string matching", 1975). With
 * `ignoresCase` the words are in lower case, and a capital letter of ASCII is read as its small one.
 */
export function automatonOf(
  sets: ReadonlyArray<readonly string[]>,
  ignoresCase: boolean,
): Automaton {
  const length = sets.flat().reduce((sum, word) => sum + word.length, 0);
  const steps = new Steps(length);
  const ends: Array<readonly number[] | undefined> = [undefined];
  /** Of each state the one before it and the unit that leads to it, by how far from the root. */
  const levels: Array<Array<readonly [state: number, before: number, unit: number]>> = [];
  sets.forEach((words, set) => {
    for (const word of words) {
      let state = ROOT;
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        let after = steps.from(state, unit);
        if (after < 0) {
          after = ends.push(undefined) - 1;
          steps.add(state, unit, after);
          levels[at] ??= [];
          levels[at]?.push([after, state, unit]);
        }
        state = after;
      }
      ends[state] = [...(ends[state] ?? []), set];
    }
  });
  /** Where to go on where a state has no step for a unit: the longest end of its word that is a beginning. */
  const fallback = new Int32Array(ends.length);
  for (const [state, before, unit] of levels.slice(1).flat()) {
    let back = fallback[before] ?? ROOT;
    while (back !== ROOT && steps.from(back, unit) < 0) back = fallback[back] ?? ROOT;
    const other = Math.max(ROOT, steps.from(back, unit));
    fallback[state] = other;
    const inherited = ends[other];
    if (inherited) ends[state] = [...new Set([...(ends[state] ?? []), ...inherited])];
  }
  return { setsIn: (text) => setsIn(text, steps, ends, fallback, sets.length, ignoresCase) };
}

function setsIn(
  text: string,
  steps: Steps,
  ends: ReadonlyArray<readonly number[] | undefined>,
  fallback: Int32Array,
  sets: number,
  ignoresCase: boolean,
): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array((sets + 31) >> 5);
  let state = ROOT;
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    if (ignoresCase && unit > 64 && unit < 91) unit += 32;
    let after = steps.from(state, unit);
    while (after < 0 && state !== ROOT) {
      state = fallback[state] ?? ROOT;
      after = steps.from(state, unit);
    }
    state = after < 0 ? ROOT : after;
    const ended = ends[state];
    if (!ended) continue;
    for (const set of ended) found[set >> 5] = (found[set >> 5] ?? 0) | (1 << (set & 31));
  }
  return found;
}

/** Which state follows a state by a UTF-16 unit: a hash table of numbers, looked up for every unit of a text. */
class Steps {
  readonly #mask: number;
  /** In threes: state, or -1; unit; the state after them. */
  readonly #slots: Int32Array;

  /** For at most so many steps. */
  constructor(most: number) {
    const size = 1 << Math.ceil(Math.log2(2 * most + 2));
    this.#mask = size - 1;
    this.#slots = new Int32Array(3 * size).fill(-1);
  }

  /** -1 where there is none. */
  from(state: number, unit: number): number {
    for (let place = this.#place(state, unit); ; place = (place + 1) & this.#mask) {
      const held = this.#slots[3 * place];
      if (held === state && this.#slots[3 * place + 1] === unit)
        return this.#slots[3 * place + 2] ?? -1;
      if (held === -1) return -1;
    }
  }

  add(state: number, unit: number, after: number): void {
    let place = this.#place(state, unit);
    while (this.#slots[3 * place] !== -1) place = (place + 1) & this.#mask;
    this.#slots.set([state, unit, after], 3 * place);
  }

  #place(state: number, unit: number): number {
    return (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.#mask;
  }
}
