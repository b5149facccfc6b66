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
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_FIRST } from '../graph/page.ts';
import { checkedPageSize } from './errors.ts';

/** What a query may come to at the most, from its text and the values of its variables. */
export interface QueryCost {
  /** Objects that may be answered: a page counts for `first`, other lists for a few. */
  readonly objects: number;
  /** Fields in the answer's shape, aliases and fragments counted as often as they are used. */
  readonly fields: number;
  readonly depth: number;
}

/** What a list without a page size counts for: claims and sentences under one fact, ids of an entity. */
const SHORT_LIST = 3;
const NOTHING: QueryCost = { objects: 0, fields: 0, depth: 0 };

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
      return { objects: 0, fields: 1, depth: 1 };
    }
    const size = pageSize(node, field);
    const inner = selectionCost(node.selectionSet, type, size ?? page);
    const times = isListType(getNullableType(field.type)) ? listLength(node, field, page) : 1;
    return {
      objects: times * (1 + inner.objects),
      fields: 1 + inner.fields,
      depth: 1 + inner.depth,
    };
  }

  function listLength(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    page: number,
  ): number {
    if (field.name === 'edges') return page;
    const ids = argument(node, 'ids');
    return Array.isArray(ids) ? ids.length : SHORT_LIST;
  }

  function pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    if (!field.args.some((arg) => arg.name === 'first')) return undefined;
    const first = argument(node, 'first');
    return typeof first === 'number' ? checkedPageSize('first', first) : DEFAULT_FIRST;
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
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function add(a: QueryCost, b: QueryCost): QueryCost {
  return {
    objects: a.objects + b.objects,
    fields: a.fields + b.fields,
    depth: Math.max(a.depth, b.depth),
  };
}
