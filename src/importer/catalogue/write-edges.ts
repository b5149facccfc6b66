import { projectPair } from '../../claims/projection.ts';
import { readClaims } from '../../claims/read-claims.ts';
import type { Transaction } from '../../graph/graph.ts';
import type { EdgeRecord } from '../../model/edge-record.ts';
import {
  createSourcedEdges,
  pairKey,
  readEdges,
  replaceEdges,
  withoutHeldEdges,
} from '../../model/edge-store.ts';
import type { Names } from '../names.ts';
import type { NodeWrite } from '../write-nodes.ts';
import type { StatedEdges } from './facts.ts';

/** Writes the edges of a batch that the graph does not hold as they are stated; gives how many. */
export async function writeEdges(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
  edges: StatedEdges,
): Promise<number> {
  const fresh: EdgeRecord[] = [];
  const others: EdgeRecord[] = [];
  // Between two entities of which one is new, nothing can stand yet.
  for (const edge of edges.values()) {
    (names.get(edge.from) && names.get(edge.to) ? others : fresh).push(edge);
  }
  const left = byPair(await withoutHeldEdges(transaction, others));
  const standing = await readEdges(
    transaction,
    [...left.values()].flatMap(([first]) => first ?? []),
  );
  for (const [key, stands] of standing)
    if (stands.length === 0) fresh.push(...(left.get(key) ?? []));
  await createSourcedEdges(transaction, fresh);
  const before = [...standing.values()].flat();
  if (before.length === 0) return fresh.length;

  const claims = await readClaims(transaction, [
    ...new Set(before.flatMap((edge) => edge.claimIds)),
  ]);
  const nameOf = (id: string) => nodes.get(id)?.entity.name ?? names.nameOf(id);
  const after = [...standing].flatMap(([key, stands]) => {
    const [first] = stands;
    if (!first) return [];
    const { type, from, to } = first;
    const supporters = stands.flatMap((edge) =>
      edge.claimIds.flatMap((id) => claims.get(id) ?? []),
    );
    const merged = mergeSourced(stands, left.get(key) ?? []);
    return projectPair({ type, from, to }, [...new Set(supporters)], merged, nameOf);
  });
  return fresh.length + (await replaceEdges(transaction, before, after)).written;
}

function byPair(edges: readonly EdgeRecord[]): Map<string, EdgeRecord[]> {
  const pairs = new Map<string, EdgeRecord[]>();
  for (const edge of edges) {
    const key = pairKey(edge);
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  return pairs;
}

/** What catalogues state between a pair: what stood there, with what this batch adds. */
function mergeSourced(
  standing: readonly EdgeRecord[],
  stated: readonly EdgeRecord[],
): EdgeRecord[] {
  const merged = new Map(
    standing.filter((edge) => edge.sources.length > 0).map((edge) => [edge.key, edge]),
  );
  for (const edge of stated) {
    const old = merged.get(edge.key);
    const sources = [...new Set([...(old?.sources ?? []), ...edge.sources])].sort();
    merged.set(edge.key, { ...edge, columns: { ...edge.columns, ...old?.columns }, sources });
  }
  return [...merged.values()];
}
