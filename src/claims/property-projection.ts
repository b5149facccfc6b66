import { SHOW_STATUSES, type ShowStatus } from '../kinds.ts';
import { parsePartialDate } from '../text/partial-date.ts';
import { byTrust, compareTexts } from './projection.ts';
import { within } from './ranking.ts';
import type { ClaimRecord } from './statement.ts';

/** Predicates whose claims show as properties of their subject. */
export const PROPERTY_PREDICATES = ['STATUS', 'RELEASED', 'INSTANCE_OF'] as const;

/** Nouns with claimed properties. */
export const CLAIMED_TYPES = ['Show', 'Season', 'SourceWork'] as const;
export type ClaimedType = (typeof CLAIMED_TYPES)[number];

/** Claimed properties as they are stored; null means that nothing states it. */
export type ClaimedProperties = Readonly<Record<string, string | null>>;

/**
 * The claimed properties of a node: what its claims and the catalogue columns beside them
 * (`catalogueKind`, `catalogueStatus`, `catalogueStatusAsOf`, `catalogueReleased`) come to. A
 * catalogue's kind and date stand above an article's; the status is the latest that is stated without
 * a hedge. `claims` are those about the node; for a season, those about its show that name its number.
 */
export function projectProperties(
  type: ClaimedType,
  claims: readonly ClaimRecord[],
  stored: Readonly<Record<string, unknown>>,
): ClaimedProperties {
  const live = claims
    .filter((claim) => !claim.rejected && claim.rank !== 'DEPRECATED' && !claim.hedged)
    .sort(byTrust);
  const values = (predicate: string) =>
    live.filter((claim) => claim.predicate === predicate).map(({ value }) => String(value));
  const released = textOf(stored.catalogueReleased) ?? mostPrecise(values('RELEASED'));
  const days = released === null ? undefined : parsePartialDate(released);
  const dates = { releasedFirst: days?.first ?? null, releasedLast: days?.last ?? null };
  const kind = textOf(stored.catalogueKind) ?? values('INSTANCE_OF')[0] ?? null;
  switch (type) {
    case 'Season':
      return { released, ...dates };
    case 'SourceWork':
      return { kind, published: released };
    case 'Show': {
      const latest = latestStatus(statuses(live, stored));
      const status = { status: latest?.status ?? null, statusAsOf: latest?.asOf || null };
      return { kind, released, ...dates, ...status };
    }
  }
}

/** The first of some partial dates, as precisely as one that agrees with it says: `2026-03`, not `2026`. */
function mostPrecise([best, ...others]: readonly string[]): string | null {
  if (best === undefined) return null;
  return others.reduce((date, other) => (within(other, date) ? other : date), best);
}

/** The claims that say something of a place: of a show itself, or of one of its seasons. */
export function claimsOfPlace(claims: readonly ClaimRecord[], season?: number): ClaimRecord[] {
  return claims.filter((claim) => claim.qualifiers.season === season);
}

function statuses(live: readonly ClaimRecord[], stored: Readonly<Record<string, unknown>>) {
  const claimed = live
    .filter((claim) => claim.predicate === 'STATUS')
    .map((claim) => ({
      status: String(claim.value),
      asOf: String(claim.qualifiers.date ?? ''),
      preferred: claim.rank === 'PREFERRED',
    }));
  const status = textOf(stored.catalogueStatus);
  if (!status) return claimed;
  return [...claimed, { status, asOf: textOf(stored.catalogueStatusAsOf) ?? '' }];
}

/** A status with the day on which it was true; no day where none is stated. */
export interface StatusOnDay {
  readonly status: string;
  readonly asOf: string;
  /** Whether it stands above what contradicts it on that day. */
  readonly preferred?: boolean;
}

/**
 * The latest of some statuses. Of two that were true on one day the preferred one counts, then the
 * further one: "ordered last week, filming has begun".
 */
export function latestStatus(some: readonly StatusOnDay[]): StatusOnDay | undefined {
  const step = (status: string) => SHOW_STATUSES.indexOf(status as ShowStatus);
  return [...some].sort(
    (a, b) =>
      compareTexts(b.asOf, a.asOf) ||
      Number(b.preferred ?? false) - Number(a.preferred ?? false) ||
      step(b.status) - step(a.status),
  )[0];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
