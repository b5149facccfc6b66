import { createHash } from 'node:crypto';
import { CLOCKS } from '../graph/fingerprint.ts';
import type { GraphPart, PartEdge, PartNode, Properties } from './graph-part.ts';

/** A node or an edge as it was and as it will be; absent where it is not there. */
export interface Step<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

/** What makes one part of a graph into another; by `nodeKey` and `edgeKey`. */
export interface Change {
  readonly nodes: ReadonlyMap<string, Step<PartNode>>;
  readonly edges: ReadonlyMap<string, Step<PartEdge>>;
}

/** What differs between two states of one part. */
export function changeBetween(before: GraphPart, after: GraphPart): Change {
  return {
    nodes: differences(before.nodes, after.nodes),
    edges: differences(before.edges, after.edges),
  };
}

function differences<T extends { readonly properties: Properties }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): Map<string, Step<T>> {
  const steps = new Map<string, Step<T>>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const step = { before: before.get(key), after: after.get(key) };
    const same = step.before === step.after || digestOf(step.before) === digestOf(step.after);
    if (!same) steps.set(key, step);
  }
  return steps;
}

type Noted<T> = readonly [key: string, before: T | null, after: string | null];

/** A change as text: what was, whole, and a digest of what came of it. */
export function noteOf({ nodes, edges }: Change): string {
  const noted = <T extends { readonly properties: Properties }>(
    steps: ReadonlyMap<string, Step<T>>,
  ): Noted<T>[] =>
    [...steps].map(([key, { before, after }]) => [key, before ?? null, digestOf(after)]);
  return JSON.stringify({ nodes: noted(nodes), edges: noted(edges) });
}

/** A note, read back: what stood before by key, and the digests of what the change left. */
export interface NotedChange {
  readonly nodes: ReadonlyArray<Noted<PartNode>>;
  readonly edges: ReadonlyArray<Noted<PartEdge>>;
}

export function readNote(text: string): NotedChange {
  return JSON.parse(text) as NotedChange;
}

/** A short hash of a node or an edge without clocks and note; null for none. */
export function digestOf(item: { readonly properties: Properties } | undefined): string | null {
  if (item === undefined) return null;
  const properties = Object.entries(item.properties)
    .filter(
      ([name, value]) =>
        !CLOCKS.has(name) && name !== 'undo' && value !== null && value !== undefined,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const label = 'label' in item ? item.label : '';
  return createHash('sha256')
    .update(JSON.stringify([label, properties]))
    .digest('hex')
    .slice(0, 20);
}
