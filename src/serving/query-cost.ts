import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_FIRST } from '../graph/page.ts';
import { checkedPageSize } from './errors.ts';
import { introspectedLength } from './introspection-size.ts';

/** What a query may come to at the most, from its text and the values of its variables. */
export interface QueryCost {
  /** Objects that may be answered: a page counts for `first`, other lists for a few. */
  readonly objects: number;
  /** Fields in the answer's shape, aliases and fragments counted as often as they are used. */
  readonly fields: number;
  readonly depth: number;
  /** Objects of the schema itself that may be answered. */
  readonly introspection: number;
}

/** What a list without a page size counts for: claims and sentences under one fact, ids of an entity. */
const SHORT_LIST = 3;
/** Arguments that say how large a page is. */
const PAGE_SIZES = ['first', 'last'] as const;
const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];
const NOTHING: QueryCost = { objects: 0, fields: 0, depth: 0, introspection: 0 };

/**
 * The cost of an operation. Each fragment is looked at once for each type that it is spread on, so the
 * time is linear in the document however often fragments spread each other. The document is valid
 * (no fragment cycles) and `variables` are coerced. Throws a typed error for a page size out of range.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const known = new Map<string, QueryCost>();
  const root = schema.getRootType(operation.operation);
  return root ? selectionCost(operation.selectionSet, root, DEFAULT_FIRST) : NOTHING;

  /** `page` is the size of the page around the selection, for the `edges` in it. */
  function selectionCost(
    selections: SelectionSetNode,
    type: GraphQLCompositeType,
    page: number,
  ): QueryCost {
    let sum = NOTHING;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) sum = add(sum, fieldCost(selection, type, page));
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = typeNamed(selection.typeCondition?.name.value) ?? type;
        sum = add(sum, selectionCost(selection.selectionSet, on, page));
      } else sum = add(sum, fragmentCost(selection.name.value, page));
    }
    return sum;
  }

  function fragmentCost(name: string, page: number): QueryCost {
    const fragment = fragments.get(name);
    const on = typeNamed(fragment?.typeCondition.name.value);
    if (!fragment || !on) return NOTHING;
    const key = `${name} ${page}`;
    const cost = known.get(key) ?? selectionCost(fragment.selectionSet, on, page);
    known.set(key, cost);
    return cost;
  }

  function fieldCost(node: FieldNode, parent: GraphQLCompositeType, page: number): QueryCost {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !isCompositeType(type) || !node.selectionSet) {
      return { ...NOTHING, fields: 1, depth: 1 };
    }
    const size = pageSize(node, field);
    const inner = selectionCost(node.selectionSet, type, size ?? page);
    const listed = isListType(getNullableType(field.type));
    const own = isIntrospectionType(type) ? 0 : 1;
    const times = listed ? listLength(node, field, parent, size ?? page) : 1;
    return {
      objects: times * (own + inner.objects),
      introspection: times * (1 - own + inner.introspection),
      fields: 1 + inner.fields,
      depth: 1 + inner.depth,
    };
  }

  function listLength(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
    page: number,
  ): number {
    if (isIntrospectionType(parent)) return introspectedLength(schema, parent.name, field.name);
    if (field.name === 'edges' || PAGE_SIZES.some((name) => takes(field, name))) return page;
    const ids = argument(node, 'ids');
    return Array.isArray(ids) ? ids.length : SHORT_LIST;
  }

  function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const sizes = PAGE_SIZES.filter((name) => takes(field, name));
    if (sizes.length === 0) return undefined;
    const given = sizes.flatMap((name) => {
      const size = argument(node, name);
      return typeof size === 'number' ? [checkedPageSize(name, size)] : [];
    });
    return given.length > 0 ? Math.max(...given) : DEFAULT_FIRST;
  }

  function argument(node: FieldNode, name: string): unknown {
    const given = node.arguments?.find((arg) => arg.name.value === name);
    return given && valueFromASTUntyped(given.value, variables);
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function fieldOf(type: GraphQLCompositeType, name: string) {
  const meta = META_FIELDS.find((field) => field.name === name);
  return meta ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
}

function takes(field: GraphQLField<unknown, unknown>, argument: string): boolean {
  return field.args.some(({ name }) => name === argument);
}

function add(a: QueryCost, b: QueryCost): QueryCost {
  return {
    objects: a.objects + b.objects,
    fields: a.fields + b.fields,
    depth: Math.max(a.depth, b.depth),
    introspection: a.introspection + b.introspection,
  };
}
