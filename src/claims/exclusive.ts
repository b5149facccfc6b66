import type { PredicateName } from '../vocabulary.ts';

/** How claims of one predicate about one subject exclude each other. */
export interface Exclusion {
  /** Qualifiers that two claims must share to speak of the same: the season of a date. */
  readonly within: readonly string[];
  /** The values of which only one can hold; absent where that is so of any two. */
  readonly among?: readonly string[];
  /** Values are partial dates: `2026` and `2026-03` agree. */
  readonly dates?: true;
  /** True of what changes: then the newest report counts before the number of sources. */
  readonly changes: boolean;
}

/**
 * The predicates with one value at a time. Of all others several claims may hold side by side: a
 * character played by two people, two directors, every season of a show.
 */
export const EXCLUSIVE: Partial<Readonly<Record<PredicateName, Exclusion>>> = {
  // The steps of making a show follow each other within a day; its fate is one of these.
  STATUS: { within: ['date'], among: ['RETURNING', 'CANCELLED', 'ENDED'], changes: true },
  RELEASED: { within: ['season'], dates: true, changes: true },
  INSTANCE_OF: { within: [], changes: false },
};

export const EXCLUSIVE_PREDICATES = Object.keys(EXCLUSIVE) as readonly PredicateName[];
