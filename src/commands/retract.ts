import { findArticle } from '../importer/find-article.ts';
import { Names } from '../importer/names.ts';
import { removeArticle } from '../importer/retract-article.ts';
import { asWriter } from '../importer/writer-lock.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const retractCommand: Command = {
  name: 'retract',
  summary: 'Take an article out, with everything that only it states.',
  usage: 'ARTICLE [--json]',
  details: `ARTICLE is an id, a slug or a URL. The graph is then as if it had never been imported; what was
done is noted in DATA_DIR/journal.jsonl.

Example:
  showgraph retract a-headline-as-a-slug`,
  takesPaths: true,
  options: JSON_FLAG,
  async run({ paths, flags }, io) {
    const [name] = paths;
    if (name === undefined || paths.length > 1) throw new UsageError('Name one article.');
    return withGraph(io, async (graph, config) => {
      const article = await findArticle(graph, name);
      const { claimsDeleted, claimsKept } = await asWriter(graph, async () =>
        removeArticle(graph, await Names.load(graph), article),
      );
      await note(config, { did: 'retract', article, claimsDeleted, claimsKept });
      const report = { article, claimsDeleted, claimsKept };
      io.out(
        flags.json
          ? JSON.stringify(report)
          : `${article}: ${claimsDeleted} claims gone, ${claimsKept} kept that others state`,
      );
      return EXIT.DONE;
    });
  },
};
