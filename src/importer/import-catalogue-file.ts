import { stat } from 'node:fs/promises';
import type { Graph } from '../graph/graph.ts';
import { GraphError, messageOf } from '../graph/graph-error.ts';
import { type CatalogueEvents, importCatalogue } from './catalogue/import-catalogue.ts';
import type { Names } from './names.ts';
import type { FileReport, ImportEvents, ImportProgress } from './report.ts';
import type { Renew } from './writer-lock.ts';

/** Imports a catalogue and says what became of it. A failure of the graph is thrown on. */
export async function importCatalogueFile(
  graph: Graph,
  names: Names,
  place: ImportProgress,
  events: ImportEvents,
  renew: Renew,
): Promise<FileReport> {
  const { file } = place;
  try {
    const told = await catalogueEvents(place, events, renew);
    const { rejected, ...counts } = await importCatalogue(graph, names, file, told);
    const { lines, nodes, edges } = counts;
    const report = rejected.count > 0 ? { file, ...counts, rejected } : { file, ...counts };
    const left = rejected.count > 0 ? `, ${rejected.count} bad lines left out` : '';
    const message = `${file}: ${lines} lines, ${nodes} nodes and ${edges} edges written${left}`;
    if (lines === 0) {
      const empty = `${file}: It is empty. A catalogue has a line of JSON for each title.`;
      return { file, outcome: 'FAILED', reason: 'EMPTY', message: empty };
    }
    if (rejected.count === lines) return { ...report, outcome: 'FAILED', message };
    return { ...report, outcome: nodes + edges === 0 ? 'UNCHANGED' : 'CATALOGUE', message };
  } catch (error) {
    if (error instanceof GraphError) throw error;
    return {
      file,
      outcome: 'FAILED',
      reason: 'UNREADABLE',
      message: `${file}: ${messageOf(error)}`,
    };
  }
}

/** The events of an import of one catalogue, told as those of the whole import. */
async function catalogueEvents(
  place: ImportProgress,
  events: ImportEvents,
  renew: Renew,
): Promise<CatalogueEvents> {
  const size = await sizeOf(place.file);
  return {
    beforeBatch: renew,
    onRejected: async (line) => events.onRejected?.(line),
    onWritten: ({ lines, nodes, edges }, bytes) =>
      events.onProgress?.({ ...place, catalogue: { lines, facts: nodes + edges, bytes, size } }),
  };
}

/** The bytes of a file; 0 for what has no size or cannot be looked at. */
async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    return 0;
  }
}
