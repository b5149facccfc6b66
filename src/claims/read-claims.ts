import type { StatementRunner } from '../graph/graph.ts';
import type { PredicateName } from '../vocabulary.ts';
import { READ_CLAIMS, READ_CLAIMS_ABOUT } from './claim.cypher.ts';
import { type ClaimRow, claimFromRow } from './claim-row.ts';
import type { ClaimRecord } from './statement.ts';

/** What the transaction at hand wrote, so that it need not be read back. */
export interface JustWritten {
  /** The entities that it created, with their columns: all that is claimed about them is among `claims`. */
  readonly created: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Claims as they now stand, by id. */
  readonly claims: ReadonlyMap<string, ClaimRecord>;
}

export const NOTHING_WRITTEN: JustWritten = { created: new Map(), claims: new Map() };

/** Claims by id; those that are gone are left out. */
export async function readClaims(
  runner: StatementRunner,
  ids: readonly string[],
  written: JustWritten = NOTHING_WRITTEN,
): Promise<Map<string, ClaimRecord>> {
  const known = ids.flatMap((id) => written.claims.get(id) ?? []);
  const open = ids.filter((id) => !written.claims.has(id));
  const rows = open.length === 0 ? [] : await runner.read<ClaimRow>(READ_CLAIMS, { ids: open });
  return new Map([...known, ...rows.map(claimFromRow)].map((claim) => [claim.id, claim]));
}

/** The claims of some predicates about some subjects. */
export async function readClaimsAbout(
  runner: StatementRunner,
  subjects: readonly string[],
  predicates: readonly PredicateName[],
  { created, claims }: JustWritten = NOTHING_WRITTEN,
): Promise<ClaimRecord[]> {
  const all = new Set(subjects);
  const known = [...claims.values()].filter(
    ({ subject, predicate }) =>
      all.has(subject) && created.has(subject) && predicates.includes(predicate),
  );
  const ids = [...all].filter((id) => !created.has(id));
  if (ids.length === 0) return known;
  const rows = await runner.read<ClaimRow>(READ_CLAIMS_ABOUT, { ids, predicates });
  return [...known, ...rows.map(claimFromRow)];
}
