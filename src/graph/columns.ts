import type { Row } from './graph.ts';

/**
 * What a statement must answer with: `page`, `total`, `order` (the values of cursors), properties as
 * `n.name` and `e.billing` (`n.*` and `e.*` are all of them), and pages of what its nodes lead to.
 */
export type Column = string | NestedPage;
export type Columns = ReadonlySet<Column>;

/** A page that is read for each node of another page or look-up, in the same statement. */
export interface NestedPage {
  /** Tells it from other pages of the same nodes: equal names mean equal statements and parameters. */
  readonly name: string;
  readonly columns: Columns;
  /** The statement's part: from `from`, as `as`, followed by `total` as `total` where asked for. */
  readonly clauses: (columns: Columns, from: string, as: string, depth: number) => string;
  /** What gives the total where no clause does. */
  readonly count: (from: string) => string | undefined;
  readonly parameters: (columns: Columns) => Readonly<Record<string, unknown>>;
  readonly read: (row: Row, columns: Columns) => unknown;
}

/** Pages that one statement reads beside what it is for. */
export const MOST_NESTED = 4;

/**
 * Adds a column; a page that is there already then answers with the columns of both. One page too many
 * is left out: its field then has a statement of its own.
 */
export function addColumn(columns: Set<Column>, column: Column): void {
  const known = typeof column === 'string' ? undefined : nestedNamed(columns, column.name);
  if (typeof column === 'string') {
    columns.add(column);
    return;
  }
  if (!known) {
    if (nestedPages(columns).length < MOST_NESTED) columns.add(column);
    return;
  }
  const both = new Set(known.columns);
  for (const inner of column.columns) addColumn(both, inner);
  columns.delete(known);
  columns.add({ ...known, columns: both });
}

/** Whether a statement that answers with `columns` answers with `column`. */
export function hasColumn(columns: Columns, column: Column): boolean {
  if (typeof column === 'string') return columns.has(column);
  const known = nestedNamed(columns, column.name);
  return (
    known !== undefined && [...column.columns].every((inner) => hasColumn(known.columns, inner))
  );
}

/** The pages to be read with each node, in an order that does not depend on who asked first. */
export function nestedPages(columns: Columns): NestedPage[] {
  const nested = [...columns].filter((column) => typeof column !== 'string');
  return nested.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The parameters of nested pages, each behind its prefix: `c0_limit`, `c0_c1_after`. */
export function nestedParameters(columns: Columns): Record<string, unknown> {
  const entries = nestedPages(columns).flatMap((page, index) =>
    Object.entries(page.parameters(page.columns)).map(
      ([name, value]) => [`c${index}_${name}`, value] as const,
    ),
  );
  return Object.fromEntries(entries);
}

// Asked for with each row, and the same for all rows of a statement.
const sorted = new WeakMap<Columns, readonly NestedPage[]>();

function nestedPagesOnce(columns: Columns): readonly NestedPage[] {
  const known = sorted.get(columns);
  if (known) return known;
  const pages = nestedPages(columns);
  sorted.set(columns, pages);
  return pages;
}

/** Clauses that read the nested pages of a node into `c0`, `c1`, ..., and the list of their answers. */
export function nestedClauses(columns: Columns, node: string, depth: number) {
  const pages = nestedPages(columns);
  const clauses = pages.map((page, index) => {
    const text = page.clauses(page.columns, node, `c${index}`, depth);
    // The only names behind a dollar sign are parameters: no value stands in a statement.
    return text.replace(/\$(\w+)/g, `$$c${index}_$1`);
  });
  const answers = pages.map((page, index) => {
    const rows = page.columns.has('page') ? `c${index}` : 'null';
    if (!page.columns.has('total')) return rows;
    return `[${rows}, ${page.count(node) ?? `c${index}_total`}]`;
  });
  return { clauses: clauses.filter((text) => text !== ''), answers };
}

// Pages that came with their node, by the node as it was read.
const fetched = new WeakMap<object, ReadonlyMap<string, Came>>();

interface Came {
  readonly page: unknown;
  /** What it answers with. */
  readonly columns: Columns;
}

/** Keeps the pages that came with a node, from the list that `nestedClauses` told of. */
export function keepNested(node: object, columns: Columns, answers: readonly unknown[]): void {
  const pages = new Map<string, Came>();
  for (const [index, page] of nestedPagesOnce(columns).entries()) {
    const answer = answers[index];
    const [rows, total] = page.columns.has('total') ? (answer as unknown[]) : [answer, undefined];
    const came = page.read({ rows: rows ?? [], total }, page.columns);
    pages.set(page.name, { page: came, columns: page.columns });
  }
  fetched.set(node, pages);
}

/**
 * The page with a name that came with a node; undefined where none did, or one that answers with less
 * than is wanted, as it was nested for another field.
 */
export function nestedOf<P>(node: object, name: string, wanted: Columns): P | undefined {
  const came = fetched.get(node)?.get(name);
  if (!came || ![...wanted].every((column) => hasColumn(came.columns, column))) return undefined;
  return came.page as P;
}

/** The properties of the node or edge as a list in the order of `propertiesIn`, or all as a map. */
export function columnsOf(variable: 'n' | 'e', columns: Columns): string {
  const properties = propertiesIn(variable, columns);
  if (properties === undefined) return `properties(${variable})`;
  return `[${properties.map((property) => `${variable}.${property}`).join(', ')}]`;
}

/** The properties asked for, sorted, the id of a node always; undefined where all are. */
export function propertiesIn(variable: 'n' | 'e', columns: Columns): string[] | undefined {
  if (columns.has(`${variable}.*`)) return undefined;
  const properties = new Set(variable === 'n' ? ['id'] : []);
  for (const column of columns) {
    if (typeof column === 'string' && column.startsWith(`${variable}.`)) {
      properties.add(column.slice(2));
    }
  }
  return [...properties].sort();
}

function nestedNamed(columns: Columns, name: string): NestedPage | undefined {
  for (const column of columns) {
    if (typeof column !== 'string' && column.name === name) return column;
  }
  return undefined;
}
