import { ARTICLE_TEXTS } from '../articles/article.cypher.ts';
import { EDGES_FROM_NODES, NODES_AFTER } from '../graph/fingerprint.cypher.ts';
import type { StatementRunner } from '../graph/graph.ts';
import type { EdgePair, EdgeRecord } from '../model/edge-record.ts';
import { edgeFromProperties, sameEdge } from '../model/edge-row.ts';
import { pairKey } from '../model/edge-store.ts';
import { typeOfId } from '../model/identity.ts';
import { ENTITIES_BY_EXTERNAL_ID, UNSUPPORTED } from '../model/node.cypher.ts';
import { EDGES, type EdgeType } from '../vocabulary.ts';
import { checkCopies } from './check-copies.ts';
import { checkNodes } from './check-nodes.ts';
import { checkRanks } from './check-ranks.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkRejections } from './check-rejections.ts';
import { CLAIMS_AFTER, EVIDENCE_OF } from './claim.cypher.ts';
import { type ClaimRow, claimFromRow } from './claim-row.ts';
import { projectPair, supports } from './projection.ts';
import type { ClaimRecord } from './statement.ts';

/** Something in the graph that its claims and sources do not account for. */
export interface Inconsistency {
  readonly kind:
    | 'CLAIM'
    | 'DUPLICATE'
    | 'EDGE'
    | 'EVIDENCE'
    | 'EXTERNAL_ID'
    | 'PROPERTY'
    | 'RANK'
    | 'REDIRECT'
    | 'REJECTION'
    | 'UNSUPPORTED_NODE';
  readonly where: string;
  readonly message: string;
}

export interface CheckReport {
  readonly claims: number;
  readonly edges: number;
  readonly nodes: number;
  readonly inconsistencies: readonly Inconsistency[];
}

interface EntityProperties {
  readonly id: string;
  readonly labels: string[];
  readonly properties: Record<string, unknown>;
  readonly [column: string]: unknown;
}

const PAGE = 1000;

/**
 * Rebuilds every projection from claims and sources and compares it with what stands in the graph:
 * edges, claimed properties, the place of every sentence in its article, and nodes that nothing
 * supports. Reads page by page; claims and entities are held in memory, texts are not.
 */
export async function checkGraph(graph: StatementRunner): Promise<CheckReport> {
  const found: Inconsistency[] = [];
  const entities = await readEntities(graph, found);
  const nameOf = (id: string) => String(entities.get(id)?.name ?? id);
  const claims = await readAllClaims(graph, found);
  const supporters = new Map<string, { pair: EdgePair; claims: ClaimRecord[] }>();
  const bySubject = new Map<string, ClaimRecord[]>();
  for (const claim of claims) {
    bySubject.set(claim.subject, [...(bySubject.get(claim.subject) ?? []), claim]);
    for (const pair of supports(claim, nameOf).pairs) {
      const key = pairKey(pair);
      const entry = supporters.get(key) ?? { pair, claims: [] };
      supporters.set(key, entry);
      entry.claims.push(claim);
    }
  }
  const edges = await checkEdges(graph, [...entities.keys()], supporters, nameOf, found);
  found.push(...checkNodes(entities, bySubject));
  await checkExternalIds(graph, entities, found);
  found.push(...(await checkRedirects(graph, entities)));
  found.push(...(await checkRejections(graph, claims)));
  found.push(...(await checkRanks(graph, claims)));
  found.push(...(await checkCopies(graph)));
  await checkEvidence(graph, claims, found);
  for (const ids of chunks([...entities.keys()])) {
    for (const { id } of await graph.read<{ id: string }>(UNSUPPORTED, { ids })) {
      found.push({ kind: 'UNSUPPORTED_NODE', where: id, message: 'nothing supports this node' });
    }
  }
  return { claims: claims.length, edges, nodes: entities.size, inconsistencies: found };
}

