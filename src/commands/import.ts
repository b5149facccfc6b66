import { join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { DeadLetterFile } from '../importer/dead-letter.ts';
import { importPaths } from '../importer/import-paths.ts';
import type { FileOutcome, FileReport } from '../importer/report.ts';
import { type Command, type CommandIo, EXIT, JSON_FLAG, UsageError } from './command.ts';
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

/** Files left aside that are named to people. */
const SHOWN = 20;

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
  const { files, ignored } = await importPaths(graph, paths, {
    ...(json ? {} : { onProgress: progressOn(io) }),
    onRejected: (line) => letters.add(line),
    onFile: async (report) => {
      if (json) io.out(JSON.stringify(report.rejected ? { ...report, deadLetter } : report));
      else say(report, deadLetter, io);
      const { file, outcome, article } = report;
      if (WRITTEN.has(outcome)) await note(config, { did: 'import', file, outcome, article });
    },
  });
  if (files.length === 0) {
    io.error(`Nothing to import: no .txt, .md, .html or .jsonl file in ${paths.join(', ')}.`);
  } else if (!json) io.out(summary(files));
  if (!json && ignored.length > 0)
    io.out(`Left aside, of no format that is read: ${some(ignored)}`);
  const failed = files.filter(({ outcome }) => outcome === 'FAILED').length;
  const left = files.filter(({ outcome }) => outcome === 'NO_FACTS').length;
  if (failed + left === files.length) return EXIT.FAILED;
  return failed > 0 || files.some(({ rejected }) => rejected) ? EXIT.PARTLY : EXIT.DONE;
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

function some(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return names.slice(0, SHOWN).join(', ') + more;
}

function summary(files: readonly FileReport[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${count} ${outcome.toLowerCase()}`);
  return `${files.length} files: ${words.join(', ').replaceAll('_', ' ')}`;
}
