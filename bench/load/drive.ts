import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { PeerRequest } from '../peers/start.ts';

export interface Load {
  readonly origin: string;
  readonly requests: readonly PeerRequest[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Milliseconds of each answer. */
  readonly latencies: readonly number[];
  /** Seconds from the first request to the last answer. */
  readonly elapsed: number;
  readonly errors: number;
  /** Characters of all answers. */
  readonly bytes: number;
  /** The beginning of the first answer that was an error. */
  readonly example?: string | undefined;
  /** Processor seconds of the client itself. */
  readonly clientCpu: number;
}

/** The client's process, which lives through all measurements. */
export class Driver {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(new URL('client.ts', import.meta.url), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
  }

  /** Puts a server under load. Throws where the connection breaks. */
  async run(load: Load): Promise<LoadResult> {
    this.#child.send(load);
    const [message] = (await once(this.#child, 'message')) as [LoadResult | { failed: string }];
    if ('failed' in message) throw new Error(message.failed);
    return message;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
