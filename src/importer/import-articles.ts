import type { Graph } from '../graph/graph.ts';
import type { ArticleSpool } from './article-spool.ts';
import { type ArticleOutcome, type ArticleReport, importArticle } from './import-article.ts';
import type { Names } from './names.ts';
import type { FileReport, ImportEvents } from './report.ts';
import { takeTurns } from './turns.ts';
import type { Renew } from './writer-lock.ts';

/** What an import of articles is told with. */
export interface ArticleImport {
  readonly events: ImportEvents;
  readonly renew: Renew;
  readonly done: (report: FileReport) => Promise<void>;
  /** Files that were done before. */
  readonly before: number;
}

/** Matches and writes the articles of a spool, one after the other in their order. */
export async function importArticles(
  graph: Graph,
  names: Names,
  spool: ArticleSpool,
  { events, renew, done, before }: ArticleImport,
): Promise<void> {
  const total = before + spool.inOrder().length;
  let at = before;
  for await (const turn of takeTurns(graph, names, spool)) {
    const { place, id } = turn.spooled;
    events.onProgress?.({ file: place, done: at, total });
    at += 1;
    if ('failure' in turn) {
      const { reason, message } = turn.failure;
      const text = JSON.stringify(turn.article);
      await events.onFailed?.({ file: place, line: 1, code: reason, reason: message, text });
      await done({ file: place, outcome: 'FAILED', reason, message: `${place}: ${message}` });
      continue;
    }
    await renew();
    const report = turn.at
      ? await importArticle(graph, names, turn.at, new Date().toISOString())
      : UNCHANGED;
    await done(articleReport(place, id, names.slugOf(id), report));
  }
}

const UNCHANGED: ArticleReport = { outcome: 'UNCHANGED', claims: 0, created: [], skipped: [] };

function articleReport(
  file: string,
  article: string,
  slug: string | undefined,
  { outcome, claims, created, skipped }: ArticleReport,
): FileReport {
  const messages: Record<ArticleOutcome, string> = {
    IMPORTED: `${claims} claims, ${created.length} new entities`,
    REPLACED: `${claims} claims in place of those of its earlier version`,
    WITHDRAWN: 'states no fact any more; what its earlier version stated was taken out',
    UNCHANGED: 'is in the graph already; nothing written',
    NO_FACTS: 'states no fact that is understood; nothing written',
  };
  const said = skipped.length > 0 ? `, ${skipped.length} facts left out` : '';
  const named = slug ? ` (${slug})` : '';
  const left: Record<string, number> = {};
  for (const { reason } of skipped) left[reason] = (left[reason] ?? 0) + 1;
  return {
    file,
    outcome,
    article,
    message: `${file}: ${messages[outcome]}${said}${named}`,
    ...(skipped.length > 0 ? { left } : {}),
  };
}
