import type { EdgePair, EdgeRecord, Scalar } from '../model/edge-record.ts';
import { adaptationId, groupingId, seasonId, typeOfId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import { type EdgeType, type EntityType, edgeOf, predicateOf } from '../vocabulary.ts';
import type { ClaimRecord } from './statement.ts';

/** A node that exists only because a claim or a catalogue names it: it goes with its last edge. */
export interface DependentNode {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, Scalar>>;
}

/** Names of entities by id, for the names of dependent nodes and credited characters. */
export type NameOf = (id: string) => string;

/** The edges and dependent nodes that a claim supports; see "What a claim becomes" in docs/model.md. */
export function supports(claim: ClaimRecord, nameOf: NameOf) {
  const pairs: EdgePair[] = [];
  const nodes: DependentNode[] = [];
  const { subject, object = '', character } = claim;
  switch (predicateOf(claim.predicate).projection) {
    case 'edge':
      pairs.push({ type: claim.predicate as EdgeType, from: subject, to: object });
      break;
    case 'acting':
      pairs.push({ type: 'ACTED_IN', from: subject, to: object });
      if (character) {
        pairs.push({ type: 'PORTRAYED', from: subject, to: character });
        pairs.push({ type: 'APPEARS_IN', from: character, to: object });
      }
      break;
    case 'creation':
      pairs.push({ type: creationEdge(object), from: subject, to: object });
      break;
    case 'adaptation': {
      const kind = String(claim.qualifiers.kind ?? 'ADAPTATION');
      const id = adaptationId(object, subject, kind);
      const name = `${nameOf(subject)}, from ${nameOf(object)}`;
      nodes.push({ type: 'Adaptation', id, name, properties: { kind } });
      pairs.push({ type: 'ADAPTS', from: id, to: object });
      pairs.push({ type: 'RESULTED_IN', from: id, to: subject });
      break;
    }
    case 'season':
      addSeason(Number(claim.value));
      break;
    case 'genre': {
      const name = String(claim.value);
      const id = groupingId('Genre', name);
      nodes.push({ type: 'Genre', id, name, properties: {} });
      pairs.push({ type: 'HAS_GENRE', from: subject, to: id });
      break;
    }
    case 'property':
      if (claim.qualifiers.season !== undefined) addSeason(Number(claim.qualifiers.season));
  }
  return { pairs, nodes };

  function addSeason(number: number) {
    const id = seasonId(subject, number);
    const name = `${nameOf(subject)}, season ${number}`;
    nodes.push({ type: 'Season', id, name, properties: { number } });
    pairs.push({ type: 'SEASON_OF', from: id, to: subject });
  }
}

/** What "created" is by what was created: whoever created a comic or a game is its author. */
function creationEdge(object: string): EdgeType {
  const type = typeOfId(object);
  if (type === 'Character') return 'CREATED_CHARACTER';
  return type === 'SourceWork' ? 'AUTHORED' : 'CREATED';
}

/**
 * The edges that must stand between two entities: the projection of the claims that support the
 * pair, beside what bulk catalogues (`sources`) state there. Pure; import, retraction, rejection,
 * merging and the consistency check all use it. An edge without claims and sources is not among them.
 */
export function projectPair(
  pair: EdgePair,
  claims: readonly ClaimRecord[],
  existing: readonly EdgeRecord[],
  nameOf: NameOf,
): EdgeRecord[] {
  const live = claims
    .filter((claim) => !claim.rejected && claim.rank !== 'DEPRECATED')
    .sort(byTrust);
  const edges = new Map<string, { claims: ClaimRecord[]; sourced?: EdgeRecord }>();
  for (const edge of existing) {
    if (edge.sources.length > 0) edges.set(edge.key, { claims: [], sourced: edge });
  }
  const named = live.filter((claim) => keyOf(claim) !== '');
  for (const claim of named) supportersOf(keyOf(claim)).push(claim);
  // "A stars in it" without a character is evidence for whatever part A is known to play in it.
  const general = live.filter((claim) => keyOf(claim) === '');
  if (general.length > 0 && edges.size === 0) edges.set('', { claims: [] });
  for (const supporters of edges.values()) supporters.claims.push(...general);
  return [...edges].map(([key, { claims: supporters, sourced }]) => ({
    ...pair,
    key,
    columns: sourced?.columns ?? columnsOf(supporters),
    confidence: sourced ? 1 : Math.max(...supporters.map((claim) => claim.confidence)),
    hedged: !sourced && supporters.every((claim) => claim.hedged),
    claimIds: supporters.map((claim) => claim.id).sort(),
    sources: sourced?.sources ?? [],
  }));

  function keyOf(claim: ClaimRecord): string {
    return pair.type === 'ACTED_IN' && claim.character ? fold(nameOf(claim.character)) : '';
  }

  function supportersOf(key: string): ClaimRecord[] {
    const found = edges.get(key) ?? { claims: [] };
    edges.set(key, found);
    return found.claims;
  }

  function columnsOf(supporters: readonly ClaimRecord[]): Record<string, Scalar> {
    const columns: Record<string, Scalar> = {};
    for (const claim of supporters) {
      for (const [name, value] of Object.entries(edgeColumns(pair, claim, nameOf))) {
        columns[name] ??= value;
      }
    }
    return columns;
  }
}

function edgeColumns(pair: EdgePair, claim: ClaimRecord, nameOf: NameOf): Record<string, Scalar> {
  const given: Record<string, Scalar> = { ...claim.qualifiers };
  if (claim.character) {
    given.characterId = claim.character;
    given.characterName = nameOf(claim.character);
  }
  const season = claim.predicate === 'HAS_SEASON' ? claim.value : claim.qualifiers.season;
  if (pair.type === 'SEASON_OF') given.number = Number(season);
  const columns = Object.keys(edgeOf(pair.type).columns);
  return Object.fromEntries(Object.entries(given).filter(([name]) => columns.includes(name)));
}

/** Preferred before normal, unhedged before hedged, then the more confident, then by id. */
export function byTrust(a: ClaimRecord, b: ClaimRecord): number {
  return (
    Number(b.rank === 'PREFERRED') - Number(a.rank === 'PREFERRED') ||
    Number(a.hedged) - Number(b.hedged) ||
    b.confidence - a.confidence ||
    compareTexts(a.id, b.id)
  );
}

/** Text order by code unit. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
