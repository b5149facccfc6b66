import type { builder } from '../../builder.ts';
import type { FacetBy } from '../../graph/facet.ts';
import type { Hop } from '../../graph/filter.ts';
import type { OrderColumn } from '../../graph/keyset.ts';

type EnumRef = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, unknown>;

/** A property that lists may be filtered by. */
export type FilterField = { readonly property: string; readonly description: string } & (
  | { readonly kind: 'id' | 'name' | 'text' | 'int' | 'float' | 'boolean' | 'instant' }
  | {
      readonly kind: 'date';
      /** Columns that hold the first and last day of the partial date, where the graph has them. */
      readonly first?: string;
      readonly last?: string;
    }
  /** `job` is the type of the edge itself, where a list has edges of several; `type` that of the node. */
  | { readonly kind: 'enum' | 'job' | 'type'; readonly type: EnumRef }
);

/** What lists may be ordered by. */
export interface OrderField {
  readonly description: string;
  readonly columns: readonly OrderColumn[];
}

/** What lists may be counted by. */
export interface FacetField {
  readonly description: string;
  readonly by: FacetBy;
}

/** A relationship that a list may be filtered over: some or none of the nodes at its end. */
export interface RelationField {
  readonly hop: Hop;
  /** The type at its end, as the API names it. */
  readonly node: string;
  readonly description: string;
}

/** How lists of a node type may be filtered, ordered and counted. */
export interface NodeQuery {
  readonly filters: Readonly<Record<string, FilterField>>;
  readonly orders: Readonly<Record<string, OrderField>>;
  readonly facets: Readonly<Record<string, FacetField>>;
}

const queries = new Map<string, NodeQuery & { relations: Record<string, RelationField> }>();

/** Notes how lists of a type may be asked for: once for each type, before its first connection. */
export function declareQuery(type: string, query: Partial<NodeQuery>): void {
  const { filters = {}, orders = {}, facets = {} } = query;
  queries.set(type, { filters, orders, facets, relations: {} });
}

/** Lets lists of a type be filtered over a relationship, under the name of its connection. */
export function declareRelation(type: string, field: string, relation: RelationField): void {
  queryOf(type).relations[field] = relation;
}

/** How lists of a type may be asked for. Throws for a type that declared nothing. */
export function queryOf(type: string) {
  const query = queries.get(type);
  if (!query) throw new TypeError(`${type} has not declared how its lists may be asked for`);
  return query;
}

const byColumn = (
  property: string,
  description: string,
  kind: OrderColumn['kind'] = 'text',
): OrderField => ({ description, columns: [{ on: 'node', property, kind }] });

export { byColumn as orderByProperty };

/** What every entity can be filtered and ordered by. */
export const ENTITY_QUERY = {
  filters: {
    id: { kind: 'id', property: 'id', description: 'Its id.' },
    name: { kind: 'name', property: 'sortName', description: 'Its name.' },
    unresolved: {
      kind: 'boolean',
      property: 'unresolved',
      description: 'Whether it waits for an editor, see `Entity.unresolved`.',
    },
    updatedAt: { kind: 'instant', property: 'updatedAt', description: 'When it last changed.' },
  },
  orders: {
    NAME: {
      description: 'By name, without case, diacritics and a leading article.',
      columns: [{ on: 'node', property: 'sortName', kind: 'text', required: true }],
    },
    UPDATED_AT: byColumn('updatedAt', 'By when it last changed.'),
  },
  facets: {},
} as const satisfies NodeQuery;

/** What nodes of an interface can be filtered by besides: which of its types they are. */
export function interfaceQuery(types: EnumRef): NodeQuery {
  return {
    ...ENTITY_QUERY,
    filters: {
      ...ENTITY_QUERY.filters,
      type: { kind: 'type', type: types, property: 'id', description: 'What it is.' },
    },
    facets: { TYPE: { description: 'By what they are.', by: { nodeType: true } } },
  };
}
