import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What a deprecation says of its end. */
export const REMOVAL = /\bremoved after (\d{4}-\d{2}-\d{2})\b/;

/**
 * What a client of the released schema can no longer do with the present one. Whatever the release
 * had deprecated, and said to remove after a day that has passed, may be gone.
 */
export async function breakingChanges(
  released: GraphQLSchema,
  present: GraphQLSchema,
  today: string,
): Promise<string[]> {
  const changes = await diff(released, present);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ type, path }) => !(type.endsWith('REMOVED') && isDue(released, path ?? '', today)))
    .map(({ message }) => message);
}

/** Whether a place of a schema, as `Show.cast.first`, was to be removed by a day. */
function isDue(schema: GraphQLSchema, path: string, today: string): boolean {
  const [typeName = '', member, argument] = path.split('.');
  if (member === undefined)
    return usesOf(schema, typeName).every((use) => isDue(schema, use, today));
  const found = membersOf(schema, typeName).find(({ name }) => name === member);
  const reasons = [found?.deprecationReason];
  if (found && 'args' in found) {
    reasons.push(found.args.find(({ name }) => name === argument)?.deprecationReason);
  }
  return reasons.some((reason) => {
    const [, day] = REMOVAL.exec(reason ?? '') ?? [];
    return day !== undefined && day < today;
  });
}

/** The fields and arguments of other types that are of this one, as paths. */
function usesOf(schema: GraphQLSchema, used: string): string[] {
  return Object.keys(schema.getTypeMap())
    .filter((type) => type !== used)
    .flatMap((type) =>
      membersOf(schema, type).flatMap((member) => {
        const place = `${type}.${member.name}`;
        const own = 'type' in member && getNamedType(member.type).name === used ? [place] : [];
        const args = 'args' in member ? member.args : [];
        const taken = args.filter((arg) => getNamedType(arg.type).name === used);
        return [...own, ...taken.map(({ name }) => `${place}.${name}`)];
      }),
    );
}

/** The fields or values of a type. */
export function membersOf(
  schema: GraphQLSchema,
  name: string,
): Array<GraphQLEnumValue | GraphQLInputField | GraphQLField<unknown, unknown>> {
  const type = schema.getType(name);
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return [];
}
