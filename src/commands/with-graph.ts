import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { type Patience, waitingGraph } from '../graph/waiting-graph.ts';
import { indexArticles } from '../search/index-articles.ts';
import type { CommandIo } from './command.ts';

export interface WithGraphOptions {
  readonly migrated?: boolean;
  /** How long a database that is not there yet is waited for; without it not at all. */
  readonly patience?: Patience;
}

/**
 * Runs `work` on the graph that the settings name, migrated unless told otherwise, and closes it whatever
 * happens.
 */
export async function withGraph<T>(
  io: CommandIo,
  work: (graph: Graph, config: Config) => Promise<T>,
  { migrated = true, patience }: WithGraphOptions = {},
): Promise<T> {
  const config = readConfig(io.environment);
  const graph = await openGraph(config);
  try {
    await (patience ? waitingGraph(graph, patience) : graph).ready();
    if (migrated) {
      await graph.migrate();
      await indexArticles(graph);
    }
    return await work(graph, config);
  } finally {
    await graph.close();
  }
}
