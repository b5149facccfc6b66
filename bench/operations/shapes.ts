import type { Json } from './operation.ts';

// What GraphQL servers answer, and the shapes that all answers are brought to. Ours call a connection
// `cast` and give an edge its properties; @neo4j/graphql calls it `castConnection` and has them under
// `properties`.

interface Part {
  readonly billing?: number | null;
  readonly characterName?: string | null;
}

interface Edge<Node> extends Part {
  readonly properties?: Part;
  readonly node: Node;
}

interface Connection<Node> {
  readonly totalCount?: number;
  readonly edges: ReadonlyArray<Edge<Node>>;
}

export interface PersonNode {
  readonly id: string;
  readonly name: string;
  readonly actingCredits?: Connection<ShowNode>;
  readonly actingCreditsConnection?: Connection<ShowNode>;
}

export interface ShowNode {
  readonly id: string;
  readonly name: string;
  readonly released?: string | null;
  readonly cast?: Connection<PersonNode>;
  readonly castConnection?: Connection<PersonNode>;
}

type More<Node> = (node: Node) => Readonly<Record<string, Json>>;

const castConnection = (show: ShowNode) => show.cast ?? show.castConnection ?? { edges: [] };
const partOf = (edge: Edge<unknown>): Part => edge.properties ?? edge;
const characterOf = (edge: Edge<unknown>): Json => partOf(edge).characterName ?? null;

/** Those who play in a show, with their billing. */
export function castOf(show: ShowNode): Json[] {
  return castConnection(show).edges.map((edge) => ({
    billing: partOf(edge).billing ?? null,
    character: characterOf(edge),
    id: edge.node.id,
    name: edge.node.name,
  }));
}

/** How many play in a show. */
export const castTotal = (show: ShowNode): Json => castConnection(show).totalCount ?? null;

/** Those who play in a show, with what lies below each. */
export function playersOf(show: ShowNode, more: More<PersonNode>): Json[] {
  return castConnection(show).edges.map((edge) => ({
    character: characterOf(edge),
    id: edge.node.id,
    name: edge.node.name,
    ...more(edge.node),
  }));
}

/** The parts of a person, with what lies below each. */
export function creditsOf(person: PersonNode, more: More<ShowNode> = () => ({})): Json[] {
  const connection = person.actingCredits ?? person.actingCreditsConnection ?? { edges: [] };
  return connection.edges.map((edge) => ({
    character: characterOf(edge),
    id: edge.node.id,
    name: edge.node.name,
    released: edge.node.released ?? null,
    ...more(edge.node),
  }));
}

/** By id, for lists that have no order of their own. */
export function byId<Node extends { readonly id: string }>(nodes: readonly Node[]): Node[] {
  return [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
}

// The order of pages, as @neo4j/graphql must be told it. Ours has it by default.
export const CAST_ORDER = 'sort: [{ edge: { billing: ASC } }]';
export const CREDITS_ORDER =
  'sort: [{ node: { releasedLast: DESC } }, { node: { sortName: ASC } }, { node: { id: ASC } }, { edge: { key: ASC } }]';

/** The order of credits in Cypher, over an edge and the show at its far end. */
export const creditsOrder = (edge: string, show: string): string =>
  `${show}.releasedLast DESC, ${show}.sortName, ${show}.id, ${edge}.key`;
