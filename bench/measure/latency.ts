import type { Driver } from '../load/drive.ts';
import type { PeerRequest, PeerServer } from '../peers/start.ts';
import { quantile } from './quantile.ts';
import type { Latency } from './results.ts';

/** The longest warm-up, in measurements: a Neo4j that has just started compiles for a long time. */
const MOST_WARM_UPS = 15;

/**
 * Latency at one caller, after a warm-up under 4 that goes on until it no longer gets a tenth faster.
 * Throws for an answer with errors.
 */
export async function latency(
  server: PeerServer,
  requests: readonly PeerRequest[],
  driver: Driver,
  seconds: number,
): Promise<Latency> {
  const load = { origin: server.origin, requests, seconds };
  let last = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < MOST_WARM_UPS; turn += 1) {
    const warm = await driver.run({ ...load, connections: 4 });
    const now = quantile(warm.latencies, 0.5);
    if (now > last * 0.9) break;
    last = now;
  }
  const { latencies, errors, example, bytes } = await driver.run({ ...load, connections: 1 });
  if (errors > 0) throw new Error(`${server.peer}: ${example}`);
  return {
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    bytes: Math.round(bytes / latencies.length),
  };
}
