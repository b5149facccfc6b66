import { EDGES_FROM_NODES } from '../graph/fingerprint.cypher.ts';
import type { StatementRunner } from '../graph/graph.ts';
import type { EdgePair } from '../model/edge-record.ts';
import { edgeRow } from '../model/edge-row.ts';
import { readEdges } from '../model/edge-store.ts';
import { typeOfId } from '../model/identity.ts';
import { READ_NODES } from '../model/node.cypher.ts';
import type { EntityType } from '../vocabulary.ts';
import { addEdge, addNode, type GraphPart, type PartEdge, type Properties } from './graph-part.ts';
import { EDGES_INTO, NODES_BY_ID } from './merge.cypher.ts';

/** Ids in one statement. */
export const BATCH = 1000;

interface NodeRow {
  readonly id: string;
  readonly properties: Properties;
  readonly [column: string]: unknown;
}

interface EdgeRow extends PartEdge {
  readonly [column: string]: unknown;
}

/** Adds entities to a part, without their edges. */
export async function readEntityNodes(
  runner: StatementRunner,
  part: GraphPart,
  ids: Iterable<string>,
): Promise<void> {
  for (const batch of batches(ids)) {
    for (const { id, properties } of await runner.read<NodeRow>(READ_NODES, { ids: batch })) {
      addNode(part, { label: typeOfId(id) as EntityType, properties });
    }
  }
}

/** Adds entities to a part, with every edge that starts or ends at them. */
export async function readAround(
  runner: StatementRunner,
  part: GraphPart,
  ids: Iterable<string>,
): Promise<void> {
  const all = [...ids];
  await readEntityNodes(runner, part, all);
  for (const statement of [EDGES_FROM_NODES.Entity, EDGES_INTO]) {
    await readEdgeRows(runner, part, statement, all);
  }
}

/** Adds claims to a part, with their ends and sentences. */
export async function readClaimNodes(
  runner: StatementRunner,
  part: GraphPart,
  ids: Iterable<string>,
): Promise<void> {
  const all = [...ids];
  await readNodes(runner, part, 'Claim', all);
  await readEdgeRows(runner, part, EDGES_FROM_NODES.Claim, all);
}

/** Adds redirects to a part. */
export function readRedirectNodes(
  runner: StatementRunner,
  part: GraphPart,
  ids: Iterable<string>,
): Promise<void> {
  return readNodes(runner, part, 'Redirect', ids);
}

/** Adds the edges between pairs of entities to a part. */
export async function readPairs(
  runner: StatementRunner,
  part: GraphPart,
  pairs: readonly EdgePair[],
): Promise<void> {
  for (const batch of batches(pairs)) {
    for (const edges of (await readEdges(runner, batch)).values()) {
      for (const edge of edges) addEdge(part, { ...edgeRow(edge), type: edge.type });
    }
  }
}

async function readNodes(
  runner: StatementRunner,
  part: GraphPart,
  label: 'Claim' | 'Redirect',
  ids: Iterable<string>,
): Promise<void> {
  for (const batch of batches(ids)) {
    const rows = await runner.read<NodeRow>(NODES_BY_ID[label], { ids: batch });
    for (const { properties } of rows) addNode(part, { label, properties });
  }
}

async function readEdgeRows(
  runner: StatementRunner,
  part: GraphPart,
  statement: string,
  ids: Iterable<string>,
): Promise<void> {
  for (const batch of batches(ids)) {
    for (const row of await runner.read<EdgeRow>(statement, { ids: batch })) {
      const { type, from, to, properties } = row;
      addEdge(part, { type, from, to, properties });
    }
  }
}

/** Lists of at most `BATCH`; of nothing, none. */
export function batches<T>(items: Iterable<T>): T[][] {
  const all = [...items];
  const lists: T[][] = [];
  for (let start = 0; start < all.length; start += BATCH)
    lists.push(all.slice(start, start + BATCH));
  return lists;
}
