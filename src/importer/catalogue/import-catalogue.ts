import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Graph } from '../../graph/graph.ts';
import { messageOf } from '../../graph/graph-error.ts';
import { ENTITIES_BY_EXTERNAL_ID } from '../../model/node.cypher.ts';
import { CHARACTERS_OF_SHOW } from '../match.cypher.ts';
import type { Names } from '../names.ts';
import { conflictIn, identifiedIn } from './conflicts.ts';
import { CatalogueEntities, type KnownCharacter } from './entities.ts';
import { type StatedEdges, stateLine } from './facts.ts';
import { CatalogueLine } from './line.ts';
import { writeBatch } from './write-batch.ts';

/** Lines, and credits in them, written in one transaction. */
const MOST_LINES = 50;
const MOST_CREDITS = 3000;
/** Characters looked at for one show that the graph knows already. */
const LOOK = 500;

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
  beforeBatch: () => Promise<void> = async () => {},
): Promise<CatalogueReport> {
  const report = { lines: 0, nodes: 0, edges: 0, bad: [] as BadLine[] };
  let batch: NumberedLine[] = [];
  let credits = 0;
  const reader = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const text of reader) {
    number += 1;
    if (text.trim() === '') continue;
    report.lines += 1;
    // trim also takes the byte order mark away that some editors put before the first line.
    const line = parseLine(text.trim());
    if (typeof line === 'string') report.bad.push({ line: number, reason: line });
    else {
      batch.push({ line, number });
      credits += line.type === 'Show' ? line.credits.length : 0;
    }
    if (batch.length >= MOST_LINES || credits >= MOST_CREDITS) await flush();
  }
  await flush();
  return report;

  async function flush() {
    if (batch.length === 0) return;
    await beforeBatch();
    const known = await knownExternalIds(graph, batch);
    const lines = batch.flatMap(({ line, number }) => {
      const reason = conflictIn(line, known);
      if (reason) report.bad.push({ line: number, reason });
      return reason ? [] : [line];
    });
    const entities = new CatalogueEntities(
      names,
      known,
      await knownCharacters(graph, names, lines),
    );
    const edges: StatedEdges = new Map();
    for (const line of lines) stateLine(line, entities, edges);
    const now = new Date().toISOString();
    const written = await graph.transaction((transaction) =>
      writeBatch(transaction, names, entities.nodes, edges, now),
    );
    await names.refresh(graph, [...entities.nodes.keys()]);
    report.nodes += written.nodes;
    report.edges += written.edges;
    batch = [];
    credits = 0;
  }
}

interface NumberedLine {
  readonly line: CatalogueLine;
  readonly number: number;
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

/** The entities that the external ids in lines stand for. */
async function knownExternalIds(graph: Graph, lines: readonly NumberedLine[]) {
  const ids = new Set(lines.flatMap(({ line }) => identifiedIn(line).flatMap(({ keys }) => keys)));
  if (ids.size === 0) return new Map<string, string>();
  const rows = await graph.read<{ id: string; entity: string }>(ENTITIES_BY_EXTERNAL_ID, {
    ids: [...ids],
  });
  return new Map(rows.map((row) => [row.id, row.entity]));
}

/** The characters of those shows of a batch that the graph knows already. */
async function knownCharacters(graph: Graph, names: Names, lines: readonly CatalogueLine[]) {
  const shows = lines.flatMap((line) =>
    line.type === 'Show' ? names.find('Show', line.name) : [],
  );
  if (shows.length === 0) return new Map<string, KnownCharacter[]>();
  const rows = await graph.read<{ id: string; characters: KnownCharacter[] }>(CHARACTERS_OF_SHOW, {
    ids: [...new Set(shows.map((show) => show.id))],
    limit: LOOK,
  });
  return new Map(rows.map(({ id, characters }) => [id, characters]));
}
