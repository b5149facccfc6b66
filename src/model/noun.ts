import type { InterfaceParam, ObjectFieldsShape, ObjectRef, OutputRef } from '@pothos/core';
import { builder, ID } from '../builder.ts';
import type { EntityType } from '../vocabulary.ts';
import { listConnection } from './connection.ts';
import { plainEdge, type Types } from './edge.ts';
import { Entity, loadBySlug } from './entity.ts';
import { hasIdOf } from './identity.ts';
import { LISTINGS } from './listing.cypher.ts';
import type { EntityRow } from './node-row.ts';
import { declareQuery, ENTITY_QUERY, type NodeQuery } from './query/node-query.ts';

export interface NounOptions<R extends EntityRow> {
  readonly description: string;
  /** The name of the list of all of them, where it is not the type's with an s. */
  readonly plural?: string;
  /** Interfaces beside `Node` and `Entity`. */
  readonly interfaces?: InterfaceParam<Types>[];
  /** How lists of it may be filtered, ordered and counted, beside what holds for every entity. */
  readonly query?: Partial<NodeQuery>;
  readonly fields?: (
    t: PothosSchemaTypes.ObjectFieldBuilder<Types, R>,
  ) => ReturnType<ObjectFieldsShape<Types, R>>;
}

/**
 * Declares a node type: its own fields beside those of `Node` and `Entity`, its place in `node` and
 * `nodes`, a query by slug named after it (`show(slug:)`) and a list of all (`shows`).
 */
export function noun<R extends EntityRow>(
  type: EntityType,
  options: NounOptions<R>,
): ObjectRef<Types, R> {
  const { description, interfaces = [], fields = () => ({}), query = {} } = options;
  declareQuery(type, {
    filters: { ...ENTITY_QUERY.filters, ...query.filters },
    orders: { ...ENTITY_QUERY.orders, ...query.orders },
    facets: query.facets ?? {},
  });
  const ref = builder.node(builder.objectRef<R>(type), {
    id: { ...ID, resolve: (row: R) => row.id },
    description,
    interfaces: [Entity, ...interfaces],
    isTypeOf: (row) => hasIdOf(type, row),
    fields: (t) => fields(t),
  });
  const field = type.charAt(0).toLowerCase() + type.slice(1);
  listConnection({
    type,
    field: options.plural ?? `${field}s`,
    description:
      type === 'Article'
        ? 'All articles, the newest first.'
        : `All ${options.plural ?? `${words(type)}s`}, by name.`,
    source: LISTINGS[type],
    edge: plainEdge(`${type}List`, ref, `One of all ${words(type)}s.`),
  });
  builder.queryField(field, (t) =>
    t.field({
      type: ref as OutputRef<object>,
      description: `The ${words(type)} with this slug, or null.`,
      args: { slug: t.arg.string({ required: true, description: 'As `Entity.slug` gives it.' }) },
      resolve: (_root, { slug }, context, info) => loadBySlug<R>(context, type, slug, info),
    }),
  );
  return ref;
}

function words(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
