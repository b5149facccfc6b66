import { collectSubFields } from '@graphql-tools/utils';
import type { InterfaceRef, ObjectRef, OutputRef } from '@pothos/core';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { CursorError } from '../graph/keyset.ts';
import { LISTING_KEY } from '../graph/listing.ts';
import {
  DEFAULT_FIRST,
  MAX_FIRST,
  type Page,
  type PageArguments,
  pageFromRow,
  pageQuery,
} from '../graph/page.ts';
import type { PageStatements } from '../graph/relationship.ts';
import { checkedFirst, invalidArgument } from '../serving/errors.ts';
import type { EdgeData, EdgeRow, Types } from './edge.ts';
import { levelOf } from './level.ts';

export interface ConnectionOptions<Parent extends { id: string }, Node> {
  readonly on: ObjectRef<Types, Parent> | InterfaceRef<Types, Parent>;
  readonly field: string;
  readonly description: string;
  readonly statements: PageStatements;
  /** The type of the edges: made by `factEdge` or `plainEdge`, shared by no other connection. */
  readonly edge: ObjectRef<Types, EdgeRow<Node, EdgeData>>;
}

/** Adds a connection to a type: a page for each parent, one statement for all parents of a level. */
export function connection<Parent extends { id: string }, Node>(
  options: ConnectionOptions<Parent, Node>,
): void {
  const { on, field, description, statements, edge } = options;
  const Connection = connectionType(edge);
  const shape = (t: PothosSchemaTypes.RootFieldBuilder<Types, Parent>) => ({
    [field]: t.field({
      type: Connection,
      nullable: false,
      description,
      args: pageArguments(t),
      resolve: (parent: Parent, args: PageInput, context: Context, info: GraphQLResolveInfo) =>
        resolvePage<Node>(statements, parent.id, args, context, info),
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
  readonly statements: PageStatements;
  readonly edge: ObjectRef<Types, EdgeRow<Node, EdgeData>>;
}): void {
  const { field, description, statements, edge } = options;
  const Connection = connectionType(edge);
  builder.queryField(field, (t) =>
    t.field({
      type: Connection,
      nullable: false,
      description,
      args: pageArguments(t),
      resolve: (_root: unknown, args: PageInput, context: Context, info: GraphQLResolveInfo) =>
        resolvePage<Node>(statements, LISTING_KEY, args, context, info),
    }),
  );
}

function pageArguments<Parent>(t: PothosSchemaTypes.RootFieldBuilder<Types, Parent>) {
  return {
    first: t.arg.int({
      defaultValue: DEFAULT_FIRST,
      description: `How many at the most, 1 to ${MAX_FIRST}.`,
    }),
    after: t.arg.string({ description: 'The `endCursor` of the page before.' }),
  };
}

function resolvePage<Node>(
  statements: PageStatements,
  parent: string,
  args: PageInput,
  context: Context,
  info: GraphQLResolveInfo,
) {
  return loadPage<Node>(context, levelOf(info), statements, parent, {
    first: checkedFirst(args.first ?? DEFAULT_FIRST),
    after: args.after,
    withTotal: selects(info, 'totalCount'),
  });
}

/** Adds a field that leads to the one node at the far end of a relationship that has one. */
export function toOne<Parent extends { id: string }, Node>(options: {
  readonly on: ObjectRef<Types, Parent>;
  readonly field: string;
  readonly description: string;
  readonly statements: PageStatements;
  readonly node: OutputRef<Node>;
}): void {
  const { on, field, description, statements, node } = options;
  builder.objectFields(on, (t) => ({
    [field]: t.field({
      type: node as OutputRef<object>,
      description,
      resolve: async (parent, _args, context, info) => {
        const page = await loadPage(context, levelOf(info), statements, parent.id, {
          first: 1,
          withTotal: false,
        });
        return (page.edges[0]?.node as object | undefined) ?? null;
      },
    }),
  }));
}

interface PageInput {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

interface ConnectionRow<Node> {
  readonly edges: readonly EdgeRow<Node, EdgeData>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: number | undefined;
}

function connectionType<Node>(edge: ObjectRef<Types, EdgeRow<Node, EdgeData>>) {
  const Connection = builder.objectRef<ConnectionRow<Node>>(
    edge.name.replace(/Edge$/, 'Connection'),
  );
  return Connection.implement({
    description: 'A page of a list, in an order that never changes between pages.',
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        nullable: { list: false, items: false },
        description: 'The edges of this page.',
        resolve: (page) => [...page.edges],
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Whether more follow, and from where.',
        resolve: ({ edges, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        }),
      }),
      totalCount: t.int({
        nullable: false,
        description: 'How many there are in all. Costs nothing where it is not selected.',
        resolve: (page) => page.total ?? 0,
      }),
    }),
  });
}

/** One parent's page, read together with those of the other parents of its level. */
export async function loadPage<Node>(
  context: Context,
  level: string,
  statements: PageStatements,
  parent: string,
  page: PageArguments,
): Promise<ConnectionRow<Node>> {
  const query = checkedQuery(statements, page);
  const read = (row: Record<string, unknown>) => pageFromRow(query, row);
  const name = `${level} ${query.name}`;
  const found: Page | null = await context.loaders.load({ ...query, name }, parent, read);
  return {
    edges: (found?.rows ?? []) as readonly EdgeRow<Node, EdgeData>[],
    hasNextPage: found?.hasNextPage ?? false,
    hasPreviousPage: Boolean(page.after),
    total: found?.total,
  };
}

function checkedQuery(statements: PageStatements, page: PageArguments) {
  try {
    return pageQuery(statements, page);
  } catch (error) {
    if (error instanceof CursorError) throw invalidArgument('after', error.message);
    throw error;
  }
}

/** Whether the selection set of a field asks for one of its fields, through fragments too. */
function selects(info: GraphQLResolveInfo, field: string): boolean {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return false;
  const { schema, fragments, fieldNodes } = info;
  const variables = { coerced: info.variableValues, sources: {} };
  const { fields } = collectSubFields(schema, fragments, variables, type, [...fieldNodes]);
  return [...fields.values()].some((nodes) => nodes[0]?.name.value === field);
}
