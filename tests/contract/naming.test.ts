import {
  type GraphQLArgument,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { membersOf } from './breaking.ts';

/** Something of the schema that has a name and describes itself. */
interface Named {
  readonly place: string;
  readonly name: string;
  readonly type?: string;
  readonly description: string | null | undefined;
}

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const fields = types.flatMap(fieldsOf);
const values = types.filter(isEnumType).flatMap((type) =>
  type.getValues().map(({ name, description }): Named => {
    return { place: `${type.name}.${name}`, name, description };
  }),
);
const named: readonly Named[] = [
  ...types.map(({ name, description }) => ({ place: name, name, description })),
  ...fields,
  ...values,
];

const places = (found: readonly Named[]) => found.map(({ place }) => place);

describe('names in the schema', () => {
  it('of types are PascalCase', () => {
    expect(types.filter(({ name }) => !/^[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });

  it('of fields and arguments are camelCase', () => {
    expect(places(fields.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name)))).toEqual([]);
  });

  it('of enum values are SCREAMING_SNAKE_CASE', () => {
    const wrong = values.filter(({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name));
    expect(places(wrong)).toEqual([]);
  });

  it('of pages end in Connection, of what stands in them in Edge, and of nothing else', () => {
    const pages = objects.filter((type) => type.getFields().pageInfo);
    const edges = objects.filter((type) => {
      const { node, cursor } = type.getFields();
      return cursor && (node || isInterfaceType(type));
    });
    const called = (end: string) =>
      objects.flatMap(({ name }) => (name.endsWith(end) ? [name] : [])).sort();
    expect(called('Connection')).toEqual(pages.map(({ name }) => name).sort());
    expect(called('Edge')).toEqual(edges.map(({ name }) => name).sort());
    for (const page of pages) {
      const { edges: listed } = page.getFields();
      expect(listed && getNamedType(listed.type).name).toMatch(/Edge$/);
    }
  });

  it('of what is passed in end in Filter, Order or Input', () => {
    const inputs = types.filter(isInputObjectType);
    expect(inputs.filter(({ name }) => !/(Filter|Order|Input)$/.test(name))).toEqual([]);
  });

  it('of what is true or false are words, without "is" or "has" before them', () => {
    const booleans = fields.filter(({ type }) => type === 'Boolean');
    expect(booleans.length).toBeGreaterThan(0);
    // PageInfo is named by the Relay specification.
    const wrong = booleans.filter(
      ({ place, name }) => /^(is|has)[A-Z]/.test(name) && !place.startsWith('PageInfo.'),
    );
    expect(places(wrong)).toEqual([]);
  });
});

describe('descriptions in the schema', () => {
  it('are sentences: two words at least, and a period', () => {
    expect(named.length).toBeGreaterThan(500);
    const wrong = named.filter(
      ({ description }) => !/^\S+\s[\s\S]*\.$/.test(description?.trim() ?? ''),
    );
    expect(places(wrong)).toEqual([]);
  });
});

/** The fields of a type, and their arguments. */
function fieldsOf({ name: parent }: GraphQLNamedType): Named[] {
  return membersOf(schema, parent).flatMap((field) => {
    if (!('type' in field)) return [];
    const place = `${parent}.${field.name}`;
    const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
    return [
      { place, name: field.name, type: field.type, description: field.description },
      ...args.map(({ name, type, description }) => ({
        place: `${place}(${name}:)`,
        name,
        type,
        description,
      })),
    ].map(({ type, ...rest }) => ({ ...rest, type: getNamedType(type).name }));
  });
}
