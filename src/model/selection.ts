import { collectSubFields } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';

/** Whether the selection set of a field that gives an object type asks for one of its fields, through fragments too. */
export function selects(info: GraphQLResolveInfo, field: string): boolean {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return false;
  const { schema, fragments, fieldNodes } = info;
  const variables = { coerced: info.variableValues, sources: {} };
  const { fields } = collectSubFields(schema, fragments, variables, type, [...fieldNodes]);
  return [...fields.values()].some((nodes) => nodes[0]?.name.value === field);
}
