import type { OrderColumn } from './keyset.ts';

/** What pages are read from: one end of a relationship, or all nodes with a label. */
export interface PageSource {
  /** Tells cursors of this source from others. */
  readonly name: string;
  /** Relationship types that the edges may have; none for a list of nodes. */
  readonly types: readonly string[];
  readonly direction: 'outgoing' | 'incoming';
  /** The label that parents are looked up by; absent for a list of nodes, which has no parents. */
  readonly parent?: string;
  /** From the parent `x` by the edge `e` to the node `n`. */
  readonly pattern: string;
  /** The number of all rows where no filter is given. */
  readonly count: string;
  readonly order: readonly OrderColumn[];
  /** Expressions that make every order total; the id of the node is one. */
  readonly ties: readonly string[];
}

export interface RelationshipDeclaration {
  readonly type: string | readonly string[];
  /** Labels that the ends are looked up by. */
  readonly from?: 'Entity' | 'Claim';
  readonly to?: 'Entity' | 'Claim';
  /** The default order of pages that follow the relationship, and of those that go against it. */
  readonly outgoing: readonly OrderColumn[];
  readonly incoming: readonly OrderColumn[];
}

export interface Relationship {
  readonly outgoing: PageSource;
  readonly incoming: PageSource;
}

export const BY_NAME: readonly OrderColumn[] = [
  { on: 'node', property: 'sortName', kind: 'text', required: true },
];

export const NEWEST_ARTICLE: readonly OrderColumn[] = [
  { on: 'node', property: 'publishedAt', kind: 'text', descending: true },
];

/**
 * Declares a relationship once; both of its ends get their pages, cursors, filters and totals from it.
 * Several types together make one relationship whose edges tell their type. Identifiers in statements
 * come from the declaration only, which is source code; values are parameters.
 */
export function relationship(declaration: RelationshipDeclaration): Relationship {
  const { type, from = 'Entity', to = 'Entity' } = declaration;
  const types = typeof type === 'string' ? [type] : type;
  const label = types.join('|');
  return {
    outgoing: {
      name: `${label}>`,
      types,
      direction: 'outgoing',
      parent: from,
      pattern: `(x)-[e:${label}]->(n)`,
      count: `COUNT { (x)-[:${label}]->() }`,
      order: declaration.outgoing,
      ties: ties(types),
    },
    incoming: {
      name: `${label}<`,
      types,
      direction: 'incoming',
      parent: to,
      pattern: `(x)<-[e:${label}]-(n)`,
      count: `COUNT { (x)<-[:${label}]-() }`,
      order: declaration.incoming,
      ties: ties(types),
    },
  };
}

/** A list of all nodes with a label; the label comes from source code only. */
export function listing(label: string, order: readonly OrderColumn[]): PageSource {
  return {
    name: `:${label}`,
    types: [],
    direction: 'outgoing',
    pattern: `(n:${label})`,
    count: `COUNT { (:${label}) }`,
    order,
    ties: ['n.id'],
  };
}

function ties(types: readonly string[]): string[] {
  return ['n.id', ...(types.length > 1 ? ['type(e)'] : []), "coalesce(e.key, '')"];
}
