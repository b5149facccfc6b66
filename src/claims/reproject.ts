import type { Transaction } from '../graph/graph.ts';
import type { EdgePair, EdgeRecord } from '../model/edge-record.ts';
import { pairKey, readEdges, replaceEdges } from '../model/edge-store.ts';
import { hasIdOf, seasonId } from '../model/identity.ts';
import { READ_NODES, WRITE_NODES } from '../model/node.cypher.ts';
import { predicateOf } from '../vocabulary.ts';
import { READ_CLAIMS_ABOUT } from './claim.cypher.ts';
import { type ClaimRow, claimFromRow } from './claim-row.ts';
import { type NameOf, projectPair, supports } from './projection.ts';
import {
  CLAIMED_TYPES,
  claimsOfPlace,
  PROPERTY_PREDICATES,
  projectProperties,
} from './property-projection.ts';
import { readClaims } from './read-claims.ts';
import { rerank } from './rerank.ts';
import type { ClaimRecord } from './statement.ts';

export interface Reprojection {
  readonly written: number;
  readonly deleted: number;
}

/**
 * Brings ranks, edges and properties in line with the claims after some of them changed. `touched` are
 * the claims as they were or are: they name the places to look at. What supports a place is read from the
 * graph, so it is called after claims and evidence were written or deleted.
 */
export async function reproject(
  transaction: Transaction,
  touched: readonly ClaimRecord[],
  nameOf: NameOf,
): Promise<Reprojection> {
  const changed = [...touched, ...(await rerank(transaction, touched))];
  const pairs = new Map<string, EdgePair>();
  const named = new Map<string, Set<string>>();
  for (const claim of changed) {
    for (const pair of supports(claim, nameOf).pairs) {
      const key = pairKey(pair);
      pairs.set(key, pair);
      named.set(key, (named.get(key) ?? new Set()).add(claim.id));
    }
  }
  const standing = await readEdges(transaction, [...pairs.values()]);
  for (const [key, edges] of standing) {
    for (const edge of edges) for (const id of edge.claimIds) named.get(key)?.add(id);
  }
  const claims = await readClaims(transaction, [
    ...new Set([...named.values()].flatMap((ids) => [...ids])),
  ]);
  const after: EdgeRecord[] = [...pairs].flatMap(([key, pair]) => {
    const supporters = [...(named.get(key) ?? [])].flatMap((id) => claims.get(id) ?? []);
    return projectPair(pair, supporters, standing.get(key) ?? [], nameOf);
  });
  const count = await replaceEdges(transaction, [...standing.values()].flat(), after);
  await reprojectProperties(transaction, changed);
  return count;
}

/** Sets the claimed properties of the subjects of changed claims, and of the seasons they name. */
async function reprojectProperties(transaction: Transaction, changed: readonly ClaimRecord[]) {
  const touched = changed.filter((claim) => predicateOf(claim.predicate).projection === 'property');
  if (touched.length === 0) return;
  const subjects = [...new Set(touched.map((claim) => claim.subject))];
  const about = await transaction.read<ClaimRow>(READ_CLAIMS_ABOUT, {
    ids: subjects,
    predicates: PROPERTY_PREDICATES,
  });
  const claims = about.map(claimFromRow);
  const places = new Map<string, { subject: string; season?: number }>();
  for (const { subject, qualifiers } of touched) {
    places.set(subject, { subject });
    if (qualifiers.season === undefined) continue;
    const season = Number(qualifiers.season);
    places.set(seasonId(subject, season), { subject, season });
  }
  const nodes = await transaction.read<{ id: string; properties: Record<string, unknown> }>(
    READ_NODES,
    { ids: [...places.keys()] },
  );
  for (const { id, properties } of nodes) {
    const place = places.get(id);
    const type = CLAIMED_TYPES.find((claimed) => hasIdOf(claimed, { id }));
    if (!place || !type) continue;
    const own = claims.filter((claim) => claim.subject === place.subject);
    const projected = projectProperties(type, claimsOfPlace(own, place.season), properties);
    const differs = Object.entries(projected).some(
      ([name, value]) => (properties[name] ?? null) !== value,
    );
    if (!differs) continue;
    const changedNow = { ...projected, updatedAt: new Date().toISOString() };
    await transaction.write(WRITE_NODES[type], { rows: [{ id, properties: changedNow }] });
  }
}
