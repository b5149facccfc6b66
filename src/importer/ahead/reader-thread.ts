// Run in a worker thread by reader.ts: extracts the facts of one article after another.
import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../../graph/graph-error.ts';
import { extract } from '../extract.ts';
import type { Gazetteer, KnownName } from '../fact.ts';
import { hashOfName, type Job, type JobResult, type NameRows } from './job.ts';

const names = new Map<string, readonly KnownName[]>();
learn(workerData as NameRows);

parentPort?.on('message', ({ article, changed }: Job) => {
  learn(changed);
  const asked = new Set<number>();
  const gazetteer: Gazetteer = {
    get(name) {
      asked.add(hashOfName(name));
      return names.get(name);
    },
  };
  try {
    const extraction = extract(article, gazetteer);
    const hashes = Uint32Array.from(asked);
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
