/** Why the facts of an article could not be read, as a closed list. */
export type ExtractionReason = 'TIMED_OUT' | 'NOT_READ';

/** An article whose facts could not be read: it is left out, and the others go in. */
export class ExtractionError extends Error {
  override readonly name = 'ExtractionError';
  readonly reason: ExtractionReason;

  constructor(reason: ExtractionReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
