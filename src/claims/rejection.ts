import type { Row, StatementRunner } from '../graph/graph.ts';
import { typeOfId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import { predicateOf } from '../vocabulary.ts';
import type { NameOf } from './projection.ts';
import { FIND_REJECTIONS, REJECTIONS_AFTER } from './rejection.cypher.ts';
import { type ClaimIdentity, claimId } from './statement.ts';

/**
 * What an editor ruled out: a node of its own, which outlives the claim, its article and the entities
 * that only that article named. No edges lead to it, so it keeps nothing else in the graph.
 */
export interface Rejection {
  /** The id of the claim that was rejected. */
  readonly id: string;
  /** What the claim says, by the types and names of its ends; see `statementKey`. */
  readonly statementKey: string;
  readonly predicate: ClaimIdentity['predicate'];
  readonly subject: string;
  readonly object?: string | undefined;
  readonly character?: string | undefined;
  readonly value?: string | number | undefined;
  /** The identifying qualifiers, as JSON. */
  readonly qualifiers: string;
  readonly reason?: string | undefined;
  readonly rejectedAt: string;
}

/** What a decision about rejections looks at beside them: the importer's names are such. */
export interface KnownEntities {
  get(id: string): { readonly name: string } | undefined;
  /** The id itself, or that of the entity it was merged into. */
  survivorOf(id: string): string;
  /** The ids that were merged into an entity. */
  formerIdsOf(id: string): readonly string[];
}

const PAGE = 1000;

/** A statement by the types and folded names of its ends, its value and its identifying qualifiers. */
export function statementKey(claim: ClaimIdentity, nameOf: NameOf): string {
  const named = (id: string | undefined) =>
    id === undefined ? null : [typeOfId(id), fold(nameOf(id)) || nameOf(id)];
  const { predicate, subject, object, character, value } = claim;
  const ends = [subject, object, character].map(named);
  return JSON.stringify([predicate, ...ends, value ?? null, ...identifying(claim)]);
}

/** The note that rules a claim out. */
export function rejectionOf(
  claim: ClaimIdentity & { readonly id: string },
  nameOf: NameOf,
  rejectedAt: string,
  reason?: string,
): Rejection {
  const { id, predicate, subject, object, character, value } = claim;
  const names = predicateOf(predicate).identifying;
  const kept = Object.entries(claim.qualifiers).filter(([name]) => names.includes(name));
  const key = statementKey(claim, nameOf);
  const qualifiers = JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
  const ends = { subject, object, character };
  return { id, statementKey: key, predicate, ...ends, value, qualifiers, reason, rejectedAt };
}

/**
 * Which of some claims are ruled out, and by which rejection. A rejection holds for a claim that says
 * the same of the same entities, under whatever ids they had before merges; and, where an entity that
 * it names has left the graph, of one of the same type and name, since that is what a later article
 * would mint anew.
 */
export async function findRejections(
  runner: StatementRunner,
  claims: readonly (ClaimIdentity & { readonly id: string })[],
  entities: KnownEntities,
  nameOf: NameOf,
): Promise<Map<string, string>> {
  const byId = new Map(
    claims.flatMap((claim) => formerClaimIds(claim, entities).map((id) => [id, claim] as const)),
  );
  const keyed = claims.map((claim) => [statementKey(claim, nameOf), claim] as const);
  const rows = await runner.read<RejectionRow>(FIND_REJECTIONS, {
    ids: [...byId.keys()],
    keys: [...new Set(keyed.map(([key]) => key))],
  });
  const found = new Map<string, string>();
  for (const rejection of rows.map(fromRow).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const same = byId.get(rejection.id);
    if (same) found.set(same.id, rejection.id);
    for (const [key, claim] of keyed) {
      if (key !== rejection.statementKey || found.has(claim.id)) continue;
      if (saysTheSame(rejection, claim, entities)) found.set(claim.id, rejection.id);
    }
  }
  return found;
}

/** All rejections of the graph, page by page. */
export async function* readRejections(runner: StatementRunner): AsyncGenerator<Rejection> {
  for (let after = ''; ; ) {
    const rows = await runner.read<RejectionRow>(REJECTIONS_AFTER, { after, limit: PAGE });
    yield* rows.map(fromRow);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.rejection.id ?? '';
  }
}

/** The id that the claim under a rejection has once its ends have become others. */
export function rejectedClaimId(rejection: Rejection, successor: (id: string) => string): string {
  const { predicate, subject, object, character, value, qualifiers } = rejection;
  const end = (id: string | undefined) => (id === undefined ? undefined : successor(id));
  return claimId({
    predicate,
    subject: successor(subject),
    object: end(object),
    character: end(character),
    value,
    qualifiers: JSON.parse(qualifiers) as ClaimIdentity['qualifiers'],
  });
}

interface RejectionRow extends Row {
  readonly rejection: Rejection;
}

/** Absent columns may come as null. */
function fromRow({ rejection }: RejectionRow): Rejection {
  const { object, character, value, reason, ...rest } = rejection;
  return {
    ...rest,
    object: object ?? undefined,
    character: character ?? undefined,
    value: value ?? undefined,
    reason: reason ?? undefined,
  };
}

/** Whether the ends of a claim of the same words are those of the rejection, as far as they still are. */
function saysTheSame(rejection: Rejection, claim: ClaimIdentity, entities: KnownEntities): boolean {
  return (['subject', 'object', 'character'] as const).every((end) => {
    const before = rejection[end];
    if (before === undefined) return claim[end] === undefined;
    const now = entities.survivorOf(before);
    return now === claim[end] || entities.get(now) === undefined;
  });
}

/** The ids that a claim has or had, before its ends became what they are. */
function formerClaimIds(claim: ClaimIdentity, entities: KnownEntities): string[] {
  const all = (id: string | undefined) =>
    id === undefined ? [undefined] : [id, ...entities.formerIdsOf(id)];
  return all(claim.subject).flatMap((subject = '') =>
    all(claim.object).flatMap((object) =>
      all(claim.character).map((character) => claimId({ ...claim, subject, object, character })),
    ),
  );
}

function identifying(claim: ClaimIdentity): unknown[] {
  const names = predicateOf(claim.predicate).identifying;
  return names.map((name) => claim.qualifiers[name] ?? null);
}
