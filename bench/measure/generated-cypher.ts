import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Samples } from '../database/samples.ts';
import type { Operation } from '../operations/operation.ts';
import { type Databases, type PeerRequest, requestOf, startPeer } from '../peers/start.ts';

export interface GeneratedCypher {
  readonly statements: number;
  readonly lines: number;
}

/** What its log writes before a statement; the next entry of the log begins with the time. */
const MARK = '@neo4j/graphql:execution CYPHER';
const ENTRY = /^\d{4}-\d\d-\d\dT/m;

/**
 * Asks @neo4j/graphql each operation once, with its debug log on, to see what it sends to Neo4j.
 * The statements are kept in the benchmark's folder.
 */
export async function generatedCypher(
  operations: readonly Operation[],
  databases: Databases,
  samples: Samples,
  { port, folder }: { port: number; folder: string },
): Promise<Record<string, GeneratedCypher>> {
  const target = join(folder, 'cypher');
  mkdirSync(target, { recursive: true });
  const server = await startPeer('neo4j-graphql', databases, port, [], {
    DEBUG: '@neo4j/graphql:execution',
    DEBUG_COLORS: 'false',
  });
  const found: Record<string, GeneratedCypher> = {};
  try {
    for (const operation of operations) {
      const [parameters] = samples[operation.samples];
      const request = parameters && requestOf('neo4j-graphql', operation, parameters);
      if (!request) continue;
      // The first of all also asks for the version of Neo4j: the second is looked at.
      await send(server.origin, request);
      const before = server.output().length;
      await send(server.origin, request);
      const log = server.output().slice(before);
      writeFileSync(join(target, `${operation.name}.txt`), log);
      const cypher = log
        .split(MARK)
        .slice(1)
        .map((text) => text.split(ENTRY)[0] ?? '');
      found[operation.name] = {
        statements: cypher.length,
        lines: cypher.join('').trim().split('\n').length,
      };
    }
  } finally {
    await server.stop();
  }
  return found;
}

async function send(origin: string, { path, body }: PeerRequest): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await (await fetch(`${origin}${path}`, { method: 'POST', headers, body })).arrayBuffer();
}
