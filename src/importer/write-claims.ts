import {
  CREATE_CLAIMS,
  READ_EVIDENCE_WEIGHTS,
  WRITE_CLAIMS,
  WRITE_EVIDENCE,
} from '../claims/claim.cypher.ts';
import { claimColumns } from '../claims/claim-row.ts';
import { readClaims } from '../claims/read-claims.ts';
import { type ClaimRecord, type EvidenceRecord, weighEvidence } from '../claims/statement.ts';
import type { Transaction } from '../graph/graph.ts';
import type { CreatedEntities } from '../model/edge-store.ts';

/**
 * Writes claims with their ends and sentences. A claim that other articles state already keeps its
 * rank, its rejection and the time it was recorded. The article was just `created`, and so were entities
 * that nothing was claimed of before. Gives the claims as they now stand.
 */
export async function writeClaims(
  transaction: Transaction,
  articleId: string,
  claims: ReadonlyMap<string, ClaimRecord>,
  evidence: readonly EvidenceRecord[],
  created: CreatedEntities,
  now: string,
): Promise<ClaimRecord[]> {
  const mayStand = [...claims.values()].filter(
    ({ subject, object = '', character = '' }) =>
      ![subject, object, character].some((id) => created.has(id)),
  );
  const known = await readClaims(
    transaction,
    mayStand.map(({ id }) => id),
  );
  const fresh = [...claims.values()].filter((claim) => !known.has(claim.id));
  if (fresh.length > 0) {
    await transaction.write(CREATE_CLAIMS, { rows: claimRows(fresh, now) });
  }
  const rows = evidence.map(evidenceRow);
  await transaction.write(WRITE_EVIDENCE, { article: articleId, rows });
  const weighed = await weighClaims(transaction, [...known.values()]);
  return [...fresh, ...weighed];
}

/** Sets confidence and hedge of claims from the sentences that stand under them now. */
export async function weighClaims(
  transaction: Transaction,
  claims: readonly ClaimRecord[],
): Promise<ClaimRecord[]> {
  if (claims.length === 0) return [];
  const ids = claims.map((claim) => claim.id);
  const rows = await transaction.read<{ id: string; confidence: number; hedged: boolean }>(
    READ_EVIDENCE_WEIGHTS,
    { ids },
  );
  const weighed = claims.map((claim) => {
    const own = rows.filter((row) => row.id === claim.id);
    return own.length === 0 ? claim : { ...claim, ...weighEvidence(own) };
  });
  const changed = weighed.map(({ id, confidence, hedged }) => ({
    id,
    properties: { confidence, hedged },
  }));
  await transaction.write(WRITE_CLAIMS, { rows: changed });
  return weighed;
}

/** The rows that create claims, by what stands at their ends: see `CREATE_CLAIMS`. */
function claimRows(claims: readonly ClaimRecord[], now: string) {
  const valued: unknown[] = [];
  const linked: unknown[] = [];
  const cast: unknown[] = [];
  for (const claim of claims) {
    const { subject, object, character } = claim;
    const columns = claimColumns(claim, now);
    if (object === undefined) valued.push([columns, subject]);
    else if (character === undefined) linked.push([columns, subject, object]);
    else cast.push([columns, subject, object, character]);
  }
  return { valued, linked, cast };
}

/** The row of a sentence: see `WRITE_EVIDENCE`. */
function evidenceRow(record: EvidenceRecord): unknown[] {
  const { claimId, sentence, start, end, confidence, hedged, correction = null } = record;
  const { extractor, extractorVersion } = record;
  const key = `${start}-${end}`;
  const found = [confidence, hedged, correction, extractor, extractorVersion];
  return [claimId, sentence, start, end, key, ...found];
}
