import { tmpdir } from 'node:os';
import type { Graph } from '../graph/graph.ts';
import type { Patience } from '../graph/waiting-graph.ts';
import { withoutWriting } from '../graph/without-writing.ts';
import { keptTags, outOfBounds } from './article-bounds.ts';
import { ArticleSpool } from './article-spool.ts';
import { importArticles } from './import-articles.ts';
import { importCatalogueFile } from './import-catalogue-file.ts';
import { Names } from './names.ts';
import { type FileReport, type ImportEvents, type ImportReport, ReportCounts } from './report.ts';
import { findSources } from './sources/find-sources.ts';
import { readSource } from './sources/read-source.ts';
import type { FoundSources, SourceOptions } from './sources/source.ts';
import { asWriter, type Renew } from './writer-lock.ts';

export interface ImportOptions {
  /** Where articles wait for their turn, in a file that is removed in the end. */
  readonly folder?: string;
  readonly sources?: SourceOptions;
  /** How long a database that goes away is waited for; without it not at all. */
  readonly patience?: Patience;
  /** Whether nothing is to stay of it: reports then hold what would change. No lock is taken. */
  readonly dryRun?: boolean;
  /** Ends the import before its next article or batch, with the signal's reason thrown. */
  readonly stop?: AbortSignal;
}

/**
 * Imports files, folders and addresses: catalogues first, by name, then articles by date, then by URL or
 * place. The order decides what is matched to what, so it is the same wherever and whenever it runs.
 * What cannot be read is reported and the others go in; a failure of the graph stops the import. Memory
 * holds the names of the graph and some 400 bytes for each article.
 */
export async function importPaths(
  graph: Graph,
  paths: readonly string[],
  events: ImportEvents = {},
  options: ImportOptions = {},
): Promise<ImportReport> {
  const found = await findSources(paths, options.sources);
  if (options.dryRun) {
    return withoutWriting(graph, (inside) =>
      importSources(inside, found, events, options, async () => {}),
    );
  }
  return asWriter(
    graph,
    (renew, waiting) => importSources(waiting, found, events, options, renew),
    { waitMs: 0, ...options.patience, ...(options.stop ? { stop: options.stop } : {}) },
  );
}

async function importSources(
  graph: Graph,
  found: FoundSources,
  events: ImportEvents,
  options: ImportOptions,
  renewLock: Renew,
): Promise<ImportReport> {
  const { stop } = options;
  const renew = async () => {
    stop?.throwIfAborted();
    await renewLock();
  };
  const names = await Names.load(graph);
  const counts = new ReportCounts();
  let begun = Date.now();
  const done = async (result: FileReport) => {
    const report = { ...result, seconds: (Date.now() - begun) / 1000 };
    counts.add(report);
    await events.onFile?.(report);
    begun = Date.now();
  };
  const fail = async (file: string, reason: string, message: string, text?: string) => {
    if (text !== undefined) {
      const line = Number(/:(\d+)$/.exec(file)?.[1] ?? 1);
      await events.onFailed?.({ file, line, code: reason, reason: message, text });
    }
    await done({ file, outcome: 'FAILED', reason, message });
  };
  const total = found.articles.length + found.catalogues.length;
  for (const file of [...found.catalogues].sort()) {
    const place = { file, done: counts.total, total };
    events.onProgress?.(place);
    await done(await importCatalogueFile(graph, names, place, events, renew));
  }
  const spool = await ArticleSpool.open(options.folder ?? tmpdir());
  try {
    let read = 0;
    for (const source of found.articles) {
      await renew();
      for await (const item of readSource(source, options.sources)) {
        stop?.throwIfAborted();
        read += 1;
        events.onProgress?.({ file: item.place, done: counts.total, total, read });
        if ('error' in item) {
          const { reason, message } = item.error;
          await fail(item.place, reason, message, item.text);
          continue;
        }
        const article = keptTags(item.article);
        const wrong = outOfBounds(article);
        if (!wrong) await spool.add(item.place, article);
        else {
          const message = `${item.place}: ${wrong.message}`;
          await fail(item.place, wrong.reason, message, JSON.stringify(article));
        }
      }
    }
    const { dryRun = false } = options;
    await importArticles(graph, names, spool, {
      events,
      renew,
      done,
      before: counts.total,
      dryRun,
    });
  } finally {
    await spool.close();
  }
  return { ...counts, ignored: found.ignored };
}
