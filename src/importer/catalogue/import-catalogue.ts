import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Graph } from '../../graph/graph.ts';
import { messageOf } from '../../graph/graph-error.ts';
import { ENTITIES_BY_EXTERNAL_ID } from '../../model/node.cypher.ts';
import type { Names } from '../names.ts';
import { CatalogueEntities, idKeys } from './entities.ts';
import { type StatedEdges, stateLine } from './facts.ts';
import { CatalogueLine } from './line.ts';
import { writeBatch } from './write-batch.ts';

/** Lines written in one transaction. */
const BATCH = 50;

export interface BadLine {
  readonly line: number;
  readonly reason: string;
}

export interface CatalogueReport {
  /** Lines that are not empty. */
  readonly lines: number;
  readonly nodes: number;
  readonly edges: number;
  readonly bad: readonly BadLine[];
}

/**
 * Imports a catalogue file line by line, a batch to a transaction. A line that is not of the format
 * (seed/README.md) is reported and left out; the others go in. Throws where the file cannot be read
 * or the graph fails; batches written before stay, and the same import again goes on from there.
 */
export async function importCatalogue(
  graph: Graph,
  names: Names,
  file: string,
  onProgress: (lines: number) => void = () => {},
): Promise<CatalogueReport> {
  const report = { lines: 0, nodes: 0, edges: 0, bad: [] as BadLine[] };
  let batch: CatalogueLine[] = [];
  const reader = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const text of reader) {
    number += 1;
    if (text.trim() === '') continue;
    report.lines += 1;
    // trim also takes the byte order mark away that some editors put before the first line.
    const line = parseLine(text.trim());
    if (typeof line === 'string') report.bad.push({ line: number, reason: line });
    else batch.push(line);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return report;

  async function flush() {
    if (batch.length === 0) return;
    const entities = new CatalogueEntities(names, await knownExternalIds(graph, batch));
    const edges: StatedEdges = new Map();
    for (const line of batch) stateLine(line, entities, edges);
    const now = new Date().toISOString();
    const written = await graph.transaction((transaction) =>
      writeBatch(transaction, names, entities.nodes, edges, now),
    );
    for (const { entity } of entities.nodes.values()) names.update(entity);
    report.nodes += written.nodes;
    report.edges += written.edges;
    batch = [];
    onProgress(report.lines);
  }
}

/** The line, or what is wrong with it. */
function parseLine(text: string): CatalogueLine | string {
  // What the decoder puts in place of bytes that are no UTF-8: no name holds it.
  if (text.includes('\ufffd')) return 'not UTF-8';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${messageOf(error)}`;
  }
  const parsed = CatalogueLine.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return `${issue?.path.join('.') || 'the line'}: ${issue?.message}`;
}

async function knownExternalIds(graph: Graph, lines: readonly CatalogueLine[]) {
  const ids = new Set<string>();
  for (const line of lines) {
    for (const key of idKeys(line.externalIds)) ids.add(key);
    if (line.type !== 'Show') continue;
    for (const { person } of line.credits) {
      if (typeof person !== 'string') for (const key of idKeys(person.externalIds)) ids.add(key);
    }
  }
  if (ids.size === 0) return new Map<string, string>();
  const rows = await graph.read<{ id: string; entity: string }>(ENTITIES_BY_EXTERNAL_ID, {
    ids: [...ids],
  });
  return new Map(rows.map((row) => [row.id, row.entity]));
}
