import type { Transaction } from '../graph/graph.ts';
import type { EdgePair, EdgeRecord } from '../model/edge-record.ts';
import { pairKey, readEdges, replaceEdges } from '../model/edge-store.ts';
import { hasIdOf, seasonId } from '../model/identity.ts';
import { ADD_PROPERTIES, READ_NODES } from '../model/node.cypher.ts';
import { predicateOf } from '../vocabulary.ts';
import { type NameOf, projectPair, supports } from './projection.ts';
import {
  CLAIMED_TYPES,
  claimsOfPlace,
  PROPERTY_PREDICATES,
  projectProperties,
} from './property-projection.ts';
import { type JustWritten, NOTHING_WRITTEN, readClaims, readClaimsAbout } from './read-claims.ts';
import { rerank } from './rerank.ts';
import type { ClaimRecord } from './statement.ts';

export interface Reprojection {
  readonly written: number;
  readonly deleted: number;
  /** What changed among the columns of entities, by id. */
  readonly columns: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/**
 * Brings ranks, edges and properties in line with the claims after some of them changed. `touched` are
 * the claims as they were or are: they name the places to look at. What supports a place is read from the
 * graph, but for what was just `written`, so it is called after claims and evidence were written or deleted.
 */
export async function reproject(
  transaction: Transaction,
  touched: readonly ClaimRecord[],
  nameOf: NameOf,
  written: JustWritten = NOTHING_WRITTEN,
): Promise<Reprojection> {
  const reranked = await rerank(transaction, touched, written);
  const changed = [...touched, ...reranked];
  const claimsNow = new Map(written.claims);
  for (const claim of reranked) claimsNow.set(claim.id, claim);
  const now: JustWritten = { created: written.created, claims: claimsNow };
  const pairs = new Map<string, EdgePair>();
  const named = new Map<string, Set<string>>();
  for (const claim of changed) {
    for (const pair of supports(claim, nameOf).pairs) {
      const key = pairKey(pair);
      pairs.set(key, pair);
      named.set(key, (named.get(key) ?? new Set()).add(claim.id));
    }
  }
  const standing = await readEdges(transaction, [...pairs.values()], written.created);
  for (const [key, edges] of standing) {
    for (const edge of edges) for (const id of edge.claimIds) named.get(key)?.add(id);
  }
  const ids = new Set([...named.values()].flatMap((some) => [...some]));
  const claims = await readClaims(transaction, [...ids], now);
  const after: EdgeRecord[] = [...pairs].flatMap(([key, pair]) => {
    const supporters = [...(named.get(key) ?? [])].flatMap((id) => claims.get(id) ?? []);
    return projectPair(pair, supporters, standing.get(key) ?? [], nameOf);
  });
  const before = [...standing.values()].flat();
  const count = await replaceEdges(transaction, before, after, written.created);
  return { ...count, columns: await reprojectProperties(transaction, changed, now) };
}

/** Sets the claimed properties of the subjects of changed claims, and of the seasons they name. */
async function reprojectProperties(
  transaction: Transaction,
  changed: readonly ClaimRecord[],
  written: JustWritten,
): Promise<Map<string, Record<string, unknown>>> {
  const columns = new Map<string, Record<string, unknown>>();
  const touched = changed.filter((claim) => predicateOf(claim.predicate).projection === 'property');
  if (touched.length === 0) return columns;
  const subjects = touched.map((claim) => claim.subject);
  const claims = await readClaimsAbout(transaction, subjects, PROPERTY_PREDICATES, written);
  const places = new Map<string, { subject: string; season?: number }>();
  for (const { subject, qualifiers } of touched) {
    places.set(subject, { subject });
    if (qualifiers.season === undefined) continue;
    const season = Number(qualifiers.season);
    places.set(seasonId(subject, season), { subject, season });
  }
  const changes: Array<{ id: string; properties: object }> = [];
  for (const [id, properties] of await readColumns(transaction, [...places.keys()], written)) {
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
    columns.set(id, changedNow);
    changes.push({ id, properties: changedNow });
  }
  if (changes.length > 0) await transaction.write(ADD_PROPERTIES, { rows: changes });
  return columns;
}

/** The columns of entities that the graph holds. */
async function readColumns(
  transaction: Transaction,
  ids: readonly string[],
  { created }: JustWritten,
): Promise<Array<readonly [string, Readonly<Record<string, unknown>>]>> {
  const known = ids.flatMap((id) => {
    const columns = created.get(id);
    return columns ? [[id, columns] as const] : [];
  });
  const open = ids.filter((id) => !created.has(id));
  if (open.length === 0) return known;
  const rows = await transaction.read<{ id: string; properties: Record<string, unknown> }>(
    READ_NODES,
    { ids: open },
  );
  return [...known, ...rows.map(({ id, properties }) => [id, properties] as const)];
}
