/** A stretch of a sorted list, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sorts after every folded text that begins with what stands before it. */
const LAST = '\uffff';

/** Compares by UTF-16 code units, as the orders of the graph's lists do. */
export function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first place from `start` to `end` for which `isBefore` is false; it must be true up to there only. */
export function partition(
  start: number,
  end: number,
  isBefore: (place: number) => boolean,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where `text` stands, or would stand, in a sorted list. */
export function placeOf(
  texts: readonly string[],
  text: string,
  { start, end }: Stretch = { start: 0, end: texts.length },
): number {
  return partition(start, end, (place) => (texts[place] ?? '') < text);
}

/** The texts of a sorted list that begin with `prefix`. */
export function withPrefix(
  texts: readonly string[],
  prefix: string,
  within: Stretch = { start: 0, end: texts.length },
): Stretch {
  const start = placeOf(texts, prefix, within);
  if (start >= within.end || !texts[start]?.startsWith(prefix)) return { start, end: start };
  return { start, end: placeOf(texts, prefix + LAST, { start, end: within.end }) };
}

/** The texts of a sorted list that equal `text`. */
export function equalTo(texts: readonly string[], text: string): Stretch {
  const start = placeOf(texts, text);
  const isEqual = (place: number) => texts[place] === text;
  return { start, end: partition(start, texts.length, isEqual) };
}

/**
 * Sorts in place by what `textOf` gives, then by `tie`. It yields after each first letter: sorting 100,000
 * texts takes longer than a request should wait for.
 */
export function* sortByText(
  items: Uint32Array,
  textOf: (item: number) => string,
  tie: (a: number, b: number) => number = (a, b) => a - b,
): Generator<void, void> {
  const buckets = new Map<string, number[]>();
  for (const item of items) {
    const letter = textOf(item).charAt(0);
    const bucket = buckets.get(letter);
    if (bucket) bucket.push(item);
    else buckets.set(letter, [item]);
  }
  let place = 0;
  for (const letter of [...buckets.keys()].sort(compareUnits)) {
    const bucket = buckets.get(letter) ?? [];
    bucket.sort((a, b) => compareUnits(textOf(a), textOf(b)) || tie(a, b));
    items.set(bucket, place);
    place += bucket.length;
    yield;
  }
}
