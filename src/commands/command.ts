import type { ParseArgsConfig } from 'node:util';

/** Where a command reads its settings and writes: the process's own, or a test's. */
export interface CommandIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is piped into the program; absent where nothing can be. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Answers: what a machine may read. */
  out(line: string): void;
  /** Progress and failures: what a person reads. */
  error(line: string): void;
  /** Shows a line that the next one replaces; absent where there is no terminal. */
  readonly progress?: ((line: string) => void) | undefined;
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>;
}

export interface CommandInput {
  readonly paths: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name, as `FILE...`. */
  readonly usage: string;
  readonly details: string;
  /** Whether anything but flags may follow the name: what a command would not look at, it refuses. */
  readonly takesPaths: boolean;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Gives the exit code; throws a `UsageError` for a wrong call. */
  run(input: CommandInput, io: CommandIo): Promise<number>;
}

/** A call that cannot be carried out as written. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command throws that was asked to stop, with what became of its work. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** 0 done, 1 nothing done, 2 a wrong call, 3 some of the files failed, 130 stopped (128 and SIGINT). */
export const EXIT = { DONE: 0, FAILED: 1, USAGE: 2, PARTLY: 3, STOPPED: 130 } as const;

export const JSON_FLAG = { json: { type: 'boolean' } } as const;
