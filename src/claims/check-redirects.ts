import type { StatementRunner } from '../graph/graph.ts';
import { readRedirects } from '../model/redirect.ts';
import type { Inconsistency } from './check.ts';

/** Every redirect must lead to an entity, and no entity may have the id or slug that one holds. */
export async function checkRedirects(
  graph: StatementRunner,
  entities: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<Inconsistency[]> {
  const bearers = new Map([...entities].map(([id, { slugKey }]) => [slugKey, id]));
  const found: Inconsistency[] = [];
  for await (const { id, slugKey, to, target } of readRedirects(graph)) {
    const wrong = (message: string) => found.push({ kind: 'REDIRECT', where: id, message });
    if (target === null || target !== to) wrong(`leads to ${target ?? 'nothing'}, not to ${to}`);
    if (entities.has(id)) wrong('was merged away, yet it is an entity');
    const bearer = slugKey ? bearers.get(slugKey) : undefined;
    if (bearer !== undefined) wrong(`its slug ${slugKey} is that of ${bearer}`);
  }
  return found;
}
