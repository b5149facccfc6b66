import { GraphError } from './graph-error.ts';

/** Lets at most `width` pieces of work run at once; further ones wait in order, up to `waiting`. */
export class Lane {
  readonly #width: number;
  readonly #waiting: number;
  readonly #queue: Array<() => void> = [];
  readonly #idle: Array<() => void> = [];
  #running = 0;

  constructor(width: number, waiting = Number.POSITIVE_INFINITY) {
    this.#width = width;
    this.#waiting = waiting;
  }

  /** Runs `work` when a place is free. Throws `UNAVAILABLE` when too many wait, `CANCELLED` when aborted. */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#running >= this.#width) {
      if (this.#queue.length >= this.#waiting) {
        throw new GraphError(
          'UNAVAILABLE',
          `The embedded graph has ${this.#waiting} statements waiting; try again, or move to Neo4j (NEO4J_URI).`,
        );
      }
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      if (signal?.aborted) throw new GraphError('CANCELLED', 'The request was cancelled.');
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next) next();
      else this.#leave();
    }
  }

  /** Resolves once nothing runs or waits. */
  async idle(): Promise<void> {
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #leave(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}
