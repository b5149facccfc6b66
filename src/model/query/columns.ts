import {
  type GraphQLCompositeType,
  type GraphQLResolveInfo,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Columns } from '../../graph/page-statement.ts';

/**
 * Which properties of the graph a field reads from its parent: as `extensions` of the field. A field
 * that exposes a property says so by itself; one that says nothing is given all of them.
 */
export function reads(...properties: readonly string[]): { reads: readonly string[] } {
  return { reads: properties };
}

// A compiled query hands the same array of field nodes to every request, so this is found once.
const connections = new WeakMap<object, Columns>();
const nodes = new WeakMap<object, Columns>();

/** What the statement of a connection must answer with, from what is selected under it. */
export function connectionColumns(info: GraphQLResolveInfo): Columns {
  return remembered(connections, info, (found) => {
    for (const [name, type, selections] of fieldsUnder(info, selectionsOf(info), typeOf(info))) {
      if (name === 'totalCount') found.add('total');
      if (name === 'pageInfo' || name === 'edges') found.add('page');
      if (name === 'pageInfo') addCursor(info, found, type, selections, /Cursor$/);
      if (name === 'edges' && type && selections) addEdge(info, found, type, selections);
    }
  });
}

/** What a statement that looks nodes up must answer with, from what is selected under its field. */
export function nodeColumns(info: GraphQLResolveInfo): Columns {
  return remembered(nodes, info, (found) => {
    const type = typeOf(info);
    for (const selections of selectionsOf(info)) addProperties(info, found, 'n', type, selections);
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
      [...fieldsUnder(info, [selections], type)].flatMap(([name, inner, set]) =>
        name === step && inner && set ? [{ type: inner, selections: set }] : [],
      ),
    );
  }
  if (at.length === 0) return undefined;
  const found = new Set<string>();
  for (const { type, selections } of at) addProperties(info, found, 'n', type, selections);
  return found;
}

/** `nodeColumns` for a page of which the one node is taken. */
export function onlyNodeColumns(info: GraphQLResolveInfo): Columns {
  return new Set([...nodeColumns(info), 'page']);
}

function remembered(
  known: WeakMap<object, Columns>,
  info: GraphQLResolveInfo,
  find: (found: Set<string>) => void,
): Columns {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const found = new Set<string>();
  find(found);
  known.set(info.fieldNodes, found);
  return found;
}

function addEdge(
  info: GraphQLResolveInfo,
  found: Set<string>,
  type: GraphQLCompositeType,
  edge: SelectionSetNode,
): void {
  addCursor(info, found, type, edge, /^cursor$/);
  addProperties(info, found, 'e', type, edge);
  for (const [name, nodeType, node] of fieldsUnder(info, [edge], type)) {
    if (name === 'node' && nodeType && node) addProperties(info, found, 'n', nodeType, node);
  }
}

function addCursor(
  info: GraphQLResolveInfo,
  found: Set<string>,
  type: GraphQLCompositeType | undefined,
  selections: SelectionSetNode | undefined,
  pattern: RegExp,
): void {
  if (!type || !selections) return;
  for (const [name] of fieldsUnder(info, [selections], type)) {
    if (pattern.test(name)) found.add('order');
  }
}

function addProperties(
  info: GraphQLResolveInfo,
  found: Set<string>,
  variable: 'n' | 'e',
  type: GraphQLCompositeType,
  selections: SelectionSetNode,
): void {
  for (const [name, , , parent] of fieldsUnder(info, [selections], type)) {
    for (const property of propertiesOf(parent, name)) found.add(`${variable}.${property}`);
  }
}

function propertiesOf(type: GraphQLCompositeType, name: string): readonly string[] {
  if (name === '__typename' || name === 'id') return [];
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  const { pothosExposedField: exposed, reads: read } = field?.extensions ?? {};
  if (typeof exposed === 'string') return [exposed];
  return Array.isArray(read) ? read : ['*'];
}

type Selected = readonly [
  name: string,
  type: GraphQLCompositeType | undefined,
  selections: SelectionSetNode | undefined,
  parent: GraphQLCompositeType,
];

/** The fields selected, through fragments; those that a directive may leave out count as well. */
function* fieldsUnder(
  info: GraphQLResolveInfo,
  sets: readonly SelectionSetNode[],
  parent: GraphQLCompositeType,
): Generator<Selected> {
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
        const field = fields[name];
        const type = field && getNamedType(field.type);
        yield [name, isCompositeType(type) ? type : undefined, selection.selectionSet, parent];
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : info.fragments[selection.name.value];
        if (!fragment) continue;
        const on = fragment.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
        const type = on && isCompositeType(on) ? on : parent;
        yield* fieldsUnder(info, [fragment.selectionSet], type);
      }
    }
  }
}

function selectionsOf(info: GraphQLResolveInfo): SelectionSetNode[] {
  return info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function typeOf(info: GraphQLResolveInfo): GraphQLCompositeType {
  return getNamedType(info.returnType) as GraphQLCompositeType;
}
