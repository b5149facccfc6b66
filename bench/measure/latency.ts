import type { Driver } from '../load/drive.ts';
import type { PeerRequest, PeerServer } from '../peers/start.ts';
import { quantile } from './quantile.ts';
import type { Latency } from './results.ts';

/** Latency at one caller, after a warm-up of the same length under 4. Throws for an answer with errors. */
export async function latency(
  server: PeerServer,
  requests: readonly PeerRequest[],
  driver: Driver,
  seconds: number,
): Promise<Latency> {
  const load = { origin: server.origin, requests, seconds };
  await driver.run({ ...load, connections: 4 });
  const { latencies, errors, example, bytes } = await driver.run({ ...load, connections: 1 });
  if (errors > 0) throw new Error(`${server.peer}: ${example}`);
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    bytes: Math.round(bytes / latencies.length),
  };
}
