import { READ_CLAIMS_ABOUT } from '../../claims/claim.cypher.ts';
import { type ClaimRow, claimFromRow } from '../../claims/claim-row.ts';
import { projectPair } from '../../claims/projection.ts';
import {
  claimsOfPlace,
  PROPERTY_PREDICATES,
  projectProperties,
} from '../../claims/property-projection.ts';
import { readClaims } from '../../claims/reproject.ts';
import type { Transaction } from '../../graph/graph.ts';
import type { EdgeRecord } from '../../model/edge-record.ts';
import { pairKey, readEdges, replaceEdges } from '../../model/edge-store.ts';
import { hasIdOf } from '../../model/identity.ts';
import {
  LINK_EXTERNAL_IDS,
  READ_NODES,
  WRITE_EXTERNAL_ID_NODES,
  WRITE_NODES,
} from '../../model/node.cypher.ts';
import type { EntityType } from '../../vocabulary.ts';
import type { Names } from '../names.ts';
import type { NodeWrite } from '../write-nodes.ts';
import { withExactDate } from './entities.ts';
import type { StatedEdges } from './facts.ts';

export interface BatchWritten {
  readonly nodes: number;
  readonly edges: number;
}

/** Writes what a batch of lines states, and only what the graph does not hold yet. */
export async function writeBatch(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
  edges: StatedEdges,
  now: string,
): Promise<BatchWritten> {
  const nodesWritten = await writeNodes(transaction, names, nodes, now);
  await writeExternalIds(transaction, nodesWritten);
  const written = await writeEdges(transaction, names, nodes, edges);
  return { nodes: nodesWritten.length, edges: written };
}

async function writeNodes(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
  now: string,
): Promise<NodeWrite[]> {
  const known = [...nodes.keys()].filter((id) => names.get(id));
  const before = await readProperties(transaction, known);
  const claims = await readPropertyClaims(transaction, known);
  const rows = new Map<EntityType, Array<{ id: string; properties: object }>>();
  const changed: NodeWrite[] = [];
  for (const [id, node] of nodes) {
    const { entity } = node;
    const old = before.get(id);
    const stated: Record<string, unknown> = {
      ...names.identify(entity),
      ...withExactDate(old, node.properties),
      externalIds: entity.externalIds ?? [],
      sources: [...new Set([...((old?.sources as string[]) ?? []), ...node.sources])].sort(),
    };
    if (entity.type === 'Show' || entity.type === 'SourceWork') {
      const own = claims.filter((claim) => claim.subject === id);
      const columns = { ...old, ...stated };
      Object.assign(stated, projectProperties(entity.type, claimsOfPlace(own), columns));
    }
    // A slug is never reassigned, and a name stays what it was at first sight.
    if (old) for (const name of ['slug', 'slugKey', 'name', 'sortName']) stated[name] = old[name];
    if (old && Object.entries(stated).every(([name, value]) => same(value, old[name]))) continue;
    changed.push(node);
    const stamps = old ? { updatedAt: now } : { createdAt: now, updatedAt: now };
    const group = rows.get(entity.type) ?? [];
    rows.set(entity.type, group);
    group.push({ id, properties: { ...stated, ...stamps } });
  }
  for (const [type, group] of rows) await transaction.write(WRITE_NODES[type], { rows: group });
  return changed;
}

async function writeExternalIds(transaction: Transaction, nodes: readonly NodeWrite[]) {
  const rows = nodes.flatMap(({ entity }) =>
    (entity.externalIds ?? []).map((key) => {
      const colon = key.indexOf(':');
      const value = key.slice(colon + 1);
      return { id: key, source: key.slice(0, colon), value, entity: entity.id };
    }),
  );
  if (rows.length === 0) return;
  await transaction.write(WRITE_EXTERNAL_ID_NODES, { rows });
  await transaction.write(LINK_EXTERNAL_IDS, { rows });
}

async function writeEdges(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
  edges: StatedEdges,
): Promise<number> {
  const pairs = new Map([...edges.values()].map((edge) => [pairKey(edge), edge]));
  // Between two entities of which one is new, nothing can stand yet.
  const old = [...pairs.values()].filter(({ from, to }) => names.get(from) && names.get(to));
  const standing = await readEdges(transaction, old);
  const before = [...standing.values()].flat();
  const claims = await readClaims(transaction, [
    ...new Set(before.flatMap((edge) => edge.claimIds)),
  ]);
  const nameOf = (id: string) => nodes.get(id)?.entity.name ?? names.nameOf(id);
  const after: EdgeRecord[] = [];
  const byPair = new Map<string, EdgeRecord[]>();
  for (const edge of edges.values()) {
    const key = pairKey(edge);
    byPair.set(key, [...(byPair.get(key) ?? []), edge]);
  }
  for (const [key, stated] of byPair) {
    const stands = standing.get(key) ?? [];
    const merged = mergeSourced(stands, stated);
    const supporters = stands.flatMap((edge) =>
      edge.claimIds.flatMap((id) => claims.get(id) ?? []),
    );
    const pair = pairs.get(key);
    if (pair) {
      const { type, from, to } = pair;
      after.push(...projectPair({ type, from, to }, [...new Set(supporters)], merged, nameOf));
    }
  }
  const count = await replaceEdges(transaction, before, after);
  return count.written;
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

async function readProperties(transaction: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Record<string, unknown>>();
  const rows = await transaction.read<{ id: string; properties: Record<string, unknown> }>(
    READ_NODES,
    { ids },
  );
  return new Map(rows.map((row) => [row.id, row.properties]));
}

async function readPropertyClaims(transaction: Transaction, ids: readonly string[]) {
  const works = ids.filter((id) => hasIdOf('Show', { id }) || hasIdOf('SourceWork', { id }));
  if (works.length === 0) return [];
  const rows = await transaction.read<ClaimRow>(READ_CLAIMS_ABOUT, {
    ids: works,
    predicates: PROPERTY_PREDICATES,
  });
  return rows.map(claimFromRow);
}

// An absent property and one written as null are the same to the graph.
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
