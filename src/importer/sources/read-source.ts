import { readBytes } from '../files.ts';
import { readArticle } from '../read.ts';
import { ArticleReadError } from '../reading/article-read-error.ts';
import type { ReadItem, Source, SourceOptions } from './source.ts';

/**
 * The articles of a source, one at a time and in its order, each with its place. What is no article is
 * an item with an `error`; nothing is thrown for what a source holds.
 */
export async function* readSource(
  { place }: Source,
  _options: SourceOptions = {},
): AsyncGenerator<ReadItem> {
  try {
    yield { place, article: readArticle(place, await readBytes(place)) };
  } catch (error) {
    if (!(error instanceof ArticleReadError)) throw error;
    yield { place, error };
  }
}
