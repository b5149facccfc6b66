import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareNeo4j, seedContent } from '../database/prepare.ts';
import { seedTitles } from '../database/samples.ts';
import type { Driver } from '../load/drive.ts';
import type { Parameters } from '../operations/operation.ts';
import { nestedFour } from '../operations/title-levels.ts';
import { type PeerRequest, type PeerServer, requestOf, startPeer } from '../peers/start.ts';
import { ROOT, type Settings } from '../settings.ts';
import { latency } from './latency.ts';
import type { Engine, SeedFigures } from './results.ts';

/** Seconds of each measurement at one caller. */
export const LATENCY_SECONDS = 4;

/** The figures over the small graph that comes with the product, on both engines. */
export async function measureSeed(
  settings: Settings,
  driver: Driver,
): Promise<Record<Engine, SeedFigures>> {
  const { neo4j } = await prepareNeo4j(settings, seedContent());
  try {
    const embeddedFolder = join(settings.folder, 'embedded-seed');
    const databases = { neo4jUri: neo4j.uri, embeddedFolder };
    const titles = await seedTitles(neo4j.uri);
    rmSync(embeddedFolder, { recursive: true, force: true });
    const first = await startPeer('ours-embedded', databases, settings.httpPort);
    await first.stop();
    const embedded = await startPeer('ours-embedded', databases, settings.httpPort);
    const figures = await measured(embedded, titles, driver);
    const onNeo4j = await startPeer('ours-neo4j', databases, settings.httpPort);
    return {
      embedded: { firstStart: first.startedIn, ...figures },
      neo4j: await measured(onNeo4j, titles, driver),
    };
  } finally {
    await neo4j.stop();
  }
}

async function measured(
  server: PeerServer,
  titles: readonly Parameters[],
  driver: Driver,
): Promise<SeedFigures> {
  try {
    return {
      laterStart: server.startedIn,
      example: await latency(server, [exampleRequest()], driver, LATENCY_SECONDS),
      fourLevels: await latency(server, fourLevelRequests(server, titles), driver, LATENCY_SECONDS),
    };
  } finally {
    await server.stop();
  }
}

export function fourLevelRequests(
  { peer }: PeerServer,
  titles: readonly Parameters[],
): PeerRequest[] {
  return titles.flatMap((parameters) => requestOf(peer, nestedFour, parameters) ?? []);
}

function exampleRequest(): PeerRequest {
  const query = readFileSync(`${ROOT}schema/examples/1-finale.graphql`, 'utf8');
  return { path: '/graphql', body: JSON.stringify({ query }) };
}
