import { ENTITY_TYPES } from '../vocabulary.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Labels that tell nodes of a part apart; an entity carries `Entity` as well. */
export const NODE_LABELS = [...ENTITY_TYPES, 'Claim', 'Redirect'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Relationship types that start elsewhere than at an entity, and where. */
export const START_LABELS: Readonly<Record<string, string>> = {
  SUBJECT: 'Claim',
  OBJECT: 'Claim',
  CHARACTER: 'Claim',
  EVIDENCED_BY: 'Claim',
  IDENTIFIES: 'ExternalId',
  REDIRECTS_TO: 'Redirect',
};

export interface PartNode {
  readonly label: NodeLabel;
  readonly properties: Properties;
}

export interface PartEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A part of the graph in memory: nodes by `nodeKey`, edges by `edgeKey`. */
export interface GraphPart {
  readonly nodes: Map<string, PartNode>;
  readonly edges: Map<string, PartEdge>;
}

export function emptyPart(): GraphPart {
  return { nodes: new Map(), edges: new Map() };
}

export function copyOf(part: GraphPart): GraphPart {
  return { nodes: new Map(part.nodes), edges: new Map(part.edges) };
}

/** What tells a node from all others: its id, but that a redirect has the id of what it stands for. */
export function nodeKey({ label, properties }: PartNode): string {
  return label === 'Redirect' ? redirectKey(String(properties.id)) : String(properties.id);
}

export function redirectKey(id: string): string {
  return `Redirect ${id}`;
}

export function addNode(part: GraphPart, node: PartNode): void {
  part.nodes.set(nodeKey(node), node);
}

/** What tells an edge from all others. */
export function edgeKey({ type, from, to, properties }: PartEdge): string {
  return `${type} ${from} ${to} ${String(properties.key ?? '')}`;
}

export function addEdge(part: GraphPart, edge: PartEdge): void {
  part.edges.set(edgeKey(edge), edge);
}

/** The edges of a part by the node they start at, or end at. */
export function edgesBy(part: GraphPart, end: 'from' | 'to'): Map<string, PartEdge[]> {
  const found = new Map<string, PartEdge[]>();
  for (const edge of part.edges.values()) {
    const list = found.get(edge[end]);
    if (list) list.push(edge);
    else found.set(edge[end], [edge]);
  }
  return found;
}
