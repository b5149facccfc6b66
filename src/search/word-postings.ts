import { sortByText } from './sorted-texts.ts';

/** The words of some texts, each once and in order; the texts with word w are `postings` from `starts[w]` to the next. */
export interface WordPostings {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

/** Texts looked at between two breaths. */
export const SLICE = 4000;

/** For each word the names that have it, in ascending order. */
export function* postWords(folded: readonly string[]): Generator<void, WordPostings> {
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  for (const [name, text] of folded.entries()) {
    for (const word of wordsOf(text)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      seen.push(number, name);
    }
    if (name % SLICE === 0) yield;
  }
  const found = [...numbers.keys()];
  const order = Uint32Array.from(found.keys());
  yield* sortByText(order, (number) => found[number] ?? '');
  const place = new Uint32Array(order.length);
  for (const [index, number] of order.entries()) place[number] = index;
  const starts = new Uint32Array(order.length + 1);
  const wordAt = (index: number) => place[seen[index] ?? 0] ?? 0;
  for (let index = 0; index < seen.length; index += 2) {
    const next = wordAt(index) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  }
  yield;
  const free = starts.slice();
  const postings = new Uint32Array(seen.length / 2);
  for (let index = 0; index < seen.length; index += 2) {
    const word = wordAt(index);
    const at = free[word] ?? 0;
    postings[at] = seen[index + 1] ?? 0;
    free[word] = at + 1;
  }
  return { words: Array.from(order, (number) => found[number] ?? ''), starts, postings };
}

/** The words of a folded text. */
export function wordsOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
