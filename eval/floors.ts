import type { LabelledSet } from './labelled-set.ts';
import { rounded } from './report.ts';
import { precision, recall, type Score } from './score.ts';

export interface Floor {
  readonly precision: number;
  readonly recall: number;
}

/**
 * What a change must not fall below, over all predicates of a set. CI enforces the golden ones. When new
 * articles come into a set its floor is set anew, as it then measures another thing.
 */
export const FLOORS: Readonly<Record<string, Floor>> = {
  'golden, unseen': { precision: 0.82, recall: 0.46 },
  'golden, written apart': { precision: 0.93, recall: 0.73 },
  'golden, all': { precision: 0.94, recall: 0.75 },
};

/** What is below its floor, in words; nothing where the set has none. */
export function belowFloor(
  { name }: LabelledSet,
  { tallies }: Score,
  floors: Readonly<Record<string, Floor>>,
): string[] {
  const floor = floors[name];
  const all = tallies.get('all');
  if (!floor || !all) return [];
  return [
    ['precision', precision(all), floor.precision] as const,
    ['recall', recall(all), floor.recall] as const,
  ]
    .filter(([, value, least]) => value < least)
    .map(
      ([what, value, least]) => `${name}: ${what} ${rounded(value)} is below its floor ${least}.`,
    );
}
