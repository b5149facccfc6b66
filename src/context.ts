import type { Loaders } from './graph/batch.ts';
import type { StatementRunner } from './graph/graph.ts';

/** What every resolver is given. */
export interface Context {
  /** Runs statements of this request: counted, and stopped when the client goes away. */
  readonly graph: StatementRunner;
  readonly loaders: Loaders;
  /** Whether whole article texts may be served. */
  readonly servesArticleText: boolean;
}
