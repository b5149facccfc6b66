import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { openGraph } from '../graph/open.ts';
import { indexArticles } from '../search/index-articles.ts';
import type { CommandIo } from './command.ts';

/**
 * Runs `work` on the graph that the settings name, migrated unless told otherwise, and closes it whatever
 * happens.
 */
export async function withGraph<T>(
  io: CommandIo,
  work: (graph: Graph, config: Config) => Promise<T>,
  { migrated = true }: { readonly migrated?: boolean } = {},
): Promise<T> {
  const config = readConfig(io.environment);
  const graph = await openGraph(config);
  try {
    await graph.ready();
    if (migrated) {
      await graph.migrate();
      await indexArticles(graph);
    }
    return await work(graph, config);
  } finally {
    await graph.close();
  }
}
