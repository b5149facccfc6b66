import { createReadStream } from 'node:fs';
import { messageOf } from '../../graph/graph-error.ts';
import { refuseLong } from '../read.ts';
import { ArticleReadError } from '../reading/article-read-error.ts';
import { asEncoded } from '../reading/character-set.ts';

/** What of a source is looked at before it is read. */
const HEAD = 64 * 1024;

/** The bytes of a file, piece by piece. Throws ArticleReadError UNREADABLE where it cannot be read. */
export async function* piecesOfFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: HEAD });
  } catch (error) {
    throw new ArticleReadError(
      path,
      'UNREADABLE',
      `It cannot be read: ${messageOf(error)}.`,
      'Check the path and its permissions.',
    );
  }
}

/** The first bytes, 64 KB where there are so many, and all of them again behind. */
export async function withHead(
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  async function* all() {
    try {
      yield* taken;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      // Whoever stops reading closes the file or the connection.
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(taken), all: all() };
}

/** All bytes in one. Throws ArticleReadError TOO_LARGE as soon as there are more than the limit. */
export async function collect(
  place: string,
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    taken.push(piece);
    length += piece.length;
    if (length > limit) throw moreThan(place, limit);
  }
  refuseLong(place, length, limit);
  return Buffer.concat(taken);
}

/** The pieces themselves. Throws ArticleReadError TOO_LARGE behind the limit. */
export async function* limited(
  place: string,
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > limit) throw moreThan(place, limit);
    yield piece;
  }
}

/** The texts of pieces of one encoding; a character may begin in one piece and end in the next. */
export async function* texts(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    yield asEncoded(decoder.decode(piece, { stream: true }), encoding);
  }
  yield asEncoded(decoder.decode(), encoding);
}

function moreThan(place: string, limit: number): ArticleReadError {
  const wrong = `It has more than ${limit} bytes, which is the limit.`;
  return new ArticleReadError(place, 'TOO_LARGE', wrong, 'Split it into several files.');
}
