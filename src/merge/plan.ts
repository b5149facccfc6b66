import { READ_CLAIMS_ABOUT } from '../claims/claim.cypher.ts';
import { type ClaimRow, claimFromRow } from '../claims/claim-row.ts';
import { supports } from '../claims/projection.ts';
import { PROPERTY_PREDICATES } from '../claims/property-projection.ts';
import { readRejections, rejectedClaimId } from '../claims/rejection.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import type { StatementRunner } from '../graph/graph.ts';
import type { EdgePair } from '../model/edge-record.ts';
import { pairKey } from '../model/edge-store.ts';
import { hasIdOf } from '../model/identity.ts';
import { NAMES_OF } from '../model/node.cypher.ts';
import { readRedirects } from '../model/redirect.ts';
import { type Succession, succeed } from './derived.ts';
import { edgesBy, emptyPart, type GraphPart } from './graph-part.ts';
import { CREDITS_OF_CHARACTERS } from './merge.cypher.ts';
import { type ClaimSuccession, succeedClaims } from './merge-claims.ts';
import { claimIdsOn, edgesTouched } from './merge-edges.ts';
import { claimsIn } from './part-claims.ts';
import { batches, readAround, readClaimNodes, readPairs, readRedirectNodes } from './read-part.ts';

/** Everything that a merge looks at: what `mergePart` needs to be pure. */
export interface MergePlan {
  readonly duplicate: string;
  readonly survivor: string;
  readonly part: GraphPart;
  readonly succession: Succession;
  /** Adaptations that would lead from a work to itself. */
  readonly dropped: ReadonlySet<string>;
  readonly claims: ClaimSuccession;
  /** Places to look at between two that stay. */
  readonly pairs: readonly EdgePair[];
  /** What claims say of the survivor's own properties. */
  readonly about: readonly ClaimRecord[];
  /** Names of characters that only claims lead to. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads what a merge changes and what that follows from, in statements of `BATCH` ids each. */
export async function readPlan(
  runner: StatementRunner,
  duplicate: string,
  survivor: string,
): Promise<MergePlan> {
  const part = emptyPart();
  await readAround(runner, part, [duplicate, survivor]);
  const { succession, dropped } = await succeed(runner, part, duplicate, survivor);
  const arriving = edgesBy(part, 'to');
  const at = [...succession.keys()].flatMap((id) => arriving.get(id) ?? []);
  const startsOf = (...types: string[]) =>
    new Set(at.filter(({ type }) => types.includes(type)).map(({ from }) => from));
  const redirects = [...part.edges.values()].filter(({ type }) => type === 'REDIRECTS_TO');
  await readRedirectNodes(
    runner,
    part,
    redirects.filter(({ to }) => succession.has(to) || dropped.has(to)).map(({ from }) => from),
  );
  await readClaimNodes(runner, part, startsOf('SUBJECT', 'OBJECT', 'CHARACTER'));
  const rejections = await rejectionsAfter(runner, succession);
  await readClaimNodes(
    runner,
    part,
    [...rejections.keys()].filter((id) => !part.nodes.has(id)),
  );
  const claims = succeedClaims(claimsIn(part), succession, rejections);
  const pairs = await otherPairs(runner, succession, claims);
  await readPairs(runner, part, pairs);
  const places = new Set(pairs.map(({ from, to }) => `${from} ${to}`));
  const keys = [...part.edges].flatMap(([key, { from, to }]) =>
    places.has(`${from} ${to}`) ? [key] : [],
  );
  const needed = claimIdsOn(part, [...keys, ...edgesTouched(part, succession)]);
  for (const claim of claims.values()) if (claim) needed.add(claim.id);
  await readClaimNodes(
    runner,
    part,
    [...needed].filter((id) => !part.nodes.has(id)),
  );
  const about = await readAbout(runner, survivor);
  const names = await readNames(runner, part);
  return { duplicate, survivor, part, succession, dropped, claims, pairs, about, names };
}

/** The rejections of what a merge makes others of, by the id of the claim that then says the same. */
async function rejectionsAfter(
  runner: StatementRunner,
  succession: Succession,
): Promise<Map<string, string>> {
  const survivors = new Map<string, string>();
  for await (const { id, to } of readRedirects(runner)) survivors.set(id, to);
  const found = new Map<string, string>();
  for await (const rejection of readRejections(runner)) {
    const { subject, object, character } = rejection;
    const now = (id: string) => survivors.get(id) ?? id;
    const ends = [subject, object, character].flatMap((id) => (id ? now(id) : []));
    if (!ends.some((id) => succession.has(id))) continue;
    const successor = (id: string) => succession.get(now(id)) ?? now(id);
    found.set(rejectedClaimId(rejection, successor), rejection.id);
  }
  return found;
}

/** Places between two that stay: what a claim supports beside its ends, and credits that name a character. */
async function otherPairs(
  runner: StatementRunner,
  succession: Succession,
  claims: ClaimSuccession,
): Promise<EdgePair[]> {
  const pairs: EdgePair[] = [];
  const characters = [...succession.keys()].filter((id) => hasIdOf('Character', { id }));
  for (const ids of batches(characters)) {
    for (const row of await runner.read<{ from: string; to: string }>(CREDITS_OF_CHARACTERS, {
      ids,
    })) {
      pairs.push({ type: 'ACTED_IN', from: row.from, to: row.to });
    }
  }
  for (const claim of claims.values()) {
    if (claim) pairs.push(...supports(claim, (id) => id).pairs);
  }
  const read = new Set([...succession].flat());
  const unread = pairs.filter(({ from, to }) => !read.has(from) && !read.has(to));
  return [...new Map(unread.map((pair) => [pairKey(pair), pair])).values()];
}

async function readAbout(runner: StatementRunner, survivor: string): Promise<ClaimRecord[]> {
  const parameters = { ids: [survivor], predicates: PROPERTY_PREDICATES };
  return (await runner.read<ClaimRow>(READ_CLAIMS_ABOUT, parameters)).map(claimFromRow);
}

async function readNames(runner: StatementRunner, part: GraphPart): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const asked = [...part.edges.values()]
    .filter(({ type, to }) => type === 'CHARACTER' && !part.nodes.has(to))
    .map(({ to }) => to);
  for (const ids of batches(new Set(asked))) {
    for (const row of await runner.read<{ id: string; name: string }>(NAMES_OF, { ids })) {
      names.set(row.id, row.name);
    }
  }
  return names;
}
