import { type ClaimRecord, claimId, weighEvidence } from '../claims/statement.ts';
import type { Succession } from './derived.ts';
import { addEdge, copyOf, edgeKey, edgesBy, type GraphPart } from './graph-part.ts';

/** What a claim becomes, by its old id; undefined where it would say something of a thing and itself. */
export type ClaimSuccession = ReadonlyMap<string, ClaimRecord | undefined>;

/** The claims that name what is merged away, as they read afterwards. */
export function succeedClaims(
  claims: ReadonlyMap<string, ClaimRecord>,
  succession: Succession,
): ClaimSuccession {
  const found = new Map<string, ClaimRecord | undefined>();
  const successor = (id: string | undefined) =>
    id === undefined ? id : (succession.get(id) ?? id);
  for (const claim of [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (![claim.subject, claim.object, claim.character].some((id) => id && succession.has(id))) {
      continue;
    }
    const ends = {
      subject: succession.get(claim.subject) ?? claim.subject,
      object: successor(claim.object),
      character: successor(claim.character),
    };
    const stated = { ...claim, ...ends };
    const absurd = ends.subject === ends.object;
    found.set(claim.id, absurd ? undefined : { ...stated, id: claimId(stated) });
  }
  return found;
}

/**
 * A part with claims in place of those they succeed: sentences united where two come to say the same.
 * A claim that stood already keeps its rank and rejection, as on import; confidence and hedge follow
 * from the sentences.
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
    if (!after.nodes.has(claim.id)) {
      after.nodes.set(claim.id, { ...node, properties: { ...node.properties, id: claim.id } });
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
