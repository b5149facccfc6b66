import { Neo4jError } from 'neo4j-driver';
import { GraphError } from './graph-error.ts';

/** The driver's error in the seam's words; anything else passes unchanged. */
export function neo4jError(error: unknown, location: string): unknown {
  if (error instanceof GraphError || !(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const options = { cause: error };
  if (code.startsWith('Neo.ClientError.Security')) {
    return new GraphError(
      'AUTHENTICATION',
      `Neo4j at ${location} refused the login: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      options,
    );
  }
  if (
    // Of a server that is starting or stopping, and of a database in it.
    /DatabaseUnavailable/.test(code) ||
    (/Transaction\.Terminated/.test(code) && /shut|stop/i.test(message)) ||
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    /acquisition timed out/.test(message)
  ) {
    return new GraphError(
      'UNAVAILABLE',
      `Neo4j at ${location} does not answer: check NEO4J_URI and that the database is running.`,
      options,
    );
  }
  if (/DatabaseNotFound/.test(code)) {
    return new GraphError('UNAVAILABLE', `${message} Check NEO4J_DATABASE.`, options);
  }
  if (/TransactionTimedOut|Transaction\.Terminated/.test(code)) {
    return new GraphError(
      'TIMEOUT',
      'The statement ran too long and was stopped (STATEMENT_TIMEOUT_MS, WRITE_TIMEOUT_MS).',
      options,
    );
  }
  if (/ConstraintValidationFailed/.test(code)) {
    return new GraphError('CONSTRAINT', message, options);
  }
  if (/AccessMode/.test(code)) return new GraphError('READ_ONLY', message, options);
  if (error.retryable) return new GraphError('CONFLICT', message, options);
  return new GraphError('STATEMENT', message, options);
}
