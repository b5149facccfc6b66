import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { Condition, Operator } from '../../graph/filter.ts';
import { invalidArgument } from '../../serving/errors.ts';
import { dayRange } from '../../text/day-range.ts';
import { fold } from '../../text/fold.ts';
import { sortName } from '../identity.ts';
import {
  DateFilter,
  enumFilter,
  FloatFilter,
  IdFilter,
  InstantFilter,
  IntFilter,
  NameFilter,
  TextFilter,
} from './input-types.ts';
import { type FilterField, queryOf } from './node-query.ts';

/** A filter as a client gives it. */
export type FilterInput = Readonly<Record<string, unknown>>;

const made = new Map<string, InputRef<FilterInput>>();

/** The input that filters nodes of a type, one for each type. */
export function nodeFilter(type: string): InputRef<FilterInput> {
  return combined(`${type}Filter`, `Which nodes of the type ${type}.`, (t) => {
    const { filters, relations } = queryOf(type);
    return {
      ...fieldsOf(t, filters),
      ...Object.fromEntries(
        Object.entries(relations).map(([name, { node, description }]) => [
          name,
          t.field({ type: relationFilter(node), description }),
        ]),
      ),
    };
  });
}

/** The input that filters edges to nodes of a type, by their own columns and by the node. */
export function edgeFilter(
  name: string,
  node: string,
  columns: Readonly<Record<string, FilterField>>,
): InputRef<FilterInput> {
  return combined(name, `Which edges that lead to a ${node}.`, (t) => ({
    ...fieldsOf(t, columns),
    node: t.field({ type: nodeFilter(node), description: 'What stands at the far end.' }),
  }));
}

type FieldBuilder = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];
type Fields = ReturnType<Parameters<typeof builder.inputType>[1]['fields']>;

function combined(
  name: string,
  description: string,
  fields: (t: FieldBuilder) => Fields,
): InputRef<FilterInput> {
  const known = made.get(name);
  if (known) return known;
  const ref = builder.inputRef<FilterInput>(name);
  made.set(name, ref);
  ref.implement({
    description: `${description} All that is given must hold; nested at most 3 deep, 50 conditions in all.`,
    fields: (t) => {
      const required = { list: false, items: true } as const;
      return {
        and: t.field({ type: [ref], required, description: 'All of these hold.' }),
        or: t.field({ type: [ref], required, description: 'One of these holds at the least.' }),
        not: t.field({ type: ref, description: 'This does not hold.' }),
        ...fields(t),
      };
    },
  });
  return ref;
}

function relationFilter(node: string): InputRef<FilterInput> {
  const name = `${node}RelationFilter`;
  const known = made.get(name);
  if (known) return known;
  const ref = builder.inputRef<FilterInput>(name);
  made.set(name, ref);
  ref.implement({
    description: `Over one relationship to nodes of the type ${node}; relationships of those cannot be filtered by.`,
    fields: (t) => ({
      some: t.field({ type: nodeFilter(node), description: 'One of them is like this.' }),
      none: t.field({ type: nodeFilter(node), description: 'None of them is like this.' }),
    }),
  });
  return ref;
}

function fieldsOf(t: FieldBuilder, fields: Readonly<Record<string, FilterField>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { description } = field;
      if (field.kind === 'boolean') return [name, t.boolean({ description })];
      return [name, t.field({ type: inputOf(field), description })];
    }),
  );
}

function inputOf(field: FilterField) {
  switch (field.kind) {
    case 'id':
      return IdFilter;
    case 'name':
      return NameFilter;
    case 'int':
      return IntFilter;
    case 'float':
      return FloatFilter;
    case 'date':
      return DateFilter;
    case 'instant':
      return InstantFilter;
    case 'enum':
    case 'job':
      return enumFilter(field.type);
    default:
      return TextFilter;
  }
}

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
  if (field.kind === 'boolean') return { on, property, operator: 'eq', value };
  const all = Object.entries(value as FilterInput).flatMap(([operator, given]): Condition[] => {
    if (given === null || given === undefined) return [];
    const place = `${path}.${operator}`;
    if (field.kind === 'job') return [jobCondition(operator, given)];
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

function jobCondition(operator: string, given: unknown): Condition {
  // Every edge has a type.
  if (operator === 'known') return given ? { all: [] } : { any: [] };
  const types: readonly unknown[] = Array.isArray(given) ? given : [given];
  return { types: types.map(String) };
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
