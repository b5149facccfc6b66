import { findFiles } from '../files.ts';
import type { FoundSources, SourceOptions } from './source.ts';

/**
 * The sources that inputs stand for: a file itself, a folder everything in it, by name. A path that
 * leads nowhere stands for itself: reading it says what is wrong.
 */
export async function findSources(
  inputs: readonly string[],
  _options: SourceOptions = {},
): Promise<FoundSources> {
  const { articles, catalogues, ignored } = await findFiles(inputs);
  return { articles: articles.map((place) => ({ kind: 'file', place })), catalogues, ignored };
}
