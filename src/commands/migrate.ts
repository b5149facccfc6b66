import { readConfig } from '../config.ts';
import { openGraph } from '../graph/open.ts';
import { indexArticles } from '../search/index-articles.ts';
import { type Command, EXIT } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring constraints and indexes up to schema/graph.cypher. Other commands do it too.',
  usage: '',
  details: `Example:
  showgraph migrate`,
  takesPaths: false,
  options: {},
  async run(_input, io) {
    const graph = await openGraph(readConfig(io.environment));
    try {
      await graph.ready();
      const applied = await graph.migrate();
      const indexed = await indexArticles(graph);
      io.out(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'Nothing to apply.');
      if (indexed > 0) io.out(`Texts of articles made searchable: ${indexed}`);
      return EXIT.DONE;
    } finally {
      await graph.close();
    }
  },
};
