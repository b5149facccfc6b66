import type { Graph, StatementRunner } from '../graph/graph.ts';
import { typeOfId } from '../model/identity.ts';
import { type Change, changeBetween } from './change.ts';
import { type FoundEntity, findEntity } from './find-entity.ts';
import { redirectKey } from './graph-part.ts';
import { mergePart } from './merge-part.ts';
import { readPlan } from './plan.ts';
import { rankMerged } from './rank-merged.ts';
import { readSettled } from './read-noted.ts';
import { noteUndo, writeChange } from './write-change.ts';

/** What a merge did, or would do. */
export interface MergeReport {
  readonly duplicate: string;
  readonly survivor: string;
  /** Entities that became others: the duplicate, its seasons, episodes, adaptations and characters. */
  readonly entities: number;
  /** Claims that now speak of the survivor. */
  readonly claims: number;
  /** Claims among them that say what another one said already. */
  readonly claimsUnited: number;
  /** Claims that would have said something of a thing and itself: gone. */
  readonly claimsDropped: number;
  /** Edges that go, and edges that take their place. */
  readonly edgesBefore: number;
  readonly edgesAfter: number;
}

/** Why entities of some types are not merged by themselves. */
const REFUSALS: Readonly<Record<string, string>> = {
  Season: 'Seasons follow their show: merge the shows.',
  Episode: 'Episodes follow their show: merge the shows.',
  Adaptation: 'Adaptations follow the works they lie between: merge those.',
  Genre: 'Genres are known by the name that claims and catalogues state: correct it there.',
  Article: 'Every sentence stands in its own article: retract one of the two.',
  Quote: 'Quotations go with their article: retract that.',
};

/**
 * Merges one entity into another of its type, in one transaction: names, external ids, sources,
 * claims and edges go to the survivor, and a redirect stands in the duplicate's place. Throws where
 * the two cannot be merged, with nothing written; with `dryRun` nothing is written either.
 */
export async function mergeEntities(
  graph: Graph,
  duplicateName: string,
  survivorName: string,
  { dryRun, now }: { readonly dryRun: boolean; readonly now: string },
): Promise<MergeReport> {
  if (dryRun) return (await changeOf(graph, duplicateName, survivorName, now)).report;
  return graph.transaction(async (transaction) => {
    const { change, report } = await changeOf(transaction, duplicateName, survivorName, now);
    await writeChange(transaction, change);
    const ends = [report.duplicate, report.survivor];
    const ranked = await rankMerged(transaction, ends, change);
    const settled = ranked ? await readSettled(transaction, change) : change;
    const redirect = change.nodes.get(redirectKey(report.duplicate))?.after;
    if (redirect) await noteUndo(transaction, redirect, settled);
    return report;
  });
}

async function changeOf(
  runner: StatementRunner,
  duplicateName: string,
  survivorName: string,
  now: string,
): Promise<{ change: Change; report: MergeReport }> {
  const duplicate = await findEntity(runner, duplicateName);
  const survivor = await findEntity(runner, survivorName);
  refuse(duplicateName, duplicate, survivorName, survivor);
  const plan = await readPlan(runner, duplicate.id, survivor.id);
  const change = changeBetween(plan.part, mergePart(plan, now));
  // Those that only came to be ruled out keep their id.
  const claims = [...plan.claims].flatMap(([id, claim]) => (id === claim?.id ? [] : [claim]));
  const stated = claims.flatMap((claim) => claim ?? []);
  const created = new Set(stated.map(({ id }) => id).filter((id) => !plan.part.nodes.has(id)));
  const edges = [...change.edges.values()];
  const report = {
    duplicate: duplicate.id,
    survivor: survivor.id,
    entities: plan.succession.size,
    claims: stated.length,
    claimsUnited: stated.length - created.size,
    claimsDropped: claims.length - stated.length,
    edgesBefore: edges.filter(({ before }) => before).length,
    edgesAfter: edges.filter(({ after }) => after).length,
  };
  return { change, report };
}

function refuse(
  duplicateName: string,
  duplicate: FoundEntity,
  survivorName: string,
  survivor: FoundEntity,
): void {
  for (const [name, found] of [
    [duplicateName, duplicate],
    [survivorName, survivor],
  ] as const) {
    if (!found.redirect) continue;
    throw new Error(`"${name}" was merged already: it is now ${found.slugKey} (${found.id}).`);
  }
  if (duplicate.id === survivor.id) {
    throw new Error(`"${duplicateName}" and "${survivorName}" are one entity: name two.`);
  }
  const [type, other] = [typeOfId(duplicate.id), typeOfId(survivor.id)];
  if (type !== other) {
    throw new Error(
      `"${duplicateName}" is a ${type} and "${survivorName}" a ${other}: only two of one type are merged.`,
    );
  }
  const refusal = REFUSALS[type ?? ''];
  if (refusal) throw new Error(`"${duplicateName}" is a ${type}. ${refusal}`);
}
