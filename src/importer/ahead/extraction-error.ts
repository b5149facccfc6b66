import { messageOf } from '../../graph/graph-error.ts';
import { type Extraction, extract } from '../extract.ts';
import type { ArticleDocument, Gazetteer } from '../fact.ts';

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

/** What an article states. Throws an `ExtractionError` where a rule fails on its text. */
export function extractOrFail(article: ArticleDocument, names: Gazetteer): Extraction {
  try {
    return extract(article, names);
  } catch (error) {
    throw new ExtractionError('NOT_READ', messageOf(error));
  }
}
