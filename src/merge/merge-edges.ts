import { projectPair, supports } from '../claims/projection.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import type { EdgePair, EdgeRecord } from '../model/edge-record.ts';
import { edgeFromProperties, edgeRow } from '../model/edge-row.ts';
import { pairKey } from '../model/edge-store.ts';
import { fold } from '../text/fold.ts';
import { EDGES, type EdgeType } from '../vocabulary.ts';
import type { Succession } from './derived.ts';
import { addEdge, edgeKey, type GraphPart } from './graph-part.ts';
import type { ClaimSuccession } from './merge-claims.ts';

type NameOf = (id: string) => string;

interface Place {
  readonly pair: EdgePair;
  /** What stood between the two after the succession, the survivor's own first. */
  readonly standing: EdgeRecord[];
  readonly claims: Set<string>;
}

/** The names of entities before and after a merge. */
export interface NamesAround {
  readonly before: NameOf;
  readonly after: NameOf;
}

/**
 * The places where edges change: between which two, what stands there and what supports it, ends and
 * claims already those of afterwards. `pairs` are further ones to look at.
 */
export function placesOf(
  part: GraphPart,
  succession: Succession,
  claims: ClaimSuccession,
  names: NamesAround,
  pairs: readonly EdgePair[],
): Place[] {
  const places = new Map<string, Place>();
  const place = (pair: EdgePair) => {
    const key = pairKey(pair);
    const found = places.get(key) ?? { pair, standing: [], claims: new Set<string>() };
    places.set(key, found);
    return found;
  };
  const successor = (id: string) => succession.get(id) ?? id;
  for (const pair of pairs) place({ ...pair, from: successor(pair.from), to: successor(pair.to) });
  for (const claim of claims.values()) {
    if (!claim) continue;
    for (const pair of supports(claim, names.after).pairs) place(pair).claims.add(claim.id);
  }
  const edges = [...part.edges.values()].filter(({ type }) => type in EDGES);
  const moves = ({ from, to }: { from: string; to: string }) =>
    succession.has(from) || succession.has(to);
  for (const { type, from, to } of edges.filter(moves)) {
    place({ type: type as EdgeType, from: successor(from), to: successor(to) });
  }
  for (const edge of [...edges.filter((own) => !moves(own)), ...edges.filter(moves)]) {
    const pair = {
      type: edge.type as EdgeType,
      from: successor(edge.from),
      to: successor(edge.to),
    };
    const found = places.get(pairKey(pair));
    if (!found) continue;
    const { claimIds, ...record } = edgeFromProperties(pair, { ...edge.properties });
    for (const id of claimIds) {
      const claim = claims.has(id) ? claims.get(id)?.id : id;
      if (claim !== undefined) found.claims.add(claim);
    }
    found.standing.push({ ...withCharacter(record, succession, names), claimIds: [] });
  }
  return [...places.values()];
}

/** Puts the edges of places as claims and sources give them in place of those that stood there. */
export function mergeEdges(
  after: GraphPart,
  places: readonly Place[],
  succession: Succession,
  claims: ReadonlyMap<string, ClaimRecord>,
  nameOf: NameOf,
): void {
  const affected = new Set(places.map(({ pair }) => pairKey(pair)));
  for (const [key, edge] of after.edges) {
    if (!(edge.type in EDGES)) continue;
    const gone = succession.has(edge.from) || succession.has(edge.to);
    const { from, to } = edge;
    if (gone || affected.has(pairKey({ type: edge.type as EdgeType, from, to }))) {
      after.edges.delete(key);
    }
  }
  for (const { pair, standing, claims: ids } of places) {
    if (pair.from === pair.to) continue;
    const supporters = [...ids].flatMap((id) => claims.get(id) ?? []);
    for (const edge of projectPair(pair, supporters, sourced(standing), nameOf)) {
      addEdge(after, { ...edgeRow(edge), type: edge.type });
    }
  }
}

/** What catalogues state, one edge for each key: sources united, columns of the first that has them. */
function sourced(standing: readonly EdgeRecord[]): EdgeRecord[] {
  const byKey = new Map<string, EdgeRecord>();
  for (const edge of standing.filter(({ sources }) => sources.length > 0)) {
    const first = byKey.get(edge.key);
    const sources = [...new Set([...(first?.sources ?? []), ...edge.sources])].sort();
    byKey.set(edge.key, { ...edge, columns: { ...edge.columns, ...first?.columns }, sources });
  }
  return [...byKey.values()];
}

/** A credit names its character by id, and is told from others by the character's name. */
function withCharacter<E extends Omit<EdgeRecord, 'claimIds'>>(
  edge: E,
  succession: Succession,
  names: NamesAround,
): E {
  const old = String(edge.columns.characterId);
  const character = succession.get(old);
  if (edge.type !== 'ACTED_IN' || character === undefined) return edge;
  const columns = { ...edge.columns, characterId: character };
  const same = edge.key === fold(names.before(old));
  return { ...edge, columns, key: same ? fold(names.after(character)) : edge.key };
}

/** The claims that edges in a part name. */
export function claimIdsOn(part: GraphPart, keys: Iterable<string>): Set<string> {
  const ids = new Set<string>();
  for (const key of keys) {
    const list = part.edges.get(key)?.properties.claimIds;
    if (Array.isArray(list)) for (const id of list) ids.add(String(id));
  }
  return ids;
}

/** The keys of edges at what is merged away, and of those that stand where they will. */
export function edgesTouched(part: GraphPart, succession: Succession): string[] {
  const successor = (id: string) => succession.get(id) ?? id;
  const edges = [...part.edges.values()].filter(({ type }) => type in EDGES);
  const target = ({ type, from, to }: { type: string; from: string; to: string }) =>
    `${type} ${successor(from)} ${successor(to)}`;
  const places = new Set(
    edges.filter(({ from, to }) => succession.has(from) || succession.has(to)).map(target),
  );
  return edges.filter((edge) => places.has(target(edge))).map(edgeKey);
}
