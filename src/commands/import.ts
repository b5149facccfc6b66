import { join, relative, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { GraphError } from '../graph/graph-error.ts';
import { diffLines } from '../importer/article-diff.ts';
import { DeadLetterFile } from '../importer/dead-letter.ts';
import { importPaths } from '../importer/import-paths.ts';
import { READABLE_EXTENSIONS } from '../importer/read.ts';
import type { FileOutcome, FileReport, ImportEvents } from '../importer/report.ts';
import {
  type Command,
  type CommandIo,
  EXIT,
  JSON_FLAG,
  StoppedError,
  UsageError,
} from './command.ts';
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

/** How long a database that goes away is waited for where --wait does not say. */
const WAIT_SECONDS = 60;
const MOST_WAIT_SECONDS = 86_400;

export const importCommand: Command = {
  name: 'import',
  summary: 'Import articles and catalogues into the graph.',
  usage:
    'SOURCE... [--dry-run] [--wait SECONDS] [--dead-letter FILE] [--allow-private-addresses] [--json]',
  details: `Reads articles (text, Markdown, web pages, JSON, feeds, exports: see docs/formats.md) and
catalogue files (.jsonl, see seed/README.md). A source is a file, a folder, which stands for everything
in it, a glob in quotes, an http or https address, or - for standard input. Addresses in private
networks are refused unless --allow-private-addresses is given. Any number of either is streamed. Articles go in by their date, then by
URL, each in a transaction of its own, so that it does not matter how they are named or grouped.
The same file twice writes nothing the second time; an import that was stopped, however it was, goes
on when it is started again.

--dry-run writes nothing, and prints what each article would add and take away: entities, and claims
with their sentences. It takes up to 2000 articles that are new or changed.
--wait is how long a Neo4j that goes away is waited for before the import ends: 60 unless given, 0 for
not at all. Where it is given, a Neo4j that is not there at the beginning is waited for as well.

What cannot be used, a line of a catalogue or an article, is left out and written to a dead-letter file
with file, line, code, reason and text: correct the text and import that file. --dead-letter names the
file, to which is added; without it a new one is made in DATA_DIR. --json prints one object for each
file or article (outcome, reason, what was written, rejected, diff, deadLetter, seconds) and no progress.

Ctrl-C ends it after the article at hand, a second one at once.

Exit code: 0 all went in or were there, 1 nothing did or the graph failed, 3 some files or lines failed,
130 it was stopped.

Examples:
  showgraph import article.txt
  showgraph import news/ catalogue.jsonl --json
  showgraph import news/ --dry-run
  showgraph import catalogue.jsonl --dead-letter rejected.jsonl
  showgraph import rejected.jsonl`,
  takesPaths: true,
  options: {
    ...JSON_FLAG,
    'dead-letter': { type: 'string' },
    'dry-run': { type: 'boolean' },
    'allow-private-addresses': { type: 'boolean' },
    wait: { type: 'string' },
  },
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file or folder to import.');
    const { wait } = flags;
    const deadLetter = flags['dead-letter'];
    if (typeof deadLetter === 'string') refuseWithin(deadLetter, paths);
    const dryRun = flags['dry-run'] === true;
    const settings = {
      json: flags.json === true,
      allowPrivateAddresses: flags['allow-private-addresses'] === true,
      dryRun,
      waitSeconds: typeof wait === 'string' ? secondsIn(wait) : WAIT_SECONDS,
      ...(typeof deadLetter === 'string' ? { deadLetter } : {}),
    };
    const stopping = new AbortController();
    void io.stopped.then(() => stopping.abort(new StoppedError('Stopped before it began.')));
    const patience = {
      waitMs: settings.waitSeconds * 1000,
      tell: (line: string) => io.error(line),
      stop: stopping.signal,
    };
    return withGraph(io, (graph, config) => runImport(graph, config, paths, io, settings), {
      migrated: !dryRun,
      // A wrong address is told at once where nobody asked to wait.
      ...(typeof wait === 'string' ? { patience } : {}),
    });
  },
};

export interface ImportSettings {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly allowPrivateAddresses?: boolean;
  readonly waitSeconds?: number;
  /** What does not go in is added to it, or to a new file in DATA_DIR. */
  readonly deadLetter?: string;
}

