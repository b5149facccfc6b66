import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import type { EngineName, Graph } from '../../src/graph/graph.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';

const URIS = (process.env.TEST_NEO4J_URI ?? '').split(' ').filter((uri) => uri !== '');

/**
 * The Neo4j that this test file runs on, of several that of its worker; undefined for the embedded
 * engine. Never NEO4J_URI: tests empty it.
 */
export const TEST_NEO4J_URI: string | undefined =
  URIS[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % URIS.length];

/** The engine that `openTestGraph` opens. */
export const ENGINE: EngineName = TEST_NEO4J_URI === undefined ? 'embedded' : 'neo4j';

/** Relationships or nodes deleted in one transaction: a hub must not fill the server's heap. */
const DELETE_BATCH = 20_000;

const folders: string[] = [];
const graphs = new Set<Graph>();

// A failing test skips its own clean-up; what it opened must not outlive its file.
afterAll(async () => {
  for (const graph of graphs) await graph.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * A fresh, empty, migrated graph: in memory on the embedded engine, or the Neo4j of TEST_NEO4J_URI,
 * emptied first. It is closed with the test file where the test does not close it.
 */
export async function openTestGraph(): Promise<Graph> {
  const graph = TEST_NEO4J_URI === undefined ? openTestEmbedded() : openTestNeo4j(TEST_NEO4J_URI);
  try {
    if (graph.engine === 'neo4j') await empty(graph);
    await graph.migrate();
  } catch (error) {
    throw error instanceof GraphError && error.code === 'UNAVAILABLE' ? noServer(error) : error;
  }
  return graph;
}

/** The embedded engine, whatever the suite runs on; in memory without a folder. Not migrated. */
export function openTestEmbedded(directory?: string, concurrency = 4): Graph {
  return closedInTheEnd(
    openEmbedded(directory === undefined ? { concurrency } : { concurrency, directory }),
  );
}

/** A Neo4j as it stands, neither emptied nor migrated. */
export function openTestNeo4j(
  uri: string,
  options: { readonly password?: string; readonly timeoutMs?: number } = {},
): Graph {
  const { password = process.env.TEST_NEO4J_PASSWORD ?? '', timeoutMs = 60_000 } = options;
  return closedInTheEnd(
    openNeo4j({
      uri,
      username: 'neo4j',
      password,
      database: 'neo4j',
      timeoutMs,
      writeTimeoutMs: timeoutMs,
      poolSize: 60,
    }),
  );
}

/** A new empty folder, removed with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'showgraph-test-'));
  folders.push(folder);
  return folder;
}

function closedInTheEnd(graph: Graph): Graph {
  graphs.add(graph);
  return graph;
}

// Constraints and indexes stay: making them again costs more than the rest of a small test.
async function empty(graph: Graph): Promise<void> {
  await deleteAll(
    graph,
    'MATCH ()-[e]->() WITH e LIMIT $limit DELETE e RETURN count(*) AS deleted',
  );
  await deleteAll(
    graph,
    'MATCH (n) WITH n LIMIT $limit DETACH DELETE n RETURN count(*) AS deleted',
  );
}

async function deleteAll(graph: Graph, statement: string): Promise<void> {
  for (;;) {
    const [row] = await graph.write(statement, { limit: DELETE_BATCH });
    if (row?.deleted !== DELETE_BATCH) return;
  }
}

function noServer(cause: GraphError): Error {
  return new Error(
    `TEST_NEO4J_URI is ${TEST_NEO4J_URI}, but no Neo4j answers there. Start one with npm run neo4j -- --no-auth, or leave TEST_NEO4J_URI unset to test the embedded engine.`,
    { cause },
  );
}
