import type { StatementRunner } from '../graph/graph.ts';
import { readRedirects } from '../model/redirect.ts';
import type { Inconsistency } from './check.ts';
import { readRejections, rejectedClaimId } from './rejection.ts';
import type { ClaimRecord } from './statement.ts';

/**
 * A claim is rejected if and only if a rejection holds it down; one whose ends are those of a rejection,
 * or what these were merged into, must be. (That a rejected claim has no projection follows from the
 * check of edges and properties.)
 */
export async function checkRejections(
  graph: StatementRunner,
  claims: readonly ClaimRecord[],
): Promise<Inconsistency[]> {
  const survivors = new Map<string, string>();
  for await (const { id, to } of readRedirects(graph)) survivors.set(id, to);
  const predicates = new Map<string, string>();
  const ruledOut = new Map<string, string>();
  for await (const rejection of readRejections(graph)) {
    predicates.set(rejection.id, rejection.predicate);
    const id = rejectedClaimId(rejection, (end) => survivors.get(end) ?? end);
    ruledOut.set(id, rejection.id);
  }
  return claims.flatMap(({ id, predicate, rejected, rejection }): Inconsistency[] => {
    const wrong = (message: string): Inconsistency[] => [{ kind: 'REJECTION', where: id, message }];
    const by = ruledOut.get(id);
    if (by !== undefined && !rejected) return wrong(`is ruled out by ${by}, yet it counts`);
    if (rejected !== (rejection !== undefined)) return wrong('is rejected without a rejection');
    if (rejection !== undefined && predicates.get(rejection) !== predicate) {
      return wrong(`is rejected by ${rejection}, which is no rejection of such a claim`);
    }
    return [];
  });
}
