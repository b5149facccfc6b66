import { GraphQLError, getOperationAST, getVariableValues, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { reportedCost } from './cost.ts';
import { type QueryCost, queryCost } from './query-cost.ts';
import type { RequestCost } from './request-graph.ts';

/** The most that one query may come to. */
export interface QueryLimits extends QueryCost {
  /** Tokens of its text: what parsing and validating may cost. */
  readonly tokens: number;
}

const WORDS: Record<keyof QueryCost, string> = {
  objects: 'may answer with {found} objects',
  fields: 'selects {found} fields',
  depth: 'is {found} levels deep',
};

/** Refuses a query that is too large before any statement runs, and notes what it may come to. */
export function useLimits(limits: QueryLimits): Plugin<{ cost: RequestCost }> {
  return {
    onParse({ params, setParseFn }) {
      setParseFn((source) => parse(source, { ...params.options, maxTokens: limits.tokens }));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, contextValue } = args;
      const operation = getOperationAST(document, operationName);
      if (!operation) return;
      const values = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        args.variableValues ?? {},
      );
      // The executor tells the client what is wrong with its variables.
      if (!values.coerced) return;
      try {
        const cost = queryCost(schema, document, operation, values.coerced);
        contextValue.cost.requested = cost.objects;
        for (const measure of ['depth', 'fields', 'objects'] as const) {
          if (cost[measure] > limits[measure])
            throw tooLarge(measure, cost[measure], limits[measure]);
        }
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const cost = reportedCost(contextValue.cost);
        setResultAndStopExecution({ errors: [error], extensions: { cost } });
      }
    },
  };
}

function tooLarge(measure: keyof QueryCost, found: number, limit: number): GraphQLError {
  const what = WORDS[measure].replace('{found}', String(found));
  return new GraphQLError(
    `The query ${what}, and ${limit} is the most: ask for smaller pages (first) or fewer fields.`,
    { extensions: { code: 'QUERY_TOO_LARGE', measure, found, limit } },
  );
}
