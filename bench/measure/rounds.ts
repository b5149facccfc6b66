import type { Samples } from '../database/samples.ts';
import type { Driver } from '../load/drive.ts';
import type { Operation, Peer } from '../operations/operation.ts';
import { type PeerServer, requestOf } from '../peers/start.ts';
import { cpuSeconds } from '../processes/proc.ts';
import type { Settings } from '../settings.ts';
import { quantile } from './quantile.ts';

/** One peer under load for one slice of time. */
export interface Slice {
  readonly operation: string;
  readonly peer: Peer;
  readonly connections: number;
  readonly round: number;
  readonly requests: number;
  readonly errors: number;
  readonly example?: string | undefined;
  /** Requests a second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor milliseconds for a request, of the server, of Neo4j and of the client. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly clientCpu: number;
}

/** Measures an operation: warm-up, then rounds in which the peers take turns. */
export async function measure(
  operation: Operation,
  servers: readonly PeerServer[],
  samples: Samples,
  { driver, settings, neo4jPid }: { driver: Driver; settings: Settings; neo4jPid: number },
): Promise<Slice[]> {
  const slice = (server: PeerServer, connections: number, round: number, seconds: number) =>
    timeSlice(operation, server, samples, { driver, neo4jPid, connections, round, seconds });
  const slices: Slice[] = [];
  for (const server of servers) await slice(server, 16, -1, settings.warmUpSeconds);
  const most = operation.mostConnections ?? Number.POSITIVE_INFINITY;
  const widths = operation.hub ? [16] : settings.connections.filter((width) => width <= most);
  for (const connections of widths) {
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const server of servers) {
        slices.push(await slice(server, connections, round, settings.seconds));
      }
    }
  }
  return slices;
}

async function timeSlice(
  operation: Operation,
  server: PeerServer,
  samples: Samples,
  how: { driver: Driver; neo4jPid: number; connections: number; round: number; seconds: number },
): Promise<Slice> {
  const { connections, round } = how;
  const requests = samples[operation.samples].flatMap(
    (parameters) => requestOf(server.peer, operation, parameters) ?? [],
  );
  const before = [cpuSeconds(server.pid), cpuSeconds(how.neo4jPid)] as const;
  const result = await how.driver.run({
    origin: server.origin,
    requests,
    connections,
    seconds: how.seconds,
  });
  const after = [cpuSeconds(server.pid), cpuSeconds(how.neo4jPid)] as const;
  const count = result.latencies.length;
  const perRequest = (seconds: number) => (seconds * 1000) / count;
  return {
    operation: operation.name,
    peer: server.peer,
    connections,
    round,
    requests: count,
    errors: result.errors,
    example: result.example,
    throughput: count / result.elapsed,
    p50: quantile(result.latencies, 0.5),
    p95: quantile(result.latencies, 0.95),
    p99: quantile(result.latencies, 0.99),
    serverCpu: perRequest(after[0] - before[0]),
    databaseCpu: perRequest(after[1] - before[1]),
    clientCpu: perRequest(result.clientCpu),
  };
}
