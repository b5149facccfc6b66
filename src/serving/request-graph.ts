import type { Graph, StatementRunner } from '../graph/graph.ts';

/** What the statements of one request came to. */
export interface RequestCost {
  /** Objects that the query may answer with at the most. */
  requested: number;
  statements: number;
  databaseMilliseconds: number;
}

/** The graph for one request: counts its statements and stops them when the client goes away. */
export function requestGraph(
  graph: Graph,
  signal: AbortSignal,
): { runner: StatementRunner; cost: RequestCost } {
  const cost: RequestCost = { requested: 0, statements: 0, databaseMilliseconds: 0 };
  const runner: StatementRunner = {
    async read(statement, parameters, options) {
      cost.statements += 1;
      const started = performance.now();
      try {
        return await graph.read(statement, parameters, { ...options, signal });
      } finally {
        cost.databaseMilliseconds += performance.now() - started;
      }
    },
  };
  return { runner, cost };
}
