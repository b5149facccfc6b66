import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';

/** A place of the schema that takes text: an argument, or a field of an input object in one. */
export interface Place {
  /** As `Show.cast(where.name:)`. */
  readonly name: string;
  /** The same for places that take the same for the same purpose: cursors, say, or names of a filter. */
  readonly kind: string;
  /** The type whose field takes it. */
  readonly parent: string;
  /** Asks the field with the text in `$_text`. */
  readonly query: string;
  /** The variables that put a text into the place. */
  variables(text: string): Record<string, unknown>;
}

/** An id that whoever asks the places has made. */
export const SAMPLE_ID = 'Show:00000000000000000000';

/** Input objects in one another, at the most. */
const MAX_DEPTH = 3;
const NO_TEXT = ['Int', 'Float', 'Boolean'];

/**
 * Every place that takes text, with a query that reaches it from the root: each argument of each field,
 * and each field of an input object once, since the same objects stand in many arguments.
 */
export function textPlaces(schema: GraphQLSchema): Place[] {
  const seen = new Set<string>();
  const ways = waysToTypes(schema);
  return [...ways].flatMap(([parent, way]) => {
    const type = schema.getType(parent);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((arg) =>
        positions(arg.type).flatMap(({ path, within, fill }): Place[] => {
          const kind = [arg.name, arg.type, ...path].join(' ');
          // `name: {eq:}` of a person's filter is the same wherever that filter stands.
          const own = [...within.slice(-2), ...path.slice(-2)].join(' ');
          if (path.length > 0 && seen.has(own)) return [];
          seen.add(own);
          const others = field.args.filter((other) => other !== arg && isRequiredArgument(other));
          const given = [arg, ...others];
          const variable = (other: GraphQLArgument) => (other === arg ? '_text' : other.name);
          const called = given.map((other) => `${other.name}: $${variable(other)}`).join(', ');
          const declared = given.map((other) => `$${variable(other)}: ${other.type}`).join(', ');
          const fieldText = `${field.name}(${called})${selection(getNamedType(field.type))}`;
          return [
            {
              name: `${parent}.${field.name}(${[arg.name, ...path].join('.')}:)`,
              kind,
              parent,
              query: `query (${declared}) ${way(fieldText)}`,
              variables: (text) => ({
                ...Object.fromEntries(others.map((other) => [other.name, sample(other.type)])),
                _text: fill(text),
              }),
            },
          ];
        }),
      ),
    );
  });
}

/** A query that shows whether there is anything of a type where its places are asked. */
export function reachQueries(schema: GraphQLSchema): Map<string, string> {
  return new Map([...waysToTypes(schema)].map(([type, way]) => [type, way('reached: __typename')]));
}

type Way = (inner: string) => string;

/** The shortest way from the root to each object type, over fields that need no argument. */
function waysToTypes(schema: GraphQLSchema): Map<string, Way> {
  const ways = new Map<string, Way>();
  const open: Array<[GraphQLNamedType | null | undefined, Way]> = [
    [schema.getQueryType(), (inner) => `{ ${inner} }`],
  ];
  for (let next = open.shift(); next; next = open.shift()) {
    const [type, way] = next;
    if (!isCompositeType(type) || ways.has(type.name)) continue;
    ways.set(type.name, way);
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) {
        open.push([possible, (inner) => way(`... on ${possible.name} { ${inner} }`)]);
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.some(isRequiredArgument)) continue;
      open.push([getNamedType(field.type), (inner) => way(`${field.name} { ${inner} }`)]);
    }
  }
  return ways;
}

interface Position {
  readonly path: readonly string[];
  /** The input objects around it, the outermost first. */
  readonly within: readonly string[];
  fill(text: string): unknown;
}

function positions(type: GraphQLInputType, within: readonly string[] = []): Position[] {
  if (isNonNullType(type)) return positions(type.ofType, within);
  if (isListType(type)) {
    return positions(type.ofType, within).map(({ fill, ...place }) => ({
      ...place,
      fill: (text) => [fill(text)],
    }));
  }
  if (isScalarType(type)) {
    return NO_TEXT.includes(type.name) ? [] : [{ path: [], within, fill: (text) => text }];
  }
  // What combines filters leads to the same fields again.
  if (!isInputObjectType(type) || within.includes(type.name) || within.length === MAX_DEPTH) {
    return [];
  }
  return Object.values(type.getFields()).flatMap((field) =>
    positions(field.type, [...within, type.name]).map(({ path, fill, ...place }) => ({
      ...place,
      path: [field.name, ...path],
      fill: (text) => ({ ...(sample(type) as object), [field.name]: fill(text) }),
    })),
  );
}

/** A value that a type takes, with no more in it than it must have. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
  }
  if (type.name === 'Boolean') return true;
  if (NO_TEXT.includes(type.name)) return 1;
  if (type.name === 'ID') return SAMPLE_ID;
  return /Date/.test(type.name) ? '2020-02-20' : 'imdb';
}

/** Enough of a type for its field to be read. */
function selection(type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  const fields = isObjectType(type) ? type.getFields() : {};
  return ` { __typename ${fields.edges ? 'edges { cursor }' : ''} ${fields.totalCount ? 'totalCount' : ''} }`;
}
