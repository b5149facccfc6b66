import { READ_CLAIMS_ABOUT } from '../../claims/claim.cypher.ts';
import { type ClaimRow, claimFromRow } from '../../claims/claim-row.ts';
import {
  claimsOfPlace,
  PROPERTY_PREDICATES,
  projectProperties,
} from '../../claims/property-projection.ts';
import type { ClaimRecord } from '../../claims/statement.ts';
import type { Transaction } from '../../graph/graph.ts';
import { hasIdOf } from '../../model/identity.ts';
import { ADD_PROPERTIES, LINK_EXTERNAL_IDS, READ_NODES } from '../../model/node.cypher.ts';
import type { Names } from '../names.ts';
import { createNamedNodes, type NodeWrite } from '../write-nodes.ts';
import { withExactDate } from './united-columns.ts';

/** The columns of an entity, the clock's aside. */
export type NodeColumns = Readonly<Record<string, unknown>>;

/** Columns that stay what they were at first sight: a slug is never reassigned. */
const KEPT = ['slug', 'slugKey', 'name', 'sortName'] as const;

/** Writes the entities of a batch that are new or changed; gives what each of them now holds. */
export async function writeNodes(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
  now: string,
): Promise<NodeColumns[]> {
  const known = [...nodes.keys()].filter((id) => names.get(id));
  const before = await readProperties(transaction, known);
  const claims = await readPropertyClaims(transaction, known);
  const fresh: NodeWrite[] = [];
  const changed: Array<{ id: string; properties: NodeColumns }> = [];
  const written: NodeColumns[] = [];
  for (const [id, node] of nodes) {
    const old = before.get(id);
    const own = claimedProperties(node, old, claims.get(id) ?? []);
    if (!old) {
      fresh.push({ ...node, properties: own });
      continue;
    }
    const stated: Record<string, unknown> = {
      ...names.identify(node.entity),
      ...own,
      externalIds: node.entity.externalIds ?? [],
      sources: [...new Set([...((old.sources as string[]) ?? []), ...node.sources])].sort(),
    };
    for (const name of KEPT) stated[name] = old[name];
    if (Object.entries(stated).every(([name, value]) => same(value, old[name]))) continue;
    changed.push({ id, properties: { ...stated, updatedAt: now } });
    written.push({ ...old, ...stated });
  }
  written.push(...(await createNamedNodes(transaction, names, fresh, now)));
  if (changed.length > 0) await transaction.write(ADD_PROPERTIES, { rows: changed });
  return written;
}

/** Links the external ids that a batch brings in. */
export async function linkExternalIds(
  transaction: Transaction,
  names: Names,
  nodes: ReadonlyMap<string, NodeWrite>,
): Promise<void> {
  const rows = [...nodes.values()].flatMap(({ entity: { id, externalIds = [] } }) =>
    externalIds
      .filter((key) => names.identifiedBy(key) !== id)
      .map((key) => {
        const colon = key.indexOf(':');
        return [key, key.slice(0, colon), key.slice(colon + 1), id];
      }),
  );
  if (rows.length > 0) await transaction.write(LINK_EXTERNAL_IDS, { rows });
}

/** What a batch states of an entity's own columns, with what catalogues and claims together come to. */
function claimedProperties(
  { entity, properties }: NodeWrite,
  old: NodeColumns | undefined,
  claims: readonly ClaimRecord[],
): NodeColumns {
  const stated = withExactDate(old, properties);
  if (entity.type !== 'Show' && entity.type !== 'SourceWork') return stated;
  const columns = { ...old, ...stated };
  return { ...stated, ...projectProperties(entity.type, claimsOfPlace(claims), columns) };
}

async function readProperties(transaction: Transaction, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NodeColumns>();
  const rows = await transaction.read<{ id: string; properties: NodeColumns }>(READ_NODES, { ids });
  return new Map(rows.map((row) => [row.id, row.properties]));
}

/** The claims on properties of works, by work. */
async function readPropertyClaims(transaction: Transaction, ids: readonly string[]) {
  const bySubject = new Map<string, ClaimRecord[]>();
  const works = ids.filter((id) => hasIdOf('Show', { id }) || hasIdOf('SourceWork', { id }));
  if (works.length === 0) return bySubject;
  const rows = await transaction.read<ClaimRow>(READ_CLAIMS_ABOUT, {
    ids: works,
    predicates: PROPERTY_PREDICATES,
  });
  for (const claim of rows.map(claimFromRow)) {
    const claims = bySubject.get(claim.subject);
    if (claims) claims.push(claim);
    else bySubject.set(claim.subject, [claim]);
  }
  return bySubject;
}

// An absent property and one written as null are the same to the graph.
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
