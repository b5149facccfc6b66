import { fileURLToPath } from 'node:url';

/** The root of the repository: every process of the benchmark is started there. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Settings {
  /** Folder that holds titles.csv and credits.csv, or a catalogue already converted (.jsonl). */
  readonly catalogue: string | undefined;
  /** Where databases, parameters and measurements are kept between runs. */
  readonly folder: string;
  /** Bolt port of the benchmark's own Neo4j. */
  readonly boltPort: number;
  /** First of the HTTP ports; each peer takes the next. */
  readonly httpPort: number;
  /** Java heap of Neo4j, as `1g`. */
  readonly heap: string;
  readonly rounds: number;
  /** Seconds of one timed slice. */
  readonly seconds: number;
  /** Seconds of load before the slices of an operation, for each peer. */
  readonly warmUpSeconds: number;
  readonly connections: readonly number[];
  /** Only operations and peers whose names contain one of these; empty for all. */
  readonly operations: readonly string[];
  readonly peers: readonly string[];
  /** Takes a prepared database although the code that imports has changed since. */
  readonly reuse: boolean;
}

const NUMBER = /^\d+(\.\d+)?$/;

/**
 * Reads the settings from the environment; `--quick` is few and short rounds. Throws where a
 * variable is not what it must be, naming it.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  quick: boolean,
): Settings {
  const number = (name: string, otherwise: number): number => {
    const given = environment[name];
    if (!given) return otherwise;
    if (!NUMBER.test(given)) throw new Error(`${name} must be a number, not "${given}".`);
    return Number(given);
  };
  const list = (name: string): string[] => (environment[name] ?? '').split(',').filter(Boolean);
  const connections = list('BENCH_CONNECTIONS').map(Number);
  return {
    catalogue: environment.BENCH_CATALOGUE || undefined,
    folder: environment.BENCH_DATA || `${ROOT}data/bench`,
    boltPort: number('BENCH_BOLT_PORT', 17704),
    httpPort: number('BENCH_HTTP_PORT', 4930),
    heap: environment.BENCH_HEAP || '1g',
    rounds: number('BENCH_ROUNDS', quick ? 2 : 5),
    seconds: number('BENCH_SECONDS', quick ? 0.6 : 1.5),
    warmUpSeconds: number('BENCH_WARM_UP', quick ? 0.6 : 1.5),
    connections: connections.length > 0 ? connections : [1, 16, 64],
    operations: list('BENCH_OPERATIONS'),
    peers: list('BENCH_PEERS'),
    reuse: environment.BENCH_REUSE === '1',
  };
}
