import type { InterfaceRef, ObjectRef, OutputRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Columns, nestedOf } from '../graph/columns.ts';
import { facetQuery } from '../graph/facet.ts';
import type { Condition } from '../graph/filter.ts';
import { CursorError } from '../graph/keyset.ts';
import {
  cursorOf,
  type Page,
  type PageArguments,
  type PageQuery,
  type PageRow,
  pageQuery,
} from '../graph/page.ts';
import { LISTING_KEY } from '../graph/page-statement.ts';
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
      extensions: { ...reads(), page: { query: queryOf(source, list, trust), isNode: false } },
      args: {
        ...listArguments(t, list),
        ...(trust ? trustArguments(t) : {}),
        ...(edge.isFact ? validTimeArgument(t) : {}),
      },
      resolve: (parent: Parent, args: ListInput, context: Context, info: GraphQLResolveInfo) =>
        resolvePage(preparedPage(source, list, args, trust, info), parent, context),
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
          return resolvePage(page, LISTING, context);
        }
        await namesInOrder.ready();
        const query = namePageQuery(source, type, page.asked, namesInOrder);
        const named = { ...page.query, ...query };
        return resolvePage({ ...page, query: named }, LISTING, context);
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
  const only = pageQuery(source, { size: 1 });
  builder.objectFields(on, (t) => ({
    [field]: t.field({
      type: node as OutputRef<object>,
      description,
      extensions: { ...reads(), page: { query: () => only, isNode: true } },
      resolve: (parent, _args, context, info) => {
        const came = nestedOf<Page>(parent, only.name);
        if (came) return nodeOf(came);
        const query = { ...only, name: `${levelOf(info)} ${only.name}` };
        return context.loaders.load(query, parent.id, onlyNodeColumns(info)).then(nodeOf);
      },
    }),
  }));
}

function nodeOf(page: Page | null): object | null {
  return page?.rows[0]?.node ?? null;
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

/** Stands for the parent of a list of all nodes of a type. */
const LISTING = { id: LISTING_KEY };

type Trust = 'edge' | 'node' | undefined;

/** What reads the page that arguments ask for. Throws a typed error that names the argument. */
function queryOf(source: PageSource, list: ListQuery, trust: Trust) {
  return (args: ListInput) => checkedQuery(source, pageArguments(list, args, trust));
}

/** What all parents of a level share: the statement's making, and what it must answer with. */
interface PreparedPage {
  readonly query: PageQuery;
  /** The name of the query at its place. */
  readonly name: string;
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
  trust: Trust,
  info: GraphQLResolveInfo,
): PreparedPage {
  const known = prepared.get(info.fieldNodes) ?? new Map<string, PreparedPage>();
  prepared.set(info.fieldNodes, known);
  const key = JSON.stringify(args);
  const before = known.get(key);
  if (before) return before;
  const asked = pageArguments(list, args, trust);
  const query = checkedQuery(source, asked);
  const name = `${levelOf(info)} ${query.name}`;
  const made = { query, name, columns: connectionColumns(info), asked };
  known.set(key, made);
  return made;
}

/** The page that came with its parent; else one parent's page, read together with those of its level. */
function resolvePage(
  { query, name, columns, asked }: PreparedPage,
  parent: { readonly id: string },
  context: Context,
): ConnectionRow | Promise<ConnectionRow> {
  const row = (page: Page | null) => ({ page, parent: parent.id, filter: asked.filter });
  const came = nestedOf<Page>(parent, query.name);
  if (came || columns.size === 0) return row(came ?? null);
  return context.loaders.load({ ...query, name }, parent.id, columns).then(row);
}

function checkedQuery(source: PageSource, page: PageArguments): PageQuery {
  try {
    return pageQuery(source, page);
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
    throw invalidArgument(error.cursor, error.message);
  }
}
