import type { InterfaceRef, ObjectRef, OutputRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { BatchQuery } from '../graph/batch.ts';
import { facetQuery } from '../graph/facet.ts';
import type { Condition } from '../graph/filter.ts';
import { CursorError } from '../graph/keyset.ts';
import { cursorOf, type Page, type PageArguments, type PageRow, pageQuery } from '../graph/page.ts';
import { type Columns, LISTING_KEY } from '../graph/page-statement.ts';
import type { PageSource } from '../graph/relationship.ts';
import { checkedPageSize, invalidArgument } from '../serving/errors.ts';
import type { EntityType } from '../vocabulary.ts';
import type { EdgeData, EdgeRow, EdgeType, Types } from './edge.ts';
import { levelOf } from './level.ts';
import { isNamePage, namePageQuery } from './name-list.ts';
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
        resolvePage(preparedPage(source, list, args, trust, info), parent.id, context),
    }),
  });
  if (on.kind === 'Interface') {
    builder.interfaceFields(on, shape as Parameters<typeof builder.interfaceFields>[1]);
  } else builder.objectFields(on, shape as Parameters<typeof builder.objectFields>[1]);
}

/** Adds a list of all nodes of a type to the query type. */
export function listConnection<Node>(options: {
  readonly type: EntityType;
  readonly field: string;
  readonly description: string;
  readonly source: PageSource;
  readonly edge: EdgeType<Node>;
}): void {
  const { type, field, description, source, edge } = options;
  const list = nodeList(edge.node);
  const Connection = connectionType(edge, source, list);
  builder.queryField(field, (t) =>
    t.field({
      type: Connection,
      nullable: false,
      description,
      args: { ...listArguments(t, list), ...updatedSinceArgument(t) },
      resolve: async (_root: unknown, args: ListInput, context: Context, info) => {
        const page = preparedPage(source, list, args, undefined, info);
        const { namesInOrder } = context;
        if (!namesInOrder || !isNamePage(source, page.asked)) {
          return resolvePage(page, LISTING_KEY, context);
        }
        await namesInOrder.ready();
        const query = namePageQuery(source, type, page.asked, namesInOrder);
        const named = { ...query, name: page.query.name };
        return resolvePage({ ...page, query: named }, LISTING_KEY, context);
      },
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
        const query = pageAt(info, source, { size: 1 });
        const page = await context.loaders.load(query, parent.id, onlyNodeColumns(info));
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

/** What all parents of a level share: the statement's making, and what it must answer with. */
interface PreparedPage {
  readonly query: BatchQuery<Page>;
  readonly columns: Columns;
  readonly asked: PageArguments;
}

// The executor hands all parents of one level the same array of field nodes, and each of them its own
// copy of equal arguments.
const prepared = new WeakMap<object, Map<string, PreparedPage>>();

function preparedPage(
  source: PageSource,
  list: ListQuery,
  args: ListInput,
  trust: 'edge' | 'node' | undefined,
  info: GraphQLResolveInfo,
): PreparedPage {
  const known = prepared.get(info.fieldNodes) ?? new Map<string, PreparedPage>();
  prepared.set(info.fieldNodes, known);
  const key = JSON.stringify(args);
  const before = known.get(key);
  if (before) return before;
  const page = pageArguments(list, args, trust);
  const query = pageAt(info, source, page);
  const made = { query, columns: connectionColumns(info), asked: page };
  known.set(key, made);
  return made;
}

async function resolvePage(
  { query, columns, asked }: PreparedPage,
  parent: string,
  context: Context,
): Promise<ConnectionRow> {
  const page = columns.size === 0 ? null : await context.loaders.load(query, parent, columns);
  return { page, parent, filter: asked.filter };
}

/** What reads a page at one place of a query, together with those of the other parents there. */
function pageAt(info: GraphQLResolveInfo, source: PageSource, page: PageArguments) {
  try {
    const query = pageQuery(source, page);
    return { ...query, name: `${levelOf(info)} ${query.name}` };
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    throw invalidArgument(error.cursor, error.message);
  }
}
