import type { Graph } from '../graph/graph.ts';
import { claimsOf, type SkippedFactReason } from './article-claims.ts';
import { articleId, contentHash } from './article-identity.ts';
import { IMPORTED_ARTICLE } from './article.cypher.ts';
import type { ArticleDocument, Fact } from './fact.ts';
import { matchReferences } from './match.ts';
import type { Names } from './names.ts';
import { retractArticle, sweep } from './retract-article.ts';
import { writeArticle } from './write-article.ts';

export type ArticleOutcome = 'IMPORTED' | 'REPLACED' | 'UNCHANGED' | 'NO_FACTS';

export interface ArticleReport {
  readonly id: string;
  readonly outcome: ArticleOutcome;
  readonly claims: number;
  readonly entities: number;
  readonly skipped: ReadonlyArray<{ readonly reason: SkippedFactReason; readonly sentence: string }>;
}

/**
 * Matches and writes one article in one transaction. An article that is in the graph unchanged
 * writes nothing; a changed one replaces exactly what its earlier version stated. An article without
 * a fact is left out. Throws a `GraphError` with nothing written where the graph fails.
 */
export async function importArticle(
  graph: Graph,
  names: Names,
  article: ArticleDocument,
  facts: readonly Fact[],
  now: string,
): Promise<ArticleReport> {
  const id = articleId(article);
  const report = { id, claims: 0, entities: 0, skipped: [] };
  const [known] = await graph.read<{ contentHash: string }>(IMPORTED_ARTICLE, { id });
  if (known?.contentHash === contentHash(article)) return { ...report, outcome: 'UNCHANGED' };
  if (!facts.some((fact) => fact.predicate !== 'MENTIONS')) return { ...report, outcome: 'NO_FACTS' };
  const match = await matchReferences(graph, names, id, facts);
  const claims = claimsOf(id, facts, match);
  const write = { id, article, match, claims };
  const written = await graph.transaction(async (transaction) => {
    const earlier = known && (await retractArticle(transaction, names, id));
    const result = await writeArticle(transaction, names, write, now);
    if (earlier) await sweep(transaction, earlier.candidates);
    return result;
  });
  for (const entity of written.entities) names.add(entity);
  return {
    id,
    outcome: known ? 'REPLACED' : 'IMPORTED',
    claims: claims.claims.size,
    entities: match.created.length,
    skipped: claims.skipped.map(({ fact, reason }) => ({ reason, sentence: fact.sentence })),
  };
}
