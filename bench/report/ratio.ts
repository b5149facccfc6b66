import { median } from '../measure/quantile.ts';
import type { Results } from '../measure/results.ts';
import type { Slice } from '../measure/rounds.ts';
import type { Peer } from '../operations/operation.ts';
import { figure } from './table.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export type Measure =
  | 'throughput'
  | 'p50'
  | 'p95'
  | 'p99'
  | 'serverCpu'
  | 'databaseCpu'
  | 'clientCpu';

/** The slices of one peer at one width, without those in which an answer was an error. */
export function slicesOf(
  { slices }: Results,
  operation: string,
  peer: Peer,
  connections: number,
): Slice[] {
  return slices.filter(
    (slice) =>
      slice.operation === operation &&
      slice.peer === peer &&
      slice.connections === connections &&
      slice.errors === 0,
  );
}

/** The median over the rounds, with the least and the most; undefined where nothing was measured. */
export function spread(slices: readonly Slice[], measure: Measure): Spread | undefined {
  return spreadOf(slices.map((slice) => slice[measure]));
}

/** The ratio of two peers, taken within each round, since what else the machine does comes and goes. */
export function ratio(
  results: Results,
  operation: string,
  [over, under]: readonly [Peer, Peer],
  measure: Measure,
  connections = 16,
): Spread | undefined {
  const others = slicesOf(results, operation, under, connections);
  return spreadOf(
    slicesOf(results, operation, over, connections).flatMap((slice) => {
      const other = others.find(({ round }) => round === slice.round);
      return other ? [slice[measure] / other[measure]] : [];
    }),
  );
}

export function spreadOf(figures: readonly number[]): Spread | undefined {
  if (figures.length === 0) return undefined;
  return { median: median(figures), least: Math.min(...figures), most: Math.max(...figures) };
}

/** As `2.31 (2.10 to 2.44)`. */
export function spreadText(value: Spread | undefined): string {
  if (!value) return '-';
  return `${figure(value.median)} (${figure(value.least)} to ${figure(value.most)})`;
}
