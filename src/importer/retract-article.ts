import {
  CLAIMS_OF_ARTICLE,
  DELETE_EVIDENCE_OF_ARTICLE,
  DELETE_UNEVIDENCED,
} from '../claims/claim.cypher.ts';
import { supports } from '../claims/projection.ts';
import { RANKED_CLAIMS_OF_ARTICLES } from '../claims/ranking.cypher.ts';
import { readClaims } from '../claims/read-claims.ts';
import { reproject } from '../claims/reproject.ts';
import { readRankedClaims } from '../claims/rerank.ts';
import type { Graph, Transaction } from '../graph/graph.ts';
import { DELETE_UNSUPPORTED, UNSUPPORTED } from '../model/node.cypher.ts';
import { DELETE_ONLY_REDIRECTED } from '../model/redirect.cypher.ts';
import { AROUND_ARTICLE, DELETE_ARTICLE, DELETE_ARTICLE_TEXT } from './article.cypher.ts';
import type { Names } from './names.ts';
import { weighClaims } from './write-claims.ts';

export interface Retraction {
  /** Claims that lost their last sentence. */
  readonly claimsDeleted: number;
  /** Claims that other articles still state. */
  readonly claimsKept: number;
  /** Entities that may have nothing left: deleted by `sweep` where that is so. */
  readonly candidates: readonly string[];
}

/**
 * Takes an article out: its sentences, the claims that only it states, the edges and properties
 * that followed from them, and the article itself. `sweep` afterwards, so that a new version of the
 * article written in between keeps the entities it still names.
 */
export async function retractArticle(
  transaction: Transaction,
  names: Names,
  articleId: string,
): Promise<Retraction> {
  const around = await transaction.read<{ id: string }>(AROUND_ARTICLE, { id: articleId });
  const stated = await transaction.read<{ id: string }>(CLAIMS_OF_ARTICLE, { article: articleId });
  const ids = stated.map((row) => row.id);
  const before = await readClaims(transaction, ids);
  const relinked = await names.syndication.remove(transaction, articleId);
  await transaction.write(DELETE_EVIDENCE_OF_ARTICLE, { article: articleId });
  await transaction.write(DELETE_UNEVIDENCED, { ids });
  const kept = await readClaims(transaction, ids);
  await weighClaims(transaction, [...kept.values()]);
  const others = await readRankedClaims(transaction, RANKED_CLAIMS_OF_ARTICLES, relinked);
  await reproject(transaction, [...before.values(), ...others], names.nameOf);
  await transaction.write(DELETE_ARTICLE_TEXT, { id: articleId });
  await transaction.write(DELETE_ARTICLE, { id: articleId });
  const candidates = new Set(around.map((row) => row.id));
  for (const claim of before.values()) {
    const { pairs, nodes } = supports(claim, names.nameOf);
    for (const id of [claim.subject, claim.object, claim.character]) if (id) candidates.add(id);
    for (const pair of pairs) candidates.add(pair.from).add(pair.to);
    for (const node of nodes) candidates.add(node.id);
  }
  return {
    claimsDeleted: before.size - kept.size,
    claimsKept: kept.size,
    candidates: [...candidates].sort(),
  };
}

/** Takes an article out for good, in a transaction of its own. */
export function removeArticle(graph: Graph, names: Names, articleId: string): Promise<Retraction> {
  return graph.transaction((transaction) => removeFrom(transaction, names, articleId));
}

/** Takes an article out for good; `names` then are those that are left. */
export async function removeFrom(
  transaction: Transaction,
  names: Names,
  articleId: string,
): Promise<Retraction> {
  const retraction = await retractArticle(transaction, names, articleId);
  const { candidates } = retraction;
  await sweep(transaction, candidates);
  if (await sweepMerged(transaction, candidates)) await names.reload(transaction);
  else await names.refresh(transaction, [articleId, ...candidates]);
  return retraction;
}

/**
 * Deletes those of the candidates of which only merges are left. `sweep` lets them stand, so that a new
 * version of an article finds what was merged before. Gives whether there were any.
 */
export async function sweepMerged(
  transaction: Transaction,
  candidates: readonly string[],
): Promise<boolean> {
  const left = await transaction.read<{ id: string }>(UNSUPPORTED, { ids: candidates });
  if (left.length === 0) return false;
  await transaction.write(DELETE_ONLY_REDIRECTED, { ids: left.map(({ id }) => id) });
  return true;
}

/** Deletes those of the candidates that neither a catalogue nor any edge supports. */
export async function sweep(transaction: Transaction, candidates: readonly string[]) {
  if (candidates.length > 0) await transaction.write(DELETE_UNSUPPORTED, { ids: candidates });
}
