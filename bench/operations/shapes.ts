import type { Data, Json } from './operation.ts';

// Every answer is brought to these shapes; what a peer calls a field is its own matter.

/** Our edges carry their properties themselves; @neo4j/graphql has them under `properties`. */
const properties = (edge: Data): Data => edge.properties ?? edge;

const edgesOf = (connection: Data): Data[] => connection.edges;

/** A part in a show, seen from the show. */
export function castOf(connection: Data): Json[] {
  return edgesOf(connection).map((edge) => ({
    billing: properties(edge).billing,
    character: properties(edge).characterName,
    id: edge.node.id,
    name: edge.node.name,
  }));
}

/** A part in a show, seen from the person; `more` adds what lies below. */
export function creditsOf(connection: Data, more: (show: Data) => Record<string, Json>): Json[] {
  return edgesOf(connection).map((edge) => ({
    character: properties(edge).characterName,
    id: edge.node.id,
    name: edge.node.name,
    released: edge.node.released,
    ...more(edge.node),
  }));
}

/** Those who play in a show, with what lies below each. */
export function playersOf(connection: Data, more: (person: Data) => Record<string, Json>): Json[] {
  return edgesOf(connection).map((edge) => ({
    character: properties(edge).characterName,
    id: edge.node.id,
    name: edge.node.name,
    ...more(edge.node),
  }));
}

// The order of pages, as @neo4j/graphql must be told it. Ours has it by default.
export const CAST_ORDER = 'sort: [{ edge: { billing: ASC } }]';
export const CREDITS_ORDER =
  'sort: [{ node: { releasedLast: DESC } }, { node: { sortName: ASC } }, { node: { id: ASC } }, { edge: { key: ASC } }]';

// The same orders in Cypher, over the edge `e` and the node at its far end.
export const creditsOrder = (edge: string, show: string): string =>
  `${show}.releasedLast DESC, ${show}.sortName, ${show}.id, ${edge}.key`;
