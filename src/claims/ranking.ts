import type { ClaimRank } from '../kinds.ts';
import { parsePartialDate } from '../text/partial-date.ts';
import { EXCLUSIVE, type Exclusion } from './exclusive.ts';
import type { ClaimRecord } from './statement.ts';

/** What is thought of an outlet that nobody has said anything of. */
export const DEFAULT_TRUST = 0.5;

/** A sentence under a claim, as far as ranking looks at it. */
export interface RankedEvidence {
  /** The article, or the first that it is a copy of. */
  readonly original: string;
  /** Who published that first article, where known: the source that counts once. */
  readonly originalOutlet?: string | undefined;
  /** How far its own outlet is trusted, 0 to 1. */
  readonly trust: number;
  /** When its article was published; empty where not known. */
  readonly publishedAt: string;
  /** Whether it stands in a correction. */
  readonly correction: boolean;
}

/** A claim with what its rank follows from. */
export interface Standing {
  readonly claim: ClaimRecord;
  /** That of the outlet trusted most. */
  readonly trust: number;
  readonly correction: boolean;
  /** The day of the newest report. */
  readonly newest: string;
  /** Independent ones: copies count as their first, articles of one outlet as one. */
  readonly sources: number;
}

/** How a claim stands, from the sentences under it. */
export function standingOf(claim: ClaimRecord, evidence: readonly RankedEvidence[]): Standing {
  const sources = new Set(
    evidence.map(({ original, originalOutlet }) => originalOutlet ?? original),
  );
  const days = evidence.map(({ publishedAt }) => publishedAt.slice(0, 10)).sort();
  return {
    claim,
    trust: Math.max(...evidence.map(({ trust }) => trust), 0),
    correction: evidence.some(({ correction }) => correction),
    newest: days.at(-1) ?? '',
    sources: sources.size,
  };
}

/**
 * The ranks of claims of one predicate about one subject, by the rules of docs/ranking.md. PREFERRED
 * stands above everything that contradicts it, DEPRECATED is what a correction contradicts, all else is
 * NORMAL: what nothing contradicts, what is equally good, and what is hedged or ruled out. Pure.
 */
export function rankClaims(standings: readonly Standing[]): Map<string, ClaimRank> {
  return new Map(standings.map((one) => [one.claim.id, rankOf(one, standings)]));
}

function rankOf(one: Standing, all: readonly Standing[]): ClaimRank {
  const exclusion = EXCLUSIVE[one.claim.predicate];
  if (!exclusion || !counts(one.claim)) return 'NORMAL';
  const rivals = all.filter(
    (other) => counts(other.claim) && contradict(exclusion, one.claim, other.claim),
  );
  if (rivals.length === 0) return 'NORMAL';
  if (rivals.some((rival) => corrects(rival, one))) return 'DEPRECATED';
  // What is corrected is no rival any more.
  const left = rivals.filter(
    (rival) =>
      !all.some(
        (other) => corrects(other, rival) && contradict(exclusion, other.claim, rival.claim),
      ),
  );
  return left.every((rival) => compareStandings(exclusion, one, rival) < 0)
    ? 'PREFERRED'
    : 'NORMAL';
}

function counts({ hedged, rejected }: ClaimRecord): boolean {
  return !hedged && !rejected;
}

/** A correction makes wrong what was said before it, but by nobody who is trusted more. */
function corrects(correction: Standing, one: Standing): boolean {
  return (
    correction.correction &&
    !one.correction &&
    counts(correction.claim) &&
    correction.trust >= one.trust &&
    correction.newest >= one.newest
  );
}

/** Below zero where the first is the better supported, zero where nothing decides. */
export function compareStandings({ changes }: Exclusion, a: Standing, b: Standing): number {
  const newer = a.newest === b.newest ? 0 : a.newest > b.newest ? -1 : 1;
  const more = b.sources - a.sources;
  return (
    b.trust - a.trust ||
    Number(b.correction) - Number(a.correction) ||
    (changes ? newer || more : more || newer)
  );
}

/** Whether two claims of one predicate about one subject cannot both hold. */
export function contradict(exclusion: Exclusion, a: ClaimRecord, b: ClaimRecord): boolean {
  if (a.value === b.value || a.predicate !== b.predicate) return false;
  const apart = (name: string) => (a.qualifiers[name] ?? null) !== (b.qualifiers[name] ?? null);
  if (exclusion.within.some(apart)) return false;
  const values = [String(a.value), String(b.value)] as const;
  if (exclusion.among) return values.every((value) => exclusion.among?.includes(value));
  return !(exclusion.dates && (within(...values) || within(values[1], values[0])));
}

/** Whether a partial date lies within another: `2026-03` within `2026`. */
export function within(inner: string, outer: string): boolean {
  const [a, b] = [parsePartialDate(inner), parsePartialDate(outer)];
  return a !== undefined && b !== undefined && a.first >= b.first && a.last <= b.last;
}
