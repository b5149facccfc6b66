import { supports } from '../claims/projection.ts';
import { RANKED_CLAIMS_OF_ARTICLES } from '../claims/ranking.cypher.ts';
import { findRejections } from '../claims/rejection.ts';
import { reproject } from '../claims/reproject.ts';
import { readRankedClaims } from '../claims/rerank.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import type { Transaction } from '../graph/graph.ts';
import type { EdgeRecord } from '../model/edge-record.ts';
import { replaceEdges } from '../model/edge-store.ts';
import { groupingId, mintId } from '../model/identity.ts';
import { articleWords } from '../text/article-words.ts';
import type { EdgeType } from '../vocabulary.ts';
import { WRITE_ARTICLE_TEXT } from './article.cypher.ts';
import type { ArticleClaims } from './article-claims.ts';
import { contentHash } from './article-identity.ts';
import type { ArticleDocument } from './fact.ts';
import type { Match } from './match.ts';
import type { KnownEntity, Names } from './names.ts';
import { signatureOf, signatureText } from './syndication/signature.ts';
import { writeClaims } from './write-claims.ts';
import { createNodes, type NodeWrite } from './write-nodes.ts';

/** Everything of one article that goes into the graph, in one transaction. */
export interface ArticleWrite {
  readonly id: string;
  readonly article: ArticleDocument;
  readonly match: Match;
  readonly claims: ArticleClaims;
}

export interface ArticleWritten {
  /** Entities that were there before, and of which the article changed columns. */
  readonly changed: readonly string[];
}

/**
 * Writes an article, its entities, claims and sentences, and what follows from them. `names` then hold
 * what it brought in.
 */
export async function writeArticle(
  transaction: Transaction,
  names: Names,
  { id, article, match, claims }: ArticleWrite,
  now: string,
): Promise<ArticleWritten> {
  const local = new Map([...match.entities.values()].map((entity) => [entity.id, entity.name]));
  const nameOf = (entityId: string) => local.get(entityId) ?? names.nameOf(entityId);
  const stated = await withRejections(transaction, claims.claims, names, nameOf);
  const around = surroundings(id, article, match, names);
  const dependents = [...stated.values()]
    .flatMap((claim) => (claim.rejected ? [] : supports(claim, nameOf).nodes))
    .map(({ type, id, name, properties }) => ({
      entity: { id, type, name, aliases: [] },
      properties,
      sources: [],
    }));
  const nodes: NodeWrite[] = [
    articleNode(id, article),
    ...match.created
      .filter((entity) => entity.id !== id)
      .map((entity) => entityNode(entity, match.unresolved.get(entity.id))),
    ...around.nodes,
    ...dependents,
  ];
  const created = await createNodes(transaction, names, nodes, now);
  const signature = signatureOf(article);
  await transaction.write(WRITE_ARTICLE_TEXT, {
    id,
    text: article.text,
    searchText: articleWords(article.headline, article.text),
    signature: signatureText(signature),
    matching: match.record,
  });
  const relinked = await names.syndication.add(transaction, id, article, signature);
  const standing = await writeClaims(transaction, id, stated, claims.evidence, created, now);
  await replaceEdges(transaction, [], around.edges, created);
  const others = await readRankedClaims(transaction, RANKED_CLAIMS_OF_ARTICLES, relinked);
  const { columns } = await reproject(transaction, [...standing, ...others], nameOf, {
    created,
    claims: new Map([...standing, ...others].map((claim) => [claim.id, claim])),
  });
  names.learn([...created].map(([entity, own]) => ({ ...own, ...columns.get(entity) })));
  return { changed: [...columns.keys()].filter((entity) => !created.has(entity)) };
}

/** The claims, those marked that an editor ruled out before. */
async function withRejections(
  transaction: Transaction,
  claims: ReadonlyMap<string, ClaimRecord>,
  names: Names,
  nameOf: (id: string) => string,
): Promise<ReadonlyMap<string, ClaimRecord>> {
  if (!names.haveRejections) return claims;
  const rejections = await findRejections(transaction, [...claims.values()], names, nameOf);
  return new Map(
    [...claims].map(([id, claim]) => {
      const rejection = rejections.get(id);
      return [id, rejection === undefined ? claim : { ...claim, rejected: true, rejection }];
    }),
  );
}

function articleNode(id: string, article: ArticleDocument): NodeWrite {
  const { headline, dek, byline, sections, publishedAt, url } = article;
  const given = { dek, publishedAt, url };
  const stated = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  return {
    entity: { id, type: 'Article', name: headline, aliases: [] },
    properties: { headline, byline, sections, contentHash: contentHash(article), ...stated },
    sources: [],
  };
}

// What a work is and when it came out are claims with a sentence each; only what no claim carries is
// set here.
function entityNode(entity: KnownEntity, matchCandidates: string | undefined): NodeWrite {
  const { type, kind, name } = entity;
  const properties: Record<string, unknown> = {};
  if (matchCandidates) Object.assign(properties, { unresolved: true, matchCandidates });
  if (type === 'Organization' && kind) properties.kind = kind;
  if (type === 'Quote') properties.text = name;
  const known = type === 'Show' ? { ...entity, kind: undefined, released: undefined } : entity;
  return { entity: known, properties, sources: [] };
}

/** The outlet, the tags and the quotations around an article: stated by the article as a whole. */
function surroundings(id: string, article: ArticleDocument, match: Match, names: Names) {
  const nodes: NodeWrite[] = [];
  const edges: EdgeRecord[] = [];
  if (article.outlet) {
    const known = names.find('Organization', article.outlet)[0];
    const outlet = known ?? {
      id: mintId('Organization', article.outlet, 'outlet'),
      type: 'Organization',
      name: article.outlet,
      aliases: [],
      kind: 'NEWS_OUTLET',
    };
    if (!known) nodes.push({ entity: outlet, properties: { kind: 'NEWS_OUTLET' }, sources: [] });
    edges.push(statedEdge('PUBLISHED', outlet.id, id, id));
  }
  for (const tag of new Set(article.tags)) {
    const entity: KnownEntity = {
      id: names.survivorOf(groupingId('Tag', tag)),
      type: 'Tag',
      name: tag,
      aliases: [],
    };
    nodes.push({ entity, properties: {}, sources: [] });
    edges.push(statedEdge('TAGGED', id, entity.id, id));
  }
  for (const entity of match.entities.values()) {
    if (entity.type === 'Quote') edges.push(statedEdge('QUOTED_IN', entity.id, id, id));
  }
  return { nodes, edges };
}

function statedEdge(type: EdgeType, from: string, to: string, article: string): EdgeRecord {
  const data = { columns: {}, confidence: 1, hedged: false, claimIds: [], sources: [article] };
  return { type, from, to, key: '', ...data };
}
