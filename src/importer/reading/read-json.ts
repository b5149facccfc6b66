import { messageOf } from '../../graph/graph-error.ts';
import { ArticleReadError } from './article-read-error.ts';
import { assemble } from './assemble.ts';
import { readJsonArticle } from './json-article.ts';
import { jsonFeed, readJsonFeedItem } from './json-feed.ts';
import { attempt, jsonText, type Reading } from './reading.ts';

/**
 * The articles of a JSON text: one article, a list of them, an object with `articles`, or a JSON Feed.
 * Those of a list are `place#3` by their number, from 1.
 */
export function* readJson(place: string, text: string): Generator<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const wrong = `It is no JSON: ${messageOf(error)}.`;
    yield {
      place,
      text,
      error: new ArticleReadError(place, 'BAD_JSON', wrong, 'Correct it there.'),
    };
    return;
  }
  const feed = jsonFeed(value);
  const items = feed?.items ?? listOf(value);
  if (items === undefined) {
    yield attempt(
      place,
      () => assemble(place, readJsonArticle(place, value)),
      () => text,
    );
    return;
  }
  if (items.length === 0) {
    yield {
      place,
      error: new ArticleReadError(place, 'EMPTY', 'Its list is empty.', 'Put articles in it.'),
    };
  }
  for (const [index, item] of items.entries()) {
    const part = `${place}#${index + 1}`;
    let kept = item;
    const read = () => {
      const raw = feed ? readJsonFeedItem(part, feed, item) : readJsonArticle(part, item);
      kept = raw;
      return assemble(part, raw);
    };
    yield attempt(part, read, () => jsonText(kept));
  }
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('articles' in value)) return undefined;
  return Array.isArray(value.articles) ? value.articles : undefined;
}
