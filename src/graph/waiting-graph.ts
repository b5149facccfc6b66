import { setTimeout as pause } from 'node:timers/promises';
import type { Graph } from './graph.ts';
import { GraphError, type GraphErrorCode } from './graph-error.ts';

export interface Patience {
  /** How long a database that is gone is waited for, in milliseconds; 0 for not at all. */
  readonly waitMs: number;
  /** Called when waiting begins and when it was of use, with a line for people. */
  readonly tell?: (line: string) => void;
  /** Ends the waiting, with its reason thrown. */
  readonly stop?: AbortSignal;
}

const STARTING: ReadonlySet<GraphErrorCode> = new Set(['UNAVAILABLE', 'TIMEOUT', 'CONFLICT']);
const LOOK_EVERY_MS = 1_000;
/** Outages of one piece of work: a database that goes whenever it is asked the same is not waited for. */
const MOST_OUTAGES = 5;

/**
 * A graph that waits for a database that is gone, and then does again what failed. A transaction may
 * have been committed when its connection was lost, so its work must be such that it can run twice.
 * `beforeRetry` runs on the graph that is back. Throws the `UNAVAILABLE` of the first failure when
 * the time is up.
 */
export function waitingGraph(
  graph: Graph,
  { waitMs, tell = () => {}, stop }: Patience,
  beforeRetry: () => Promise<void> = async () => {},
): Graph {
  let outage: Promise<void> | undefined;

  async function untilBack(error: GraphError): Promise<void> {
    const begun = Date.now();
    tell(`${error.message} Waiting for up to ${Math.round(waitMs / 1000)} s.`);
    while (Date.now() - begun < waitMs) {
      await pause(Math.min(LOOK_EVERY_MS, waitMs));
      stop?.throwIfAborted();
      if (!(await answers())) continue;
      await beforeRetry();
      tell(`${graph.location} answers again after ${Math.round((Date.now() - begun) / 1000)} s.`);
      return;
    }
    throw error;
  }

  async function answers(): Promise<boolean> {
    try {
      await graph.ready();
      return true;
    } catch (error) {
      // One that is starting lets the first statements wait, or turns them away.
      if (error instanceof GraphError && STARTING.has(error.code)) return false;
      throw error;
    }
  }

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let outages = 1; ; outages += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isGone(error) || outages > MOST_OUTAGES) throw error;
        outage ??= untilBack(error).finally(() => {
          outage = undefined;
        });
        await outage;
      }
    }
  }

  return {
    engine: graph.engine,
    location: graph.location,
    get changes() {
      return graph.changes;
    },
    read: (...given) => patiently(() => graph.read(...given)),
    write: (...given) => patiently(() => graph.write(...given)),
    transaction: (work) => patiently(() => graph.transaction(work)),
    search: (...given) => patiently(() => graph.search(...given)),
    migrate: () => graph.migrate(),
    ready: () => patiently(() => graph.ready()),
    close: () => graph.close(),
  };
}

function isGone(error: unknown): error is GraphError {
  return error instanceof GraphError && error.code === 'UNAVAILABLE';
}
