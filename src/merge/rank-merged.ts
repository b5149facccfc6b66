import { EXCLUSIVE } from '../claims/exclusive.ts';
import { RANKED_CLAIMS_OF_OUTLETS } from '../claims/ranking.cypher.ts';
import { readClaims } from '../claims/read-claims.ts';
import { reproject } from '../claims/reproject.ts';
import { readRankedClaims } from '../claims/rerank.ts';
import type { Transaction } from '../graph/graph.ts';
import { hasIdOf } from '../model/identity.ts';

/**
 * Ranks anew what a merge, or its end, brought together or apart: claims that now speak of one thing,
 * and, where outlets were merged, what their articles claim. Gives whether there was anything to rank.
 */
export async function rankMerged(
  transaction: Transaction,
  entities: readonly string[],
  claimIds: readonly string[],
): Promise<boolean> {
  const outlets = entities.filter((id) => hasIdOf('Organization', { id }));
  const published = await readRankedClaims(transaction, RANKED_CLAIMS_OF_OUTLETS, outlets);
  const claims = [...(await readClaims(transaction, claimIds)).values(), ...published].filter(
    ({ predicate }) => EXCLUSIVE[predicate],
  );
  // No edge of these is told from another by a name.
  await reproject(transaction, claims, (id) => id);
  return claims.length > 0;
}
