import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';

/** The inputs that single properties are filtered by; null counts as not given. */

const known = 'True: only where there is a value. False: only where there is none.';

export const IdFilter = builder.inputType('IdFilter', {
  description: 'Which ids.',
  fields: (t) => ({
    eq: t.id({ description: 'This one.' }),
    in: t.idList({ description: 'One of these, at most 100.' }),
  }),
});

export const NameFilter = builder.inputType('NameFilter', {
  description:
    'A name, compared without case, diacritics and a leading article: "the crown" finds "The Crown".',
  fields: (t) => ({
    eq: t.string({ description: 'The whole name.' }),
    in: t.stringList({ description: 'One of these names, at most 100.' }),
    startsWith: t.string({ description: 'How the name begins.' }),
  }),
});

export const TextFilter = builder.inputType('TextFilter', {
  description: 'A text, compared letter by letter.',
  fields: (t) => ({
    eq: t.string({ description: 'The whole text.' }),
    in: t.stringList({ description: 'One of these texts, at most 100.' }),
    startsWith: t.string({ description: 'How the text begins.' }),
    known: t.boolean({ description: known }),
  }),
});

export const IntFilter = builder.inputType('IntFilter', {
  description: 'A whole number.',
  fields: (t) => ({
    eq: t.int({ description: 'Exactly this.' }),
    in: t.intList({ description: 'One of these, at most 100.' }),
    gt: t.int({ description: 'More than this.' }),
    gte: t.int({ description: 'This or more.' }),
    lt: t.int({ description: 'Less than this.' }),
    lte: t.int({ description: 'This or less.' }),
    known: t.boolean({ description: known }),
  }),
});

export const FloatFilter = builder.inputType('FloatFilter', {
  description: 'A number.',
  fields: (t) => ({
    gt: t.float({ description: 'More than this.' }),
    gte: t.float({ description: 'This or more.' }),
    lt: t.float({ description: 'Less than this.' }),
    lte: t.float({ description: 'This or less.' }),
  }),
});

export const DateFilter = builder.inputType('DateFilter', {
  description:
    'A range of dates. A partial date is in the range where some day of it is: `2019` is from `2019-06` on.',
  fields: (t) => ({
    from: t.string({ description: 'On or after `2019`, `2019-06` or `2019-06-30`.' }),
    to: t.string({ description: 'On or before the end of `2019`, `2019-06` or `2019-06-30`.' }),
    known: t.boolean({ description: known }),
  }),
});

export const InstantFilter = builder.inputType('InstantFilter', {
  description: 'A range of instants.',
  fields: (t) => ({
    from: t.string({ description: 'At or after this day or UTC instant, `2026-01-31T12:00:00Z`.' }),
    to: t.string({ description: 'Before the end of this day, or at or before this UTC instant.' }),
  }),
});

type EnumRef = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, unknown>;

const enumFilters = new Map<string, InputRef<unknown>>();

/** The input that filters by an enumeration, one for each enumeration. */
export function enumFilter(type: EnumRef): InputRef<unknown> {
  const made = enumFilters.get(type.name) ?? newEnumFilter(type);
  enumFilters.set(type.name, made);
  return made;
}

function newEnumFilter(type: EnumRef) {
  return builder.inputType(`${type.name}Filter`, {
    description: `Which values of ${type.name}.`,
    fields: (t) => ({
      eq: t.field({ type, description: 'This one.' }),
      in: t.field({
        type: [type],
        required: { list: false, items: true },
        description: 'One of these, at most 100.',
      }),
      known: t.boolean({ description: known }),
    }),
  });
}
