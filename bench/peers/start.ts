import type { Operation, Parameters, Peer } from '../operations/operation.ts';
import { answers, type Running, start } from '../processes/child.ts';

export interface PeerServer extends Running {
  readonly peer: Peer;
  readonly origin: string;
}

export interface PeerRequest {
  readonly path: string;
  readonly body: string;
}

export interface Databases {
  readonly neo4jUri: string;
  readonly embeddedFolder: string;
}

// As "npm start" runs the product.
const FLAGS = ['--max-semi-space-size=32', '--import', 'tsx'];
const SCRIPTS: Record<Peer, readonly string[]> = {
  'neo4j-graphql': ['bench/peers/neo4j-graphql.ts'],
  floor: ['bench/peers/floor.ts'],
  'ours-neo4j': ['src/cli.ts', 'serve'],
  'ours-embedded': ['src/cli.ts', 'serve'],
};

/**
 * Starts a peer on a port of its own: the same Node, the same flags, NODE_ENV=production for all.
 * `nodeOptions` go before them, as `--cpu-prof` does; `environment` beside what every peer gets.
 */
export async function startPeer(
  peer: Peer,
  databases: Databases,
  port: number,
  nodeOptions: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<PeerServer> {
  const embedded = peer === 'ours-embedded';
  const origin = `http://127.0.0.1:${port}`;
  const running = await start(
    process.execPath,
    [...nodeOptions, ...FLAGS, ...SCRIPTS[peer]],
    {
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: String(port),
      NEO4J_URI: embedded ? '' : databases.neo4jUri,
      DATA_DIR: databases.embeddedFolder,
      ...environment,
    },
    () => answers(`${origin}/`),
  );
  return { ...running, peer, origin };
}

/** What a peer is sent for an operation, or undefined where it has none. */
export function requestOf(
  peer: Peer,
  operation: Operation,
  parameters: Parameters,
): PeerRequest | undefined {
  if (peer === 'floor') {
    if (!operation.floor) return undefined;
    return { path: `/${operation.name}`, body: JSON.stringify(parameters) };
  }
  const form = peer === 'neo4j-graphql' ? operation.neo4jGraphql : operation.ours;
  if (!form) return undefined;
  const variables = Object.fromEntries(form.variables.map((name) => [name, parameters[name]]));
  return { path: '/graphql', body: JSON.stringify({ query: form.query, variables }) };
}
