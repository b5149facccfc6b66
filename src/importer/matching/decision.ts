import type { EntityReference } from '../fact.ts';
import type { KnownEntity } from '../names.ts';
import type { Saying } from './sayings.ts';
import type { Scored } from './score.ts';
import { MARGIN, NEEDED, WORTH_A_LOOK } from './weights.ts';

/**
 * What was decided of a name: `MATCHED` a known entity; `SAME` the entity of another name of the
 * article; `NEW`, nothing known may be meant; `UNRESOLVED`, new as well, but it may be one of the
 * candidates and an editor should look.
 */
export type Outcome = 'MATCHED' | 'SAME' | 'NEW' | 'UNRESOLVED';

/** What settles a name without weighing candidates. */
export type Ground =
  | 'CHARACTER_OF_WORK'
  | 'PLACE_OF_WORK'
  | 'MERGED'
  | 'NAMED_IN_FULL'
  | 'NAMED_WITH_YEAR';

/** An entity that a name means for a reason that leaves nothing to weigh. */
export interface Settled {
  readonly entity: KnownEntity;
  readonly ground: Ground;
}

/** One name of an article, what it was decided to mean, and why. */
export interface Decision {
  readonly reference: EntityReference;
  readonly outcome: Outcome;
  readonly entity: KnownEntity;
  readonly ground?: Ground | undefined;
  /** Points between the best candidate and the next one; absent where there is no next one. */
  readonly margin?: number | undefined;
  /** The best first, those that are ruled out last. */
  readonly candidates: readonly Scored[];
  readonly saying: Saying;
}

/** Candidates kept of one name. */
export const MOST_KEPT = 5;
/** Types whose entities an editor can tell apart; what its name alone identifies needs none. */
const REVIEWED: ReadonlySet<string> = new Set(['Person', 'Show', 'SourceWork', 'Organization']);

/** The candidate that is far enough ahead, and by how much the best one leads. `scored` is sorted. Pure. */
export function choose(scored: readonly Scored[]): {
  readonly chosen: KnownEntity | undefined;
  readonly margin: number | undefined;
} {
  const [best, next] = scored.filter(({ ruledOut }) => !ruledOut);
  const margin = best && next && best.score - next.score;
  const ahead = best && best.score >= NEEDED && (margin === undefined || margin >= MARGIN);
  return { chosen: ahead ? best.candidate.entity : undefined, margin };
}

/** Candidates that an editor may still decide for: those that nothing rules out and not more speaks against than for, the best five. */
export function toReview({ type, nameIsDescriptive }: EntityReference, scored: readonly Scored[]) {
  if (!REVIEWED.has(type) || nameIsDescriptive) return [];
  return scored
    .filter(({ ruledOut, score }) => !ruledOut && score >= WORTH_A_LOOK)
    .slice(0, MOST_KEPT);
}
