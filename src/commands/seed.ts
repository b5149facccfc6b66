import { fileURLToPath } from 'node:url';
import { type Command, JSON_FLAG } from './command.ts';
import { runImport } from './import.ts';
import { withGraph } from './with-graph.ts';

/** What comes with showgraph: facts first, so that articles find what they are about. */
export const SEED_PATHS: readonly string[] = ['catalogue', 'articles'].map((folder) =>
  fileURLToPath(new URL(`../../seed/${folder}`, import.meta.url)),
);

export const seedCommand: Command = {
  name: 'seed',
  summary: 'Import the seed that comes with showgraph, or the paths given.',
  usage: '[PATH...] [--json]',
  details: `Into the embedded graph, or into Neo4j where NEO4J_URI is set. Run twice it writes nothing new.

Examples:
  showgraph seed
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=... showgraph seed`,
  takesPaths: true,
  options: JSON_FLAG,
  run({ paths, flags }, io) {
    const chosen = paths.length > 0 ? paths : SEED_PATHS;
    return withGraph(io, (graph, config) =>
      runImport(graph, config, chosen, io, { json: flags.json === true }),
    );
  },
};
