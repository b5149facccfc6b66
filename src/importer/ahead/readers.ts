import { availableParallelism } from 'node:os';
import type { ArticleDocument } from '../fact.ts';
import type { OfferedNames } from '../offered-names.ts';
import { AskedNames } from './asked-names.ts';
import { extractOrFail } from './extraction-error.ts';
import { type ReadAhead, Reader, readAhead } from './reader.ts';

/** Threads beside the one that writes. */
const READERS = Math.max(1, availableParallelism() - 1);

/** Reads articles ahead of their turn, in as many threads as there are processors to spare. */
export class Readers {
  readonly #names: OfferedNames;
  readonly #readers: Reader[];
  readonly #idle: Reader[];
  readonly #waiting: Array<(reader?: Reader) => void> = [];
  /** The versions that articles at hand were read with. */
  readonly #versions = new Map<object, number>();

  constructor(names: OfferedNames) {
    this.#names = names;
    this.#readers = Array.from({ length: READERS }, () => new Reader(names));
    this.#idle = [...this.#readers];
  }

  /** How many articles are worth reading ahead. */
  get width(): number {
    return this.#readers.length * 3 + 1;
  }

  /** Reads an article as soon as a thread is free: see `Reader.read`. */
  async read(article: ArticleDocument): Promise<ReadAhead | undefined> {
    const reader = this.#idle.pop() ?? (await this.#turn());
    const version = this.#names.version;
    this.#versions.set(article, version);
    if (!reader) {
      const asked = new AskedNames(this.#names);
      const extraction = extractOrFail(article, asked);
      return readAhead(extraction, asked.hashes, this.#names, version);
    }
    try {
      return await reader.read(article);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(reader);
      else this.#idle.push(reader);
    }
  }

  /** Reads one of those that wait in the thread that asks; false where none waits. */
  help(): boolean {
    const next = this.#waiting.shift();
    next?.();
    return next !== undefined;
  }

  #turn(): Promise<Reader | undefined> {
    return new Promise((begin) => this.#waiting.push(begin));
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
