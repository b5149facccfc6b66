import { decodeCursor, encodeCursor, fingerprint, type OrderValue } from './keyset.ts';
import type { PageStatements } from './relationship.ts';

/** The page size where none is asked for, and the largest that may be. */
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly withTotal: boolean;
}

export interface PageRow {
  readonly node: unknown;
  readonly edge: unknown;
  readonly cursor: string;
}

export interface Page {
  readonly rows: readonly PageRow[];
  readonly hasNextPage: boolean;
  readonly total?: number | undefined;
}

interface RawRow {
  readonly node: Record<string, unknown>;
  readonly edge: Record<string, unknown>;
  readonly order: readonly OrderValue[];
}

export interface PageQuery {
  readonly name: string;
  readonly statement: string;
  readonly parameters: { readonly limit: number; readonly after: readonly OrderValue[] | null };
  readonly fingerprint: string;
  readonly first: number;
}

/**
 * The statement and parameters for a page, the same for all parents of a level. Throws `CursorError`
 * for a cursor from elsewhere. One row more than `first` is read, to learn whether more follow.
 */
export function pageQuery(statements: PageStatements, page: PageArguments): PageQuery {
  const orderName = page.order ?? statements.defaultOrder;
  const order = statements.orders[orderName];
  if (!order) throw new RangeError(`${statements.name} has no order ${orderName}`);
  const print = fingerprint(statements.name, orderName);
  const after = page.after == null ? null : decodeCursor(page.after, print, order.columns);
  return {
    name: [statements.name, orderName, page.first, page.after ?? '', page.withTotal].join(' '),
    statement: page.withTotal ? order.pageWithTotal : order.page,
    parameters: { limit: page.first + 1, after },
    fingerprint: print,
    first: page.first,
  };
}

/** The page in a row of the statement's answer. */
export function pageFromRow(query: PageQuery, row: Record<string, unknown>): Page {
  const raw = row.rows as RawRow[];
  return {
    rows: raw.slice(0, query.first).map(({ node, edge, order }) => ({
      node,
      edge,
      cursor: encodeCursor(query.fingerprint, order),
    })),
    hasNextPage: raw.length > query.first,
    total: row.total as number | undefined,
  };
}
