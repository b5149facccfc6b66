import { mkdirSync } from 'node:fs';
import type { Settings } from '../settings.ts';
import { type Running, start } from './child.ts';

export interface Neo4j extends Running {
  readonly uri: string;
}

/** Starts the benchmark's own Neo4j over a data folder; nothing else may use its port. */
export async function startNeo4j(settings: Settings, data: string): Promise<Neo4j> {
  mkdirSync(data, { recursive: true });
  const { boltPort, heap } = settings;
  const options = ['--no-auth', '--port', String(boltPort), '--data', data, '--heap', heap];
  const running = await start('sh', ['neo4j/start.sh', ...options], {}, (output) =>
    output.includes('Neo4j is ready'),
  );
  return { ...running, uri: `bolt://127.0.0.1:${boltPort}` };
}
