import type { Graph } from '../../graph/graph.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { CHARACTERS_OF_SHOW } from '../match.cypher.ts';
import type { Names } from '../names.ts';
import { isArticleLetter } from '../sources/json-line.ts';
import { conflictIn } from './conflicts.ts';
import { CatalogueEntities, type KnownCharacter } from './entities.ts';
import { type StatedEdges, stateLine } from './facts.ts';
import type { CatalogueLine } from './line.ts';
import {
  parseLine,
  type ReadLine,
  type RejectedLine,
  type RejectionCode,
  reject,
} from './parse-line.ts';
import { readLines } from './read-lines.ts';
import { writeBatch } from './write-batch.ts';

/** Lines, and credits in them, written in one transaction. */
const MOST_LINES = 200;
const MOST_CREDITS = 3000;
/** Bad lines that a report names; the rest are counted. */
const SHOWN = 20;
/** Characters looked at for one show that the graph knows already. */
const LOOK = 500;

interface FirstLine {
  /** Where it stands, or stood before it came into a dead-letter file. */
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Lines that did not go in: how many for each reason, and the first of them. */
export interface RejectedLines {
  readonly count: number;
  readonly reasons: Readonly<Partial<Record<RejectionCode, number>>>;
  readonly first: readonly FirstLine[];
}

export interface CatalogueReport {
  /** Lines that are not empty. */
  readonly lines: number;
  readonly nodes: number;
  readonly edges: number;
  readonly rejected: RejectedLines;
}

export interface CatalogueEvents {
  /** Called before each transaction, and waited for. */
  beforeBatch?(): Promise<void>;
  /** Called for each line that does not go in, in their order, and waited for. */
  onRejected?(line: RejectedLine): Promise<void>;
  /** Called after each transaction; `bytes` of the file are in. */
  onWritten?(report: CatalogueReport, bytes: number): void;
}

/**
 * Imports a catalogue file line by line, a batch to a transaction; the next batch is read while one is
 * written. A line that is not of the format (seed/README.md) is rejected, the others go in. Throws
 * where the file cannot be read or the graph fails; batches written before stay, and the same import
 * again goes on from there: what the graph holds is compared, not written.
 */
export async function importCatalogue(
  graph: Graph,
  names: Names,
  file: string,
  events: CatalogueEvents = {},
): Promise<CatalogueReport> {
  const rejected = {
    count: 0,
    reasons: {} as Partial<Record<RejectionCode, number>>,
    first: [] as FirstLine[],
  };
  const report = { lines: 0, nodes: 0, edges: 0, rejected };
  let writing = Promise.resolve();
  let batch: Array<ReadLine | RejectedLine> = [];
  let credits = 0;
  let read = 0;
  try {
    for await (const { lines, bytes } of readLines(file)) {
      read = bytes;
      for (const text of lines) {
        if (text.text.trim() === '') continue;
        // A dead-letter file may hold articles, too: they are read as such.
        if (text.whole && isArticleLetter(text.text)) continue;
        const line = parseLine(file, text);
        batch.push(line);
        if ('stated' in line) credits += creditsIn(line.stated);
        if (batch.length >= MOST_LINES || credits >= MOST_CREDITS) await flush();
      }
    }
    await flush();
  } finally {
    await writing;
  }
  return report;

  async function flush() {
    await writing;
    writing = write(batch, read);
    // It is waited for above or before the next one; until then a failure must not end the process.
    writing.catch(() => undefined);
    batch = [];
    credits = 0;
  }

  async function leaveOut(bad: RejectedLine) {
    rejected.count += 1;
    rejected.reasons[bad.code] = (rejected.reasons[bad.code] ?? 0) + 1;
    if (rejected.first.length < SHOWN) {
      rejected.first.push({ file: bad.file, line: bad.line, reason: bad.reason });
    }
    await events.onRejected?.(bad);
  }

  async function write(lines: ReadonlyArray<ReadLine | RejectedLine>, bytes: number) {
    await events.beforeBatch?.();
    const stated = lines.flatMap((line) => ('stated' in line ? [line.stated] : []));
    const entities = new CatalogueEntities(names, await knownCharacters(graph, names, stated));
    const edges: StatedEdges = new Map();
    for (const line of lines) {
      report.lines += 1;
      const bad = 'stated' in line ? take(line, entities, edges) : line;
      if (bad) await leaveOut(bad);
    }
    const written = await writeOnce(graph, names, entities, edges);
    names.learn(written.columns);
    report.nodes += written.nodes;
    report.edges += written.edges;
    events.onWritten?.(report, bytes);
  }
}

/**
 * Writes a batch. Where the connection is lost while the graph commits, the driver tries again and
 * finds the entities that it was to create: then they are known, and what stands is left alone.
 */
async function writeOnce(
  graph: Graph,
  names: Names,
  entities: CatalogueEntities,
  edges: StatedEdges,
) {
  const now = new Date().toISOString();
  const write = () =>
    graph.transaction((transaction) => writeBatch(transaction, names, entities, edges, now));
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GraphError && error.code === 'CONSTRAINT')) throw error;
    await names.refresh(graph, [...entities.nodes.keys()]);
    return write();
  }
}

/** Adds what a line states; gives it back where it contradicts what is known. */
function take(
  line: ReadLine,
  entities: CatalogueEntities,
  edges: StatedEdges,
): RejectedLine | undefined {
  const conflict = conflictIn(line.stated, (key) => entities.identifiedBy(key));
  if (conflict) return reject(line, 'CONFLICT', conflict);
  stateLine(line.stated, entities, edges);
  return undefined;
}

function creditsIn(line: CatalogueLine): number {
  return line.type === 'Show' ? line.credits.length : 0;
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
