import type { StatementRunner } from '../graph/graph.ts';
import { REDIRECTS_AFTER } from './redirect.cypher.ts';

/** What stands where an entity was merged away. */
export interface Redirect {
  readonly id: string;
  /** The slug key that the entity had; absent where the survivor bears it. */
  readonly slugKey?: string | null;
  /** The id of the survivor. */
  readonly to: string;
  /** Columns and values that the merge decided against, as JSON: `[["runtimeMinutes", 90]]`. */
  readonly setAside?: string | null;
  /** The survivor, as the edge leads to it; null only in a damaged graph. */
  readonly target: string | null;
  readonly [column: string]: unknown;
}

const PAGE = 1000;

/** All redirects of the graph, page by page. */
export async function* readRedirects(runner: StatementRunner): AsyncGenerator<Redirect> {
  for (let after = ''; ; ) {
    const rows = await runner.read<Redirect>(REDIRECTS_AFTER, { after, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}
