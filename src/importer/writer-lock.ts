import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Graph } from '../graph/graph.ts';
import { GraphError } from '../graph/graph-error.ts';
import { READ_LOCK, RELEASE_LOCK, TAKE_LOCK } from './writer-lock.cypher.ts';

/** How long a lock stands without being renewed: a killed import holds others up no longer. */
const LEASE_MS = 60_000;

/** Renews the lock; called between files and batches. */
export type Renew = () => Promise<void>;

/**
 * Runs `work` as the graph's one writer: what an import matches depends on what is there, so two at
 * once would each mint what the other does. Throws `LOCKED`, naming the holder, where another import
 * is under way. The embedded engine lets in one process anyway.
 */
export async function asWriter<T>(graph: Graph, work: (renew: Renew) => Promise<T>): Promise<T> {
  if (graph.engine === 'embedded') return work(async () => {});
  const holder = `${hostname()} process ${process.pid} ${randomUUID().slice(0, 8)}`;
  let renewed = 0;
  const renew = async () => {
    const now = Date.now();
    if (now - renewed < LEASE_MS / 4) return;
    const times = { now: instant(now), until: instant(now + LEASE_MS) };
    const rows = await graph.write(TAKE_LOCK, { holder, ...times });
    if (rows.length === 0) throw await locked(graph);
    renewed = now;
  };
  await renew();
  try {
    return await work(renew);
  } finally {
    await graph.write(RELEASE_LOCK, { holder });
  }
}

async function locked(graph: Graph): Promise<GraphError> {
  const [lock] = await graph.read<{ holder: string; until: string }>(READ_LOCK);
  return new GraphError(
    'LOCKED',
    `Another import is writing to this graph (${lock?.holder}). Try again when it is done; where it was killed, after ${lock?.until}.`,
  );
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
