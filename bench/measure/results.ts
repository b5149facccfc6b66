import type { Stamp } from '../database/stamp.ts';
import type { Peer } from '../operations/operation.ts';
import type { Settings } from '../settings.ts';
import type { Verdicts } from './check.ts';
import type { GeneratedCypher } from './generated-cypher.ts';
import type { Slice } from './rounds.ts';

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly neo4j: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly commit: string;
}

/** Milliseconds of an operation at one caller. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  /** Bytes of a mean answer. */
  readonly bytes: number;
}

export type Engine = 'embedded' | 'neo4j';

export interface SeedFigures {
  /** Milliseconds of the first start, in which the embedded graph is seeded, and of a later one. */
  readonly firstStart?: number;
  readonly laterStart: number;
  /** The first example of schema/examples, at one caller. */
  readonly example: Latency;
  readonly fourLevels: Latency;
}

/** Everything that RESULTS.md is made from. */
export interface Results {
  readonly date: string;
  readonly command: string;
  readonly minutes: number;
  /** Processes that ran or waited before the benchmark began: above 1, others were at work. */
  readonly loadBefore: number;
  readonly machine: Machine;
  readonly settings: Settings;
  readonly imports: Readonly<Record<Engine, Stamp>>;
  readonly graph: { readonly titles: number; readonly people: number; readonly credits: number };
  /** Resident memory of the servers in MB: after their start over the catalogue, and after all rounds. */
  readonly memory: Partial<Record<Peer, { readonly start: number; readonly end: number }>>;
  readonly verdicts: Verdicts;
  readonly slices: readonly Slice[];
  readonly cypher: Readonly<Record<string, GeneratedCypher>>;
  readonly seed: Partial<Record<Engine, SeedFigures>>;
  /** The 4-level page over the catalogue at one caller, measured as it is over the seed. */
  readonly fourLevels: Partial<Record<Engine, Latency>>;
}
