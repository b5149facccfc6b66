import { GraphQLError } from 'graphql';
import { GraphError } from '../graph/graph-error.ts';
import { MAX_FIRST } from '../graph/page.ts';

/**
 * The closed list of `extensions.code` beside those of the server library: GRAPHQL_PARSE_FAILED,
 * GRAPHQL_VALIDATION_FAILED, BAD_REQUEST and BAD_USER_INPUT.
 */
export type ErrorCode =
  | 'INVALID_ARGUMENT'
  | 'QUERY_TOO_LARGE'
  | 'GRAPH_UNAVAILABLE'
  | 'GRAPH_TIMEOUT'
  | 'CANCELLED'
  | 'INTERNAL';

/** An argument that cannot be used: names the argument and says what is wrong with it. */
export function invalidArgument(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`Argument "${argument}" ${problem}.`, {
    extensions: { code: 'INVALID_ARGUMENT' satisfies ErrorCode, argument },
  });
}

/** A page size, as it is asked for. Throws where it is out of range: never a silent clamp. */
export function checkedPageSize(argument: 'first' | 'last', size: number): number {
  if (size >= 1 && size <= MAX_FIRST) return size;
  throw invalidArgument(argument, `must be from 1 to ${MAX_FIRST}, not ${size}`);
}

/** A query that asks for more than the server gives: how much, of what, and what to do. */
export function tooLarge(
  measure: string,
  { found, limit, unit = measure }: { found: number; limit: number; unit?: string },
): GraphQLError {
  // From here on a double no longer tells one whole number from the next.
  const size = found > Number.MAX_SAFE_INTEGER ? `more than ${Number.MAX_SAFE_INTEGER}` : found;
  return new GraphQLError(
    `The query comes to ${size} ${unit}, and ${limit} is the most: ask for less at once.`,
    { extensions: { code: 'QUERY_TOO_LARGE' satisfies ErrorCode, measure, found, limit } },
  );
}

/** What a client is told of a failure of the graph; undefined where it is none of its business. */
export function clientError(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphError)) return undefined;
  switch (error.code) {
    case 'UNAVAILABLE':
    case 'AUTHENTICATION':
    case 'LOCKED':
      return typed(
        'The graph is not available at the moment; try again later.',
        'GRAPH_UNAVAILABLE',
      );
    case 'TIMEOUT':
      return typed('The graph took too long for this; ask for less.', 'GRAPH_TIMEOUT');
    case 'CANCELLED':
      return typed('The request was cancelled.', 'CANCELLED');
    default:
      return undefined;
  }
}

function typed(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
