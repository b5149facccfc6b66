/** `{imdb: "tt1"}` as `["imdb:tt1"]`. */
export function idKeys(externalIds: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(externalIds).map(([source, value]) => `${source}:${value}`);
}

/** A list with what another adds to it; the list itself where that is nothing. */
export function united(
  list: readonly string[] = [],
  other: readonly string[] = [],
): readonly string[] {
  return other.every((item) => list.includes(item)) ? list : [...new Set([...list, ...other])];
}

const DATE_COLUMNS = ['catalogueReleased', 'released', 'releasedFirst', 'releasedLast'] as const;

/** What is stated, with the date of `known` where that says the same to the day or the month. */
export function withExactDate(
  known: Readonly<Record<string, unknown>> = {},
  stated: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const [before, after] = [known.catalogueReleased, stated.catalogueReleased];
  if (typeof before !== 'string' || typeof after !== 'string') return { ...stated };
  if (moreExact(before, after) !== before) return { ...stated };
  const kept = DATE_COLUMNS.filter((name) => name in known).map((name) => [name, known[name]]);
  return { ...stated, ...Object.fromEntries(kept) };
}

/** The more exact of two dates: a show that another one follows is named with its year alone, which is no news. */
export function moreExact(
  known: string | undefined,
  stated: string | undefined,
): string | undefined {
  return stated === undefined || known?.startsWith(stated) ? known : stated;
}

/** Whether two sets of external ids name different things in one source. */
export function contradicts(a: readonly string[], b: readonly string[] = []): boolean {
  const sourceOf = (key: string) => key.slice(0, key.indexOf(':'));
  return a.some((key) => b.some((other) => sourceOf(other) === sourceOf(key) && other !== key));
}
