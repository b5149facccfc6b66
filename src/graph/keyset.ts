import { createHash } from 'node:crypto';

/** A value that a page is ordered by. */
export type OrderValue = string | number;

/** One column of an order, over the node `n` at the far end or the edge `e` towards it. */
export interface OrderColumn {
  readonly on: 'node' | 'edge';
  readonly property: string;
  readonly kind: 'text' | 'number';
  readonly descending?: boolean;
  /** Set on every node, so that an ordered index may serve it. */
  readonly required?: boolean;
}

const VERSION = 2;

/** A cursor that cannot be used here; the message says why. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
  /** The argument that it was given as. */
  cursor: 'after' | 'before' = 'after';
}

/** Short name of what a cursor belongs to, so that one from another field, order or filter is refused. */
export function fingerprint(...parts: readonly string[]): string {
  const text = parts.join('\u0000');
  const known = prints.get(text);
  if (known !== undefined) return known;
  const print = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  // Few lists, orders and filters make up most of what is asked; an attacker's are forgotten again.
  if (prints.size >= MOST_PRINTS) prints.clear();
  if (text.length <= LONGEST_PRINTED) prints.set(text, print);
  return print;
}

const MOST_PRINTS = 2000;
const LONGEST_PRINTED = 2000;
const prints = new Map<string, string>();

/**
 * The cursor of a row: base64url of `[version, fingerprint, values, checksum]`, the id among the last
 * values. The checksum tells a damaged cursor, which might still name some place in the list.
 */
export function encodeCursor(print: string, values: readonly OrderValue[]): string {
  const text = JSON.stringify([VERSION, print, values]);
  return Buffer.from(`${text.slice(0, -1)},${checksum(text)}]`).toString('base64url');
}

/** The values of a cursor. Throws `CursorError` where it is malformed, or of another field or order. */
export function decodeCursor(cursor: string, print: string, columns: number): OrderValue[] {
  const [version, from, values] = parse(cursor);
  if (typeof version === 'number' && version !== VERSION) {
    throw new CursorError('is of another version of this API: start again without it');
  }
  if (version !== VERSION || typeof from !== 'string' || !Array.isArray(values)) {
    throw new CursorError(
      'is not a cursor of this API: pass `endCursor` or `startCursor` of a page unchanged',
    );
  }
  const sound = values.every((value) => typeof value === 'string' || typeof value === 'number');
  // Encoded again it is the same text, or it was changed on its way.
  if (!sound || encodeCursor(from, values) !== cursor) {
    throw new CursorError('is damaged: start again without it');
  }
  if (from !== print || values.length !== columns) {
    throw new CursorError('belongs to another field, order or filter: start again without it');
  }
  return values;
}

/** FNV-1a over UTF-16 units: a few instructions a character, since every edge may have a cursor. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

function parse(cursor: string): unknown[] {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(json) ? json : [];
  } catch {
    return [];
  }
}
