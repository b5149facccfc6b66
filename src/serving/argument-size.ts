import {
  type ArgumentNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { invalidArgument } from './errors.ts';

/** What one argument may hold, given in the text or by variables. */
const MAX_LIST = 100;
const MAX_ENTRIES = 500;
const MAX_CONDITIONS = 50;
const MAX_BOOLEAN_DEPTH = 3;
const MAX_DEPTH = 10;

/** Fields of a filter that combine others instead of being a condition. */
const COMBINING: ReadonlySet<string> = new Set(['and', 'or', 'not']);

interface Size {
  entries: number;
  conditions: number;
}

/**
 * Refuses arguments that are too large, before any value is coerced: long lists, deep or crowded
 * input objects. Knows no type, so it holds for every argument that the schema may get. Throws
 * `INVALID_ARGUMENT` with the argument's name.
 */
export function checkArgumentSizes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const values = { ...defaults(operation), ...variables };
  const sound = new Set<unknown>();
  const check = ({ name, value: node }: ArgumentNode) => {
    const value = node.kind === Kind.VARIABLE ? values[node.name.value] : undefined;
    // One variable may stand in many places.
    if (typeof value === 'object' && sound.has(value)) return;
    checkSize(name.value, value ?? valueFromASTUntyped(node, values));
    sound.add(value);
  };
  for (const argument of argumentsOf(document, operation)) check(argument);
}

// A document is parsed once and asked many times.
const found = new WeakMap<OperationDefinitionNode, readonly ArgumentNode[]>();

/** The arguments in an operation and in all fragments. */
function argumentsOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly ArgumentNode[] {
  const known = found.get(operation);
  if (known) return known;
  const all: ArgumentNode[] = [];
  const enter = (argument: ArgumentNode) => void all.push(argument);
  for (const definition of document.definitions) {
    if (definition === operation || definition.kind === Kind.FRAGMENT_DEFINITION) {
      visit(definition, { Argument: { enter } });
    }
  }
  found.set(operation, all);
  return all;
}

function defaults(operation: OperationDefinitionNode): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) given[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return given;
}

function checkSize(argument: string, value: unknown): void {
  const size: Size = { entries: 0, conditions: 0 };
  measure(value, 0, 0);

  function measure(part: unknown, depth: number, combined: number): void {
    refuse(depth > MAX_DEPTH, `is nested more than ${MAX_DEPTH} levels deep`);
    if (Array.isArray(part)) {
      refuse(
        part.length > MAX_LIST,
        `holds a list of ${part.length}, and ${MAX_LIST} is the most in one`,
      );
      add('entries', part.length, MAX_ENTRIES);
      for (const entry of part) measure(entry, depth + 1, combined);
    } else if (typeof part === 'object' && part !== null) {
      for (const [name, inner] of Object.entries(part)) {
        const combines = COMBINING.has(name);
        refuse(
          combines && combined === MAX_BOOLEAN_DEPTH,
          `nests and, or and not more than ${MAX_BOOLEAN_DEPTH} deep`,
        );
        add('entries', 1, MAX_ENTRIES);
        if (!combines && !holdsObjects(inner)) add('conditions', 1, MAX_CONDITIONS);
        measure(inner, depth + 1, combines ? combined + 1 : combined);
      }
    }
  }

  function add(what: keyof Size, count: number, most: number): void {
    size[what] += count;
    refuse(size[what] > most, `holds more than ${most} ${what}`);
  }

  function refuse(wrong: boolean, problem: string): void {
    if (wrong) throw invalidArgument(argument, problem);
  }
}

/** Whether it is an object or a list of them; anything else is what a condition compares with. */
function holdsObjects(value: unknown): boolean {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null;
}
