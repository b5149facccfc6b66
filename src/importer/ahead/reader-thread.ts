// Run in a worker thread by reader.ts: extracts the facts of one article after another.
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../graph/graph-error.ts';
import { extract } from '../extract.ts';
import type { KnownName } from '../fact.ts';
import { AskedNames } from './asked-names.ts';
import type { Job, JobResult, NameRows } from './job.ts';

const names = new Map<string, readonly KnownName[]>();
learn(workerData as NameRows);

parentPort?.on('message', ({ article, changed }: Job) => {
  learn(changed);
  try {
    const asked = new AskedNames(names);
    const extraction = extract(article, asked);
    const { hashes } = asked;
    answer({ extraction, asked: hashes }, [hashes.buffer]);
  } catch (error) {
    answer({ failure: messageOf(error) });
  }
});

function learn(rows: NameRows): void {
  for (const [name, known] of rows) {
    if (known) names.set(name, known);
    else names.delete(name);
  }
}

function answer(result: JobResult, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(result, transfer);
}
