import { edgeOf } from '../vocabulary.ts';
import type { EdgePair, EdgeRecord, Scalar } from './edge-record.ts';

/** An edge from the properties it is stored with. */
export function edgeFromProperties(
  pair: EdgePair,
  properties: Record<string, unknown>,
): EdgeRecord {
  const columns = Object.keys(edgeOf(pair.type).columns).flatMap((name) =>
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

/** Whether two edges hold the same data. */
export function sameEdge(a: EdgeRecord, b: EdgeRecord): boolean {
  return comparable(a) === comparable(b);
}

function comparable({ key, columns, confidence, hedged, claimIds, sources }: EdgeRecord): string {
  const sorted = Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([key, sorted, confidence, hedged, claimIds, sources]);
}
