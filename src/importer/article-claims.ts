import {
  type ClaimRecord,
  claimId,
  type EvidenceRecord,
  weighEvidence,
} from '../claims/statement.ts';
import { predicateOf } from '../vocabulary.ts';
import { isInCorrection } from './corrections.ts';
import { EXTRACTOR } from './extract.ts';
import type { Fact } from './fact.ts';
import type { Match } from './match.ts';
import { characterReference, referenceKey } from './reference.ts';

/** Why a fact did not become a claim. */
export type SkippedFactReason = 'SELF_REFERENCE' | 'TYPE_NOT_ALLOWED' | 'UNKNOWN_QUALIFIER';

export interface ArticleClaims {
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly evidence: readonly EvidenceRecord[];
  readonly skipped: ReadonlyArray<{ readonly fact: Fact; readonly reason: SkippedFactReason }>;
}

/** The claims that an article's facts make once every name is matched, with the sentences under them. */
export function claimsOf(
  articleId: string,
  text: string,
  facts: readonly Fact[],
  match: Match,
): ArticleClaims {
  const claims = new Map<string, ClaimRecord>();
  const evidence = new Map<string, EvidenceRecord>();
  const skipped: Array<{ fact: Fact; reason: SkippedFactReason }> = [];
  const idOf = (reference: Parameters<typeof referenceKey>[0] | undefined) =>
    reference && match.entities.get(referenceKey(reference))?.id;
  for (const fact of facts.flatMap(withSourceFacts)) {
    const subject = idOf(fact.subject);
    const object = idOf(fact.object);
    const reason = refusal(fact, subject, object);
    if (subject === undefined || reason) {
      skipped.push({ fact, reason: reason ?? 'TYPE_NOT_ALLOWED' });
      continue;
    }
    const statement = {
      predicate: fact.predicate,
      subject,
      object,
      character: idOf(characterReference(fact)),
      value: fact.value,
      qualifiers: fact.qualifiers,
    };
    const id = claimId(statement);
    const { sentence, start, end, confidence, hedged } = fact;
    claims.set(id, { rank: 'NORMAL', rejected: false, ...statement, id, confidence, hedged });
    evidence.set(`${id} ${start}-${end}`, {
      claimId: id,
      articleId,
      sentence,
      start,
      end,
      confidence,
      hedged,
      ...(isInCorrection(text, start) ? { correction: true } : {}),
      extractor: EXTRACTOR.name,
      extractorVersion: EXTRACTOR.version,
    });
  }
  const sentences = new Map<string, EvidenceRecord[]>([...claims.keys()].map((id) => [id, []]));
  for (const sentence of evidence.values()) sentences.get(sentence.claimId)?.push(sentence);
  for (const [id, claim] of claims) {
    claims.set(id, { ...claim, ...weighEvidence(sentences.get(id) ?? []) });
  }
  return { claims, evidence: [...evidence.values()], skipped };
}

/**
 * The fact, and what its sentence says in passing of a source work: "the 2009 novel by" states what
 * it is and when it came out.
 */
function withSourceFacts(fact: Fact): Fact[] {
  if (fact.predicate === 'MENTIONS') return [fact];
  const { sentence, start, end, confidence } = fact;
  const place = { sentence, start, end, confidence, hedged: false, qualifiers: {} };
  const said = [fact.subject, fact.object].flatMap((reference): Fact[] => {
    if (reference?.type !== 'SourceWork') return [];
    const { kind, released } = reference;
    return [
      ...(kind
        ? [{ ...place, predicate: 'INSTANCE_OF', subject: reference, value: kind } as const]
        : []),
      ...(released
        ? [{ ...place, predicate: 'RELEASED', subject: reference, value: released } as const]
        : []),
    ];
  });
  return [fact, ...said];
}

function refusal(
  fact: Fact,
  subject: string | undefined,
  object: string | undefined,
): SkippedFactReason | undefined {
  const definition = predicateOf(fact.predicate);
  if (!definition.subject.includes(fact.subject.type)) return 'TYPE_NOT_ALLOWED';
  if (definition.object) {
    if (!fact.object || !definition.object.includes(fact.object.type)) return 'TYPE_NOT_ALLOWED';
    if (subject === object) return 'SELF_REFERENCE';
  }
  const unknown = Object.keys(fact.qualifiers).some((name) => !(name in definition.qualifiers));
  return unknown ? 'UNKNOWN_QUALIFIER' : undefined;
}
