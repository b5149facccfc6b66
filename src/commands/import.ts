import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { type FileOutcome, type FileReport, importPaths } from '../importer/import-paths.ts';
import { type Command, type CommandIo, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

/** Outcomes that changed the graph. */
const WRITTEN: ReadonlySet<FileOutcome> = new Set([
  'CATALOGUE',
  'IMPORTED',
  'REPLACED',
  'WITHDRAWN',
]);

/** Bad lines and files left aside that are named to people; --json names all bad lines. */
const SHOWN = 20;

export const importCommand: Command = {
  name: 'import',
  summary: 'Import articles and catalogues into the graph.',
  usage: 'PATH... [--json]',
  details: `Reads articles (.txt, .md, .html) and catalogue files (.jsonl, see seed/README.md); a folder
stands for everything in it. The same file twice writes nothing the second time.

Exit code: 0 all went in or were there, 1 nothing did, 3 some files or catalogue lines failed.

Examples:
  showgraph import article.txt
  showgraph import news/ catalogue.jsonl --json`,
  takesPaths: true,
  options: JSON_FLAG,
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file or folder to import.');
    return withGraph(io, (graph, config) =>
      runImport(graph, config, paths, flags.json === true, io),
    );
  },
};

/** Imports paths with progress and a report; gives the exit code. */
export async function runImport(
  graph: Graph,
  config: Config,
  paths: readonly string[],
  json: boolean,
  io: CommandIo,
): Promise<number> {
  const { files, ignored } = await importPaths(graph, paths, {
    onProgress: (file, done, total) => io.progress?.(`${done}/${total} ${file}`),
    onFile: async (report) => {
      if (json) io.out(JSON.stringify(report));
      else say(report, io);
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
  return failed > 0 || files.some(({ bad }) => bad) ? EXIT.PARTLY : EXIT.DONE;
}

function say({ file, outcome, message, bad = [] }: FileReport, io: CommandIo): void {
  (outcome === 'FAILED' ? io.error : io.out)(message);
  for (const { line, reason } of bad.slice(0, SHOWN)) io.error(`${file}, line ${line}: ${reason}`);
  if (bad.length > SHOWN)
    io.error(`${file}: ${bad.length - SHOWN} more bad lines; --json names all`);
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
