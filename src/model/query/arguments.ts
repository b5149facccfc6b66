import type { Condition } from '../../graph/filter.ts';
import { DEFAULT_FIRST, MAX_FIRST, type PageArguments } from '../../graph/page.ts';
import { checkedPageSize, invalidArgument } from '../../serving/errors.ts';
import { dayRange } from '../../text/day-range.ts';
import type { Types } from '../edge.ts';
import { typeOfId } from '../identity.ts';
import type { FilterInput } from './filter-input.ts';
import type { ListQuery } from './list-query.ts';
import { MAX_KEYS, type OrderInput, orderColumns } from './order.ts';

/** The arguments of a list, as a client gives them. */
export interface ListInput {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly orderBy?: readonly OrderInput[] | null | undefined;
  readonly where?: FilterInput | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly includeHedged?: boolean | null | undefined;
  readonly includeRejected?: boolean | null | undefined;
  readonly source?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly updatedSince?: string | null | undefined;
}

type FieldBuilder<Parent> = PothosSchemaTypes.RootFieldBuilder<Types, Parent>;

/** Arguments of every list: pages forward and backward, order and filter. */
export function listArguments<Parent>(t: FieldBuilder<Parent>, list: ListQuery) {
  return {
    first: t.arg.int({
      description: `How many from the start, 1 to ${MAX_FIRST}; ${DEFAULT_FIRST} where neither \`first\` nor \`last\` is given.`,
    }),
    after: t.arg.string({ description: 'Only what follows this cursor: `endCursor` of a page.' }),
    last: t.arg.int({
      description: `How many from the end, 1 to ${MAX_FIRST}, in the same order.`,
    }),
    before: t.arg.string({
      description: 'Only what comes before this cursor: `startCursor` of a page.',
    }),
    orderBy: t.arg({
      type: [list.order],
      required: { list: false, items: true },
      description: `Another order, of at most ${MAX_KEYS} keys; what is equal in all of them goes by id.`,
    }),
    where: t.arg({ type: list.filter, description: 'Only what is like this.' }),
  };
}

/** Arguments of lists of facts and of claims: how far they are to be trusted. */
export function trustArguments<Parent>(t: FieldBuilder<Parent>) {
  return {
    minConfidence: t.arg.float({ description: 'Only what is this sure at the least, 0 to 1.' }),
    includeHedged: t.arg.boolean({
      defaultValue: true,
      description: 'Whether to include what is only stated as a rumour, plan or possibility.',
    }),
    source: t.arg.string({
      description:
        'Only what this source states: the name of a catalogue, as `sources` gives it, or the id of an article.',
    }),
  };
}

/** Arguments of lists of claims. */
export function rejectionArgument<Parent>(t: FieldBuilder<Parent>) {
  return {
    includeRejected: t.arg.boolean({
      defaultValue: true,
      description:
        'Whether to include claims that an editor has ruled out. They are marked `rejected`; no fact rests on one.',
    }),
  };
}

export function validTimeArgument<Parent>(t: FieldBuilder<Parent>) {
  return {
    asOf: t.arg.string({
      description:
        'Only what was true on this date, `2019`, `2019-06` or `2019-06-30`, as far as stated: what states no time counts.',
    }),
  };
}

export function updatedSinceArgument<Parent>(t: FieldBuilder<Parent>) {
  return {
    updatedSince: t.arg.string({
      description:
        'Only what changed at or after this UTC instant or day, for those who keep a copy in step.',
    }),
  };
}

/**
 * The page that arguments ask for. `trust` says where confidence stands: on the edge of a fact, or on
 * the node of a claim. Throws a typed error that names the argument.
 */
export function pageArguments(
  list: ListQuery,
  input: ListInput,
  trust: 'edge' | 'node' | undefined,
): PageArguments {
  const { first, last, after, before } = input;
  if (first != null && last != null) {
    throw invalidArgument('last', 'cannot stand beside first: ask for one end of the list');
  }
  const size =
    last != null ? checkedPageSize('last', last) : checkedPageSize('first', first ?? DEFAULT_FIRST);
  return {
    size,
    backward: last != null,
    after,
    before,
    order: orderColumns(list.orders, input.orderBy),
    filter: conditionOf(list, input, trust),
  };
}

/** The filter that arguments ask for; undefined where they ask for everything. */
function conditionOf(
  list: ListQuery,
  input: ListInput,
  trust: 'edge' | 'node' | undefined,
): Condition | undefined {
  const all = [
    ...(input.where ? [list.condition(input.where, 'where')] : []),
    ...(trust ? trustConditions(input, trust) : []),
    ...(input.asOf != null ? [validAt(input.asOf)] : []),
    ...(input.updatedSince != null ? [updatedSince(input.updatedSince)] : []),
  ].filter((condition) => !('all' in condition && condition.all.length === 0));
  return all.length === 0 ? undefined : { all };
}

function trustConditions(input: ListInput, on: 'edge' | 'node'): Condition[] {
  const { minConfidence, includeHedged, includeRejected, source } = input;
  if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw invalidArgument('minConfidence', `must be from 0 to 1, not ${minConfidence}`);
  }
  return [
    ...(minConfidence == null || minConfidence === 0
      ? []
      : [{ on, property: 'confidence', operator: 'gte', value: minConfidence } as const]),
    ...(includeHedged === false
      ? [{ on, property: 'hedged', operator: 'eq', value: false } as const]
      : []),
    ...(includeRejected === false
      ? [{ on, property: 'rejected', operator: 'eq', value: false } as const]
      : []),
    ...(source == null ? [] : [statedBy(source, on)]),
  ];
}

function statedBy(source: string, on: 'edge' | 'node'): Condition {
  if (typeOfId(source) === 'Article') return { stated: on, article: source };
  // No catalogue states a claim.
  if (on === 'node') return { any: [] };
  return { on, property: 'sources', operator: 'contains', value: source };
}

function validAt(date: string): Condition {
  const range = dayRange(date);
  if (!range) throw invalidArgument('asOf', 'is no date: write 2019, 2019-06 or 2019-06-30');
  const column = (property: string, operator: 'known' | 'lte' | 'notBefore', value: unknown) =>
    ({ on: 'edge', property, operator, value }) as const;
  return {
    all: [
      { any: [column('validFrom', 'known', false), column('validFrom', 'lte', range.to)] },
      { any: [column('validTo', 'known', false), column('validTo', 'notBefore', range.from)] },
    ],
  };
}

function updatedSince(instant: string): Condition {
  const range = dayRange(instant);
  if (!range) {
    throw invalidArgument(
      'updatedSince',
      'is no UTC instant, as 2026-01-31T12:00:00Z, and no date',
    );
  }
  return { on: 'node', property: 'updatedAt', operator: 'gte', value: range.from };
}
