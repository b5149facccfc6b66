/** A set of whole numbers below `size`, one bit each, read in ascending order. */
export class BitSet {
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  clear(): void {
    this.#words.fill(0);
  }

  add(member: number): void {
    const word = member >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (member & 31));
  }

  delete(member: number): void {
    const word = member >>> 5;
    this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (member & 31));
  }

  /** Adds the members that stand in `list` from `start` up to `end`, exclusive. */
  addSlice(list: Uint32Array, start: number, end: number): void {
    for (let index = start; index < end; index += 1) this.add(list[index] ?? 0);
  }

  /** Keeps what the other set of the same size holds too. */
  intersect(other: BitSet): void {
    const words = this.#words;
    for (let index = 0; index < words.length; index += 1) {
      words[index] = (words[index] ?? 0) & (other.#words[index] ?? 0);
    }
  }

  /** The smallest member that is not below `from`; -1 where there is none. */
  next(from: number): number {
    let word = from >>> 5;
    if (word >= this.#words.length) return -1;
    let bits = (this.#words[word] ?? 0) & (-1 << (from & 31));
    while (bits === 0) {
      word += 1;
      if (word >= this.#words.length) return -1;
      bits = this.#words[word] ?? 0;
    }
    return word * 32 + 31 - Math.clz32(bits & -bits);
  }
}
