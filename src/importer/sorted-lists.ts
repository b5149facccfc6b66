// Lists in a map, sorted and never changed in place, so that their order does not tell when something
// was added and a `LoggedMap` can give the earlier ones back.

/** The order of things by id. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Adds an id in its place. */
export function insert(lists: Map<string, readonly string[]>, key: string, id: string): void {
  const list = lists.get(key);
  const last = list?.at(-1);
  if (!list || last === undefined) lists.set(key, [id]);
  // Names are loaded by id, so most of them come last.
  else lists.set(key, last < id ? [...list, id] : [...list, id].sort());
}

/** Takes out what `is` says; a list without anything in it goes as well. */
export function remove<T>(
  lists: Map<string, readonly T[]>,
  key: string,
  is: (item: T) => boolean,
): void {
  const left = (lists.get(key) ?? []).filter((item) => !is(item));
  if (left.length > 0) lists.set(key, left);
  else lists.delete(key);
}
