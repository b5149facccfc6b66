import type { Config } from '../config.ts';
import type { Graph } from '../graph/graph.ts';
import { type FileReport, importPaths } from '../importer/import-paths.ts';
import { type Command, type CommandIo, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Import articles and catalogues into the graph.',
  usage: 'PATH... [--json]',
  details: `Reads articles (.txt, .md, .html) and catalogue files (.jsonl, see seed/README.md); a folder
stands for everything in it. The same file twice writes nothing the second time.

Exit code: 0 all went in or were there, 1 nothing did, 3 some files failed.

Examples:
  showgraph import article.txt
  showgraph import news/ catalogue.jsonl --json`,
  options: JSON_FLAG,
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file or folder to import.');
    return withGraph(io, (graph, config) => runImport(graph, config, paths, flags.json === true, io));
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
  const { files } = await importPaths(graph, paths, {
    onProgress: (file, done, total) => io.progress?.(`${done}/${total} ${file}`),
    onFile: (report) => {
      if (json) io.out(JSON.stringify(report));
      else (report.outcome === 'FAILED' ? io.error : io.out)(report.message);
    },
  });
  const changed = files.filter(({ outcome }) => outcome !== 'UNCHANGED' && outcome !== 'FAILED');
  for (const { file, outcome, article } of changed) {
    await note(config, { did: 'import', file, outcome, article });
  }
  if (!json) io.out(summary(files));
  const failed = files.filter(({ outcome }) => outcome === 'FAILED').length;
  const left = files.filter(({ outcome }) => outcome === 'NO_FACTS').length;
  if (failed + left === files.length) return EXIT.FAILED;
  return failed > 0 ? EXIT.PARTLY : EXIT.DONE;
}

function summary(files: readonly FileReport[]): string {
  if (files.length === 0) return 'Nothing to import: no .txt, .md, .html or .jsonl file was found.';
  const counts = new Map<string, number>();
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${count} ${outcome.toLowerCase()}`);
  return `${files.length} files: ${words.join(', ').replaceAll('_', ' ')}`;
}
