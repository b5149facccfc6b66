import { setTimeout as pause } from 'node:timers/promises';
import { GraphError } from './graph-error.ts';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 5;

/**
 * Runs `work` again after a write conflict or a transient error, with a doubling pause and jitter
 * (about 5 ms to 0.6 s). Gives its value, or throws the last error once the attempts are used up.
 */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphError) || !error.retryable || attempt === ATTEMPTS) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}
