import { availableParallelism } from 'node:os';
import type { ArticleDocument } from '../fact.ts';
import type { OfferedNames } from '../offered-names.ts';
import { type ReadAhead, Reader } from './reader.ts';

/** Threads beside the one that writes. */
const READERS = Math.max(1, availableParallelism() - 1);

/** Reads articles ahead of their turn, in as many threads as there are processors to spare. */
export class Readers {
  readonly #names: OfferedNames;
  readonly #readers: Reader[];
  readonly #idle: Reader[];
  readonly #waiting: Array<(reader: Reader) => void> = [];
  /** The versions that articles at hand were read with. */
  readonly #versions = new Map<object, number>();

  constructor(names: OfferedNames) {
    this.#names = names;
    this.#readers = Array.from({ length: READERS }, () => new Reader(names));
    this.#idle = [...this.#readers];
  }

  /** How many articles are worth reading ahead. */
  get width(): number {
    return this.#readers.length * 3;
  }

  /** Reads an article as soon as a thread is free: see `Reader.read`. */
  async read(article: ArticleDocument): Promise<ReadAhead | undefined> {
    const reader =
      this.#idle.pop() ?? (await new Promise<Reader>((resolve) => this.#waiting.push(resolve)));
    this.#versions.set(article, this.#names.version);
    try {
      return await reader.read(article);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(reader);
      else this.#idle.push(reader);
    }
  }

  /** Says that an article had its turn, so that the changes before it need not be kept. */
  done(article: ArticleDocument): void {
    this.#versions.delete(article);
    const versions = [...this.#versions.values(), ...this.#readers.map(({ version }) => version)];
    this.#names.drop(Math.min(this.#names.version, ...versions));
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.close()));
  }
}
