import type { Plugin } from 'graphql-yoga';
import type { RequestCost } from './request-graph.ts';

/** Reports what a request cost the graph in `extensions.cost`. */
export function useCost(): Plugin<{ cost: RequestCost }> {
  return {
    onExecute({ args }) {
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result) && !('errors' in result)) return;
          const { databaseMilliseconds, ...counts } = args.contextValue.cost;
          const cost = { ...counts, databaseMilliseconds: Math.round(databaseMilliseconds) };
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}