async function checkEdges(
  graph: StatementRunner,
  ids: readonly string[],
  supporters: Map<string, { pair: EdgePair; claims: ClaimRecord[] }>,
  nameOf: (id: string) => string,
  found: Inconsistency[],
): Promise<number> {
  let count = 0;
  for (const page of chunks(ids)) {
    const rows = await graph.read<{
      from: string;
      type: string;
      to: string;
      properties: Record<string, unknown>;
    }>(EDGES_FROM_NODES.Entity, { ids: page });
    const standing = new Map<string, EdgeRecord[]>();
    for (const { from, type, to, properties } of rows) {
      if (!(type in EDGES)) {
        const message = 'is of a type that the vocabulary does not have';
        found.push({ kind: 'EDGE', where: `${type} ${from} ${to}`, message });
        continue;
      }
      const edge = edgeFromProperties({ type: type as EdgeType, from, to }, properties);
      if (from === to)
        found.push({ kind: 'EDGE', where: pairKey(edge), message: 'leads to itself' });
      const key = pairKey(edge);
      standing.set(key, [...(standing.get(key) ?? []), edge]);
      count += 1;
    }
    for (const [key, edges] of standing) {
      const [first] = edges;
      if (!first) continue;
      const { type, from, to } = first;
      const expected = projectPair(
        { type, from, to },
        supporters.get(key)?.claims ?? [],
        edges,
        nameOf,
      );
      supporters.delete(key);
      if (!sameEdges(edges, expected)) {
        found.push({
          kind: 'EDGE',
          where: key,
          message: 'differs from what claims and sources give',
        });
      }
    }
  }
  for (const { pair, claims } of supporters.values()) {
    if (projectPair(pair, claims, [], nameOf).length > 0) {
      found.push({
        kind: 'EDGE',
        where: pairKey(pair),
        message: 'is missing, though claims give it',
      });
    }
  }
  return count;
}

async function checkEvidence(
  graph: StatementRunner,
  claims: readonly ClaimRecord[],
  found: Inconsistency[],
): Promise<void> {
  for (const ids of chunks(claims.map((claim) => claim.id))) {
    const rows = await graph.read<{
      id: string;
      article: string;
      sentence: string;
      start: number;
      end: number;
    }>(EVIDENCE_OF, { ids });
    const evidenced = new Set(rows.map((row) => row.id));
    for (const id of ids) {
      if (!evidenced.has(id)) found.push({ kind: 'CLAIM', where: id, message: 'has no sentence' });
    }
    for (const article of new Set(rows.map((row) => row.article))) {
      const [row] = await graph.read<{ text: string }>(ARTICLE_TEXTS, { keys: [{ id: article }] });
      for (const { id, sentence, start, end } of rows.filter((own) => own.article === article)) {
        if (row?.text.slice(start, end) === sentence) continue;
        const message = `its sentence does not stand at ${start} to ${end} of ${article}`;
        found.push({ kind: 'EVIDENCE', where: id, message });
      }
    }
  }
}

/** Every external id must lead to the entity that lists it. */
async function checkExternalIds(
  graph: StatementRunner,
  entities: ReadonlyMap<string, Record<string, unknown>>,
  found: Inconsistency[],
): Promise<void> {
  const listed = [...entities].flatMap(([id, { externalIds }]) =>
    Array.isArray(externalIds) ? externalIds.map((key: string) => [key, id] as const) : [],
  );
  for (const page of chunks(listed)) {
    const ids = page.map(([key]) => key);
    const rows = await graph.read<{ id: string; entity: string }>(ENTITIES_BY_EXTERNAL_ID, { ids });
    const leads = new Map(rows.map((row) => [row.id, row.entity]));
    for (const [key, entity] of page) {
      if (leads.get(key) === entity) continue;
      found.push({ kind: 'EXTERNAL_ID', where: key, message: `does not lead to ${entity}` });
    }
  }
}

async function readEntities(
  graph: StatementRunner,
  found: Inconsistency[],
): Promise<Map<string, Record<string, unknown>>> {
  const entities = new Map<string, Record<string, unknown>>();
  for (let after = ''; ; ) {
    const rows = await graph.read<EntityProperties>(NODES_AFTER.Entity, { after, limit: PAGE });
    for (const { id, labels, properties } of rows) {
      entities.set(id, properties);
      if (labels.length === 2 && labels.includes(typeOfId(id) ?? '')) continue;
      found.push({ kind: 'PROPERTY', where: id, message: `has the labels ${labels.join(', ')}` });
    }
    if (rows.length < PAGE) return entities;
    after = rows.at(-1)?.id ?? '';
  }
}

async function readAllClaims(
  graph: StatementRunner,
  found: Inconsistency[],
): Promise<ClaimRecord[]> {
  const claims: ClaimRecord[] = [];
  for (let after = ''; ; ) {
    const rows = await graph.read<ClaimRow>(CLAIMS_AFTER, { after, limit: PAGE });
    for (const row of rows) {
      after = row.claim.id as string;
      if (row.subject) claims.push(claimFromRow(row));
      else found.push({ kind: 'CLAIM', where: after, message: 'has no subject' });
    }
    if (rows.length < PAGE) return claims;
  }
}

function sameEdges(a: readonly EdgeRecord[], b: readonly EdgeRecord[]): boolean {
  const byKey = new Map(b.map((edge) => [edge.key, edge]));
  return (
    a.length === b.length &&
    a.every((edge) => {
      const other = byKey.get(edge.key);
      return other !== undefined && sameEdge(edge, other);
    })
  );
}

function chunks<T>(items: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let start = 0; start < items.length; start += PAGE) {
    pages.push(items.slice(start, start + PAGE));
  }
  return pages;
}
