import type { OrderColumn } from '../graph/keyset.ts';
import { relationship } from '../graph/relationship.ts';

const BY_PREDICATE: readonly OrderColumn[] = [
  { on: 'node', property: 'predicate', kind: 'text', required: true },
];

const about = (type: string) =>
  relationship({ type, from: 'Claim', outgoing: [], incoming: BY_PREDICATE });

export const SUBJECT = about('SUBJECT');
export const OBJECT = about('OBJECT');
export const CHARACTER = about('CHARACTER');

/** Sentences of a claim by article; claims of an article by the place of their sentence. */
export const EVIDENCED_BY = relationship({
  type: 'EVIDENCED_BY',
  from: 'Claim',
  outgoing: [{ on: 'node', property: 'publishedAt', kind: 'text' }],
  incoming: [{ on: 'edge', property: 'start', kind: 'number' }],
});

/** The claims under facts, by id, with the first sentences of each. */
export const CLAIMS_WITH_EVIDENCE = `
  UNWIND $keys AS k
  MATCH (c:Claim {id: k.id})
  CALL (c) {
    MATCH (c)-[e:EVIDENCED_BY]->(a:Entity)
    WITH e, a
    ORDER BY coalesce(a.publishedAt, ''), a.id, e.start, e.key
    LIMIT $limit
    RETURN collect({evidence: properties(e), article: properties(a)}) AS rows
  }
  RETURN k.id AS key, properties(c) AS claim, rows`;
