import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
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
    case 'type':
      return enumFilter(field.type);
    default:
      return TextFilter;
  }
}
