import type { StatementRunner } from '../graph/graph.ts';
import { FIND_ARTICLE } from './article.cypher.ts';

/** The one article that an id, a slug or a URL names. Throws where there is none or more than one. */
export async function findArticle(graph: StatementRunner, name: string): Promise<string> {
  const [only, other] = await graph.read<{ id: string }>(FIND_ARTICLE, { name });
  if (!only) {
    throw new Error(
      `No article in the graph has the id, slug or URL "${name}". The import prints the slug, and with --json the id.`,
    );
  }
  if (other) throw new Error(`"${name}" names more than one article: give the id.`);
  return only.id;
}
