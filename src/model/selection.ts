import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** Whether the selection set of a field that gives an object type asks for one of its fields, through fragments too. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return false;
  const { schema, fragments, fieldNodes } = info;
  const variables = { coerced: info.variableValues, sources: {} };
  const { fields } = collectSubFields(schema, fragments, variables, type, [...fieldNodes]);
  return [...fields.values()].some((nodes) => nodes[0]?.name.value === field);
}

/**
 * Whether all that a query asks of the entities in a child field is among `names`, through fragments on
 * whatever type too. What a directive may leave out counts as asked for.
 */
export function selectsOnly(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  field: string,
  names: ReadonlySet<string>,
): boolean {
  const every = (set: SelectionSetNode | undefined, holds: (node: FieldNode) => boolean): boolean =>
    (set?.selections ?? []).every((selection) => {
      if (selection.kind === Kind.FIELD) return holds(selection);
      if (selection.kind === Kind.INLINE_FRAGMENT) return every(selection.selectionSet, holds);
      return every(fragments[selection.name.value]?.selectionSet, holds);
    });
  const isNamed = (node: FieldNode) => names.has(node.name.value);
  const isFree = (node: FieldNode) =>
    node.name.value !== field || every(node.selectionSet, isNamed);
  return fieldNodes.every((node) => every(node.selectionSet, isFree));
}
