import { createHash } from 'node:crypto';

/** A value that a page is ordered by. */
export type OrderValue = string | number;

/** One column of an order, over the node `n` at the far end or the edge `e` towards it. */
export interface OrderColumn {
  readonly on: 'node' | 'edge';
  readonly property: string;
  readonly descending?: boolean;
  /** Stands in for a missing value, which a keyset comparison would drop. */
  readonly missing: OrderValue;
}

const VERSION = 1;

/** A cursor that cannot be used here; the message says why. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

/** Short name of what a cursor belongs to, so that one from another field or order is refused. */
export function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('base64url').slice(0, 8);
}

/** The cursor of a row: base64url of `[version, fingerprint, values]`, the id among the last values. */
export function encodeCursor(print: string, values: readonly OrderValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, print, values])).toString('base64url');
}

/** The values of a cursor. Throws `CursorError` where it is malformed, or of another field or order. */
export function decodeCursor(cursor: string, print: string, columns: number): OrderValue[] {
  const [version, from, values] = parse(cursor);
  if (version !== VERSION || !Array.isArray(values)) {
    throw new CursorError(
      'is not a cursor of this API: pass `endCursor` of the page before unchanged',
    );
  }
  if (from !== print) {
    throw new CursorError('belongs to another field, order or filter: start again without it');
  }
  const sound = values.every((value) => typeof value === 'string' || typeof value === 'number');
  if (values.length !== columns || !sound)
    throw new CursorError('is damaged: start again without it');
  return values;
}

function parse(cursor: string): unknown[] {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(json) ? json : [];
  } catch {
    return [];
  }
}
