import { join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { DeadLetterFile } from '../importer/dead-letter.ts';
import { importPaths } from '../importer/import-paths.ts';
import type { FileOutcome, FileReport, ImportEvents } from '../importer/report.ts';
import { type Command, type CommandIo, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { SHOWN, some, summaryOf } from './import-summary.ts';
import { note } from './journal.ts';
import { progressOn } from './progress.ts';
import { withGraph } from './with-graph.ts';

/** Outcomes that changed the graph. */
const WRITTEN: ReadonlySet<FileOutcome> = new Set([
  'CATALOGUE',
  'IMPORTED',
  'REPLACED',
  'WITHDRAWN',
]);

export const importCommand: Command = {
  name: 'import',
  summary: 'Import articles and catalogues into the graph.',
  usage: 'PATH... [--json] [--dead-letter FILE]',
  details: `Reads articles (.txt, .md, .html) and catalogue files (.jsonl, see seed/README.md); a folder
stands for everything in it. Catalogues of any size are streamed, a few hundred lines to a transaction.
The same file twice writes nothing the second time; an import that was stopped, however it was, goes
on when it is started again.

A catalogue line that cannot be used is left out and written to a dead-letter file with file, line,
reason and text: correct the text and import that file. --dead-letter names the file, to which is
added; without it a new one is made in DATA_DIR. --json prints one object for each file (outcome, what
was written, rejected, deadLetter, seconds) and no progress.

Exit code: 0 all went in or were there, 1 nothing did, 3 some files or catalogue lines failed.

Examples:
  showgraph import article.txt
  showgraph import news/ catalogue.jsonl --json
  showgraph import catalogue.jsonl --dead-letter rejected.jsonl
  showgraph import rejected.jsonl`,
  takesPaths: true,
  options: { ...JSON_FLAG, 'dead-letter': { type: 'string' } },
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file or folder to import.');
    const letters = flags['dead-letter'];
    if (typeof letters === 'string') refuseWithin(letters, paths);
    return withGraph(io, (graph, config) =>
      runImport(
        graph,
        config,
        paths,
        flags.json === true,
        io,
        typeof letters === 'string' ? letters : undefined,
      ),
    );
  },
};

/**
 * Imports paths with progress and a report; gives the exit code. Lines that do not go in are added to
 * `deadLetter`, or to a new file in DATA_DIR.
 */
export async function runImport(
  graph: Graph,
  config: Config,
  paths: readonly string[],
  json: boolean,
  io: CommandIo,
  deadLetter = join(config.DATA_DIR, `dead-letter-${stamp(new Date())}.jsonl`),
): Promise<number> {
  const letters = new DeadLetterFile(deadLetter);
  let lettered = 0;
  const named: string[] = [];
  const events: ImportEvents = {
    ...(json ? {} : { onProgress: progressOn(io) }),
    onRejected: (line) => letters.add(line),
    onFailed: async (letter) => {
      lettered += 1;
      await letters.add(letter);
    },
    onFile: async (report) => {
      if (json) io.out(JSON.stringify(report.rejected ? { ...report, deadLetter } : report));
      else say(report, deadLetter, io);
      const { file, outcome, article } = report;
      if (outcome === 'FAILED' && named.length < SHOWN) named.push(file);
      if (WRITTEN.has(outcome)) await note(config, { did: 'import', file, outcome, article });
    },
  };
  const report = await importPaths(graph, paths, events, { folder: config.DATA_DIR });
  const { total, outcomes, ignored, rejected } = report;
  if (total === 0) {
    io.error(`Nothing to import: no .txt, .md, .html or .jsonl file in ${paths.join(', ')}.`);
  } else if (!json) {
    for (const line of summaryOf(report, named)) io.out(line);
    if (lettered > 0) {
      io.error(`${lettered} articles are in ${deadLetter}: correct the texts there and import it.`);
    }
  }
  if (!json && ignored.length > 0)
    io.out(`Left aside, of no format that is read: ${some(ignored, ignored.length)}`);
  const { FAILED: failed = 0, NO_FACTS: empty = 0 } = outcomes;
  if (failed + empty === total) return EXIT.FAILED;
  return failed > 0 || rejected > 0 ? EXIT.PARTLY : EXIT.DONE;
}

function say({ file, outcome, message, rejected }: FileReport, letters: string, io: CommandIo) {
  (outcome === 'FAILED' ? io.error : io.out)(message);
  if (!rejected) return;
  const { count, reasons, first } = rejected;
  for (const bad of first) io.error(`${bad.file}, line ${bad.line}: ${bad.reason}`);
  const kinds = Object.entries(reasons).map(([code, times]) => `${times} ${code}`);
  io.error(
    `${file}: all ${count} bad lines (${kinds.join(', ')}) are in ${letters}: correct the texts there and import it.`,
  );
}

/** A dead-letter file that is read while it is added to would have no end. */
function refuseWithin(file: string, paths: readonly string[]): void {
  const inside = paths.find((path) => !relative(resolve(path), resolve(file)).startsWith('..'));
  if (inside !== undefined) {
    throw new UsageError(`--dead-letter ${file} is in what is imported, ${inside}: name another.`);
  }
}

/** `20250314T092653Z` */
function stamp(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}
