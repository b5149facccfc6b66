import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

/** How long the lists of the introspection system are on average, by type and field. */
type Lengths = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, Lengths>();

/** The query by which tools such as GraphiQL read a whole schema. */
export const WHOLE_SCHEMA: DocumentNode = parse(
  getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
  }),
);

/**
 * The mean length of a list of the introspection system, such as `fields` of `__Type`, over a schema:
 * means multiply to the true totals down a chain of lists, so a whole schema costs what it holds.
 */
export function introspectedLength(schema: GraphQLSchema, type: string, field: string): number {
  let lengths = known.get(schema);
  if (!lengths) {
    lengths = measured(schema);
    known.set(schema, lengths);
  }
  return lengths[`${type}.${field}`] ?? 1;
}

function measured(schema: GraphQLSchema): Lengths {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const interfaces = composite.flatMap((type) => type.getInterfaces());
  const perType = (list: readonly unknown[]) => list.length / types.length;
  return {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': perType(fields),
    '__Type.inputFields': perType(inputs),
    '__Type.enumValues': perType(values),
    '__Type.interfaces': perType(interfaces),
    '__Type.possibleTypes': perType(interfaces),
    '__Field.args': fields.flatMap((field) => field.args).length / fields.length,
    '__Directive.args': 1,
  };
}
