import type { Condition, Operator } from '../../graph/filter.ts';
import { invalidArgument } from '../../serving/errors.ts';
import { dayRange } from '../../text/day-range.ts';
import { fold } from '../../text/fold.ts';
import { sortName } from '../identity.ts';
import type { FilterInput } from './filter-input.ts';
import { type FilterField, queryOf } from './node-query.ts';

/**
 * What a filter over nodes of a type means. How large it may be was looked at before anything ran
 * (src/serving/argument-size.ts). Throws a typed error that names the place in it.
 */
export function nodeCondition(type: string, input: FilterInput, path: string): Condition {
  return condition(input, path, (key, value, place) => nodeField(type, key, value, place, true));
}

/** What a filter over edges to nodes of a type means. */
export function edgeCondition(
  node: string,
  columns: Readonly<Record<string, FilterField>>,
  input: FilterInput,
  path: string,
): Condition {
  return condition(input, path, (key, value, place) => {
    if (key === 'node') return nodeCondition(node, value as FilterInput, place);
    const field = columns[key];
    return field ? comparison('edge', field, value, place) : { all: [] };
  });
}

type ReadField = (key: string, value: unknown, path: string) => Condition;

function condition(input: FilterInput, path: string, read: ReadField): Condition {
  const all = Object.entries(input).flatMap(([key, value]): Condition[] => {
    if (value === null || value === undefined) return [];
    const place = `${path}.${key}`;
    if (key !== 'and' && key !== 'or' && key !== 'not') return [read(key, value, place)];
    if (key === 'not') return [{ not: condition(value as FilterInput, place, read) }];
    const parts = (value as readonly FilterInput[]).map((part, index) =>
      condition(part, `${place}[${index}]`, read),
    );
    return [key === 'and' ? { all: parts } : { any: parts }];
  });
  return { all };
}

function nodeField(
  type: string,
  key: string,
  value: unknown,
  path: string,
  mayHop: boolean,
): Condition {
  const { filters, relations } = queryOf(type);
  const field = filters[key];
  if (field) return comparison('node', field, value, path);
  const relation = relations[key];
  if (!relation) return { all: [] };
  if (!mayHop) throw invalidArgument(path, 'is a second relationship away: one is the most');
  const over = (word: 'some' | 'none'): Condition[] => {
    const inner = (value as FilterInput)[word];
    if (inner === null || inner === undefined) return [];
    const some = condition(inner as FilterInput, `${path}.${word}`, (name, part, place) =>
      nodeField(relation.node, name, part, place, false),
    );
    const hop: Condition = { hop: relation.hop, some };
    return [word === 'some' ? hop : { not: hop }];
  };
  return { all: [...over('some'), ...over('none')] };
}

function comparison(
  on: 'node' | 'edge',
  field: FilterField,
  value: unknown,
  path: string,
): Condition {
  const { property } = field;
  if (field.kind === 'boolean') {
    // A node without the mark does not bear it.
    if (on === 'node' && value === false) {
      return { not: { on, property, operator: 'eq', value: true } };
    }
    return { on, property, operator: 'eq', value };
  }
  const all = Object.entries(value as FilterInput).flatMap(([operator, given]): Condition[] => {
    if (given === null || given === undefined) return [];
    const place = `${path}.${operator}`;
    if (field.kind === 'job') return [ofTypes(operator, given, (types) => ({ types }))];
    if (field.kind === 'type') return [ofTypes(operator, given, nodeTypes)];
    if (operator === 'from' || operator === 'to') {
      return [bound(on, field, operator, String(given), place)];
    }
    const read = field.kind === 'name' ? foldedName : (item: unknown) => item;
    const prefix = operator === 'startsWith' && field.kind === 'name';
    const values = Array.isArray(given)
      ? given.map(read)
      : prefix
        ? fold(String(given))
        : read(given);
    return [{ on, property, operator: operator as Operator, value: values }];
  });
  return { all };
}

function ofTypes(
  operator: string,
  given: unknown,
  condition: (types: string[]) => Condition,
): Condition {
  // Everything has a type.
  if (operator === 'known') return given ? { all: [] } : { any: [] };
  return condition((Array.isArray(given) ? given : [given]).map(String));
}

// An id begins with the type of its node.
function nodeTypes(types: readonly string[]): Condition {
  const ofType = (type: string) =>
    ({ on: 'node', property: 'id', operator: 'startsWith', value: `${type}:` }) as const;
  return { any: types.map(ofType) };
}

function bound(
  on: 'node' | 'edge',
  field: FilterField,
  side: 'from' | 'to',
  text: string,
  path: string,
): Condition {
  const range = dayRange(text);
  if (!range) {
    throw invalidArgument(path, 'is no date: write 2019, 2019-06, 2019-06-30 or a UTC instant');
  }
  const [first, last] = field.kind === 'date' ? [field.first, field.last] : [undefined, undefined];
  const { property } = field;
  if (side === 'to') return { on, property: first ?? property, operator: 'lte', value: range.to };
  const operator = last || field.kind === 'instant' ? 'gte' : 'notBefore';
  return { on, property: last ?? property, operator, value: range.from };
}

function foldedName(name: unknown): string {
  return sortName(String(name));
}
