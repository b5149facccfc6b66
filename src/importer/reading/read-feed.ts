import { ArticleReadError } from './article-read-error.ts';
import { assemble } from './assemble.ts';
import { isNews, readFeedItem } from './feed-item.ts';
import { type FeedItem, FeedParser } from './feed-parser.ts';
import { attempt, jsonText, type Reading } from './reading.ts';

/** More items than any feed or export of one site has in one file. */
export const MAX_ITEMS = 100_000;

/**
 * The articles of a feed that comes in pieces, each as `place#3` by its number in the feed. Items that
 * hold nothing are told of once, at the end. `longest` is the most UTF-16 units of an item.
 */
export async function* readFeed(
  place: string,
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<Reading> {
  const parser = new FeedParser(longest);
  const count = { items: 0, empty: 0 };
  for await (const piece of pieces) {
    for (const item of parser.write(piece)) yield* readItem(place, parser, item, count);
    if (parser.isTooDeep) {
      const wrong = 'Its elements are nested deeper than those of any feed.';
      yield failure(place, 'TOO_COMPLEX', wrong, 'Fetch it again.');
      return;
    }
    if (count.items > MAX_ITEMS) {
      const wrong = `It has more than ${MAX_ITEMS} items; those behind are not read.`;
      yield failure(place, 'TOO_MANY', wrong, 'Split it into several files.');
      return;
    }
  }
  for (const item of parser.end()) yield* readItem(place, parser, item, count);
  if (!parser.isFeed) {
    yield failure(
      place,
      'UNKNOWN_FORMAT',
      'It is no feed.',
      'RSS, Atom and WordPress exports are read.',
    );
  } else if (count.items === 0) {
    yield failure(place, 'EMPTY', 'The feed has no item.', 'Check that it was saved whole.');
  } else if (count.empty > 0) {
    yield failure(
      place,
      'EMPTY',
      `${count.empty} of its items hold nothing.`,
      'Nothing was read of them.',
    );
  }
}

function* readItem(
  feed: string,
  parser: FeedParser,
  item: FeedItem,
  count: { items: number; empty: number },
): Generator<Reading> {
  count.items += 1;
  if (count.items > MAX_ITEMS || !isNews(item)) return;
  const place = `${feed}#${item.number}`;
  if (item.tooLong) {
    yield failure(place, 'TOO_LARGE', 'The item is longer than an article may be.', 'Shorten it.');
  } else if (!item.whole) {
    yield failure(place, 'BAD_XML', 'The feed ends within this item.', 'Fetch or save it again.');
  } else if (item.fields.length === 0) count.empty += 1;
  else yield readWhole(place, parser, item);
}

/** For a dead-letter file, an item is kept as an article in JSON, as far as it goes. */
function readWhole(place: string, { channel }: FeedParser, item: FeedItem): Reading {
  let kept: unknown = item.fields;
  const read = () => {
    const raw = readFeedItem(place, channel, item);
    kept = raw;
    return assemble(place, raw);
  };
  return attempt(place, read, () => jsonText(kept));
}

function failure(place: string, ...why: [ArticleReadError['reason'], string, string]): Reading {
  return { place, error: new ArticleReadError(place, ...why) };
}
