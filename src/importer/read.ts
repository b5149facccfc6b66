import type { ArticleDocument } from './fact.ts';
import { ArticleReadError } from './reading/article-read-error.ts';
import { assemble, type RawArticle } from './reading/assemble.ts';
import { decode } from './reading/decode.ts';
import {
  type Format,
  formatOfContent,
  formatOfName,
  READABLE_EXTENSIONS,
} from './reading/format.ts';

export { READABLE_EXTENSIONS } from './reading/format.ts';

import { readHtml } from './reading/html.ts';
import { readMarkdown } from './reading/markdown.ts';
import { readPlainText } from './reading/plain-text.ts';
import { readJson } from './reading/read-json.ts';
import { attempt, type Reading } from './reading/reading.ts';

/** A longer file is a book, a dump or an attack; 5 MB is some eight hundred thousand words. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

const READERS: Readonly<
  Partial<Record<Format, (place: string, text: string, address?: string) => RawArticle>>
> = { text: readPlainText, markdown: readMarkdown, html: readHtml };

/**
 * The one article in the bytes of a file. Pure: the file is named only for messages and its extension.
 * Throws ArticleReadError, whose reason is one of a closed list.
 */
export function readArticle(file: string, bytes: Uint8Array): ArticleDocument {
  refuseLong(file, bytes.length, MAX_ARTICLE_BYTES);
  const text = bytes.length === 0 ? '' : decode(file, bytes);
  const [first] = readText(file, text, formatOf(file, text));
  if (first === undefined || 'error' in first) throw first?.error ?? empty(file);
  return first.article;
}

/**
 * The articles in a text: one, or as many as a JSON list has. `address` is where it was fetched from. A
 * feed and JSON lines are read in pieces instead.
 */
export function* readText(
  place: string,
  text: string,
  format: Format,
  address?: string,
): Generator<Reading> {
  if (text.trim() === '') yield { place, error: empty(place) };
  else if (format === 'json') yield* readJson(place, text);
  else {
    const reader = READERS[format];
    if (!reader) throw new Error(`Articles of the format ${format} are read in pieces.`);
    const read = () => assemble(place, withAddress(reader(place, text, address), address));
    yield attempt(place, read, () => text);
  }
}

/** Throws ArticleReadError TOO_LARGE where there are more bytes than the limit. */
export function refuseLong(place: string, bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new ArticleReadError(
    place,
    'TOO_LARGE',
    `It has ${bytes} bytes, the limit is ${limit}.`,
    'Split it into one file an article.',
  );
}

/** The format of a file by its name, else by its content. Throws ArticleReadError UNKNOWN_FORMAT. */
export function formatOf(place: string, head: string): Format {
  const format = formatOfName(place);
  if (format === null) {
    const extension = place.match(/\.[a-z0-9]+$/i)?.[0];
    throw new ArticleReadError(
      place,
      'UNKNOWN_FORMAT',
      `Files ending in ${extension} are not read.`,
      `Use one of ${READABLE_EXTENSIONS.join(', ')}.`,
    );
  }
  return format ?? formatOfContent(head);
}

/** What was fetched is identified by where it was fetched from, unless it says itself. */
function withAddress(raw: RawArticle, address: string | undefined): RawArticle {
  return raw.url || address === undefined ? raw : { ...raw, url: address };
}

function empty(place: string): ArticleReadError {
  return new ArticleReadError(place, 'EMPTY', 'It is empty.', 'Save the article text in it.');
}
