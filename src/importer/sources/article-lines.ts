import { MAX_LINE, type TextLine } from '../catalogue/read-lines.ts';
import { readText } from '../read.ts';
import { ArticleReadError, type ArticleReadReason } from '../reading/article-read-error.ts';
import { assemble } from '../reading/assemble.ts';
import { formatOfContent, formatOfName } from '../reading/format.ts';
import { readJsonArticle } from '../reading/json-article.ts';
import { attempt, type Reading } from '../reading/reading.ts';
import { type DeadLetter, readLine } from './json-line.ts';

/**
 * The article of a line of JSON Lines, as `articles.jsonl:12`; of a line of a dead-letter file its text
 * under the place it had. A line of a catalogue among articles is an error; one among dead letters is
 * left to the catalogue's reader.
 */
export function* readArticleLine(file: string, line: TextLine): Generator<Reading> {
  const { number, text, whole } = line;
  const place = `${file}:${number}`;
  if (text.trim() === '') return;
  if (!whole) {
    yield failure(
      place,
      text,
      'TOO_LARGE',
      `The line is longer than ${MAX_LINE} characters.`,
      'Shorten it.',
    );
    return;
  }
  const { kind, value, letter } = readLine(text);
  if (letter && kind === 'article letter') yield* readLetter(letter);
  else if (kind === 'article') {
    yield attempt(
      place,
      () => assemble(place, readJsonArticle(place, value)),
      () => text,
    );
  } else if (kind === 'broken') {
    yield failure(
      place,
      text,
      'BAD_JSON',
      'The line is no JSON object.',
      'Write one article a line.',
    );
  } else if (kind === 'catalogue') {
    const wrong = 'This is no article: it has neither a headline nor a text.';
    yield failure(
      place,
      text,
      'BAD_METADATA',
      wrong,
      'Keep catalogue lines in a file of their own.',
    );
  }
}

/** The text of a letter, in the format of the file that it came from; a part of one, and what failed after it was read, is JSON. */
function* readLetter({ file, text }: DeadLetter): Generator<Reading> {
  const named = formatOfName(file);
  const isJson = /^\s*\{\s*"/.test(text);
  const isText = !isJson && (named === 'text' || named === 'markdown' || named === 'html');
  const told = isText ? named : formatOfContent(text);
  // A page that says no address of its own has the one that it was fetched from.
  const address = /^https?:/i.test(file) ? file : undefined;
  yield* readText(file, text, told === 'feed' || told === 'lines' ? 'text' : told, address);
}

function failure(
  place: string,
  text: string,
  ...why: [ArticleReadReason, string, string]
): Reading {
  return { place, text, error: new ArticleReadError(place, ...why) };
}
