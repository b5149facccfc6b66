import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Graph } from '../graph/graph.ts';
import { GraphError } from '../graph/graph-error.ts';
import { type Patience, waitingGraph } from '../graph/waiting-graph.ts';
import { READ_LOCK, RELEASE_LOCK, TAKE_LOCK } from './writer-lock.cypher.ts';

interface Lock {
  readonly holder: string;
  readonly until: string;
  readonly [column: string]: unknown;
}

/** Names this start of this machine, where the system says which it is. */
const BOOT = bootId();
const MACHINE = [hostname(), BOOT ?? []].flat().join(' ');

/** How long a lock stands without being renewed: a killed import holds others up no longer. */
const LEASE_MS = 60_000;

/** Renews the lock; called between files and batches. */
export type Renew = () => Promise<void>;

/**
 * Runs `work` as the graph's one writer: what an import matches depends on what is there, so two at
 * once would each mint what the other does. Throws `LOCKED`, naming the holder, where another import
 * is under way. The embedded engine lets in one process anyway. `work` is given a graph that waits, as
 * patience has it, for a database that goes away.
 */
export async function asWriter<T>(
  graph: Graph,
  work: (renew: Renew, graph: Graph) => Promise<T>,
  patience: Patience = { waitMs: 0 },
): Promise<T> {
  if (graph.engine === 'embedded') return work(async () => {}, graph);
  const holder = `${MACHINE} process ${process.pid} ${randomUUID().slice(0, 8)}`;
  let renewed = 0;
  const take = async (runner: Graph) => {
    const now = Date.now();
    const times = { now: instant(now), until: instant(now + LEASE_MS) };
    const again = () => runner.write(TAKE_LOCK, { holder, ...times });
    const rows = await again();
    if (rows.length === 0) {
      const [lock] = await runner.read<Lock>(READ_LOCK);
      if (!lock || !wasKilled(lock.holder)) throw locked(lock);
      await runner.write(RELEASE_LOCK, { holder: lock.holder });
      if ((await again()).length === 0) throw locked(lock);
    }
    renewed = now;
  };
  // While the database was gone the lease may have ended, and another import begun.
  const waiting = waitingGraph(graph, patience, () => take(graph));
  const renew = async () => {
    if (Date.now() - renewed >= LEASE_MS / 4) await take(waiting);
  };
  await renew();
  try {
    return await work(renew, waiting);
  } finally {
    // A lock that cannot be given back ends with its lease; why the work failed is what counts.
    await graph.write(RELEASE_LOCK, { holder }).catch(() => undefined);
  }
}

/** Whether the holder was a process of this machine, since it was started, that is no more. */
function wasKilled(holder: string): boolean {
  if (BOOT === undefined || !holder.startsWith(`${MACHINE} process `)) return false;
  try {
    process.kill(Number(holder.split(' ').at(-2)), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function bootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  } catch {
    // Only Linux has one; elsewhere the lease of a killed import has to end.
    return undefined;
  }
}

function locked(lock: Lock | undefined): GraphError {
  return new GraphError(
    'LOCKED',
    `Another import is writing to this graph (${lock?.holder}). Try again when it is done; where it was killed, after ${lock?.until}.`,
  );
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
