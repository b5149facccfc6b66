import type { Graph } from '../graph/graph.ts';
import { IMPORTED_ARTICLE } from './article.cypher.ts';
import { type ArticleClaims, claimsOf, type SkippedFactReason } from './article-claims.ts';
import { articleId, contentHash } from './article-identity.ts';
import { extractFacts } from './extract.ts';
import type { ArticleDocument, Fact } from './fact.ts';
import { type Match, matchReferences } from './match.ts';
import { type KnownEntity, Names } from './names.ts';
import { removeArticle, retractArticle, sweep, sweepMerged } from './retract-article.ts';
import { writeArticle } from './write-article.ts';

export type ArticleOutcome = 'IMPORTED' | 'REPLACED' | 'WITHDRAWN' | 'UNCHANGED' | 'NO_FACTS';

export interface ArticleReport {
  readonly id: string;
  readonly outcome: ArticleOutcome;
  readonly claims: number;
  readonly entities: number;
  readonly skipped: ReadonlyArray<{
    readonly reason: SkippedFactReason;
    readonly sentence: string;
  }>;
  /** Names the article to people and to `showgraph retract`; absent where it is not in the graph. */
  readonly slug?: string | undefined;
  /** The names of the graph as they now are: others than before where an article was replaced. */
  readonly names: Names;
}

/**
 * Reads, matches and writes one article in one transaction. An article that is in the graph unchanged
 * writes nothing; a changed one replaces exactly what its earlier version stated, by nothing where it
 * states no fact any more. A new article without a fact is left out. Throws a `GraphError` with nothing written where the graph fails.
 */
export async function importArticle(
  graph: Graph,
  names: Names,
  article: ArticleDocument,
  now: string,
): Promise<ArticleReport> {
  const id = articleId(article);
  const report = { id, claims: 0, entities: 0, skipped: [], names };
  const [known] = await graph.read<{ contentHash: string }>(IMPORTED_ARTICLE, { id });
  if (known?.contentHash === contentHash(article)) {
    return { ...report, slug: names.slugOf(id), outcome: 'UNCHANGED' };
  }
  const facts = extractFacts(article, names.gazetteer);
  if (!statesFacts(facts)) {
    if (!known) return { ...report, outcome: 'NO_FACTS' };
    return { ...report, outcome: 'WITHDRAWN', names: await withdraw(graph, names, id) };
  }
  const outcome = known ? 'REPLACED' : 'IMPORTED';
  const written = known
    ? await replace(graph, names, id, article, now)
    : await writeFirst(graph, names, id, article, facts, now);
  return { ...written, id, outcome };
}

function statesFacts(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.predicate !== 'MENTIONS');
}

/** Takes the earlier version out; gives the names that are left. */
async function withdraw(graph: Graph, names: Names, id: string): Promise<Names> {
  await removeArticle(graph, names, id);
  return Names.load(graph);
}

type Written = Omit<ArticleReport, 'id' | 'outcome'>;

async function writeFirst(
  graph: Graph,
  names: Names,
  id: string,
  article: ArticleDocument,
  facts: readonly Fact[],
  now: string,
): Promise<Written> {
  const match = await matchReferences(graph, names, id, facts);
  const claims = claimsOf(id, facts, match);
  const { entities } = await graph.transaction((transaction) =>
    writeArticle(transaction, names, { id, article, match, claims }, now),
  );
  await names.refresh(graph, touched(match, entities));
  return written(names, id, match, claims);
}

/** Takes the earlier version out, then reads and writes the new one as if that had never been. */
async function replace(
  graph: Graph,
  before: Names,
  id: string,
  article: ArticleDocument,
  now: string,
): Promise<Written> {
  const result = await graph.transaction(async (transaction) => {
    const { candidates } = await retractArticle(transaction, before, id);
    await sweep(transaction, candidates);
    // Loaded anew: names that went with the earlier version must neither match nor count as written.
    const names = await Names.load(transaction);
    const facts = extractFacts(article, names.gazetteer);
    const match = await matchReferences(transaction, names, id, facts);
    const claims = claimsOf(id, facts, match);
    const { entities } = await writeArticle(
      transaction,
      names,
      { id, article, match, claims },
      now,
    );
    const gone = await sweepMerged(transaction, candidates);
    const left = gone ? await Names.load(transaction) : names;
    return { names: left, match, claims, entities };
  });
  await result.names.refresh(graph, touched(result.match, result.entities));
  return written(result.names, id, result.match, result.claims);
}

/** Entities that an article may have changed: those it brought in and those it says something of. */
function touched(match: Match, entities: readonly KnownEntity[]): string[] {
  return [...new Set([...match.entities.values(), ...entities].map((entity) => entity.id))];
}

function written(
  names: Names,
  id: string,
  match: Match,
  { claims, skipped }: ArticleClaims,
): Written {
  return {
    names,
    slug: names.slugOf(id),
    claims: claims.size,
    entities: match.created.length,
    skipped: skipped.map(({ fact, reason }) => ({ reason, sentence: fact.sentence })),
  };
}