const GOES_ON = 'start the same import again, and it goes on there.';
const STOPPED_DRY = 'Stopped. This was a dry run: nothing was written.';
const STOPPED = `Stopped. What was imported so far stays: ${GOES_ON}`;

/** Imports paths with progress and a report; gives the exit code. */
export async function runImport(
  graph: Graph,
  config: Config,
  paths: readonly string[],
  io: CommandIo,
  settings: ImportSettings = {},
): Promise<number> {
  const { json = false, dryRun = false, waitSeconds = WAIT_SECONDS } = settings;
  const { deadLetter = join(config.DATA_DIR, `dead-letter-${stamp(new Date())}.jsonl`) } = settings;
  const letters = new DeadLetterFile(deadLetter);
  let lettered = 0;
  const named: string[] = [];
  const events: ImportEvents = {
    ...(json ? {} : { onProgress: progressOn(io) }),
    onRejected: async (line) => {
      if (!dryRun) await letters.add(line);
    },
    onFailed: async (letter) => {
      if (dryRun) return;
      lettered += 1;
      await letters.add(letter);
    },
    onFile: async (report) => {
      const lines = report.rejected && !dryRun ? { deadLetter } : {};
      if (json) io.out(JSON.stringify({ ...report, ...lines }));
      else say(report, dryRun ? undefined : deadLetter, io);
      const { file, outcome, article } = report;
      if (outcome === 'FAILED' && named.length < SHOWN) named.push(file);
      if (WRITTEN.has(outcome) && !dryRun)
        await note(config, { did: 'import', file, outcome, article });
    },
  };
  const stopping = new AbortController();
  void io.stopped.then(() => stopping.abort(new StoppedError(dryRun ? STOPPED_DRY : STOPPED)));
  const report = await importPaths(graph, paths, events, {
    folder: config.DATA_DIR,
    sources: {
      stdin: io.input,
      allowPrivateAddresses: settings.allowPrivateAddresses === true,
    },
    dryRun,
    stop: stopping.signal,
    patience: { waitMs: waitSeconds * 1000, tell: (line) => io.error(line) },
  }).catch((error: unknown) => {
    throw error instanceof GraphError && error.code === 'UNAVAILABLE' ? stopped(error) : error;
  });
  const { total, outcomes, ignored, rejected } = report;
  if (total === 0) {
    io.error(
      `Nothing to import: no ${READABLE_EXTENSIONS.join(', ')} file with news in ${paths.join(', ')}.`,
    );
  } else if (!json) {
    for (const line of summaryOf(report, named)) io.out(line);
    if (dryRun) io.out('This was a dry run: nothing was written.');
    if (lettered > 0) {
      io.error(`${lettered} articles are in ${deadLetter}: correct the texts there and import it.`);
    }
  }
  if (!json && ignored.length > 0)
    io.out(`Left aside, of no format that is read: ${some(ignored, ignored.length)}`);
  const { FAILED: failed = 0, NO_FACTS: empty = 0, SUPERSEDED: others = 0 } = outcomes;
  if (failed + empty + others === total) return EXIT.FAILED;
  return failed > 0 || rejected > 0 ? EXIT.PARTLY : EXIT.DONE;
}

function say(report: FileReport, letters: string | undefined, io: CommandIo) {
  const { file, outcome, message, rejected, diff } = report;
  (outcome === 'FAILED' ? io.error : io.out)(message);
  if (diff) for (const line of diffLines(diff)) io.out(line);
  if (!rejected) return;
  const { count, reasons, first } = rejected;
  for (const bad of first) io.error(`${bad.file}, line ${bad.line}: ${bad.reason}`);
  const kinds = Object.entries(reasons).map(([code, times]) => `${times} ${code}`);
  const place = letters ? ` are in ${letters}: correct the texts there and import it.` : '.';
  io.error(`${file}: all ${count} bad lines (${kinds.join(', ')})${place}`);
}

function secondsIn(text: string): number {
  const seconds = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (seconds <= MOST_WAIT_SECONDS) return seconds;
  throw new UsageError(`--wait takes whole seconds from 0 to ${MOST_WAIT_SECONDS}, not "${text}".`);
}

function stopped(error: GraphError): GraphError {
  const words = `${error.message} What was imported so far stays: ${GOES_ON}`;
  return new GraphError(error.code, words, { cause: error });
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
