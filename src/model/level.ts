import type { FieldNode, GraphQLResolveInfo } from 'graphql';

// The executor hands all parents of one level the same array of field nodes, so the walk up the
// path is done once a level and not once a parent.
const levels = new WeakMap<readonly FieldNode[], string>();

/**
 * Names the place of a field in a query: the keys that lead to its parents, then its own name, so
 * that aliases of one field with the same arguments share a statement and the number of statements
 * never depends on which of two branches is answered first.
 */
export function levelOf(info: GraphQLResolveInfo): string {
  const known = levels.get(info.fieldNodes);
  if (known !== undefined) return known;
  const keys: string[] = [];
  for (let step = info.path.prev; step; step = step.prev) {
    if (typeof step.key === 'string') keys.unshift(step.key);
  }
  const level = [...keys, info.fieldName].join('.');
  levels.set(info.fieldNodes, level);
  return level;
}
