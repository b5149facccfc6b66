import { setMaxListeners } from 'node:events';
import type { Graph, StatementRunner } from '../graph/graph.ts';
import { GraphError } from '../graph/graph-error.ts';

/** What the statements of one request came to. */
export interface RequestCost {
  /** Objects that the query may answer with at the most. */
  requested: number;
  /** The most that it may ask for. */
  limit: number;
  statements: number;
  /** Time in which at least one statement was under way, waiting for its turn included. */
  databaseMilliseconds: number;
}

/** The graph for one request: counts its statements and stops them when the client goes away. */
export function requestGraph(
  graph: Graph,
  signal: AbortSignal,
): { runner: StatementRunner; cost: RequestCost } {
  const cost: RequestCost = { requested: 0, limit: 0, statements: 0, databaseMilliseconds: 0 };
  // Each statement under way listens for the end of the request: as many as the query has branches.
  setMaxListeners(0, signal);
  let running = 0;
  let since = 0;
  const runner: StatementRunner = {
    async read(statement, parameters, options) {
      // Asked here too: on either engine, what a level leads to is not even begun.
      if (signal.aborted) throw new GraphError('CANCELLED', 'The request was cancelled.');
      cost.statements += 1;
      if (running === 0) since = performance.now();
      running += 1;
      try {
        return await graph.read(statement, parameters, { ...options, signal });
      } finally {
        running -= 1;
        if (running === 0) cost.databaseMilliseconds += performance.now() - since;
      }
    },
  };
  return { runner, cost };
}
