import type { StatementRunner } from '../graph/graph.ts';
import { READ_CLAIMS } from './claim.cypher.ts';
import { type ClaimRow, claimFromRow } from './claim-row.ts';
import type { ClaimRecord } from './statement.ts';

/** Claims by id; those that are gone are left out. */
export async function readClaims(
  runner: StatementRunner,
  ids: readonly string[],
): Promise<Map<string, ClaimRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await runner.read<ClaimRow>(READ_CLAIMS, { ids });
  return new Map(rows.map(claimFromRow).map((claim) => [claim.id, claim]));
}
