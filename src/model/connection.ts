import type { InterfaceRef, ObjectRef, OutputRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { facetQuery } from '../graph/facet.ts';
import type { Condition } from '../graph/filter.ts';
import { CursorError } from '../graph/keyset.ts';
import { cursorOf, type Page, type PageArguments, type PageRow, pageQuery } from '../graph/page.ts';
import { type Columns, LISTING_KEY } from '../graph/page-statement.ts';
import type { PageSource } from '../graph/relationship.ts';
import { checkedPageSize, invalidArgument } from '../serving/errors.ts';
import type { EdgeData, EdgeRow, EdgeType, Types } from './edge.ts';
import { levelOf } from './level.ts';
import {
  type ListInput,
  listArguments,
  pageArguments,
  trustArguments,
  updatedSinceArgument,
  validTimeArgument,
} from './query/arguments.ts';
import { connectionColumns, onlyNodeColumns, reads } from './query/columns.ts';
import { FacetCount, facetEnum } from './query/facet.ts';
import { edgeList, type ListQuery, nodeList } from './query/list-query.ts';
import { declareRelation } from './query/node-query.ts';

export interface ConnectionOptions<Parent extends { id: string }, Node> {
  readonly on: ObjectRef<Types, Parent> | InterfaceRef<Types, Parent>;
  readonly field: string;
  readonly description: string;
  readonly source: PageSource;
  /** The type of the edges: made by `factEdge` or `plainEdge`, shared by no other connection. */
  readonly edge: EdgeType<Node>;
  /** The types of its edges as the API names them, where they have several. */
  readonly jobs?: PothosSchemaTypes.EnumRef<Types, unknown>;
}

/**
 * Adds a connection to a type: a page for each parent, one statement for all parents of a level; and
 * lets lists of the type be filtered over it.
 */
export function connection<Parent extends { id: string }, Node>(
  options: ConnectionOptions<Parent, Node>,
): void {
  const { on, field, description, source, edge } = options;
  const list = edge.isFact ? edgeList(source, edge.node, options.jobs) : nodeList(edge.node);
  const trust = edge.isFact ? 'edge' : edge.node === 'Claim' ? 'node' : undefined;
  const Connection = connectionType(edge, source, list);
  const [type] = source.types;
  if (type !== undefined && source.types.length === 1) {
    const hop = { type, direction: source.direction };
    declareRelation(on.name, field, { hop, node: edge.node, description });
  }
  const shape = (t: PothosSchemaTypes.RootFieldBuilder<Types, Parent>) => ({
    [field]: t.field({
      type: Connection,
      nullable: false,
      description,
      extensions: reads(),
      args: {
        ...listArguments(t, list),
        ...(trust ? trustArguments(t) : {}),
        ...(edge.isFact ? validTimeArgument(t) : {}),
      },
      resolve: (parent: Parent, args: ListInput, context: Context, info: GraphQLResolveInfo) =>
        resolvePage(source, parent.id, pageArguments(list, args, trust), context, info),
    }),
  });
  if (on.kind === 'Interface') {
    builder.interfaceFields(on, shape as Parameters<typeof builder.interfaceFields>[1]);
  } else builder.objectFields(on, shape as Parameters<typeof builder.objectFields>[1]);
}

/** Adds a list of all nodes of a type to the query type. */
export function listConnection<Node>(options: {
  readonly field: string;
  readonly description: string;
  readonly source: PageSource;
  readonly edge: EdgeType<Node>;
}): void {
  const { field, description, source, edge } = options;
  const list = nodeList(edge.node);
  const Connection = connectionType(edge, source, list);
  builder.queryField(field, (t) =>
    t.field({
      type: Connection,
      nullable: false,
      description,
      args: { ...listArguments(t, list), ...updatedSinceArgument(t) },
      resolve: (_root: unknown, args: ListInput, context: Context, info: GraphQLResolveInfo) =>
        resolvePage(source, LISTING_KEY, pageArguments(list, args, undefined), context, info),
    }),
  );
}

/** Adds a field that leads to the one node at the far end of a relationship that has one. */
export function toOne<Parent extends { id: string }, Node>(options: {
  readonly on: ObjectRef<Types, Parent>;
  readonly field: string;
  readonly description: string;
  readonly source: PageSource;
  readonly node: OutputRef<Node> & { readonly name: string };
}): void {
  const { on, field, description, source, node } = options;
  const [type] = source.types;
  if (type !== undefined) {
    const hop = { type, direction: source.direction };
    declareRelation(on.name, field, { hop, node: node.name, description });
  }
  builder.objectFields(on, (t) => ({
    [field]: t.field({
      type: node as OutputRef<object>,
      description,
      extensions: reads(),
      resolve: async (parent, _args, context, info) => {
        const columns = onlyNodeColumns(info);
        const page = await loadPage(source, parent.id, { size: 1 }, context, info, columns);
        return (page?.rows[0]?.node as object | undefined) ?? null;
      },
    }),
  }));
}

/** A page, and what counts the list that it is a page of. */
interface ConnectionRow {
  readonly page: Page | null;
  readonly parent: string;
  readonly filter: Condition | undefined;
}

function connectionType<Node>(edge: EdgeType<Node>, source: PageSource, list: ListQuery) {
  const name = edge.ref.name.replace(/Edge$/, 'Connection');
  const Facet = facetEnum(list);
  return builder.objectRef<ConnectionRow>(name).implement({
    description: 'A page of a list, in an order that never changes between pages.',
    fields: (t) => ({
      edges: t.field({
        type: [edge.ref],
        nullable: { list: false, items: false },
        description: 'The edges of this page.',
        resolve: ({ page }) => (page?.rows ?? []) as unknown[] as EdgeRow<Node, EdgeData>[],
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Whether more follow, and from where.',
        resolve: ({ page }) => ({
          hasNextPage: page?.hasNextPage ?? false,
          hasPreviousPage: page?.hasPreviousPage ?? false,
          startCursor: cursorAt(page?.rows[0]),
          endCursor: cursorAt(page?.rows.at(-1)),
        }),
      }),
      totalCount: t.int({
        nullable: false,
        description:
          'How many there are in all, as the filter has it. Costs nothing where it is not selected.',
        resolve: ({ page }) => page?.total ?? 0,
      }),
      ...(Facet && {
        facets: t.field({
          type: [FacetCount],
          nullable: false,
          description:
            'How many there are of each value, as the filter has it, the most frequent first. One statement.',
          args: {
            by: t.arg({ type: Facet, required: true, description: 'What to count by.' }),
            first: t.arg.int({ description: 'How many values, 1 to 100; 20 if not given.' }),
          },
          resolve: async ({ parent, filter }, { by, first }, context, info) => {
            const field = list.facets[String(by)];
            if (!field) return [];
            const size = checkedPageSize('first', first ?? 20);
            const query = facetQuery(source, field.by, size, filter);
            const named = { ...query, name: `${levelOf(info)} ${query.name}` };
            return (await context.loaders.load(named, parent)) ?? [];
          },
        }),
      }),
    }),
  });
}

function cursorAt(row: PageRow | undefined): string | null {
  return row && row.order.length > 0 ? cursorOf(row) : null;
}

async function resolvePage(
  source: PageSource,
  parent: string,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ConnectionRow> {
  const columns = connectionColumns(info);
  const page =
    columns.size === 0 ? null : await loadPage(source, parent, args, context, info, columns);
  return { page, parent, filter: args.filter };
}

/** One parent's page, read together with those of the other parents of its level. */
function loadPage(
  source: PageSource,
  parent: string,
  args: PageArguments,
  context: Context,
  info: GraphQLResolveInfo,
  columns: Columns,
): Promise<Page | null> {
  const query = checkedQuery(source, args);
  const named = { ...query, name: `${levelOf(info)} ${query.name}` };
  return context.loaders.load(named, parent, columns);
}

function checkedQuery(source: PageSource, args: PageArguments) {
  try {
    return pageQuery(source, args);
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    throw invalidArgument(error.cursor, error.message);
  }
}
