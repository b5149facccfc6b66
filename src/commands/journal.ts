import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/**
 * Notes what was done to the graph in `DATA_DIR/journal.jsonl`, which is only ever added to: a
 * retraction leaves no trace in the graph, so it must leave one here.
 */
export async function note(
  config: Pick<Config, 'DATA_DIR'>,
  entry: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(config.DATA_DIR, { recursive: true });
  const line = JSON.stringify({ at: new Date().toISOString(), ...entry });
  await appendFile(join(config.DATA_DIR, 'journal.jsonl'), `${line}\n`);
}
