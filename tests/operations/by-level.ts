import { Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

// What the transformed operations have more than before, taken from a text that says it.
const [GIVEN] = parse('query($yes: Boolean!) { a @include(if: $yes) }').definitions as [
  OperationDefinitionNode,
];
const VARIABLES = GIVEN.variableDefinitions ?? [];
const DIRECTIVES = GIVEN.selectionSet.selections[0]?.directives ?? [];

/**
 * An operation in which a directive may leave out every field that leads to others, below those of the
 * query type: no page comes in another's statement then. Needs the variable `yes`, as true.
 */
export function byLevel(text: string): string {
  const changed = visit(parse(text), {
    OperationDefinition(node) {
      const own = node.variableDefinitions ?? [];
      if (own.some(({ variable }) => variable.name.value === 'yes')) return undefined;
      return { ...node, variableDefinitions: [...own, ...VARIABLES] };
    },
    Field(node, _key, _parent, _path, ancestors) {
      const isBelow = ancestors.some(
        (above) =>
          'kind' in above && (above.kind === Kind.FIELD || above.kind === Kind.FRAGMENT_DEFINITION),
      );
      const hasDirective = (node.directives?.length ?? 0) > 0;
      if (!isBelow || hasDirective || !node.selectionSet) return undefined;
      return { ...node, directives: DIRECTIVES };
    },
  });
  return print(changed);
}
