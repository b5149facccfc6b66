import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLResolveInfo,
  getArgumentValues,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { addColumn, type Column, type Columns, MOST_NESTED } from '../../graph/columns.ts';
import type { PageQuery } from '../../graph/page.ts';
import { fieldsUnder, type Selected, selectionsOf, typeOf } from './selection.ts';

/**
 * Which properties of the graph a field reads from its parent: as `extensions` of the field. A field
 * that exposes a property says so by itself; one that says nothing is given all of them.
 */
export function reads(...properties: readonly string[]): { reads: readonly string[] } {
  return { reads: properties };
}

/** How a field that leads to a page makes its query; said as `extensions` of the field beside `reads`. */
export interface PageField {
  /** What reads the page, from the values of the arguments; throws where they cannot be used. */
  readonly query: (args: Readonly<Record<string, unknown>>) => PageQuery;
  /** Whether the field is the one node of the page, and not a connection. */
  readonly isNode: boolean;
}

/** How far pages are nested from here, and how many more may be. */
interface Nesting {
  readonly levels: number;
  readonly left: { pages: number };
}

const NO_NESTING: Nesting = { levels: 0, left: { pages: 0 } };

// The executor hands all parents of one level the same array of field nodes.
const connections = new WeakMap<object, Columns>();
const nodes = new WeakMap<object, Columns>();
const onlyNodes = new WeakMap<object, Columns>();

/**
 * What the statement of a connection must answer with, from what is selected under it. Under a list of
 * all nodes of a type, which gives each node once, pages that these lead to come in the same statement.
 */
export function connectionColumns(info: GraphQLResolveInfo): Columns {
  const isRoot = info.path.prev === undefined;
  return remembered(connections, info, (found) => {
    const nesting = { levels: isRoot ? 1 : 0, left: { pages: MOST_NESTED } };
    for (const set of selectionsOf(info)) addPage(info, found, typeOf(info), set, nesting);
  });
}

/**
 * What a statement that looks nodes up must answer with, from what is selected under its field: with
 * `levels` also pages that they lead to, as far as those pages give each node once.
 */
export function nodeColumns(info: GraphQLResolveInfo, levels: 0 | 1 | 2 = 0): Columns {
  return remembered(nodes, info, (found) => {
    const nesting = { levels, left: { pages: MOST_NESTED } };
    for (const set of selectionsOf(info))
      addProperties(info, found, 'n', typeOf(info), set, nesting);
  });
}

/**
 * What a statement must answer with for the nodes that a path of fields leads to, as `edges`, `node`;
 * undefined where the path is not selected.
 */
export function columnsUnder(
  info: GraphQLResolveInfo,
  path: readonly string[],
): Columns | undefined {
  let at = selectionsOf(info).map((selections) => ({ type: typeOf(info), selections }));
  for (const step of path) {
    at = at.flatMap(({ type, selections }) =>
      [...fieldsUnder(info, [selections], type)].flatMap(({ name, type: inner, node }) =>
        name === step && inner && node.selectionSet
          ? [{ type: inner, selections: node.selectionSet }]
          : [],
      ),
    );
  }
  if (at.length === 0) return undefined;
  const found = new Set<Column>();
  for (const { type, selections } of at) {
    addProperties(info, found, 'n', type, selections, NO_NESTING);
  }
  return found;
}

/** `nodeColumns` for a page of which the one node is taken. */
export function onlyNodeColumns(info: GraphQLResolveInfo): Columns {
  return remembered(onlyNodes, info, (found) => {
    for (const column of nodeColumns(info)) found.add(column);
    found.add('page');
  });
}

function remembered(
  known: WeakMap<object, Columns>,
  info: GraphQLResolveInfo,
  find: (found: Set<Column>) => void,
): Columns {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const found = new Set<Column>();
  find(found);
  known.set(info.fieldNodes, found);
  return found;
}

function addPage(
  info: GraphQLResolveInfo,
  found: Set<Column>,
  type: GraphQLCompositeType,
  page: SelectionSetNode,
  nesting: Nesting,
): void {
  for (const { name, type: inner, node } of fieldsUnder(info, [page], type)) {
    if (name === 'totalCount') found.add('total');
    if (name === 'pageInfo' || name === 'edges') found.add('page');
    if (!inner || !node.selectionSet) continue;
    if (name === 'pageInfo') addCursor(info, found, inner, node.selectionSet, /Cursor$/);
    if (name === 'edges') addEdge(info, found, inner, node.selectionSet, nesting);
  }
}

function addEdge(
  info: GraphQLResolveInfo,
  found: Set<Column>,
  type: GraphQLCompositeType,
  edge: SelectionSetNode,
  nesting: Nesting,
): void {
  addCursor(info, found, type, edge, /^cursor$/);
  addProperties(info, found, 'e', type, edge, NO_NESTING);
  for (const { name, type: inner, node } of fieldsUnder(info, [edge], type)) {
    if (name === 'node' && inner && node.selectionSet) {
      addProperties(info, found, 'n', inner, node.selectionSet, nesting);
    }
  }
}

function addCursor(
  info: GraphQLResolveInfo,
  found: Set<Column>,
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  pattern: RegExp,
): void {
  for (const { name } of fieldsUnder(info, [selections], type)) {
    if (pattern.test(name)) found.add('order');
  }
}

function addProperties(
  info: GraphQLResolveInfo,
  found: Set<Column>,
  variable: 'n' | 'e',
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
  nesting: Nesting,
): void {
  for (const field of fieldsUnder(info, [selections], type)) {
    for (const property of propertiesOf(field.parent, field.name)) {
      found.add(`${variable}.${property}`);
    }
    if (nesting.levels > 0 && variable === 'n') addNested(info, found, field, nesting);
  }
}

// What a directive may leave out is left to its own statement.
function addNested(
  info: GraphQLResolveInfo,
  found: Set<Column>,
  { definition, type, node, isConditional }: Selected,
  nesting: Nesting,
): void {
  const field = definition?.extensions.page as PageField | undefined;
  if (!field || !definition || !type || !node.selectionSet || isConditional) return;
  const query = queryOf(field, definition, node, info);
  if (!query) return;
  const known = [...found].some(
    (column) => typeof column !== 'string' && column.name === query.name,
  );
  if (!known && nesting.left.pages === 0) return;
  if (!known) nesting.left.pages -= 1;
  const columns = new Set<Column>();
  const inner = { ...nesting, levels: nesting.levels - 1 };
  if (field.isNode) {
    columns.add('page');
    addProperties(info, columns, 'n', type, node.selectionSet, inner);
  } else addPage(info, columns, type, node.selectionSet, inner);
  if (columns.size > 0) addColumn(found, { ...query, columns });
}

function queryOf(
  field: PageField,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  info: GraphQLResolveInfo,
): PageQuery | undefined {
  try {
    return field.query(getArgumentValues(definition, node, info.variableValues));
  } catch (error) {
    // Its own resolver tells the client what is wrong with the arguments.
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function propertiesOf(type: GraphQLCompositeType, name: string): readonly string[] {
  if (name === '__typename' || name === 'id') return [];
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  const { pothosExposedField: exposed, reads: read } = field?.extensions ?? {};
  if (typeof exposed === 'string') return [exposed];
  return Array.isArray(read) ? read : ['*'];
}
