import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type Columns, nestedOf } from '../graph/columns.ts';
import { CursorError } from '../graph/keyset.ts';
import { type Page, type PageArguments, type PageQuery, pageQuery } from '../graph/page.ts';
import { LISTING_KEY } from '../graph/page-statement.ts';
import type { PageSource } from '../graph/relationship.ts';
import { invalidArgument } from '../serving/errors.ts';
import type { EntityType } from '../vocabulary.ts';
import { type ConnectionRow, connectionType } from './connection-type.ts';
import type { EdgeType, Types } from './edge.ts';
import { levelOf } from './level.ts';
import { isNamePage, namePageQuery } from './name-list.ts';
import {
  type ListInput,
  listArguments,
  pageArguments,
  rejectionArgument,
  trustArguments,
  updatedSinceArgument,
  validTimeArgument,
} from './query/arguments.ts';
import { connectionColumns, reads } from './query/columns.ts';
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
        ...(trust === 'node' ? rejectionArgument(t) : {}),
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

/** Adds a list of nodes to the query type: of all of a `type`, or of those that `source` finds. */
export function listConnection<Node>(options: {
  readonly type?: EntityType;
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
        if (!type || !namesInOrder || !isNamePage(source, page.asked)) {
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
  const came = nestedOf<Page>(parent, query.name, columns);
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
