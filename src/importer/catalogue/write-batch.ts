import type { Transaction } from '../../graph/graph.ts';
import type { Names } from '../names.ts';
import type { CatalogueEntities } from './entities.ts';
import type { StatedEdges } from './facts.ts';
import { writeEdges } from './write-edges.ts';
import { linkExternalIds, type NodeColumns, writeNodes } from './write-entities.ts';

export interface BatchWritten {
  readonly nodes: number;
  readonly edges: number;
  /** What the entities that were written now hold. */
  readonly columns: readonly NodeColumns[];
}

/** Writes what a batch of lines states, and only what the graph does not hold yet. */
export async function writeBatch(
  transaction: Transaction,
  names: Names,
  entities: CatalogueEntities,
  edges: StatedEdges,
  now: string,
): Promise<BatchWritten> {
  const columns = await writeNodes(transaction, names, entities.nodes, now);
  await linkExternalIds(transaction, names, entities.nodes);
  const written = await writeEdges(transaction, names, entities.nodes, edges);
  return { nodes: columns.length, edges: written, columns };
}
