import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { checkArgumentSizes } from './argument-size.ts';
import { reportedCost } from './cost.ts';
import { checkDocumentShape } from './document-shape.ts';
import { tooLarge } from './errors.ts';
import { WHOLE_SCHEMA } from './introspection-size.ts';
import { type QueryCost, queryCost } from './query-cost.ts';
import type { RequestCost } from './request-graph.ts';

/** The most that one query may come to. */
export interface QueryLimits extends Omit<QueryCost, 'introspection'> {
  /** Tokens of its text: what parsing and validating may cost. */
  readonly tokens: number;
}

/** Mistakes of one query that are told at once. */
const MAX_ERRORS = 20;

/** How often a query may ask for the whole schema's worth of introspection. */
const WHOLE_SCHEMAS = 2;

/**
 * Refuses a query that is too large before any statement runs, and notes what it may come to. What
 * its text holds is checked before it is validated, what its values ask for before it is executed.
 */
export function useLimits(limits: QueryLimits): Plugin<{ cost: RequestCost }> {
  return {
    onParse({ params, setParseFn }) {
      setParseFn((source) => {
        const document = parse(source, { ...params.options, maxTokens: limits.tokens });
        checkDocumentShape(document);
        return document;
      });
    },
    onValidate({ setValidationFn }) {
      // The schema is public, so errors suggest its names: each one is compared with all of them.
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules) =>
        validate(schema, document, rules, { maxErrors: MAX_ERRORS }),
      );
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const { cost } = args.contextValue;
      try {
        cost.limit = limits.objects;
        const requested = checkedCost(args, operation, limits);
        if (typeof requested === 'number') cost.requested = requested;
        else refuse(requested);
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        refuse([error]);
      }

      function refuse(errors: readonly GraphQLError[]): void {
        setResultAndStopExecution({ errors, extensions: { cost: reportedCost(cost) } });
      }
    },
  };
}

/** The objects that a query may answer with, or what is wrong with its variables. */
function checkedCost(
  { schema, document, variableValues }: ExecutionArgs,
  operation: OperationDefinitionNode,
  limits: QueryLimits,
): number | readonly GraphQLError[] {
  const given = variableValues ?? {};
  checkArgumentSizes(document, operation, given);
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, given, {
    maxErrors: MAX_ERRORS,
  });
  if (errors) return errors.map(badVariable);
  const cost = queryCost(schema, document, operation, coerced);
  const most = { ...limits, introspection: introspectionLimit(schema) };
  for (const measure of ['depth', 'fields', 'introspection', 'objects'] as const) {
    const [found, limit] = [cost[measure], most[measure]];
    if (found > limit) throw tooLarge(measure, { found, limit, unit: UNITS[measure] });
  }
  return cost.objects;
}

/** The error of a variable with the code that tells it from others, as a refused request. */
function badVariable({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400 } },
  });
}

const UNITS: Readonly<Record<keyof QueryCost, string>> = {
  objects: 'objects in its answer',
  fields: 'fields',
  depth: 'levels',
  introspection: 'objects of the schema',
};

const introspectionLimits = new WeakMap<GraphQLSchema, number>();

function introspectionLimit(schema: GraphQLSchema): number {
  const known = introspectionLimits.get(schema);
  if (known !== undefined) return known;
  const operation = getOperationAST(WHOLE_SCHEMA);
  const whole = operation ? queryCost(schema, WHOLE_SCHEMA, operation, {}).introspection : 0;
  const limit = Math.ceil(WHOLE_SCHEMAS * whole);
  introspectionLimits.set(schema, limit);
  return limit;
}
