import type { StatementRunner, Transaction } from '../graph/graph.ts';
import { EDGE_TYPES, type EdgeType } from '../vocabulary.ts';
import {
  COUNT_SOURCED_EDGES,
  CREATE_EDGES,
  CREATE_SOURCED_EDGES,
  DELETE_EDGES,
  READ_EDGES,
  WRITE_EDGES,
} from './edge.cypher.ts';
import type { EdgePair, EdgeRecord } from './edge-record.ts';
import { columnsOf, edgeFromProperties, edgeRow, newEdgeRow, sameEdge } from './edge-row.ts';

interface EdgeRow {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly properties: Record<string, unknown>;
  readonly [column: string]: unknown;
}

/** A text that names a pair, to group by. */
export function pairKey({ type, from, to }: EdgePair): string {
  return `${type} ${from} ${to}`;
}

/** Ids of entities that the transaction at hand created. */
export type CreatedEntities = { has(id: string): boolean };

const NONE_CREATED: CreatedEntities = new Set();

/**
 * The edges that stand between the pairs, by `pairKey`; one statement at most. At what was just `created`
 * none stands, and none is looked for.
 */
export async function readEdges(
  runner: StatementRunner,
  pairs: readonly EdgePair[],
  created: CreatedEntities = NONE_CREATED,
): Promise<Map<string, EdgeRecord[]>> {
  const found = new Map<string, EdgeRecord[]>(pairs.map((pair) => [pairKey(pair), []]));
  const open = pairs.filter(({ from, to }) => !created.has(from) && !created.has(to));
  if (open.length === 0) return found;
  const asked = rowsOfTypes(open, ({ from, to }) => ({ from, to }));
  for (const { type, from, to, properties } of await runner.read<EdgeRow>(READ_EDGES, asked)) {
    const edge = edgeFromProperties({ type, from, to }, properties);
    found.get(pairKey(edge))?.push(edge);
  }
  return found;
}

/**
 * Makes the edges between pairs what they must be: writes what is new or changed, deletes what is
 * gone, leaves the rest alone. Gives how many edges were written and deleted. At what was just
 * `created` nothing stands yet.
 */
export async function replaceEdges(
  transaction: Transaction,
  before: readonly EdgeRecord[],
  after: readonly EdgeRecord[],
  created: CreatedEntities = NONE_CREATED,
): Promise<{ written: number; deleted: number }> {
  const stood = new Map(before.map((edge) => [`${pairKey(edge)} ${edge.key}`, edge]));
  const stands = new Set(after.map((edge) => `${pairKey(edge)} ${edge.key}`));
  const changed = after.filter((edge) => {
    const old = stood.get(`${pairKey(edge)} ${edge.key}`);
    return !old || !sameEdge(old, edge);
  });
  const gone = before.filter((edge) => !stands.has(`${pairKey(edge)} ${edge.key}`));
  for (const [type, group] of byType(gone)) {
    const rows = group.map(({ from, to, key }) => ({ from, to, key }));
    await transaction.write(DELETE_EDGES[type], { rows });
  }
  const isNew = ({ from, to }: EdgePair) => created.has(from) || created.has(to);
  const fresh = changed.filter(isNew);
  if (fresh.length > 0) await transaction.write(CREATE_EDGES, rowsOfTypes(fresh, newEdgeRow));
  const others = changed.filter((edge) => !isNew(edge));
  if (others.length > 0) await transaction.write(WRITE_EDGES, rowsOfTypes(others, edgeRow));
  return { written: changed.length, deleted: gone.length };
}

/**
 * Creates edges that only catalogues state. Between their ends nothing of their type may stand: a new
 * entity is one of them, or the same transaction has read that there is none.
 */
export async function createSourcedEdges(
  transaction: Transaction,
  edges: readonly EdgeRecord[],
): Promise<void> {
  for (const [type, group] of byType(edges)) {
    for (const [sources, rows] of listsBySources(type, group)) {
      await transaction.write(CREATE_SOURCED_EDGES[type], { rows, sources });
    }
  }
}

/**
 * Those of the edges that the graph may not hold as they are stated: of a relationship type of which
 * all edges stand, named by the source and with every column, none. Costs a count for each type.
 */
export async function withoutHeldEdges(
  runner: StatementRunner,
  edges: readonly EdgeRecord[],
): Promise<EdgeRecord[]> {
  const left: EdgeRecord[] = [];
  for (const [type, group] of byType(edges)) {
    let held = 0;
    for (const [sources, rows] of listsBySources(type, group)) {
      // A fact that two catalogues state in one batch is rare: it is read in full.
      if (sources.length > 1) continue;
      const parameters = { rows, source: sources[0] };
      const [row] = await runner.read<{ count: number }>(COUNT_SOURCED_EDGES[type], parameters);
      held += row?.count ?? 0;
    }
    if (held < group.length) left.push(...group);
  }
  return left;
}

/** Rows for the statements that take lists, for each set of sources. */
function listsBySources(type: EdgeType, edges: readonly EdgeRecord[]) {
  const columns = columnsOf(type);
  const groups = new Map<string, [sources: readonly string[], rows: unknown[][]]>();
  for (const { from, to, key, columns: data, sources } of edges) {
    const row: unknown[] = [from, to, key];
    if (Object.keys(data).length > 0) row.push(...columns.map((name) => data[name] ?? null));
    const name = sources.join('\u0000');
    const group = groups.get(name);
    if (group) group[1].push(row);
    else groups.set(name, [sources, [row]]);
  }
  return groups.values();
}

/** The parameters of a statement that has a part for each relationship type: its rows, or none. */
function rowsOfTypes<P extends EdgePair>(
  pairs: readonly P[],
  row: (pair: P) => unknown,
): { readonly rows: Readonly<Record<string, unknown[]>> } {
  const rows: Record<string, unknown[]> = {};
  for (const type of EDGE_TYPES) rows[type] = [];
  for (const pair of pairs) rows[pair.type]?.push(row(pair));
  return { rows };
}

function byType<P extends EdgePair>(pairs: readonly P[]): Map<EdgeType, P[]> {
  const groups = new Map<EdgeType, P[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.type);
    if (group) group.push(pair);
    else groups.set(pair.type, [pair]);
  }
  return groups;
}
