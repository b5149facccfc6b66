import type { Row } from '../graph/graph.ts';
import type { Scalar } from '../model/edge-record.ts';
import { type PredicateName, predicateOf } from '../vocabulary.ts';
import type { ClaimRecord } from './statement.ts';

/** A row of the statements that read claims with their ends. */
export interface ClaimRow extends Row {
  readonly claim: Record<string, unknown>;
  readonly subject: string | null;
  readonly object?: string | null;
  readonly character?: string | null;
}

/** A claim from its node's columns and its ends. Only a damaged graph gives one without a subject. */
export function claimFromRow({ claim, subject, object, character }: ClaimRow): ClaimRecord {
  const predicate = claim.predicate as PredicateName;
  const names = Object.keys(predicateOf(predicate).qualifiers);
  const qualifiers = names.flatMap((name) =>
    claim[name] === undefined || claim[name] === null ? [] : [[name, claim[name] as Scalar]],
  );
  return {
    id: claim.id as string,
    predicate,
    subject: subject ?? '',
    object: object ?? undefined,
    character: character ?? undefined,
    value: (claim.value as string | number | null | undefined) ?? undefined,
    qualifiers: Object.fromEntries(qualifiers),
    rank: claim.rank as ClaimRecord['rank'],
    confidence: claim.confidence as number,
    hedged: claim.hedged as boolean,
    rejected: claim.rejected as boolean,
    rejection: (claim.rejection as string | null | undefined) ?? undefined,
  };
}

/** The columns of a claim's node; its ends are edges. */
export function claimColumns(claim: ClaimRecord, recordedAt: string): Record<string, unknown> {
  const { id, predicate, value, qualifiers, rank, confidence, hedged, rejected, rejection } = claim;
  const stated = value === undefined ? {} : { value, valueType: typeof value };
  return {
    ...qualifiers,
    ...stated,
    ...(rejection === undefined ? {} : { rejection }),
    id,
    predicate,
    rank,
    confidence,
    hedged,
    rejected,
    recordedAt,
  };
}
