import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { ANY_ENTITY } from '../model/node.cypher.ts';
import { listen } from '../server.ts';
import { type Command, type CommandIo, EXIT } from './command.ts';
import { withGraph } from './with-graph.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve GraphQL and GraphiQL.',
  usage: '',
  details: `Serves http://localhost:4000/graphql until it is stopped. An empty embedded graph is seeded first;
a Neo4j only by "showgraph seed". Settings come from the environment: see the README.

Example:
  PORT=8080 showgraph serve`,
  takesPaths: false,
  options: {},
  async run(_input, io) {
    return withGraph(io, async (graph, config) => {
      if (graph.engine === 'embedded') await seedWhenEmpty(graph, config, io);
      // neo4j-driver takes a stack for every answer, and source maps make that a tenth of a request.
      if (config.LOG_LEVEL !== 'debug') process.setSourceMapsEnabled(false);
      const logger = pino({ level: config.LOG_LEVEL });
      const { HOST: host, PORT: port } = config;
      const server = await listen({ graph, config, logger }, { host, port });
      io.out(`showgraph answers at ${server.url} (${graph.engine}: ${graph.location})`);
      await io.stopped;
      await server.close();
      return EXIT.DONE;
    });
  },
};

/** A first start has something to explore; one that was cut off while seeding goes on with it. */
async function seedWhenEmpty(graph: Graph, config: Config, io: CommandIo): Promise<void> {
  const marker = join(config.DATA_DIR, 'seeding');
  const [entity] = await graph.read(ANY_ENTITY);
  if (entity && !existsSync(marker)) return;
  writeFileSync(marker, 'The seed is being imported; the next start goes on with it.\n');
  io.out(
    entity ? 'Going on with the import of seed/ ...' : 'The graph is empty: importing seed/ ...',
  );
  const { runImport } = await import('./import.ts');
  const { SEED_PATHS } = await import('./seed.ts');
  await runImport(graph, config, SEED_PATHS, io);
  rmSync(marker);
}
