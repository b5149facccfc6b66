import { createHash } from 'node:crypto';
import { EDGES_FROM_NODES, NODES_AFTER } from './fingerprint.cypher.ts';
import type { StatementRunner } from './graph.ts';

/** Columns that tell when something was done and not what the graph says. */
export const CLOCKS: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'recordedAt',
  'rejectedAt',
]);
/** What the graph keeps beside what it says: how to take a merge back. */
const NOTES: ReadonlySet<string> = new Set(['undo']);
const PAGE = 1000;
const LABELS = ['ArticleText', 'Claim', 'Entity', 'ExternalId', 'Redirect', 'Rejection'] as const;

/**
 * A SHA-256 of the whole graph: labels, properties and edges in sorted order, slugs included; clocks,
 * engine ids, migrations, indexes and the notes to undo a merge by left out; redirects included. Equal graphs give equal hashes on both engines.
 */
export async function graphFingerprint(graph: StatementRunner): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of graphLines(graph)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** The graph as lines of JSON: each node, then the edges that start at it, in sorted order. */
export async function* graphLines(graph: StatementRunner): AsyncGenerator<string> {
  for (const label of LABELS) {
    for (let after = ''; ; ) {
      const nodes = await graph.read<{
        id: string;
        labels: string[];
        properties: Record<string, unknown>;
      }>(NODES_AFTER[label], { after, limit: PAGE });
      const ids = nodes.map((node) => node.id);
      const lines = nodes.map(({ id, labels, properties }) =>
        JSON.stringify([id, [...labels].sort(), sorted(properties)]),
      );
      if (label !== 'ArticleText' && label !== 'Rejection' && ids.length > 0) {
        const edges = await graph.read<{
          from: string;
          type: string;
          to: string;
          properties: Record<string, unknown>;
        }>(EDGES_FROM_NODES[label], { ids });
        for (const { from, type, to, properties } of edges) {
          lines.push(JSON.stringify([from, type, to, sorted(properties)]));
        }
      }
      yield* lines.sort();
      if (nodes.length < PAGE) break;
      after = ids.at(-1) ?? '';
    }
  }
}

function sorted(properties: Readonly<Record<string, unknown>>): Array<[string, unknown]> {
  return Object.entries(properties)
    .filter(([name]) => !CLOCKS.has(name) && !NOTES.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
