import { READ_CLAIMS_ABOUT } from '../claims/claim.cypher.ts';
import { type ClaimRow, claimFromRow } from '../claims/claim-row.ts';
import { EXCLUSIVE_PREDICATES } from '../claims/exclusive.ts';
import { RANKED_CLAIMS_OF_OUTLETS } from '../claims/ranking.cypher.ts';
import { readClaims } from '../claims/read-claims.ts';
import { reproject } from '../claims/reproject.ts';
import { readRankedClaims } from '../claims/rerank.ts';
import type { StatementRunner, Transaction } from '../graph/graph.ts';
import { hasIdOf } from '../model/identity.ts';
import type { Change } from './change.ts';

/**
 * Ranks anew what a merge, or its end, brought together or apart: all claims about what its claims speak
 * of before and after, and, where outlets were merged, what their articles claim. Gives whether there
 * was anything to rank.
 */
export async function rankMerged(
  transaction: Transaction,
  entities: readonly string[],
  change: Change,
): Promise<boolean> {
  const outlets = entities.filter((id) => hasIdOf('Organization', { id }));
  const published = await readRankedClaims(transaction, RANKED_CLAIMS_OF_OUTLETS, outlets);
  const claims = await readClaims(transaction, await claimsAbout(transaction, change));
  const ranked = [...claims.values(), ...published];
  // No edge of these is told from another by a name.
  await reproject(transaction, ranked, (id) => id);
  return ranked.length > 0;
}

async function claimsAbout(runner: StatementRunner, { edges }: Change): Promise<string[]> {
  const ids = [...edges.values()].flatMap(({ before, after }) =>
    [before, after].flatMap((edge) => (edge?.type === 'SUBJECT' ? [edge.to] : [])),
  );
  if (ids.length === 0) return [];
  const rows = await runner.read<ClaimRow>(READ_CLAIMS_ABOUT, {
    ids: [...new Set(ids)],
    predicates: EXCLUSIVE_PREDICATES,
  });
  return rows.map((row) => claimFromRow(row).id);
}
