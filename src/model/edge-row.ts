import { type EdgeType, edgeOf } from '../vocabulary.ts';
import type { EdgePair, EdgeRecord, Scalar } from './edge-record.ts';

/** The columns of a relationship type, in the order in which rows and statements hold them. */
export function columnsOf(type: EdgeType): string[] {
  return Object.keys(edgeOf(type).columns);
}

/** An edge from the properties it is stored with. */
export function edgeFromProperties(
  pair: EdgePair,
  properties: Record<string, unknown>,
): EdgeRecord {
  const columns = columnsOf(pair.type).flatMap((name) =>
    properties[name] === undefined || properties[name] === null
      ? []
      : [[name, properties[name] as Scalar]],
  );
  return {
    ...pair,
    key: properties.key as string,
    columns: Object.fromEntries(columns),
    confidence: properties.confidence as number,
    hedged: properties.hedged as boolean,
    claimIds: properties.claimIds as string[],
    sources: properties.sources as string[],
  };
}

/** The row that writes an edge with exactly its properties. */
export function edgeRow(edge: EdgeRecord) {
  const { from, to, key, columns, confidence, hedged, claimIds, sources } = edge;
  return { from, to, key, properties: { ...columns, key, confidence, hedged, claimIds, sources } };
}

/** The row that creates an edge: see `CREATE_EDGES`. */
export function newEdgeRow(edge: EdgeRecord): unknown[] {
  const { type, from, to, key, columns, confidence, hedged, claimIds, sources } = edge;
  const own = columnsOf(type).map((name) => columns[name] ?? null);
  return [from, to, key, confidence, hedged, claimIds, sources, ...own];
}

/** Whether two edges hold the same data. */
export function sameEdge(a: EdgeRecord, b: EdgeRecord): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ key, columns, confidence, hedged, claimIds, sources }: EdgeRecord): string {
  const sorted = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([key, sorted, confidence, hedged, claimIds, sources]);
}
