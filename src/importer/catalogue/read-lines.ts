import { createReadStream } from 'node:fs';

/** Longest line that is read, in UTF-16 units: a line is one title, and must fit into memory. */
export const MAX_LINE = 8_000_000;

/** What is kept of a longer one. */
const SHOWN = 1000;

/** A line of a file, without what ends it. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** False for a line longer than `MAX_LINE`: `text` is its beginning. */
  readonly whole: boolean;
}

export interface LineChunk {
  readonly lines: readonly TextLine[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/**
 * Reads UTF-8 text, a file or its bytes, line by line, holding one chunk and one line of it at the most.
 * Bytes that are no UTF-8 become U+FFFD; a byte order mark is dropped. Throws where the file cannot be read.
 */
export async function* readLines(
  from: string | AsyncIterable<Uint8Array>,
): AsyncGenerator<LineChunk> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  let bytes = 0;
  let skipping = false;
  const chunks: AsyncIterable<Uint8Array> =
    typeof from === 'string' ? createReadStream(from, { highWaterMark: 256 * 1024 }) : from;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    const lines: TextLine[] = [];
    for (const text of parts) take(text, lines);
    if (rest.length > MAX_LINE) {
      if (!skipping) cut(rest, lines);
      rest = '';
      skipping = true;
    }
    yield { lines, bytes };
  }
  const lines: TextLine[] = [];
  if (rest !== '') take(rest, lines);
  yield { lines, bytes };

  function take(text: string, lines: TextLine[]) {
    if (skipping) skipping = false;
    else if (text.length > MAX_LINE) cut(text, lines);
    else {
      number += 1;
      lines.push({ number, text, whole: true });
    }
  }

  function cut(text: string, lines: TextLine[]) {
    number += 1;
    lines.push({ number, text: text.slice(0, SHOWN), whole: false });
  }
}
