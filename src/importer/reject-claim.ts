import { WRITE_CLAIMS } from '../claims/claim.cypher.ts';
import { supports } from '../claims/projection.ts';
import { readClaims } from '../claims/read-claims.ts';
import { CLAIMS_HELD_DOWN, DELETE_REJECTION, WRITE_REJECTION } from '../claims/rejection.cypher.ts';
import { type Rejection, readRejections, rejectionOf } from '../claims/rejection.ts';
import { reproject } from '../claims/reproject.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import type { Graph, Transaction } from '../graph/graph.ts';
import type { Names } from './names.ts';
import { sweep } from './retract-article.ts';
import { createNodes } from './write-nodes.ts';

/** What a rejection, or its end, did or would do. */
export interface RejectionReport {
  readonly claim: string;
  /** The claim in words: "Mara Quill DIRECTED Harbour Lights". */
  readonly statement: string;
  /** False where it was so before: then nothing is written. */
  readonly changed: boolean;
  readonly edgesWritten: number;
  readonly edgesDeleted: number;
  readonly reason?: string | undefined;
}

export interface RejectionOptions {
  readonly reason?: string | undefined;
  /** Writes nothing. */
  readonly dryRun: boolean;
  /** A UTC instant. */
  readonly now: string;
}

/**
 * Rules a claim out: it stays, marked and without a projection, and a note of it stays when it goes.
 * Throws, with nothing written, where the graph has no such claim.
 */
export function rejectClaim(
  graph: Graph,
  names: Names,
  id: string,
  { reason, dryRun, now }: RejectionOptions,
): Promise<RejectionReport> {
  return inTransaction(graph, dryRun, async (transaction) => {
    const claim = await theClaim(transaction, id);
    const report = { claim: id, statement: inWords(claim, names), reason };
    if (claim.rejected) return { ...report, changed: false, edgesWritten: 0, edgesDeleted: 0 };
    const rejection = rejectionOf(claim, names.nameOf, now, reason);
    const properties = Object.entries(rejection).filter(([, value]) => value !== undefined);
    await transaction.write(WRITE_REJECTION, { id, properties: Object.fromEntries(properties) });
    await mark(transaction, [id], { rejected: true, rejection: id });
    const { written, deleted } = await reproject(transaction, [claim], names.nameOf);
    await sweep(
      transaction,
      supports(claim, names.nameOf).nodes.map((node) => node.id),
    );
    return { ...report, changed: true, edgesWritten: written, edgesDeleted: deleted };
  });
}

/**
 * Takes a rejection back: the claims that it holds down count again. `id` is that of the claim, or of
 * the one that was rejected, where that has left the graph since. Throws where there is none.
 */
export function undoRejection(
  graph: Graph,
  names: Names,
  id: string,
  { dryRun, now }: RejectionOptions,
): Promise<RejectionReport> {
  return inTransaction(graph, dryRun, async (transaction) => {
    const claim = (await readClaims(transaction, [id])).get(id);
    const rejection = await theRejection(transaction, claim?.rejection ?? id);
    const held = await transaction.read<{ id: string }>(CLAIMS_HELD_DOWN, {
      rejection: rejection.id,
    });
    const ids = held.map((row) => row.id);
    const claims = [...(await readClaims(transaction, ids)).values()];
    await transaction.write(DELETE_REJECTION, { id: rejection.id });
    await mark(transaction, ids, { rejected: false, rejection: null });
    const dependents = claims
      .flatMap((one) => supports(one, names.nameOf).nodes)
      .map((node) => ({
        entity: { id: node.id, type: node.type, name: node.name, aliases: [] },
        properties: node.properties,
        sources: [],
      }));
    await createNodes(transaction, names, dependents, now);
    const { written, deleted } = await reproject(transaction, claims, names.nameOf);
    const stated = claim ?? claims[0];
    return {
      claim: id,
      statement: stated ? inWords(stated, names) : rejection.predicate,
      changed: true,
      edgesWritten: written,
      edgesDeleted: deleted,
    };
  });
}

function mark(transaction: Transaction, ids: readonly string[], properties: object) {
  return transaction.write(WRITE_CLAIMS, { rows: ids.map((id) => ({ id, properties })) });
}

async function theClaim(transaction: Transaction, id: string): Promise<ClaimRecord> {
  const claim = (await readClaims(transaction, [id])).get(id);
  if (claim) return claim;
  throw new Error(
    `No claim in the graph has the id "${id}". \`showgraph claims ARTICLE\` lists those of an article.`,
  );
}

async function theRejection(transaction: Transaction, id: string): Promise<Rejection> {
  for await (const rejection of readRejections(transaction)) {
    if (rejection.id === id) return rejection;
  }
  throw new Error(`No claim with the id "${id}" was rejected.`);
}

/** A claim as one line. */
function inWords(claim: ClaimRecord, names: Names): string {
  const { subject, predicate, object, character, value } = claim;
  const end = object === undefined ? String(value) : names.nameOf(object);
  const as = character === undefined ? '' : ` as ${names.nameOf(character)}`;
  return `${names.nameOf(subject)} ${predicate} ${end}${as}`;
}

/** Carries out of a transaction what would have been done, so that nothing of it is. */
class DryRun extends Error {
  readonly report: RejectionReport;

  constructor(report: RejectionReport) {
    super('a dry run writes nothing');
    this.report = report;
  }
}

async function inTransaction(
  graph: Graph,
  dryRun: boolean,
  work: (transaction: Transaction) => Promise<RejectionReport>,
): Promise<RejectionReport> {
  if (!dryRun) return graph.transaction(work);
  try {
    return await graph.transaction(async (transaction) => {
      throw new DryRun(await work(transaction));
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}
