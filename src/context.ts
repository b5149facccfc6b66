import type { Loaders } from './graph/batch.ts';
import type { StatementRunner } from './graph/graph.ts';
import type { NameOrder } from './model/name-list.ts';
import type { SearchTexts } from './search/find-articles.ts';
import type { NameIndex } from './search/name-index.ts';

/** What every resolver is given. */
export interface Context {
  /** Runs statements of this request: counted, and stopped when the client goes away. */
  readonly graph: StatementRunner;
  readonly loaders: Loaders;
  /** Names and aliases of all entities, in memory. */
  readonly names: NameIndex;
  readonly searchTexts: SearchTexts;
  /** The order of names, where the database has no index in it. */
  readonly namesInOrder: NameOrder | undefined;
  /** Whether whole article texts may be served. */
  readonly servesArticleText: boolean;
}
