import { type Columns, columnsOf, nestedClauses, propertiesIn } from './columns.ts';
import type { Clause } from './filter.ts';
import type { OrderColumn } from './keyset.ts';
import type { PageSource } from './relationship.ts';

/** The one key of the rows of a list of nodes: it has no parents. */
export const LISTING_KEY = 'all';

/** What a page's statement is made from: everything but the values, which are parameters. */
export interface PageShape {
  readonly source: PageSource;
  /** The order asked for, or the default one; without the ties. */
  readonly order: readonly OrderColumn[];
  readonly filter: Clause | undefined;
  /** Whether `$after` and `$before` bound the page. */
  readonly after: boolean;
  readonly before: boolean;
  /** Read from the end of the list; the rows come in reverse. */
  readonly backward: boolean;
}

/**
 * The statement of a page: `key` and, where asked for, `rows` (lists of node, edge, order, type and
 * nested pages) and `total`. Parameters: `$keys`, `$limit`, `$after`, `$before` and those of the filter.
 */
export function pageStatement(shape: PageShape, columns: Columns): string {
  const { source } = shape;
  const scope = source.parent ? 'x' : '';
  const block = (clauses: string) => `CALL (${scope}) {${clauses}\n  }`;
  const parts = [
    ...(source.parent ? ['UNWIND $keys AS k', `MATCH (x:${source.parent} {id: k.id})`] : []),
    ...(columns.has('page') ? [block(pageClauses(shape, columns, 'rows', 0))] : []),
    ...(columns.has('total') && shape.filter ? [block(totalClauses(shape, 'total'))] : []),
  ];
  const answers = [
    `${source.parent ? 'k.id' : `'${LISTING_KEY}'`} AS key`,
    ...(columns.has('page') ? ['rows'] : []),
    ...(columns.has('total') ? [shape.filter ? 'total' : `${source.count} AS total`] : []),
  ];
  return `\n  ${[...parts, `RETURN ${answers.join(', ')}`].join('\n  ')}`;
}

/**
 * The clauses that read a page within another statement, for its node `from`: rows into `as`, and
 * where a filter has to be counted the total into `<as>_total`.
 */
export function nestedPageClauses(
  shape: PageShape,
  columns: Columns,
  from: string,
  as: string,
  depth: number,
): string {
  const block = (clauses: string) => `CALL (${from}) {\n    WITH ${from} AS x${clauses}\n  }`;
  return [
    ...(columns.has('page') ? [block(pageClauses(shape, columns, as, depth))] : []),
    ...(columns.has('total') && shape.filter ? [block(totalClauses(shape, `${as}_total`))] : []),
  ].join('\n  ');
}

/** The columns of the order with their direction, ties included. */
export function orderOf({ source, order }: Pick<PageShape, 'source' | 'order'>): OrderTerm[] {
  const ties = source.ties.map((text) => ({ text, descending: false }));
  return [...order.flatMap(termsOf), ...ties];
}

interface OrderTerm {
  readonly text: string;
  readonly descending: boolean;
}

// What is missing comes last, whatever the direction: a keyset comparison would drop a null. No text
// sorts after all others, so going up the texts a column of its own says what is missing.
function termsOf({ on, property, kind, descending = false, required }: OrderColumn): OrderTerm[] {
  const path = `${on === 'node' ? 'n' : 'e'}.${property}`;
  if (required) return [{ text: path, descending }];
  if (kind === 'number') {
    const missing = descending ? '-2147483648' : '2147483647';
    return [{ text: `coalesce(${path}, ${missing})`, descending }];
  }
  const value = { text: `coalesce(${path}, '')`, descending };
  if (descending) return [value];
  return [{ text: `CASE WHEN ${path} IS NULL THEN 1 ELSE 0 END`, descending: false }, value];
}

