import { type ClaimRecord, claimId, weighEvidence } from '../claims/statement.ts';
import type { Succession } from './derived.ts';
import { addEdge, copyOf, edgeKey, edgesBy, type GraphPart } from './graph-part.ts';

/** What a claim becomes, by its old id; undefined where it would say something of a thing and itself. */
export type ClaimSuccession = ReadonlyMap<string, ClaimRecord | undefined>;

/**
 * The claims that name what is merged away, as they read afterwards, and those that stand already and
 * are then ruled out: `rejections` are those of what afterwards reads so, by claim. Who ruled out what
 * was said of the duplicate ruled out the same of the survivor.
 */
export function succeedClaims(
  claims: ReadonlyMap<string, ClaimRecord>,
  succession: Succession,
  rejections: ReadonlyMap<string, string>,
): ClaimSuccession {
  const found = new Map<string, ClaimRecord | undefined>();
  const successor = (id: string | undefined) =>
    id === undefined ? id : (succession.get(id) ?? id);
  for (const claim of [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (![claim.subject, claim.object, claim.character].some((id) => id && succession.has(id))) {
      if (rejections.has(claim.id)) found.set(claim.id, ruledOut(claim, rejections));
      continue;
    }
    const ends = {
      subject: succession.get(claim.subject) ?? claim.subject,
      object: successor(claim.object),
      character: successor(claim.character),
    };
    const stated = { ...claim, ...ends };
    const absurd = ends.subject === ends.object;
    found.set(
      claim.id,
      absurd ? undefined : ruledOut({ ...stated, id: claimId(stated) }, rejections),
    );
  }
  return found;
}

function ruledOut(claim: ClaimRecord, rejections: ReadonlyMap<string, string>): ClaimRecord {
  const rejection = rejections.get(claim.id);
  return rejection === undefined ? claim : { ...claim, rejected: true, rejection };
}

/**
 * A part with claims in place of those they succeed: sentences united where two come to say the same.
 * One that an editor ruled out stays so, whichever of the two it was; confidence and hedge follow from
 * the sentences.
 */
export function mergeClaims(part: GraphPart, claims: ClaimSuccession): GraphPart {
  const after = copyOf(part);
  const leaving = edgesBy(part, 'from');
  const touched = new Set<string>();
  for (const [id, claim] of claims) {
    const node = part.nodes.get(id);
    after.nodes.delete(id);
    for (const edge of leaving.get(id) ?? []) after.edges.delete(edgeKey(edge));
    if (!claim || !node) continue;
    touched.add(claim.id);
    const { rejected, rejection } = claim;
    const decided = rejection === undefined ? {} : { rejected, rejection };
    const standing = after.nodes.get(claim.id);
    if (standing) {
      after.nodes.set(claim.id, {
        ...standing,
        properties: { ...standing.properties, ...decided },
      });
    } else {
      const properties = { ...node.properties, id: claim.id, ...decided };
      after.nodes.set(claim.id, { ...node, properties });
      const { subject, object, character } = claim;
      for (const [type, to] of Object.entries({
        SUBJECT: subject,
        OBJECT: object,
        CHARACTER: character,
      })) {
        if (to !== undefined) addEdge(after, { type, from: claim.id, to, properties: {} });
      }
    }
    for (const edge of leaving.get(id) ?? []) {
      if (edge.type !== 'EVIDENCED_BY') continue;
      const moved = { ...edge, from: claim.id };
      if (!after.edges.has(edgeKey(moved))) addEdge(after, moved);
    }
  }
  weigh(after, touched);
  return after;
}

function weigh(after: GraphPart, ids: ReadonlySet<string>): void {
  const leaving = edgesBy(after, 'from');
  for (const id of ids) {
    const node = after.nodes.get(id);
    const evidence = (leaving.get(id) ?? [])
      .filter(({ type }) => type === 'EVIDENCED_BY')
      .map(({ properties }) => ({
        confidence: Number(properties.confidence),
        hedged: properties.hedged === true,
      }));
    if (!node || evidence.length === 0) continue;
    const properties = { ...node.properties, ...weighEvidence(evidence) };
    after.nodes.set(id, { ...node, properties });
  }
}
