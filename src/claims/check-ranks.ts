import type { StatementRunner } from '../graph/graph.ts';
import type { Inconsistency } from './check.ts';
import { ranksOf } from './rerank.ts';
import type { ClaimRecord } from './statement.ts';

/** Every claim must have the rank that its sentences and those against it give. */
export async function checkRanks(
  graph: StatementRunner,
  claims: readonly ClaimRecord[],
): Promise<Inconsistency[]> {
  const ranks = await ranksOf(graph, claims);
  return claims.flatMap(({ id, rank }): Inconsistency[] => {
    const expected = ranks.get(id) ?? 'NORMAL';
    if (rank === expected) return [];
    return [{ kind: 'RANK', where: id, message: `ranks ${rank}, its sentences give ${expected}` }];
  });
}
