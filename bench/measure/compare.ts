import { createPeerIndexes } from '../database/peer-indexes.ts';
import type { Prepared } from '../database/prepare.ts';
import { drawSamples, type Samples } from '../database/samples.ts';
import type { Driver } from '../load/drive.ts';
import { type Operation, PEERS, type Peer } from '../operations/operation.ts';
import { type Databases, type PeerServer, startPeer } from '../peers/start.ts';
import type { Neo4j } from '../processes/neo4j.ts';
import { memory } from '../processes/proc.ts';
import type { Settings } from '../settings.ts';
import { checkEqual, verdictLines } from './check.ts';
import { latency } from './latency.ts';
import type { Engine, Latency, Results } from './results.ts';
import { measure, type Slice } from './rounds.ts';
import { fourLevelRequests, LATENCY_SECONDS } from './seed-graph.ts';

export interface Arena {
  readonly servers: readonly PeerServer[];
  readonly samples: Samples;
  readonly databases: Databases;
  readonly memoryAtStart: ReadonlyMap<Peer, number>;
  stop(): Promise<void>;
}

/** Starts the peers over the prepared databases and draws the parameters. One that fails is left out. */
export async function openArena(
  settings: Settings,
  neo4j: Neo4j,
  embedded: Prepared,
): Promise<Arena> {
  await createPeerIndexes(neo4j.uri);
  const databases = { neo4jUri: neo4j.uri, embeddedFolder: embedded.data };
  const wanted = PEERS.filter(
    (peer) => settings.peers.length === 0 || settings.peers.some((part) => peer.includes(part)),
  );
  const servers: PeerServer[] = [];
  for (const [index, peer] of wanted.entries()) {
    try {
      servers.push(await startPeer(peer, databases, settings.httpPort + index));
    } catch (error) {
      console.error(`${peer} is left out: ${error}`);
    }
  }
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  try {
    const memoryAtStart = new Map(servers.map(({ peer, pid }) => [peer, memory(pid).now]));
    const ours = servers.find(({ peer }) => peer.startsWith('ours'));
    if (!ours) throw new Error('None of our servers runs, and cursors are read from one.');
    const samples = await drawSamples(neo4j.uri, ours.origin);
    return { servers, samples, databases, memoryAtStart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Checks all answers, then times what is equal, operation by operation. */
export async function compare(
  settings: Settings,
  operations: readonly Operation[],
  arena: Arena,
  driver: Driver,
  neo4jPid: number,
): Promise<Pick<Results, 'verdicts' | 'slices' | 'memory' | 'fourLevels'>> {
  const { servers, samples, memoryAtStart } = arena;
  const verdicts = await checkEqual(operations, servers, samples);
  console.log(verdictLines(verdicts));
  const slices: Slice[] = [];
  for (const operation of operations) {
    const able = servers.filter(
      ({ peer }) => verdicts[operation.name]?.[peer]?.outcome === 'equal',
    );
    if (able.length === 0) continue;
    console.log(`timing ${operation.name}: ${able.map(({ peer }) => peer).join(', ')}`);
    slices.push(...(await measure(operation, able, samples, { driver, settings, neo4jPid })));
  }
  const fourLevels: Partial<Record<Engine, Latency>> = {};
  for (const engine of ['embedded', 'neo4j'] as const) {
    const server = servers.find(({ peer }) => peer === `ours-${engine}`);
    if (!server) continue;
    const requests = fourLevelRequests(server, samples.titles);
    fourLevels[engine] = await latency(server, requests, driver, LATENCY_SECONDS);
  }
  const memoryNow = servers.map(({ peer, pid }) => {
    return [peer, { start: memoryAtStart.get(peer) ?? 0, end: memory(pid).now }] as const;
  });
  return { verdicts, slices, fourLevels, memory: Object.fromEntries(memoryNow) };
}
