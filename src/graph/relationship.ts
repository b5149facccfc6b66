import type { OrderColumn } from './keyset.ts';

/** How the pages of a relationship are ordered, by the name that the API gives the order. */
export type Orders = Readonly<Record<string, readonly OrderColumn[]>>;

/** What a page is read with, from one end of a relationship. */
export interface PageStatements {
  /** Tells cursors of this relationship and end from others. */
  readonly name: string;
  readonly orders: Readonly<
    Record<string, { page: string; pageWithTotal: string; columns: number }>
  >;
  readonly defaultOrder: string;
}

export interface RelationshipDeclaration {
  readonly type: string;
  /** Labels that the ends are looked up by. */
  readonly from?: 'Entity' | 'Claim';
  readonly to?: 'Entity' | 'Claim';
  /** Orders of pages that follow the relationship; the first is the default. */
  readonly outgoing: Orders;
  readonly incoming: Orders;
}

export interface Relationship {
  readonly type: string;
  readonly outgoing: PageStatements;
  readonly incoming: PageStatements;
}

export const BY_NAME: Orders = {
  NAME: [{ on: 'node', property: 'sortName', missing: '' }],
};

/**
 * Declares a relationship once; both of its ends get their page statements from it. Identifiers in
 * the text come from the declaration only, which is source code; values are parameters.
 */
export function relationship(declaration: RelationshipDeclaration): Relationship {
  const { type, from = 'Entity', to = 'Entity' } = declaration;
  return {
    type,
    outgoing: statements(
      `${type}>`,
      from,
      (n) => `(x)-[e:${type}]->(${n}:${to})`,
      declaration.outgoing,
    ),
    incoming: statements(
      `${type}<`,
      to,
      (n) => `(x)<-[e:${type}]-(${n}:${from})`,
      declaration.incoming,
    ),
  };
}

function statements(
  name: string,
  label: string,
  pattern: (node: string) => string,
  orders: Orders,
): PageStatements {
  return pageStatements(name, orders, ['n.id', "coalesce(e.key, '')"], (page) => ({
    page: pageStatement(label, pattern('n'), page, false),
    pageWithTotal: pageStatement(label, pattern('n'), page, true),
  }));
}

/** The clauses of a page: its columns as `o0`, `o1`, ..., the keyset bound and the order. */
export interface PageClauses {
  readonly values: string;
  readonly names: string;
  readonly beyond: string;
  readonly order: string;
}

/** Page statements for each order; `ties` are the columns that make every order total. */
export function pageStatements(
  name: string,
  orders: Orders,
  ties: readonly string[],
  make: (clauses: PageClauses) => { page: string; pageWithTotal: string },
): PageStatements {
  const entries = Object.entries(orders).map(([order, columns]) => {
    const all = [...columns.map(expression), ...ties];
    const descending = [
      ...columns.map((column) => column.descending ?? false),
      ...ties.map(() => false),
    ];
    return [order, { ...make(clauses(all, descending)), columns: all.length }] as const;
  });
  const defaultOrder = entries[0]?.[0] ?? '';
  return { name, orders: Object.fromEntries(entries), defaultOrder };
}

function clauses(columns: readonly string[], descending: readonly boolean[]): PageClauses {
  const names = columns.map((_, index) => `o${index}`);
  return {
    values: columns.map((column, index) => `${column} AS o${index}`).join(', '),
    names: names.join(', '),
    beyond: beyond(names, descending),
    order: names.map((name, index) => (descending[index] ? `${name} DESC` : name)).join(', '),
  };
}

function expression({ on, property, missing }: OrderColumn): string {
  const literal = typeof missing === 'number' ? String(missing) : `'${missing}'`;
  return `coalesce(${on === 'node' ? 'n' : 'e'}.${property}, ${literal})`;
}

// The collect stands inside the CALL: outside it a parent without rows would give no row at all, and
// an empty list could not be told from a missing parent.
function pageStatement(
  label: string,
  pattern: string,
  { values, names, beyond, order }: PageClauses,
  withTotal: boolean,
): string {
  const total = withTotal
    ? `
  CALL (x) {
    MATCH ${pattern}
    RETURN count(e) AS total
  }`
    : '';
  return `
  UNWIND $keys AS k
  MATCH (x:${label} {id: k.id})
  CALL (x) {
    MATCH ${pattern}
    WITH n, e, ${values}
    WHERE $after IS NULL OR ${beyond}
    WITH n, e, ${names}
    ORDER BY ${order}
    LIMIT $limit
    RETURN collect({node: properties(n), edge: properties(e), order: [${names}]}) AS rows
  }${total}
  RETURN k.id AS key, rows${withTotal ? ', total' : ''}`;
}

/** "Comes after the cursor", column by column. */
function beyond(names: readonly string[], descending: readonly boolean[], index = 0): string {
  const name = names[index];
  const compare = `${name} ${descending[index] ? '<' : '>'} $after[${index}]`;
  if (index === names.length - 1) return compare;
  return `(${compare} OR (${name} = $after[${index}] AND ${beyond(names, descending, index + 1)}))`;
}
