import type { Transaction } from '../graph/graph.ts';
import { type Change, noteOf } from './change.ts';
import type { PartEdge, PartNode } from './graph-part.ts';
import {
  CREATE_PART_EDGES,
  CREATE_PART_NODES,
  DELETE_PART_EDGES,
  DELETE_PART_NODES,
  SET_PART_NODES,
} from './merge.cypher.ts';
import { batches } from './read-part.ts';

/** Writes a change: what goes first, then nodes, then edges, in statements of `BATCH` rows each. */
export async function writeChange(transaction: Transaction, change: Change): Promise<void> {
  const nodes = [...change.nodes.values()];
  const gone = nodes.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const deleted = new Set(gone.map(idOf));
  await eachGroup(gone, kindOf, async (kind, group) => {
    await transaction.write(DELETE_PART_NODES[kind], { ids: group.map(idOf) });
  });
  await deleteEdges(transaction, change, deleted);
  const changed = nodes.flatMap(({ before, after }) => (before && after ? [after] : []));
  await eachGroup(changed, kindOf, async (kind, group) => {
    const rows = group.map((node) => ({ id: idOf(node), properties: node.properties }));
    await transaction.write(SET_PART_NODES[kind], { rows });
  });
  const fresh = nodes.flatMap(({ before, after }) => (after && !before ? [after] : []));
  await eachGroup(
    fresh,
    ({ label }) => label,
    async (label, group) => {
      const rows = group.map(({ properties }) => ({ properties }));
      await transaction.write(CREATE_PART_NODES[label], { rows });
    },
  );
  const edges = [...change.edges.values()].flatMap(({ after }) => after ?? []);
  await eachGroup(edges, typeOf, async (type, group) => {
    const rows = group.map(({ from, to, properties }) => ({ from, to, properties }));
    await transaction.write(CREATE_PART_EDGES[type] ?? '', { rows });
  });
}

/** Takes away the edges that go or change, but those that went with a node. */
async function deleteEdges(
  transaction: Transaction,
  change: Change,
  deleted: ReadonlySet<string>,
): Promise<void> {
  const edges = [...change.edges.values()]
    .flatMap(({ before }) => before ?? [])
    .filter(({ from, to }) => !deleted.has(from) && !deleted.has(to));
  // What is merged may be a hub; the other end seldom is.
  const side = ({ from, to }: PartEdge) =>
    change.nodes.has(from) && !change.nodes.has(to) ? 'to' : 'from';
  for (const end of ['from', 'to'] as const) {
    const own = edges.filter((edge) => side(edge) === end);
    await eachGroup(own, typeOf, async (type, group) => {
      const rows = group.map(({ from, to, properties }) => ({
        from,
        to,
        key: String(properties.key ?? ''),
      }));
      await transaction.write(DELETE_PART_EDGES[end][type] ?? '', { rows });
    });
  }
}

/** Keeps beside a redirect how to take its merge back. */
export async function noteUndo(transaction: Transaction, redirect: PartNode, change: Change) {
  const properties = { ...redirect.properties, undo: noteOf(change) };
  await transaction.write(SET_PART_NODES.Redirect, { rows: [{ id: idOf(redirect), properties }] });
}

async function eachGroup<T, K extends string>(
  items: readonly T[],
  groupOf: (item: T) => K,
  write: (group: K, items: T[]) => Promise<void>,
): Promise<void> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  for (const [group, members] of groups) {
    for (const batch of batches(members)) await write(group, batch);
  }
}

function kindOf({ label }: PartNode): 'Entity' | 'Claim' | 'Redirect' {
  return label === 'Claim' || label === 'Redirect' ? label : 'Entity';
}

function idOf({ properties }: PartNode): string {
  return String(properties.id);
}

function typeOf({ type }: PartEdge): string {
  return type;
}
