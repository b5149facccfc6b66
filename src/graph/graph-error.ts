/** Why a statement or a connection failed, as a closed list that callers may branch on. */
export type GraphErrorCode =
  | 'UNAVAILABLE'
  | 'AUTHENTICATION'
  | 'LOCKED'
  | 'TIMEOUT'
  | 'CANCELLED'
  | 'CONFLICT'
  | 'CONSTRAINT'
  | 'READ_ONLY'
  | 'MIGRATION'
  | 'STATEMENT';

/** Codes after which the same work may succeed when tried again. */
const RETRYABLE: ReadonlySet<GraphErrorCode> = new Set(['CONFLICT']);

/** The one error type that leaves `src/graph`; `cause` keeps the engine's own. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly code: GraphErrorCode;
  readonly retryable: boolean;

  constructor(code: GraphErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryable = RETRYABLE.has(code);
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
