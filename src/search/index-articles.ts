import type { Graph } from '../graph/graph.ts';
import { articleWords } from '../text/article-words.ts';
import { ARTICLES_WITHOUT_WORDS, WRITE_ARTICLE_WORDS } from './article-search.cypher.ts';

/** Texts in one transaction. */
const PAGE = 100;

/**
 * Makes articles findable that were imported by a version without a search for them. Gives how many
 * these were; it asks one statement where there are none.
 */
export async function indexArticles(graph: Graph): Promise<number> {
  for (let done = 0; ; ) {
    const found = await graph.read<{ id: string; headline: string; text: string }>(
      ARTICLES_WITHOUT_WORDS,
      { limit: PAGE },
    );
    if (found.length === 0) return done;
    const rows = found.map(({ id, headline, text }) => ({
      id,
      words: articleWords(headline, text),
    }));
    await graph.write(WRITE_ARTICLE_WORDS, { rows });
    done += rows.length;
  }
}
