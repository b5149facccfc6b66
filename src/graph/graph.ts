/** What a statement takes. Never a temporal object, a nested map as a property, or a list with nulls. */
export type Parameters = Readonly<Record<string, unknown>>;

/** One row of an answer: column name to a plain JavaScript value. */
export type Row = Record<string, unknown>;

export interface StatementOptions {
  /** Stops the statement on Neo4j; on the embedded engine it only keeps a waiting one from starting. */
  readonly signal?: AbortSignal | undefined;
  /** How long it may run on Neo4j, in milliseconds; the embedded engine has a fixed limit of its own. */
  readonly timeoutMs?: number | undefined;
}

/** Runs statements: the graph itself, or one transaction of it. */
export interface StatementRunner {
  /** Runs a statement that writes nothing and gives its rows. Throws a `GraphError`. */
  read<R extends Row = Row>(
    statement: string,
    parameters?: Parameters,
    options?: StatementOptions,
  ): Promise<R[]>;
}

export interface Transaction extends StatementRunner {
  /** Runs a statement that may write and gives its rows. Throws a `GraphError`. */
  write<R extends Row = Row>(statement: string, parameters?: Parameters): Promise<R[]>;
}

export interface SearchHit extends Row {
  readonly id: string;
  /** The engine's own relevance: comparable within one answer of one engine only. */
  readonly score: number;
}

export type EngineName = 'embedded' | 'neo4j';

/** The seam: the same Cypher text runs behind it on either engine. */
export interface Graph extends StatementRunner {
  readonly engine: EngineName;
  /** Where the graph is, for messages: a file or an address without credentials. */
  readonly location: string;
  /** How many transactions that may write this process has committed. */
  readonly changes: number;
  /** A transaction of one statement, retried on transient errors and write conflicts. */
  write<R extends Row = Row>(statement: string, parameters?: Parameters): Promise<R[]>;
  /**
   * Runs `work` in one transaction: all of its writes or none. `work` may run again after a write
   * conflict or a transient error, so it must not change anything outside the transaction. A
   * statement that fails fails the whole transaction, even where `work` catches its error.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Candidates whose text shares words with `text` (folded first), best first, at most `limit`. */
  search(
    index: SearchIndex,
    text: string,
    options: { readonly limit: number } & StatementOptions,
  ): Promise<SearchHit[]>;
  /** Brings constraints and indexes up to `schema/graph.cypher`; gives the numbers newly applied. */
  migrate(): Promise<number[]>;
  /** Resolves when the graph answers; throws a `GraphError` that says what is wrong. */
  ready(): Promise<void>;
  /** Waits for what is running and lets go of files and connections. */
  close(): Promise<void>;
}

/** The full-text indexes that `schema/graph.cypher` declares. */
export const SEARCH_INDEXES = {
  article_text_search: { label: 'ArticleText', property: 'searchText' },
} as const;
export type SearchIndex = keyof typeof SEARCH_INDEXES;
