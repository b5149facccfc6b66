import { Worker } from 'node:worker_threads';
import type { Extraction } from '../extract.ts';
import type { ArticleDocument } from '../fact.ts';
import type { OfferedNames } from '../offered-names.ts';
import { ExtractionError } from './extraction-error.ts';
import { hashOfName, type Job, type JobResult } from './job.ts';

/** The facts of an article by the names of some moment. */
export interface ReadAhead {
  readonly extraction: Extraction;
  /** Whether the names that it was read with still are what they were. */
  isCurrent(): boolean;
}

/** What was extracted by the names of a version, asking for those of the given hashes. */
export function readAhead(
  extraction: Extraction,
  asked: Uint32Array,
  names: OfferedNames,
  version: number,
): ReadAhead {
  const isCurrent = () =>
    !names.changedSince(version).some((name) => asked.includes(hashOfName(name)));
  return { extraction, isCurrent };
}

/**
 * Longest time for an article. What an article may hold is bounded so that none comes near it, on a
 * slow machine either: it is there for the rule that somebody writes tomorrow.
 */
const LONGEST_MS = 10_000;

/** A thread that ends by itself this often is not started again. */
const MOST_BREAKS = 3;

const THREAD = new URL('./start-thread.mjs', import.meta.url);

/** A thread that extracts facts, one article at a time, with its own copy of the gazetteer. */
export class Reader {
  readonly #names: OfferedNames;
  #worker: Worker | undefined;
  /** What of the gazetteer the thread knows. */
  #version = 0;
  #breaks = 0;

  constructor(names: OfferedNames) {
    this.#names = names;
  }

  /** The version of the gazetteer that it may still ask the changes since. */
  get version(): number {
    return this.#worker ? this.#version : Number.POSITIVE_INFINITY;
  }

  /**
   * Reads an article; call again when it is done. Gives nothing where there is no thread to be had.
   * Throws an `ExtractionError`.
   */
  async read(article: ArticleDocument): Promise<ReadAhead | undefined> {
    if (this.#breaks >= MOST_BREAKS) return undefined;
    const worker = this.#started();
    const version = this.#names.version;
    const changed = [...new Set(this.#names.changedSince(this.#version))];
    const job: Job = {
      article,
      changed: changed.map((name) => [name, this.#names.get(name)] as const),
    };
    this.#version = version;
    const result = await this.#answer(worker, job);
    if (!result) return undefined;
    if ('failure' in result) throw new ExtractionError('NOT_READ', result.failure);
    return readAhead(result.extraction, result.asked, this.#names, version);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const workerData = this.#names.watch();
    this.#version = this.#names.version;
    this.#worker = new Worker(THREAD, { workerData, execArgv: [] });
    // An error between two articles ends the thread; the next one is told by its exit.
    this.#worker.on('error', () => undefined);
    return this.#worker;
  }

  #answer(worker: Worker, job: Job): Promise<JobResult | undefined> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', broken).off('exit', broken);
      };
      const answered = (result: JobResult) => {
        settle();
        resolve(result);
      };
      // The next article gets a new thread.
      const broken = () => {
        this.#breaks += 1;
        settle();
        void this.close();
        resolve(undefined);
      };
      const timer = setTimeout(() => {
        settle();
        void this.close();
        const words = `It was read for ${LONGEST_MS / 1000} s without end.`;
        reject(new ExtractionError('TIMED_OUT', words));
      }, LONGEST_MS);
      worker.on('message', answered).on('error', broken).on('exit', broken);
      worker.postMessage(job);
    });
  }
}
