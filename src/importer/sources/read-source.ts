import { stat } from 'node:fs/promises';
import { readLines } from '../catalogue/read-lines.ts';
import { formatOf, MAX_ARTICLE_BYTES, readText, refuseLong } from '../read.ts';
import { ArticleReadError } from '../reading/article-read-error.ts';
import { characterSet } from '../reading/character-set.ts';
import { decode, refuseBinary } from '../reading/decode.ts';
import { type Format, formatOfContent, formatOfMediaType, isFeed } from '../reading/format.ts';
import { readFeed } from '../reading/read-feed.ts';
import { readArticleLine } from './article-lines.ts';
import { fetchPage } from './fetch-page.ts';
import { beginsAsLetter } from './json-line.ts';
import { collect, limited, piecesOfFile, texts, withHead } from './pieces.ts';
import type { ReadItem, Source, SourceOptions } from './source.ts';

/** A JSON text is in memory as a whole. */
const MAX_JSON_BYTES = 50 * 1024 * 1024;
/** A feed or export is read in pieces; ten times the longest export that WordPress makes in one file. */
const MAX_FEED_BYTES = 500 * 1024 * 1024;

/** The bytes of a source with what is known of them before they are read. */
interface Opened {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** How many there are; absent where that is not known. */
  readonly size?: number;
  /** What the server calls them. */
  readonly mediaType?: string;
  readonly charset?: string | undefined;
  /** Where they were fetched from in the end. */
  readonly address?: string;
}

/**
 * The articles of a source, one at a time and in its order, each with its place. What is no article is
 * an item with an `error`; nothing is thrown for what a source holds.
 */
export async function* readSource(
  source: Source,
  options: SourceOptions = {},
): AsyncGenerator<ReadItem> {
  const { place } = source;
  try {
    const opened = await openSource(source, options);
    const { head, all } = await withHead(opened.pieces);
    refuseBinary(place, head);
    const format = formatOfSource(source, opened, textOf(head, opened.charset));
    yield* readAs(format, place, { ...opened, pieces: all }, head);
  } catch (error) {
    if (!(error instanceof ArticleReadError)) throw error;
    yield { place, error };
  }
}

async function openSource({ kind, place }: Source, options: SourceOptions): Promise<Opened> {
  if (kind === 'url') return fetchPage(place, options);
  if (kind === 'file') return { pieces: piecesOfFile(place), size: await sizeOf(place) };
  if (options.stdin) return { pieces: options.stdin };
  const wrong = 'There is no standard input here.';
  throw new ArticleReadError(place, 'UNREADABLE', wrong, 'Name a file.');
}

async function* readAs(
  format: Format,
  place: string,
  { pieces, size = 0, charset, address }: Opened,
  head: Uint8Array,
): AsyncGenerator<ReadItem> {
  if (format === 'feed') {
    refuseLong(place, size, MAX_FEED_BYTES);
    const text = texts(limited(place, pieces, MAX_FEED_BYTES), characterSet(head, charset));
    yield* readFeed(place, text, MAX_ARTICLE_BYTES);
  } else if (format === 'lines') {
    for await (const { lines } of readLines(pieces)) {
      for (const line of lines) yield* readArticleLine(place, line);
    }
  } else {
    const limit = format === 'json' ? MAX_JSON_BYTES : MAX_ARTICLE_BYTES;
    // Looked at before it is read, so that a huge file is refused without taking its memory.
    refuseLong(place, size, limit);
    const bytes = await collect(place, pieces, limit);
    const text = bytes.length === 0 ? '' : decode(place, bytes, charset);
    yield* readText(place, text, format, address);
  }
}

/** The server's word, else the name's ending, else what the text begins with. */
function formatOfSource(
  { kind, place }: Source,
  { mediaType, address }: Opened,
  head: string,
): Format {
  const told = mediaType === undefined ? undefined : formatOfMediaType(mediaType);
  if (told === null) {
    const wrong = `The server calls it ${mediaType}, which is not read.`;
    throw new ArticleReadError(
      place,
      'UNKNOWN_FORMAT',
      wrong,
      'Use the address of an article or a feed.',
    );
  }
  const format = told ?? (kind === 'file' ? formatOf(place, head) : formatOfText(head));
  // Pages are XML, too, and some servers call everything a page.
  if (format === 'feed' && !isFeed(head) && /<html\b/i.test(head)) return 'html';
  return format === 'html' && address !== undefined && isFeed(head) ? 'feed' : format;
}

/** One dead letter alone would be taken for an article in JSON. */
function formatOfText(head: string): Format {
  return beginsAsLetter(head) ? 'lines' : formatOfContent(head);
}

function textOf(head: Uint8Array, charset: string | undefined): string {
  return new TextDecoder(characterSet(head, charset)).decode(head);
}

/** The bytes of a file; 0 for what has no size or cannot be looked at: reading it says why. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
