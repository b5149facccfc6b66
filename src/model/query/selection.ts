import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLResolveInfo,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** A field as a query selects it. */
export interface Selected {
  readonly name: string;
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
  readonly definition: GraphQLField<unknown, unknown> | undefined;
  /** The type that it gives, where that has fields. */
  readonly type: GraphQLCompositeType | undefined;
  /** Whether a directive may leave it out. */
  readonly isConditional: boolean;
}

/** The fields selected, through fragments; those that a directive may leave out count as well. */
export function* fieldsUnder(
  info: GraphQLResolveInfo,
  sets: readonly SelectionSetNode[],
  parent: GraphQLCompositeType,
  within = false,
): Generator<Selected> {
  for (const { selections } of sets) {
    for (const selection of selections) {
      const isConditional = within || (selection.directives?.length ?? 0) > 0;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
        const definition = fields[name];
        const given = definition && getNamedType(definition.type);
        const type = isCompositeType(given) ? given : undefined;
        yield { name, parent, node: selection, definition, type, isConditional };
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection
            : info.fragments[selection.name.value];
        if (!fragment) continue;
        const on = fragment.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
        const type = on && isCompositeType(on) ? on : parent;
        yield* fieldsUnder(info, [fragment.selectionSet], type, isConditional);
      }
    }
  }
}

/** What is selected under the field that is being resolved. */
export function selectionsOf(info: GraphQLResolveInfo): SelectionSetNode[] {
  return info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** The type whose fields are selected under it. */
export function typeOf(info: GraphQLResolveInfo): GraphQLCompositeType {
  return getNamedType(info.returnType) as GraphQLCompositeType;
}
