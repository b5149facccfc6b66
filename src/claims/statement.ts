import type { ClaimRank } from '../kinds.ts';
import type { Scalar } from '../model/edge-record.ts';
import { mintId } from '../model/identity.ts';
import { type PredicateName, predicateOf } from '../vocabulary.ts';

/** One statement of the graph, as its Claim node and the edges around it hold it. */
export interface ClaimRecord {
  readonly id: string;
  readonly predicate: PredicateName;
  readonly subject: string;
  readonly object?: string | undefined;
  readonly character?: string | undefined;
  readonly value?: string | number | undefined;
  readonly qualifiers: Readonly<Record<string, Scalar>>;
  readonly rank: ClaimRank;
  readonly confidence: number;
  readonly hedged: boolean;
  readonly rejected: boolean;
  /** The id of the rejection that holds it down; absent where there is none. */
  readonly rejection?: string | undefined;
}

/** What identifies a claim: two articles that state the same share one claim. */
export type ClaimIdentity = Pick<
  ClaimRecord,
  'predicate' | 'subject' | 'object' | 'character' | 'value' | 'qualifiers'
>;

/** The id of a claim, from its predicate, ends, value and identifying qualifiers. */
export function claimId(claim: ClaimIdentity): string {
  const { identifying } = predicateOf(claim.predicate);
  return mintId(
    'Claim',
    claim.predicate,
    claim.subject,
    claim.object ?? '',
    claim.character ?? '',
    String(claim.value ?? ''),
    ...identifying.map((name) => String(claim.qualifiers[name] ?? '')),
  );
}

/** One sentence under a claim. */
export interface EvidenceRecord {
  readonly claimId: string;
  readonly articleId: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly hedged: boolean;
  /** True where it stands in a correction; absent where it does not. */
  readonly correction?: true;
  readonly extractor: string;
  readonly extractorVersion: string;
}

/**
 * How far a claim is to be trusted, from its evidence: the best sentence counts, and a claim is
 * hedged only while every sentence under it is.
 */
export function weighEvidence(evidence: readonly Pick<EvidenceRecord, 'confidence' | 'hedged'>[]): {
  confidence: number;
  hedged: boolean;
} {
  return {
    confidence: Math.max(...evidence.map((sentence) => sentence.confidence)),
    hedged: evidence.every((sentence) => sentence.hedged),
  };
}
