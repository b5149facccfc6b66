import type { StatementRunner, Transaction } from '../graph/graph.ts';
import type { ClaimRank } from '../kinds.ts';
import { WRITE_CLAIMS } from './claim.cypher.ts';
import { EXCLUSIVE, EXCLUSIVE_PREDICATES } from './exclusive.ts';
import { RANKING_EVIDENCE } from './ranking.cypher.ts';
import { DEFAULT_TRUST, type RankedEvidence, rankClaims, standingOf } from './ranking.ts';
import { type JustWritten, NOTHING_WRITTEN, readClaims, readClaimsAbout } from './read-claims.ts';
import type { ClaimRecord } from './statement.ts';

/** Claims in one statement. */
const BATCH = 1000;

/**
 * Ranks anew what some claims may contradict: all claims of their predicates about their subjects. Gives
 * those whose rank changed, as they now are. Where nothing can contradict anything it costs a look, and
 * none at subjects that were just `written`.
 */
export async function rerank(
  transaction: Transaction,
  changed: readonly ClaimRecord[],
  written: JustWritten = NOTHING_WRITTEN,
): Promise<ClaimRecord[]> {
  const touched = changed.filter(({ predicate }) => EXCLUSIVE[predicate]);
  if (touched.length === 0) return [];
  const groups = new Set(touched.map(groupOf));
  const about = await readClaimsAbout(
    transaction,
    touched.map(({ subject }) => subject),
    [...new Set(touched.map(({ predicate }) => predicate))],
    written,
  );
  const claims = about.filter((claim) => groups.has(groupOf(claim)));
  const ranks = await ranksOf(transaction, claims);
  const reranked = claims.flatMap((claim) => {
    const rank = ranks.get(claim.id) ?? 'NORMAL';
    return rank === claim.rank ? [] : [{ ...claim, rank }];
  });
  if (reranked.length > 0) {
    const properties = reranked.map(({ id, rank }) => ({ id, properties: { rank } }));
    await transaction.write(WRITE_CLAIMS, { rows: properties });
  }
  return reranked;
}

/** The ranks that claims must have; `claims` are all of their predicates about their subjects. */
export async function ranksOf(
  runner: StatementRunner,
  claims: readonly ClaimRecord[],
): Promise<Map<string, ClaimRank>> {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    if (!EXCLUSIVE[claim.predicate]) continue;
    const group = groups.get(groupOf(claim));
    if (group) group.push(claim);
    else groups.set(groupOf(claim), [claim]);
  }
  // Only what has rivals needs its sentences read.
  const contested = [...groups.values()].filter((group) => group.length > 1);
  const evidence = await readEvidence(runner, contested.flat());
  const ranks = contested.flatMap((group) => {
    const standings = group.map((claim) => standingOf(claim, evidence.get(claim.id) ?? []));
    return [...rankClaims(standings)];
  });
  return new Map(ranks);
}

async function readEvidence(
  runner: StatementRunner,
  claims: readonly ClaimRecord[],
): Promise<Map<string, RankedEvidence[]>> {
  const found = new Map<string, RankedEvidence[]>();
  for (let start = 0; start < claims.length; start += BATCH) {
    const ids = claims.slice(start, start + BATCH).map(({ id }) => id);
    const rows = await runner.read<{
      id: string;
      correction: boolean | null;
      article: string;
      publishedAt: string | null;
      outlet: string | null;
      trust: number | null;
      first: string | null;
      firstOutlet: string | null;
    }>(RANKING_EVIDENCE, { ids });
    for (const row of rows) {
      const { id, correction, article, publishedAt, outlet, trust, first, firstOutlet } = row;
      const list = found.get(id) ?? [];
      found.set(id, list);
      list.push({
        original: first ?? article,
        originalOutlet: (first === null ? outlet : firstOutlet) ?? undefined,
        trust: trust ?? DEFAULT_TRUST,
        publishedAt: publishedAt ?? '',
        correction: correction ?? false,
      });
    }
  }
  return found;
}

/** The claims with one value at a time that a statement of ranking.cypher.ts finds for some ids. */
export async function readRankedClaims(
  runner: StatementRunner,
  statement: string,
  ids: readonly string[],
): Promise<ClaimRecord[]> {
  if (ids.length === 0) return [];
  const rows = await runner.read<{ id: string }>(statement, {
    ids,
    predicates: EXCLUSIVE_PREDICATES,
  });
  const claims = await readClaims(runner, [...new Set(rows.map(({ id }) => id))]);
  return [...claims.values()];
}

function groupOf({ subject, predicate }: ClaimRecord): string {
  return `${subject} ${predicate}`;
}
