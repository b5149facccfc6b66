import type { Graph } from '../graph/graph.ts';
import type { ArticleDocument } from './fact.ts';
import { type ArticleOutcome, type ArticleReport, importArticle } from './import-article.ts';
import { importCatalogueFile } from './import-catalogue-file.ts';
import { Names } from './names.ts';
import type { FileReport, ImportEvents, ImportReport } from './report.ts';
import { findSources } from './sources/find-sources.ts';
import { readSource } from './sources/read-source.ts';
import type { FoundSources, ReadItem } from './sources/source.ts';
import { asWriter, type Renew } from './writer-lock.ts';

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
  const found = await findSources(paths);
  return asWriter(graph, (renew) => importFiles(graph, found, events, renew));
}

async function importFiles(
  graph: Graph,
  { articles, catalogues, ignored }: FoundSources,
  events: ImportEvents,
  renew: Renew,
): Promise<ImportReport> {
  let names = await Names.load(graph);
  const total = articles.length + catalogues.length;
  const files: FileReport[] = [];
  let begun = Date.now();
  const done = async (result: FileReport) => {
    const report = { ...result, seconds: (Date.now() - begun) / 1000 };
    files.push(report);
    await events.onFile?.(report);
    begun = Date.now();
  };
  for (const file of [...catalogues].sort()) {
    const place = { file, done: files.length, total };
    events.onProgress?.(place);
    await done(await importCatalogueFile(graph, names, place, events, renew));
  }
  const documents: ArticleDocument[] = [];
  for (const source of articles) {
    for await (const item of readSource(source)) {
      if ('error' in item) await done(failed(item));
      else documents.push(item.article);
    }
  }
  for (const article of documents.sort(inOrder)) {
    events.onProgress?.({ file: article.file, done: files.length, total });
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

function failed({ place, error }: Extract<ReadItem, { error: unknown }>): FileReport {
  return { file: place, outcome: 'FAILED', reason: error.reason, message: error.message };
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
