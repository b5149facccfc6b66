import type { Graph, Transaction } from '../graph/graph.ts';
import { type ArticleClaims, claimsOf } from './article-claims.ts';
import { readContentHash } from './article-hashes.ts';
import type { Extraction } from './extract.ts';
import type { LeftOut } from './extraction/limits.ts';
import type { ArticleDocument, Fact } from './fact.ts';
import { type Match, matchReferences } from './match.ts';
import type { KnownEntity, Names } from './names.ts';
import { removeFrom, retractArticle, sweep, sweepMerged } from './retract-article.ts';
import { writeArticle } from './write-article.ts';

export type ArticleOutcome = 'IMPORTED' | 'REPLACED' | 'WITHDRAWN' | 'UNCHANGED' | 'NO_FACTS';

export interface ArticleReport {
  readonly outcome: ArticleOutcome;
  readonly claims: number;
  /** Entities that the article brought in. */
  readonly created: readonly KnownEntity[];
  /** What the article holds that did not go in, by why not. */
  readonly left: Readonly<Record<string, number>>;
}

/** An article at its turn. */
export interface ArticleAtHand {
  readonly id: string;
  readonly hash: string;
  readonly article: ArticleDocument;
  /** The hash of the version that the graph holds. */
  readonly known: string | undefined;
  /** Its facts, by the names that are known now. */
  facts(): Extraction;
}

/**
 * Matches and writes one article in one transaction; `names` then are those of the graph. A changed
 * article replaces exactly what its earlier version stated, by nothing where it states no fact any
 * more; a new one without a fact is left out. Throws a `GraphError`, with nothing written, where the
 * graph fails.
 */
export async function importArticle(
  graph: Graph,
  names: Names,
  article: ArticleAtHand,
  now: string,
): Promise<ArticleReport> {
  const nothing = { claims: 0, created: [], left: {} };
  if (article.known === article.hash) return { ...nothing, outcome: 'UNCHANGED' };
  const { facts, left } = article.facts();
  if (!statesFacts(facts)) {
    if (article.known === undefined) return { ...nothing, left, outcome: 'NO_FACTS' };
    await once(graph, names, article.id, undefined, (transaction) =>
      removeFrom(transaction, names, article.id),
    );
    return { ...nothing, left, outcome: 'WITHDRAWN' };
  }
  const written =
    article.known === undefined
      ? await writeFirst(graph, names, article, facts, now)
      : await replace(graph, names, article, now);
  await names.refresh(graph, written.changed);
  return {
    outcome: article.known === undefined ? 'IMPORTED' : 'REPLACED',
    claims: written.claims.claims.size,
    created: written.match.created,
    left: counted(left, written.claims),
  };
}

function counted(left: LeftOut, { skipped }: ArticleClaims): Record<string, number> {
  const counts: Record<string, number> = { ...left };
  for (const { reason } of skipped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function statesFacts(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.predicate !== 'MENTIONS');
}

interface Written {
  readonly match: Match;
  readonly claims: ArticleClaims;
  readonly changed: readonly string[];
}

async function writeFirst(
  graph: Graph,
  names: Names,
  { id, hash, article }: ArticleAtHand,
  facts: readonly Fact[],
  now: string,
): Promise<Written> {
  const match = await matchReferences(graph, names, id, facts);
  const claims = claimsOf(id, article.text, facts, match);
  return once(graph, names, id, hash, async (transaction) => {
    const write = { id, article, match, claims };
    const { changed } = await writeArticle(transaction, names, write, now);
    return { match, claims, changed };
  });
}

/** Takes the earlier version out, then reads and writes the new one as if that had never been. */
async function replace(
  graph: Graph,
  names: Names,
  { id, hash, article, facts: readFacts }: ArticleAtHand,
  now: string,
): Promise<Written> {
  return once(graph, names, id, hash, async (transaction) => {
    const { candidates } = await retractArticle(transaction, names, id);
    await sweep(transaction, candidates);
    // Names that went with the earlier version must neither match nor count as written.
    await names.refresh(transaction, [id, ...candidates]);
    const { facts } = readFacts();
    const match = await matchReferences(transaction, names, id, facts);
    const claims = claimsOf(id, article.text, facts, match);
    const write = { id, article, match, claims };
    const { changed } = await writeArticle(transaction, names, write, now);
    if (await sweepMerged(transaction, candidates)) await names.reload(transaction);
    return { match, claims, changed };
  });
}

/**
 * Runs a transaction after which the graph holds an article by the given hash. `names` change with it
 * or not at all. Where the connection is lost while it commits, nobody knows whether it did: tried
 * again, it looks first.
 */
async function once<T>(
  graph: Graph,
  names: Names,
  id: string,
  hash: string | undefined,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let done: { readonly value: T } | undefined;
  try {
    const value = await graph.transaction(async (transaction) => {
      if (done && (await readContentHash(transaction, id)) === hash) return done.value;
      names.changes.rollback();
      names.changes.begin();
      done = { value: await work(transaction) };
      return done.value;
    });
    names.changes.commit();
    return value;
  } catch (error) {
    names.changes.rollback();
    throw error;
  }
}
