import type { InputRef } from '@pothos/core';
import { builder } from '../../builder.ts';
import type { OrderColumn } from '../../graph/keyset.ts';
import { invalidArgument } from '../../serving/errors.ts';
import type { OrderField } from './node-query.ts';

/** An order as a client gives it. */
export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Keys that one order may have. */
export const MAX_KEYS = 3;

const Direction = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first. What is missing comes last in both.',
  values: {
    ASC: { description: 'The smallest, earliest or first letter first.' },
    DESC: { description: 'The largest, latest or last letter first.' },
  },
});

const made = new Map<string, InputRef<OrderInput>>();

/** The input that orders by one of the fields; one for each name. */
export function orderInput(
  name: string,
  fields: Readonly<Record<string, OrderField>>,
): InputRef<OrderInput> {
  const known = made.get(name);
  if (known) return known;
  const Field = builder.enumType(`${name}Field`, {
    description: `What ${name} goes by.`,
    values: Object.fromEntries(
      Object.entries(fields).map(([field, { description }]) => [field, { description }]),
    ),
  });
  const ref = builder.inputRef<OrderInput>(name).implement({
    description: 'One key of an order; further keys decide between rows that are equal in it.',
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'What to go by.' }),
      direction: t.field({
        type: Direction,
        required: true,
        defaultValue: 'ASC',
        description: 'Which end comes first.',
      }),
    }),
  });
  made.set(name, ref);
  return ref;
}

/** The columns of an order; undefined where none is given. Throws a typed error for too many keys. */
export function orderColumns(
  fields: Readonly<Record<string, OrderField>>,
  keys: readonly OrderInput[] | null | undefined,
): readonly OrderColumn[] | undefined {
  if (!keys || keys.length === 0) return undefined;
  if (keys.length > MAX_KEYS) {
    throw invalidArgument('orderBy', `has ${keys.length} keys, and ${MAX_KEYS} is the most`);
  }
  return keys.flatMap(({ field, direction }) => {
    const { columns } = fields[field] as OrderField;
    if (direction === 'ASC') return columns;
    return columns.map((column) => ({ ...column, descending: !column.descending }));
  });
}
