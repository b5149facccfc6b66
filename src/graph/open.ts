import type { Config } from '../config.ts';
import { openEmbedded } from './embedded.ts';
import type { Graph } from './graph.ts';
import { openNeo4j } from './neo4j.ts';

/** The graph that the settings name: Neo4j where NEO4J_URI is set, else the embedded engine. */
export function openGraph(config: Config): Graph {
  if (config.NEO4J_URI === undefined) {
    return openEmbedded({
      directory: config.DATA_DIR,
      concurrency: config.EMBEDDED_CONCURRENCY,
    });
  }
  return openNeo4j({
    uri: config.NEO4J_URI,
    username: config.NEO4J_USERNAME,
    password: config.NEO4J_PASSWORD,
    database: config.NEO4J_DATABASE,
    timeoutMs: config.STATEMENT_TIMEOUT_MS,
    poolSize: config.NEO4J_POOL_SIZE,
  });
}
