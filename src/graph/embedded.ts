import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction as EngineTransaction, GrafeoDB, QueryResult } from '@grafeo-db/js';
import grafeo from '@grafeo-db/js';
import { applyToEmbedded } from './embedded-schema.ts';
import {
  type Graph,
  type Parameters,
  type Row,
  SEARCH_INDEXES,
  type SearchHit,
  type SearchIndex,
  type StatementOptions,
  type Transaction,
} from './graph.ts';
import { GraphError, messageOf } from './graph-error.ts';
import { Lane } from './lane.ts';
import { APPLIED_MIGRATIONS, RECORD_MIGRATION } from './migration.cypher.ts';
import { pendingMigrations, readMigrations } from './migration.ts';
import { refuseWrites } from './read-only.ts';
import { withRetry } from './retry.ts';
import { searchWords } from './search-words.ts';

export interface EmbeddedOptions {
  /** The folder that holds the graph's file; a graph in memory when left out. */
  readonly directory?: string;
  /** How many statements may run at once. */
  readonly concurrency: number;
}

/** Statements that may wait for a place before a further one is refused. */
const WAITING_LIMIT = 10_000;

/** Opens the embedded engine. Throws `LOCKED` where another process holds the folder. */
export function openEmbedded(options: EmbeddedOptions): Graph {
  if (options.directory === undefined) {
    return new EmbeddedGraph(grafeo.GrafeoDB.create(), 'memory', options.concurrency);
  }
  const file = join(options.directory, 'showgraph.grafeo');
  try {
    mkdirSync(options.directory, { recursive: true });
    return new EmbeddedGraph(grafeo.GrafeoDB.create(file), file, options.concurrency);
  } catch (error) {
    throw openingError(error, options.directory);
  }
}

class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  readonly location: string;
  readonly #database: GrafeoDB;
  readonly #statements: Lane;
  // The engine fails a conflicting write at once instead of waiting, so writers take turns.
  readonly #writers = new Lane(1);
  #changes = 0;
  #closing: Promise<void> | undefined;

  constructor(database: GrafeoDB, location: string, concurrency: number) {
    this.#database = database;
    this.location = location;
    this.#statements = new Lane(concurrency, WAITING_LIMIT);
  }

  get changes(): number {
    return this.#changes;
  }

  async read<R extends Row>(
    statement: string,
    parameters: Parameters = {},
    options?: StatementOptions,
  ) {
    refuseWrites(statement);
    const run = () => rowsOf<R>(this.#open().executeCypher(statement, parameters));
    return this.#statements.run(run, options?.signal);
  }

  async write<R extends Row>(statement: string, parameters: Parameters = {}): Promise<R[]> {
    return this.transaction((transaction) => transaction.write<R>(statement, parameters));
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#writers.run(() => withRetry(() => this.#attempt(work)));
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const open = this.#open().beginTransaction();
    let failure: unknown;
    const run = <R extends Row>(statement: string, parameters: Parameters = {}) =>
      rowsOf<R>(open.executeCypher(statement, parameters)).catch((error) => {
        failure ??= error;
        throw error;
      });
    try {
      const value = await work({
        read: async (statement, parameters) => {
          refuseWrites(statement);
          return run(statement, parameters);
        },
        write: run,
      });
      if (failure !== undefined) throw failure;
      commit(open);
      this.#changes += 1;
      return value;
    } catch (error) {
      if (open.isActive) open.rollback();
      throw error;
    }
  }

  async search(index: SearchIndex, text: string, options: { limit: number } & StatementOptions) {
    const { label, property } = SEARCH_INDEXES[index];
    const words = searchWords(text);
    if (words === undefined) return [];
    return this.#statements.run(async () => {
      const hits = await this.#open()
        .textSearch(label, property, words, options.limit)
        .catch((error) => {
          throw graphError(error);
        });
      return hits.flatMap(([node, score]): SearchHit[] => {
        const id = node === undefined ? undefined : this.#database.getNode(node)?.get('id');
        return typeof id === 'string' && score !== undefined ? [{ id, score }] : [];
      });
    }, options.signal);
  }

  async migrate(): Promise<number[]> {
    const applied = await this.read<{ number: number; checksum: string }>(APPLIED_MIGRATIONS);
    const known = new Map(applied.map((row) => [row.number, row.checksum]));
    const all = await readMigrations();
    const pending = pendingMigrations(all, known);
    const declared = all.flatMap(({ statements }) => statements);
    for (const { number, checksum, statements } of pending) {
      for (const statement of statements) {
        await applyToEmbedded(this.#open(), statement, declared);
      }
      await this.write(RECORD_MIGRATION, {
        number,
        checksum,
        appliedAt: new Date().toISOString(),
      });
    }
    return pending.map((migration) => migration.number);
  }

  async ready(): Promise<void> {
    await this.read('RETURN 1 AS one');
  }

  async close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([this.#statements.idle(), this.#writers.idle()]);
    // Folds the write-ahead log into the file, so that the next start has nothing to replay.
    if (this.location !== 'memory') this.#database.walCheckpoint();
    this.#database.close();
  }

  #open(): GrafeoDB {
    if (this.#closing) throw new GraphError('UNAVAILABLE', 'The embedded graph is closed.');
    return this.#database;
  }
}

async function rowsOf<R extends Row>(result: Promise<QueryResult>): Promise<R[]> {
  try {
    return (await result).toArray() as R[];
  } catch (error) {
    throw graphError(error);
  }
}

function commit(transaction: EngineTransaction): void {
  try {
    transaction.commit();
  } catch (error) {
    throw graphError(error);
  }
}

/** The engine's error in the seam's words. */
function graphError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const message = messageOf(error);
  if (/GRAFEO-T001|Write conflict/.test(message)) {
    return new GraphError('CONFLICT', 'Another transaction wrote the same nodes.', {
      cause: error,
    });
  }
  if (/Constraint violation/.test(message)) {
    return new GraphError('CONSTRAINT', message, { cause: error });
  }
  if (/timed? ?out/i.test(message)) {
    return new GraphError('TIMEOUT', 'The statement ran too long.', { cause: error });
  }
  return new GraphError('STATEMENT', `The embedded engine failed: ${message}`, { cause: error });
}

function openingError(error: unknown, directory: string): GraphError {
  const message = messageOf(error);
  if (/lock/i.test(message)) {
    return new GraphError(
      'LOCKED',
      `Another showgraph process holds the graph in ${directory}. Stop it, set DATA_DIR to another folder, or use Neo4j (NEO4J_URI), which takes any number of processes.`,
      { cause: error },
    );
  }
  return new GraphError('UNAVAILABLE', `The graph in ${directory} cannot be opened: ${message}`, {
    cause: error,
  });
}
