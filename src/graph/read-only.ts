import { GraphError } from './graph-error.ts';

const WRITE_CLAUSE = /\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH|DROP|INSERT)\b/i;

/**
 * Throws `READ_ONLY` for a statement that writes. Neo4j refuses one by itself outside a transaction;
 * inside one, and on the embedded engine, nothing else would.
 */
export function refuseWrites(statement: string): void {
  if (WRITE_CLAUSE.test(statement)) {
    throw new GraphError('READ_ONLY', 'A statement that writes was given to read().');
  }
}
