import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Logger } from 'pino';
import { clientError } from './errors.ts';

/**
 * What a client sees of an error: errors of its own making as they are, failures of the graph by a
 * typed message, and nothing of anything else. The whole error goes to the log.
 */
export function errorMask(logger: Logger) {
  return (error: unknown, message: string): Error => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const known = clientError(original);
    if (known) {
      logger.warn({ err: original }, 'the graph failed');
      return at(error, known.message, known.extensions);
    }
    if (error instanceof GraphQLError && (!original || original instanceof GraphQLError)) {
      return withoutInternals(error);
    }
    logger.error({ err: original ?? error }, 'unexpected error');
    return at(error, message, { code: 'INTERNAL' });
  };
}

/** The error without what the server library says of its own insides. */
function withoutInternals(error: GraphQLError): GraphQLError {
  const { originalError: internal, ...extensions } = error.extensions;
  return internal === undefined ? error : at(error, error.message, extensions);
}

/** An error with another message at the same place of the answer. */
function at(error: unknown, message: string, extensions: GraphQLErrorExtensions): GraphQLError {
  const place =
    error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
  return new GraphQLError(message, { ...place, extensions });
}
