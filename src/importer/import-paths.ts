import type { Graph } from '../graph/graph.ts';
import { GraphError, messageOf } from '../graph/graph-error.ts';
import { importCatalogue } from './catalogue/import-catalogue.ts';
import type { ArticleDocument } from './fact.ts';
import { type FoundFiles, findFiles, readBytes } from './files.ts';
import { type ArticleOutcome, type ArticleReport, importArticle } from './import-article.ts';
import { Names } from './names.ts';
import { readArticle } from './read.ts';
import { ArticleReadError } from './reading/article-read-error.ts';
import { asWriter, type Renew } from './writer-lock.ts';

export type FileOutcome = ArticleOutcome | 'CATALOGUE' | 'FAILED';

/** What became of one file. */
export interface FileReport {
  readonly file: string;
  readonly outcome: FileOutcome;
  /** One line for people: what was found, or why it failed and what to do. */
  readonly message: string;
  readonly reason?: string;
  readonly article?: string;
  /** The lines of a catalogue that were left out. */
  readonly bad?: ReadonlyArray<{ line: number; reason: string }>;
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

export interface ImportEvents {
  /** Called as work goes on: what is at hand, and how far it is. */
  onProgress?(file: string, done: number, total: number): void;
  /** Called when a file is done, and waited for before the next one. */
  onFile?(report: FileReport): void | Promise<void>;
}

/**
 * Imports files and folders: catalogues first, by name, then articles by date, then by URL or name.
 * The order decides what is matched to what, so it is the same wherever and whenever it runs. A file
 * that cannot be read is reported and the others go in; a failure of the graph stops the import.
 */
export async function importPaths(
  graph: Graph,
  paths: readonly string[],
  events: ImportEvents = {},
): Promise<ImportReport> {
  const found = await findFiles(paths);
  return asWriter(graph, (renew) => importFiles(graph, found, events, renew));
}

async function importFiles(
  graph: Graph,
  { articles, catalogues, ignored }: FoundFiles,
  events: ImportEvents,
  renew: Renew,
): Promise<ImportReport> {
  let names = await Names.load(graph);
  const total = articles.length + catalogues.length;
  const files: FileReport[] = [];
  const done = async (report: FileReport) => {
    files.push(report);
    await events.onFile?.(report);
  };
  for (const file of [...catalogues].sort()) {
    events.onProgress?.(file, files.length, total);
    await done(await catalogueReport(graph, names, file, renew));
  }
  const documents: ArticleDocument[] = [];
  for (const file of articles) {
    const read = await tryReading(file);
    if ('outcome' in read) await done(read);
    else documents.push(read);
  }
  for (const article of documents.sort(inOrder)) {
    events.onProgress?.(article.file, files.length, total);
    await renew();
    const report = await importArticle(graph, names, article, new Date().toISOString());
    names = report.names;
    await done(articleReport(article.file, report));
  }
  return { files, ignored };
}

/** By publication date, then URL, then name: the order in which articles are matched and written. */
function inOrder(a: ArticleDocument, b: ArticleDocument): number {
  const key = (article: ArticleDocument) =>
    [article.publishedAt ?? '', article.url ?? '', article.file].join('\u0000');
  return key(a) < key(b) ? -1 : 1;
}

async function tryReading(file: string): Promise<ArticleDocument | FileReport> {
  try {
    return readArticle(file, await readBytes(file));
  } catch (error) {
    if (!(error instanceof ArticleReadError)) throw error;
    return { file, outcome: 'FAILED', reason: error.reason, message: error.message };
  }
}

function articleReport(
  file: string,
  { id, slug, outcome, claims, entities, skipped }: ArticleReport,
): FileReport {
  const messages: Record<ArticleOutcome, string> = {
    IMPORTED: `${claims} claims, ${entities} new entities`,
    REPLACED: `${claims} claims in place of those of its earlier version`,
    WITHDRAWN: 'states no fact any more; what its earlier version stated was taken out',
    UNCHANGED: 'is in the graph already; nothing written',
    NO_FACTS: 'states no fact that is understood; nothing written',
  };
  const left = skipped.length > 0 ? `, ${skipped.length} facts left out` : '';
  const named = slug ? ` (${slug})` : '';
  return { file, outcome, article: id, message: `${file}: ${messages[outcome]}${left}${named}` };
}

async function catalogueReport(
  graph: Graph,
  names: Names,
  file: string,
  renew: Renew,
): Promise<FileReport> {
  try {
    const bad: Array<{ line: number; reason: string }> = [];
    const { lines, nodes, edges } = await importCatalogue(graph, names, file, {
      beforeBatch: renew,
      onRejected: async (line) => void bad.push(line),
    });
    const wrong = bad.length > 0 ? { bad } : {};
    const left = bad.length > 0 ? `, ${bad.length} bad lines left out` : '';
    const message = `${file}: ${lines} lines, ${nodes} nodes and ${edges} edges written${left}`;
    if (lines === 0) {
      const empty = `${file}: It is empty. A catalogue has a line of JSON for each title.`;
      return { file, outcome: 'FAILED', reason: 'EMPTY', message: empty };
    }
    if (bad.length === lines) return { file, outcome: 'FAILED', message, ...wrong };
    const outcome = nodes + edges === 0 ? 'UNCHANGED' : 'CATALOGUE';
    return { file, outcome, message, ...wrong };
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
