import type { ArticleDocument } from './fact.ts';
import { ArticleReadError } from './reading/article-read-error.ts';
import { assemble, type RawArticle } from './reading/assemble.ts';
import { decode } from './reading/decode.ts';
import { readHtml } from './reading/html.ts';
import { readMarkdown } from './reading/markdown.ts';
import { readPlainText } from './reading/plain-text.ts';

/** A longer file is a book, a dump or an attack; 5 MB is some eight hundred thousand words. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** One reader for each extension; `-` (standard input) and files without one are told by content. */
const READERS: Readonly<Record<string, (file: string, text: string) => RawArticle>> = {
  '.txt': readPlainText,
  '.text': readPlainText,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
};
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(READERS);

/**
 * The article in the bytes of a file. Pure: the file is named only for messages and its extension.
 * Throws ArticleReadError, whose reason is one of a closed list.
 */
export function readArticle(file: string, bytes: Uint8Array): ArticleDocument {
  if (bytes.length > MAX_ARTICLE_BYTES) {
    throw new ArticleReadError(
      file,
      'TOO_LARGE',
      `It has ${bytes.length} bytes, the limit is ${MAX_ARTICLE_BYTES}.`,
      'Split it into one file an article.',
    );
  }
  const text = bytes.length === 0 ? '' : decode(file, bytes);
  if (text.trim() === '') {
    throw new ArticleReadError(file, 'EMPTY', 'It is empty.', 'Save the article text in it.');
  }
  return assemble(file, readerFor(file, text)(file, text));
}

function readerFor(file: string, text: string): (file: string, text: string) => RawArticle {
  const extension = file.match(/\.[a-z]+$/i)?.[0].toLowerCase();
  if (extension !== undefined) {
    const reader = READERS[extension];
    if (reader) return reader;
    throw new ArticleReadError(
      file,
      'UNKNOWN_FORMAT',
      `Files ending in ${extension} are not read.`,
      `Use one of ${READABLE_EXTENSIONS.join(', ')}.`,
    );
  }
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text)) return readHtml;
  if (/^\s*---\r?\n/.test(text)) return readMarkdown;
  return readPlainText;
}
