/** The different `id`s of the objects that a way of field names leads to, through every list on it. */
export function idsAt(answer: unknown, way: string): Set<unknown> {
  let found: unknown[] = [answer];
  for (const field of way.split('.')) {
    found = found
      .flatMap((object) => (isRecord(object) ? object[field] : undefined))
      .filter((value) => value !== null && value !== undefined);
  }
  return new Set(found.map((object) => (isRecord(object) ? object.id : undefined)));
}

/**
 * The lists of an answer in which nothing stands: each list of edges, and any other that is empty
 * wherever it is selected (a claim may well have no qualifiers, but not all of them).
 */
export function emptyLists(answer: unknown): string[] {
  const edges = new Set<string>();
  const others = new Map<string, boolean>();
  const visit = (value: unknown, way: string) => {
    if (Array.isArray(value)) {
      if (way.endsWith('.edges') && value.length === 0) edges.add(way);
      others.set(way, (others.get(way) ?? false) || value.length > 0);
      for (const item of value) visit(item, way);
    } else if (isRecord(value)) {
      for (const [field, inner] of Object.entries(value)) visit(inner, `${way}.${field}`);
    }
  };
  visit(answer, '');
  const empty = [...others].filter(([, filled]) => !filled).map(([way]) => way);
  return [...new Set([...edges, ...empty])].sort();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
