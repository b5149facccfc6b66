import { type ClaimRow, claimFromRow } from '../claims/claim-row.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import { edgesBy, type GraphPart } from './graph-part.ts';

/** The claims that a part holds, with their ends, by id. */
export function claimsIn(part: GraphPart): Map<string, ClaimRecord> {
  const ends = edgesBy(part, 'from');
  const claims = new Map<string, ClaimRecord>();
  for (const [id, { label, properties }] of part.nodes) {
    if (label !== 'Claim') continue;
    const end = (type: string) => ends.get(id)?.find((edge) => edge.type === type)?.to ?? null;
    const row: ClaimRow = {
      claim: { ...properties },
      subject: end('SUBJECT'),
      object: end('OBJECT'),
      character: end('CHARACTER'),
    };
    claims.set(id, claimFromRow(row));
  }
  return claims;
}
