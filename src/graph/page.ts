import type { BatchQuery } from './batch.ts';
import {
  type Columns,
  keepNested,
  type NestedPage,
  nestedParameters,
  propertiesIn,
} from './columns.ts';
import { type Condition, clauseOf } from './filter.ts';
import type { Row } from './graph.ts';
import {
  CursorError,
  decodeCursor,
  encodeCursor,
  fingerprint,
  type OrderColumn,
  type OrderValue,
} from './keyset.ts';
import { nestedPageClauses, orderOf, pageStatement, rowParts } from './page-statement.ts';
import type { PageSource } from './relationship.ts';

/** The page size where none is asked for, and the largest that may be. */
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

export interface PageArguments {
  /** How many rows at the most. */
  readonly size: number;
  /** From the end of the list back, instead of from its start on. */
  readonly backward?: boolean;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
  /** Columns in the place of the default order, which then breaks no ties: the id does. */
  readonly order?: readonly OrderColumn[] | undefined;
  readonly filter?: Condition | undefined;
}

/** A row of a page; `node` and `edge` hold the properties that were asked for. */
export interface PageRow {
  readonly node: Readonly<Record<string, unknown>>;
  readonly edge: Readonly<Record<string, unknown>>;
  /** The type of the edge, as the vocabulary names it. */
  readonly type: string;
  readonly order: readonly OrderValue[];
  /** What its cursor belongs to. */
  readonly print: string;
}

export interface Page {
  readonly rows: readonly PageRow[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Undefined where it was not asked for. */
  readonly total: number | undefined;
}

/** The cursor of a row that was read with its `order`. */
export function cursorOf({ print, order }: PageRow): string {
  return encodeCursor(print, order);
}

/** What reads a page: by a statement of its own, or nested in that of its parents. */
export interface PageQuery extends BatchQuery<Page>, Omit<NestedPage, 'columns'> {
  readonly read: (row: Row, columns: Columns) => Page;
}

/**
 * What reads a page, the same for all parents of a level. Throws `CursorError` for a cursor from
 * elsewhere. One row more than asked for is read, to learn whether more follow.
 */
export function pageQuery(source: PageSource, page: PageArguments): PageQuery {
  const { size, backward = false, order = source.order } = page;
  const filter = page.filter && clauseOf(page.filter);
  const condition = filter ? `${filter.text} ${JSON.stringify(filter.parameters)}` : '';
  const columns = orderOf({ source, order });
  const orderText = columns.map(({ text, descending }) => `${text} ${descending}`).join();
  const print = fingerprint(source.name, orderText, condition);
  const bounds = {
    after: bound('after', page.after, print, columns.length),
    before: bound('before', page.before, print, columns.length),
  };
  const shape = {
    source,
    order,
    filter,
    backward,
    after: bounds.after !== null,
    before: bounds.before !== null,
  };
  return {
    name: JSON.stringify([source.name, print, size, backward, page.after, page.before]),
    statement: (wanted) => pageStatement(shape, wanted),
    clauses: (wanted, from, as, depth) => nestedPageClauses(shape, wanted, from, as, depth),
    count: (from) => (filter ? undefined : source.count.replace('(x)', `(${from})`)),
    parameters: (wanted) => ({
      limit: size + 1,
      ...bounds,
      ...filter?.parameters,
      ...nestedParameters(wanted),
    }),
    read: (row, wanted) => {
      const raw = (row.rows ?? []) as RawRow[];
      const more = raw.length > size;
      const rows = rowsOf(source, more ? raw.slice(0, size) : raw, wanted, print);
      return {
        rows: backward ? rows.reverse() : rows,
        hasNextPage: backward ? shape.before : more,
        hasPreviousPage: backward ? more : shape.after,
        total: row.total as number | undefined,
      };
    },
  };
}

function bound(
  argument: 'after' | 'before',
  cursor: string | null | undefined,
  print: string,
  columns: number,
): OrderValue[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return decodeCursor(cursor, print, columns);
  } catch (error) {
    if (error instanceof CursorError) error.cursor = argument;
    throw error;
  }
}

type Values = readonly unknown[] | Readonly<Record<string, unknown>>;
type RawRow = ReadonlyArray<Values | readonly OrderValue[] | string>;

const NOTHING: Readonly<Record<string, unknown>> = {};
const NO_ORDER: readonly OrderValue[] = [];

function rowsOf(
  source: PageSource,
  raw: readonly RawRow[],
  wanted: Columns,
  print: string,
): PageRow[] {
  const parts = rowParts(source, wanted);
  const node = propertiesIn('n', wanted);
  const edge = propertiesIn('e', wanted);
  const [only = ''] = source.types;
  const edgeAt = parts.edge ? 1 : 0;
  const orderAt = parts.order ? edgeAt + 1 : 0;
  const typeAt = parts.type ? Math.max(edgeAt, orderAt) + 1 : 0;
  const nestedAt = parts.nested ? Math.max(edgeAt, orderAt, typeAt) + 1 : 0;
  return raw.map((row) => {
    const found = {
      node: named(node, row[0] as Values),
      edge: edgeAt ? named(edge, row[edgeAt] as Values) : NOTHING,
      order: orderAt ? (row[orderAt] as readonly OrderValue[]) : NO_ORDER,
      type: typeAt ? (row[typeAt] as string) : only,
      print,
    };
    if (nestedAt) keepNested(found.node, wanted, row[nestedAt] as readonly unknown[]);
    return found;
  });
}

/** The values under the names of their properties. */
export function named(
  properties: readonly string[] | undefined,
  values: Values,
): Readonly<Record<string, unknown>> {
  if (!properties || !Array.isArray(values)) return values as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  for (let index = 0; index < properties.length; index += 1) {
    record[properties[index] as string] = values[index];
  }
  return record;
}
