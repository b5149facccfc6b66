import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Session,
} from 'neo4j-driver';
import type {
  Graph,
  Parameters,
  Row,
  SearchHit,
  SearchIndex,
  StatementOptions,
  Transaction,
} from './graph.ts';
import { GraphError } from './graph-error.ts';
import { Lane } from './lane.ts';
import { APPLIED_MIGRATIONS, RECORD_MIGRATION } from './migration.cypher.ts';
import { pendingMigrations, readMigrations } from './migration.ts';
import { SEARCH_IN_NEO4J } from './neo4j.cypher.ts';
import { neo4jError } from './neo4j-error.ts';
import { toDriver } from './neo4j-values.ts';
import { refuseWrites } from './read-only.ts';
import { withRetry } from './retry.ts';
import { searchWords } from './search-words.ts';

export interface Neo4jOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Longest time a statement that reads may run, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest time a transaction that writes may take, in milliseconds. */
  readonly writeTimeoutMs: number;
  /** Most connections held open. */
  readonly poolSize: number;
}

const METADATA = { app: 'showgraph' };

/** A driver for the address; nothing is contacted before the first statement or `ready()`. */
export function openNeo4j(options: Neo4jOptions): Graph {
  const auth = options.password ? neo4j.auth.basic(options.username, options.password) : undefined;
  const driver = neo4j.driver(options.uri, auth, {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: options.poolSize,
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    // The pauses double from one second, so a write gives up on a missing server within 9 seconds.
    maxTransactionRetryTime: 5_000,
    userAgent: 'showgraph',
  });
  return new Neo4jGraph(driver, options);
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  readonly location: string;
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  // One set of bookmarks for all sessions: on a cluster a read sees the writes made before it.
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #running = new Lane(Number.POSITIVE_INFINITY);
  #changes = 0;
  #closing: Promise<void> | undefined;

  constructor(driver: Driver, options: Neo4jOptions) {
    this.#driver = driver;
    this.#options = options;
    this.location = options.uri;
  }

  get changes(): number {
    return this.#changes;
  }

  // Auto-commit, which costs half of a managed transaction; so the retry is our own.
  async read<R extends Row>(
    statement: string,
    parameters: Parameters = {},
    options?: StatementOptions,
  ) {
    return this.#running.run(() =>
      withRetry(() => this.#readOnce<R>(statement, parameters, options)),
    );
  }

  async #readOnce<R extends Row>(
    statement: string,
    parameters: Parameters,
    options: StatementOptions = {},
  ): Promise<R[]> {
    const { signal, timeoutMs = this.#options.timeoutMs } = options;
    if (signal?.aborted) throw new GraphError('CANCELLED', 'The request was cancelled.');
    const session = this.#session('READ');
    // Closing a session resets its connection, which ends the statement on the server.
    const stop = () => void session.close().catch(() => undefined);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const config = { timeout: timeoutMs, metadata: METADATA };
      const result = await session.run(statement, toDriver(parameters), config);
      return result.records.map((record) => record.toObject() as R);
    } catch (error) {
      if (signal?.aborted) throw new GraphError('CANCELLED', 'The request was cancelled.');
      throw neo4jError(error, this.location);
    } finally {
      signal?.removeEventListener('abort', stop);
      await session.close();
    }
  }

  async write<R extends Row>(statement: string, parameters: Parameters = {}): Promise<R[]> {
    return this.transaction((transaction) => transaction.write<R>(statement, parameters));
  }

  async transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#running.run(() => this.#transactionOnce(work));
  }

  async #transactionOnce<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.#session('WRITE');
    try {
      const config = { timeout: this.#options.writeTimeoutMs, metadata: METADATA };
      const value = await session.executeWrite((open) => this.#attempt(open, work), config);
      this.#changes += 1;
      return value;
    } catch (error) {
      throw neo4jError(error, this.location);
    } finally {
      await session.close();
    }
  }

  async #attempt<T>(open: ManagedTransaction, work: (transaction: Transaction) => Promise<T>) {
    let failure: unknown;
    const run = async <R extends Row>(statement: string, parameters: Parameters = {}) => {
      try {
        const result = await open.run(statement, toDriver(parameters));
        return result.records.map((record) => record.toObject() as R);
      } catch (error) {
        failure ??= error;
        throw neo4jError(error, this.location);
      }
    };
    const read = async <R extends Row>(statement: string, parameters: Parameters = {}) => {
      refuseWrites(statement);
      return run<R>(statement, parameters);
    };
    try {
      const value = await work({ read, write: run });
      // The driver reports success where a failed statement closed the transaction unnoticed.
      if (failure !== undefined) throw failure;
      return value;
    } catch (error) {
      // The driver tells from its own error whether to try again.
      const own = error instanceof GraphError && error.cause instanceof Neo4jError;
      throw own ? error.cause : error;
    }
  }

  async search(index: SearchIndex, text: string, options: { limit: number } & StatementOptions) {
    const query = searchWords(text);
    if (query === undefined) return [];
    const parameters = { index, query, limit: options.limit };
    return this.read<SearchHit>(SEARCH_IN_NEO4J, parameters, options);
  }

  async migrate(): Promise<number[]> {
    const applied = await this.read<{ number: number; checksum: string }>(APPLIED_MIGRATIONS);
    const known = new Map(applied.map((row) => [row.number, row.checksum]));
    const pending = pendingMigrations(await readMigrations(), known);
    for (const { number, checksum, statements } of pending) {
      for (const statement of statements) await this.write(statement);
      await this.write('CALL db.awaitIndexes(60)');
      await this.write(RECORD_MIGRATION, {
        number,
        checksum,
        appliedAt: new Date().toISOString(),
      });
    }
    return pending.map((migration) => migration.number);
  }

  async ready(): Promise<void> {
    const once = () => this.#readOnce('RETURN 1 AS one', {}, { timeoutMs: 5_000 });
    await this.#running.run(once);
  }

  async close(): Promise<void> {
    this.#closing ??= this.#running.idle().then(() => this.#driver.close());
    return this.#closing;
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    if (this.#closing) throw new GraphError('UNAVAILABLE', 'The connection to Neo4j is closed.');
    return this.#driver.session({
      // Naming the database spares the driver a round trip that asks for the default one.
      database: this.#options.database,
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
    });
  }
}
