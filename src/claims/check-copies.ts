import type { StatementRunner } from '../graph/graph.ts';
import { ChangeLog } from '../importer/change-log.ts';
import { linkCopies } from '../importer/syndication/link-copies.ts';
import { readSimilarArticles } from '../importer/syndication/syndication.ts';
import type { Inconsistency } from './check.ts';

/** Every article must be linked to the first that its text is a copy of, and to no other. */
export async function checkCopies(graph: StatementRunner): Promise<Inconsistency[]> {
  const articles = await readSimilarArticles(graph, new ChangeLog());
  const ids = articles.inOrder();
  const stored = new Map(ids.map((id) => [id, articles.firstOf(id)]));
  const expected = linkCopies(articles, ids);
  return ids.flatMap((id): Inconsistency[] => {
    const [is, must] = [stored.get(id), expected.get(id)];
    if (is === must) return [];
    const message = `is linked as a copy of ${is ?? 'none'}, its text gives ${must ?? 'none'}`;
    return [{ kind: 'DUPLICATE', where: id, message }];
  });
}
