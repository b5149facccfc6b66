import type { Plugin } from 'graphql-yoga';
import type { RequestCost } from './request-graph.ts';

/** Reports what a request cost the graph in `extensions.cost`. */
export function useCost(): Plugin<{ cost: RequestCost }> {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result) && !('errors' in result)) return;
          const cost = reportedCost(args.contextValue.cost);
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

/** The cost as a client sees it, in whole milliseconds. */
export function reportedCost({ databaseMilliseconds, ...counts }: RequestCost): RequestCost {
  return { ...counts, databaseMilliseconds: Math.round(databaseMilliseconds) };
}
