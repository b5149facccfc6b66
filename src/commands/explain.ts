import { findArticle } from '../importer/find-article.ts';
import { explainArticle } from '../importer/matching/explanation.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { explanationText } from './explanation-text.ts';
import { withGraph } from './with-graph.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Tell why each name in an article was taken for what it is.',
  usage: 'ARTICLE [--json]',
  details: `ARTICLE is an id, a slug or a URL. For every name that the article states something of: a sentence that
holds it, the entities that it might mean with their points and each reason, by how much the best one
leads, and what was decided at the import: an entity known before, a new one, or a new one that is
unresolved, so that somebody should look and merge it if it is a known one. docs/matching.md explains
the points. Nothing is written.

Exit code: 0 explained, 1 there is no such article, or it was imported before reasons were kept.

Examples:
  showgraph explain a-headline-as-a-slug
  showgraph explain https://news.example/some-article --json`,
  takesPaths: true,
  options: JSON_FLAG,
  async run({ paths, flags }, io) {
    const [name] = paths;
    if (name === undefined || paths.length > 1) throw new UsageError('Name one article.');
    return withGraph(io, async (graph) => {
      const explanation = await explainArticle(graph, await findArticle(graph, name));
      io.out(flags.json ? JSON.stringify(explanation) : explanationText(explanation).join('\n'));
      return EXIT.DONE;
    });
  },
};
