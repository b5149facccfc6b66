import type { Config } from '../config.ts';
import type { Graph } from './graph.ts';

/**
 * The graph that the settings name: Neo4j where NEO4J_URI is set, else the embedded engine. Only the
 * engine that is used is loaded. Throws a `GraphError` where it cannot be opened.
 */
export async function openGraph(config: Config): Promise<Graph> {
  if (config.NEO4J_URI === undefined) {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded({
      directory: config.DATA_DIR,
      concurrency: config.EMBEDDED_CONCURRENCY,
    });
  }
  const { openNeo4j } = await import('./neo4j.ts');
  return openNeo4j({
    uri: config.NEO4J_URI,
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    timeoutMs: config.STATEMENT_TIMEOUT_MS,
    writeTimeoutMs: config.WRITE_TIMEOUT_MS,
    poolSize: config.NEO4J_POOL_SIZE,
  });
}
