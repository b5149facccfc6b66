import type { Graph } from '../graph/graph.ts';
import type { RequestCost } from '../serving/request-graph.ts';
import type { SearchTexts } from './find-articles.ts';

/** The graph's text search for one request: a statement like any other, stopped when the client goes away. */
export function countedSearch(graph: Graph, cost: RequestCost, signal: AbortSignal): SearchTexts {
  return async (index, text, { limit }) => {
    cost.statements += 1;
    const start = performance.now();
    try {
      return await graph.search(index, text, { limit, signal });
    } finally {
      cost.databaseMilliseconds += performance.now() - start;
    }
  };
}
