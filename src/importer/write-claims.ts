import {
  CREATE_CLAIMS,
  LINK_CHARACTERS,
  LINK_OBJECTS,
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
    const rows = fresh.map((claim) => {
      const { id, subject } = claim;
      return { id, subject, properties: claimColumns(claim, now) };
    });
    await transaction.write(CREATE_CLAIMS, { rows });
    await link(LINK_OBJECTS, (claim) => claim.object);
    await link(LINK_CHARACTERS, (claim) => claim.character);
  }
  await transaction.write(WRITE_EVIDENCE, { rows: evidence.map(evidenceRow) });
  const weighed = await weighClaims(transaction, [...known.values()]);
  return [...fresh, ...weighed];

  async function link(statement: string, end: (claim: ClaimRecord) => string | undefined) {
    const rows = fresh.flatMap((claim) => {
      const entity = end(claim);
      return entity === undefined ? [] : [{ id: claim.id, entity }];
    });
    if (rows.length > 0) await transaction.write(statement, { rows });
  }
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

function evidenceRow(record: EvidenceRecord) {
  const { claimId, articleId, ...sentence } = record;
  const key = `${sentence.start}-${sentence.end}`;
  return { claim: claimId, article: articleId, properties: { ...sentence, key } };
}
