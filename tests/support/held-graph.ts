import type { Graph, Parameters, Row, StatementOptions } from '../../src/graph/graph.ts';

/** A graph that asks the given one, but hands on no answer before it is told to. */
export class HeldGraph {
  /** Statements that were started. */
  started = 0;
  readonly graph: Graph;
  readonly #held: Graph;
  #release = () => {};
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });
  #abort = () => {};
  /** Resolves when a statement under way is told to stop. */
  readonly aborted = new Promise<void>((resolve) => {
    this.#abort = resolve;
  });

  constructor(held: Graph) {
    this.#held = held;
    this.graph = {
      engine: held.engine,
      location: held.location,
      get changes() {
        return held.changes;
      },
      read: (...given) => this.#read(...given),
      search: (...given) => held.search(...given),
      write: (...given) => held.write(...given),
      transaction: (work) => held.transaction(work),
      migrate: () => held.migrate(),
      ready: () => held.ready(),
      close: () => held.close(),
    };
  }

  /** Hands on what was answered, and from now on everything at once. */
  release(): void {
    this.#release();
  }

  async #read<R extends Row>(
    statement: string,
    parameters?: Parameters,
    options?: StatementOptions,
  ): Promise<R[]> {
    this.started += 1;
    options?.signal?.addEventListener('abort', this.#abort, { once: true });
    const rows = await this.#held.read<R>(statement, parameters, options);
    await this.#released;
    return rows;
  }
}
