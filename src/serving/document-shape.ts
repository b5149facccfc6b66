import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { tooLarge } from './errors.ts';

/**
 * What a document may hold. Validation compares repeated fields and fragments pair by pair, so these
 * are checked before it; no query that somebody wrote comes near them.
 */
const LIMITS = {
  operations: 20,
  variables: 100,
  fragments: 50,
  spreads: 200,
  fields: 1000,
  nesting: 50,
  aliases: 200,
  'aliases of one field': 50,
  'repeated fields': 50,
  directives: 100,
  'directives in one place': 5,
} as const;
type Measure = keyof typeof LIMITS;

/**
 * Refuses a parsed document that holds too much of anything, in time linear in its text. Throws
 * `QUERY_TOO_LARGE`, naming what there is too much of.
 */
export function checkDocumentShape(document: DocumentNode): void {
  const found: Partial<Record<Measure, number>> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      count('operations');
      count('variables', definition.variableDefinitions?.length ?? 0);
      for (const variable of definition.variableDefinitions ?? []) directives(variable.directives);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) count('fragments');
    // The API's own language has no other definition; validation says so.
    else continue;
    directives(definition.directives);
    selections(definition.selectionSet);
  }

  // A list of what is still to be visited and no recursion: nesting must not end in a full stack.
  function selections(root: SelectionSetNode): void {
    const open: Array<{ set: SelectionSetNode; depth: number }> = [{ set: root, depth: 1 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { set, depth } = next;
      atMost('nesting', depth);
      repetitions(set);
      for (const selection of set.selections) {
        count(selection.kind === Kind.FIELD ? 'fields' : 'spreads');
        directives(selection.directives);
        if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) {
          open.push({ set: selection.selectionSet, depth: depth + 1 });
        }
      }
    }
  }

  function repetitions({ selections: siblings }: SelectionSetNode): void {
    const keys = new Set<string>();
    const aliases = new Map<string, number>();
    for (const field of siblings) {
      if (field.kind !== Kind.FIELD) continue;
      const key = responseKey(field);
      if (keys.has(key)) count('repeated fields');
      keys.add(key);
      if (!field.alias) continue;
      count('aliases');
      const times = (aliases.get(field.name.value) ?? 0) + 1;
      aliases.set(field.name.value, times);
      atMost('aliases of one field', times);
    }
  }

  function directives(nodes: readonly DirectiveNode[] = []): void {
    count('directives', nodes.length);
    atMost('directives in one place', nodes.length);
  }

  function count(measure: Measure, times = 1): void {
    const sum = (found[measure] ?? 0) + times;
    found[measure] = sum;
    atMost(measure, sum);
  }
}

function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

function atMost(measure: Measure, found: number): void {
  const limit = LIMITS[measure];
  const unit = measure === 'nesting' ? 'levels of nesting' : measure;
  if (found > limit) throw tooLarge(measure, { found, limit, unit });
}