// The collect stands inside the CALL: outside it a parent without rows would give no row at all, and
// an empty list could not be told from a missing parent.
function pageClauses(shape: PageShape, columns: Columns, as: string, depth: number): string {
  const { source, filter, after, before, backward } = shape;
  const edge = source.parent ? ', e' : '';
  const order = orderOf(shape);
  const names = order.map((_, index) => `o${index}`);
  const values = order.map(({ text }, index) => `${text} AS o${index}`).join(', ');
  const directions = order.map(({ descending }) => descending);
  const bounds = [
    ...(after ? [beyond(names, directions, '$after')] : []),
    ...(before
      ? [
          beyond(
            names,
            directions.map((descending) => !descending),
            '$before',
          ),
        ]
      : []),
  ];
  const sorted = names.map((name, index) =>
    directions[index] === backward ? name : `${name} DESC`,
  );
  const conditions = [...indexed(shape), ...(filter ? [filter.text] : [])];
  return [
    '',
    `MATCH ${source.pattern}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
    `WITH n${edge}, ${values}`,
    ...(bounds.length > 0
      ? [`WHERE ${bounds.join(' AND ')}`, `WITH n${edge}, ${names.join(', ')}`]
      : []),
    `ORDER BY ${sorted.join(', ')}`,
    'LIMIT $limit',
    ...nestedIn(`n${edge}, ${names.join(', ')}`, columns, depth),
    `RETURN collect(${rowList(rowParts(source, columns, names, depth))}) AS ${as}`,
  ].join('\n    ');
}

// A name of its own at each depth: a subquery may not name anything as what it was given is named.
const handle = (depth: number) => `p${depth}`;

function nestedIn(names: string, columns: Columns, depth: number): string[] {
  const { clauses, answers } = nestedClauses(columns, handle(depth), depth + 1);
  return answers.length === 0 ? [] : [`WITH ${names}, n AS ${handle(depth)}`, ...clauses];
}

function totalClauses({ source, filter }: PageShape, as: string): string {
  const counted = source.parent ? 'e' : 'n';
  return `\n    MATCH ${source.pattern}\n    WHERE ${filter?.text}\n    RETURN count(${counted}) AS ${as}`;
}

// A range over the first column lets Neo4j read a list from its index in order and stop early.
function indexed({ source, order, after, before }: PageShape): string[] {
  const [first] = order;
  if (source.parent || !first?.required) return [];
  const property = `n.${first.property}`;
  const [low, high] = first.descending ? ['$before', '$after'] : ['$after', '$before'];
  const [from, to] = first.descending ? [before, after] : [after, before];
  return [
    `${property} >= ${from ? `${low}[0]` : "''"}`,
    ...(to ? [`${property} <= ${high}[0]`] : []),
  ];
}

/** A part of a row as it is written; undefined where it is not read. */
export interface RowParts {
  readonly node: string;
  readonly edge: string | undefined;
  readonly order: string | undefined;
  readonly type: string | undefined;
  readonly nested: string | undefined;
}

/** The parts of a row: its node and, where asked for, its edge, the values of its order, the type of its edge, nested pages. */
export function rowParts(
  source: PageSource,
  columns: Columns,
  names: readonly string[] = [],
  depth = 0,
): RowParts {
  const nested = nestedClauses(columns, handle(depth), depth + 1).answers;
  const edge = propertiesIn('e', columns);
  return {
    node: columnsOf('n', columns),
    edge: source.parent && edge?.length !== 0 ? columnsOf('e', columns) : undefined,
    order: columns.has('order') ? `[${names.join(', ')}]` : undefined,
    type: source.types.length > 1 ? 'type(e)' : undefined,
    nested: nested.length > 0 ? `[${nested.join(', ')}]` : undefined,
  };
}

/** The parts as the list that a row is. */
export function rowList({ node, edge, order, type, nested }: RowParts): string {
  return `[${[node, edge, order, type, nested].filter((part) => part !== undefined).join(', ')}]`;
}

/** "Comes after the bound", column by column. */
function beyond(
  names: readonly string[],
  descending: readonly boolean[],
  bound: string,
  index = 0,
): string {
  const name = names[index];
  const compare = `${name} ${descending[index] ? '<' : '>'} ${bound}[${index}]`;
  if (index === names.length - 1) return compare;
  return `(${compare} OR (${name} = ${bound}[${index}] AND ${beyond(names, descending, bound, index + 1)}))`;
}
