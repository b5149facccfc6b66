import DataLoader from 'dataloader';
import { addColumn, type Column, type Columns } from './columns.ts';
import type { Parameters, Row, StatementRunner } from './graph.ts';

/** Parents in one statement: more go into a further one, so that no statement grows without bound. */
const MAX_BATCH = 1000;

/** What is read for every key of a batch. Equal `name`s must mean equal statements and parameters. */
export interface BatchQuery<V> {
  readonly name: string;
  /** The statement that answers with the given columns, one row for each of `$keys`. */
  readonly statement: (columns: Columns) => string;
  readonly parameters: (columns: Columns) => Parameters;
  readonly read: (row: Row, columns: Columns) => V;
}

interface Batch {
  readonly loader: DataLoader<string, unknown>;
  /** What its statement will answer with; fixed once it has run. */
  readonly columns: Set<Column>;
  started: boolean;
  /** The columns asked for last. */
  last: Columns;
}

/**
 * The loaders of one request, by name. A loader gathers the ids that one level asks for and runs one
 * statement with `$keys`; rows are paired by their `key` column, never by position. An id without a
 * row gives null; two rows for one key are an error, since one of them would be lost. Aliases of a
 * field that ask for different columns share a statement that answers with all of them.
 */
export class Loaders {
  readonly #runner: StatementRunner;
  readonly #batches = new Map<string, Batch>();

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  /** The value that the query reads for `id`. */
  load<V>(query: BatchQuery<V>, id: string, columns: Columns = NONE): Promise<V | null> {
    let batch = this.#batches.get(query.name);
    // All parents of a level bring the same set.
    if (batch?.last !== columns) {
      // A page that is not nested is read by a statement of its own; all else that is missing needs another.
      if (!batch || (batch.started && lacks(batch.columns, columns))) {
        batch = this.#begin(query);
        this.#batches.set(query.name, batch);
      }
      if (!batch.started) for (const column of columns) addColumn(batch.columns, column);
      batch.last = columns;
    }
    return batch.loader.load(id) as Promise<V | null>;
  }

  #begin<V>(query: BatchQuery<V>): Batch {
    const columns = new Set<Column>();
    const read = async (ids: readonly string[]) => {
      batch.started = true;
      const keys = ids.map((id) => ({ id }));
      const rows = await this.#runner.read(query.statement(columns), {
        ...query.parameters(columns),
        keys,
      });
      return pair(query.name, ids, rows).map((row) => (row ? query.read(row, columns) : null));
    };
    const loader = new DataLoader<string, unknown>(read, { maxBatchSize: MAX_BATCH });
    const batch: Batch = { columns, loader, started: false, last: NONE };
    return batch;
  }
}

const NONE: Columns = new Set();

function lacks(found: Columns, wanted: Columns): boolean {
  return [...wanted].some((column) => typeof column === 'string' && !found.has(column));
}

function pair(name: string, ids: readonly string[], rows: readonly Row[]): Array<Row | undefined> {
  const byKey = new Map<unknown, Row>();
  for (const row of rows) {
    if (byKey.has(row.key)) throw new Error(`${name} gave two rows for the key ${String(row.key)}`);
    byKey.set(row.key, row);
  }
  return ids.map((id) => byKey.get(id));
}
