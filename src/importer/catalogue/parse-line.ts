import { z } from 'zod';
import { messageOf } from '../../graph/graph-error.ts';
import { CatalogueLine } from './line.ts';
import { MAX_LINE, type TextLine } from './read-lines.ts';

/** Why a line does not go in, as a closed list. */
export type RejectionCode =
  | 'TOO_LONG'
  | 'NOT_UTF8'
  | 'NOT_JSON'
  | 'UNKNOWN_TYPE'
  | 'WRONG_SHAPE'
  | 'CONFLICT';

/** A line that does not go in, as it stands in a dead-letter file. */
export interface RejectedLine {
  /** Where it was read, before it came into a dead-letter file. */
  readonly file: string;
  readonly line: number;
  readonly code: RejectionCode;
  readonly reason: string;
  readonly text: string;
}

/** A line that was read, with what it states. */
export interface ReadLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly stated: CatalogueLine;
}

/** A line of a dead-letter file: what is to be read is its text, once repaired. */
const DeadLetter = z.strictObject({
  file: z.string(),
  line: z.number().int(),
  code: z.string().optional(),
  reason: z.string(),
  text: z.string(),
});

/** Reads a line of a catalogue or of a dead-letter file; gives what is wrong with one that is neither. */
export function parseLine(
  file: string,
  { number, text, whole }: TextLine,
): ReadLine | RejectedLine {
  const place = { file, line: number, text: text.trim() };
  if (!whole) return reject(place, 'TOO_LONG', `is longer than ${MAX_LINE} characters`);
  return parseText(place, true);
}

function parseText(
  place: { file: string; line: number; text: string },
  outermost: boolean,
): ReadLine | RejectedLine {
  // What the decoder puts in place of bytes that are no UTF-8: no name holds it.
  if (place.text.includes('\ufffd')) return reject(place, 'NOT_UTF8', 'not UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(place.text);
  } catch (error) {
    return reject(place, 'NOT_JSON', `not JSON: ${messageOf(error)}`);
  }
  const parsed = CatalogueLine.safeParse(json);
  if (parsed.success) return { ...place, stated: parsed.data };
  const letter = outermost ? DeadLetter.safeParse(json) : undefined;
  if (letter?.success) {
    const { file, line, text } = letter.data;
    return parseText({ file, line, text: text.trim() }, false);
  }
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.');
  const code = where === 'type' ? 'UNKNOWN_TYPE' : 'WRONG_SHAPE';
  return reject(place, code, `${where || 'the line'}: ${issue?.message}`);
}

/** The line as one that does not go in. */
export function reject(
  { file, line, text }: { file: string; line: number; text: string },
  code: RejectionCode,
  reason: string,
): RejectedLine {
  return { file, line, code, reason, text };
}
