import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { graphFingerprint, graphLines } from '../../src/graph/fingerprint.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { type CommandResult, runCommand } from '../support/api.ts';
import {
  openTestEmbedded,
  openTestGraph,
  openTestNeo4j,
  TEST_NEO4J_URI,
  temporaryFolder,
} from '../support/engine.ts';

/** A place where somebody uses showgraph: a folder of files and an empty graph beside it. */
export interface Installation {
  readonly folder: string;
  /** The settings of its commands. */
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a file into the folder and gives its path. */
  file(name: string, content: string | Uint8Array): string;
  run(...argv: string[]): Promise<CommandResult>;
  /** Works on the graph between two commands: the embedded engine lets one process in at a time. */
  withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T>;
  /** The graph for an API over it: no command may follow. Closed with the test file. */
  open(): Graph;
  fingerprint(): Promise<string>;
  /** The graph as sorted lines: a failed comparison shows what differs, which a hash does not. */
  lines(): Promise<string[]>;
}

/** An installation of its own: a temporary folder, or the emptied Neo4j of the suite. */
export async function install(): Promise<Installation> {
  const folder = temporaryFolder();
  const environment = { DATA_DIR: join(folder, 'data'), ...neo4jSettings() };
  // Opening it empties the Neo4j, and migrates both, so that the first command writes no more than it says.
  if (TEST_NEO4J_URI !== undefined) await (await openTestGraph()).close();
  const withGraph = async <T>(work: (graph: Graph) => Promise<T>) => {
    const graph = open(environment.DATA_DIR);
    try {
      await graph.migrate();
      return await work(graph);
    } finally {
      await graph.close();
    }
  };
  return {
    folder,
    environment,
    file(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    run: (...argv) => runCommand(argv, environment),
    withGraph,
    open: () => open(environment.DATA_DIR),
    fingerprint: () => withGraph(graphFingerprint),
    lines: () =>
      withGraph(async (graph) => {
        const lines: string[] = [];
        for await (const line of graphLines(graph)) lines.push(line);
        return lines;
      }),
  };
}

/** What a command needs in its environment to use the Neo4j of the suite. */
export function neo4jSettings(): Record<string, string> {
  if (TEST_NEO4J_URI === undefined) return {};
  return { NEO4J_URI: TEST_NEO4J_URI, NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD ?? '' };
}

function open(directory: string): Graph {
  return TEST_NEO4J_URI === undefined ? openTestEmbedded(directory) : openTestNeo4j(TEST_NEO4J_URI);
}
