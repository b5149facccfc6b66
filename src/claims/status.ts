import { builder } from '../builder.ts';
import type { ShowStatus } from '../kinds.ts';
import { levelOf } from '../model/level.ts';
import { reads } from '../model/query/columns.ts';
import { invalidArgument } from '../serving/errors.ts';
import { Show, ShowStatusEnum } from '../shows/show.ts';
import { dayRange } from '../text/day-range.ts';
import { latestStatus, type StatusOnDay } from './property-projection.ts';
import { STATUSES } from './status.cypher.ts';

/** Statuses of one show that are looked at, the latest first. */
const MOST_STATUSES = 500;

builder.objectField(Show, 'statusOn', (t) =>
  t.field({
    type: ShowStatusEnum,
    description:
      'The status that held on a date: the latest of those stated without a hedge up to then. Null where none is known to have begun.',
    args: {
      date: t.arg.string({
        required: true,
        description: 'A day, or the end of a month or year: `2019-06-30`, `2019-06`, `2019`.',
      }),
    },
    extensions: reads(),
    resolve: async (show, { date }, context, info) => {
      const range = dayRange(date);
      if (!range) throw invalidArgument('date', 'is no date: write 2019, 2019-06 or 2019-06-30');
      const query = {
        name: `${levelOf(info)} statuses`,
        statement: () => STATUSES,
        parameters: () => ({ limit: MOST_STATUSES }),
        read: statusesOf,
      };
      const statuses = (await context.loaders.load(query, show.id)) ?? [];
      const begun = statuses.filter(({ asOf }) => asOf !== '' && asOf <= range.to);
      return latestStatus(begun)?.status as ShowStatus | undefined;
    },
  }),
);

function statusesOf(row: Record<string, unknown>): StatusOnDay[] {
  const claimed = (row.claimed as Array<[string, string | null, string]>).map(
    ([status, asOf, rank]) => ({
      status,
      asOf: asOf ?? '',
      preferred: rank === 'PREFERRED',
    }),
  );
  if (typeof row.status !== 'string') return claimed;
  return [...claimed, { status: row.status, asOf: typeof row.asOf === 'string' ? row.asOf : '' }];
}
