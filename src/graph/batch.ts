import DataLoader from 'dataloader';
import type { Parameters, Row, StatementRunner } from './graph.ts';

/** Parents in one statement: more go into a further one, so that no statement grows without bound. */
const MAX_BATCH = 1000;

/**
 * The loaders of one request, by name. A loader gathers the ids that one level asks for and runs one
 * statement with `$keys`; rows are paired by their `key` column, never by position. An id without a
 * row gives null; two rows for one key are an error, since one of them would be lost.
 */
export class Loaders {
  readonly #runner: StatementRunner;
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  /** The value that `read` makes of the row for `id`. Equal `name`s must mean equal statements and parameters. */
  load<V>(
    query: { readonly name: string; readonly statement: string; readonly parameters: Parameters },
    id: string,
    read: (row: Row) => V,
  ): Promise<V | null> {
    let loader = this.#loaders.get(query.name);
    if (!loader) {
      const batch = async (ids: readonly string[]) => {
        const keys = ids.map((key) => ({ id: key }));
        const rows = await this.#runner.read(query.statement, { ...query.parameters, keys });
        return pair(query.name, ids, rows).map((row) => (row ? read(row) : null));
      };
      loader = new DataLoader(batch, { maxBatchSize: MAX_BATCH });
      this.#loaders.set(query.name, loader);
    }
    return loader.load(id) as Promise<V | null>;
  }
}

function pair(name: string, ids: readonly string[], rows: readonly Row[]): Array<Row | undefined> {
  const byKey = new Map<unknown, Row>();
  for (const row of rows) {
    if (byKey.has(row.key)) throw new Error(`${name} gave two rows for the key ${String(row.key)}`);
    byKey.set(row.key, row);
  }
  return ids.map((id) => byKey.get(id));
}
