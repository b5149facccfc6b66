import type { Graph } from '../graph/graph.ts';
import { ExtractionError } from './ahead/extraction-error.ts';
import { withDiff } from './article-diff.ts';
import type { ArticleSpool } from './article-spool.ts';
import type { ArticleDocument } from './fact.ts';
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
  /** Whether nothing stays of it: then reports hold what would change. */
  readonly dryRun: boolean;
}

/** Articles that a dry run writes in its one transaction, which the database holds in memory. */
const MOST_IN_DRY_RUN = 2_000;

/** Matches and writes the articles of a spool, one after the other in their order. */
export async function importArticles(
  graph: Graph,
  names: Names,
  spool: ArticleSpool,
  { events, renew, done, before, dryRun }: ArticleImport,
): Promise<void> {
  const total = before + spool.inOrder().length;
  let at = before;
  let written = 0;
  const fail = async (file: string, article: ArticleDocument, error: ExtractionError) => {
    const { reason, message } = error;
    const text = JSON.stringify(article);
    await events.onFailed?.({ file, line: 1, code: reason, reason: message, text });
    await done({ file, outcome: 'FAILED', reason, message: `${file}: ${message}` });
  };
  for await (const turn of takeTurns(graph, names, spool)) {
    const { place, id } = turn.spooled;
    events.onProgress?.({ file: place, done: at, total });
    at += 1;
    if ('failure' in turn) {
      await fail(place, turn.article, turn.failure);
      continue;
    }
    await renew();
    const { at: article } = turn;
    const { supersededBy } = turn.spooled;
    if (supersededBy !== undefined) {
      const message = `${place}: is the same article as ${supersededBy}, which goes in instead`;
      await done({ file: place, outcome: 'SUPERSEDED', article: id, message });
      continue;
    }
    const write = async () =>
      article ? importArticle(graph, names, article, new Date().toISOString()) : UNCHANGED;
    try {
      const { report, diff } = dryRun
        ? await withDiff(graph, id, write)
        : { report: await write(), diff: undefined };
      const told = articleReport(place, id, names.slugOf(id), report);
      await done(diff ? { ...told, diff } : told);
    } catch (error) {
      if (!article || !(error instanceof ExtractionError)) throw error;
      await fail(place, article.article, error);
    }
    if (dryRun && article) written += 1;
    if (written > MOST_IN_DRY_RUN) throw new Error(TOO_MANY);
  }
}

const TOO_MANY = `A dry run goes no further than ${MOST_IN_DRY_RUN} articles that would change the graph: give it fewer, or import these.`;
const UNCHANGED: ArticleReport = { outcome: 'UNCHANGED', claims: 0, created: [], left: {} };

function articleReport(
  file: string,
  article: string,
  slug: string | undefined,
  { outcome, claims, created, left }: ArticleReport,
): FileReport {
  const messages: Record<ArticleOutcome, string> = {
    IMPORTED: `${counted(claims, 'claim', 'claims')}, ${counted(created.length, 'new entity', 'new entities')}`,
    REPLACED: `${claims} claims in place of those of its earlier version`,
    WITHDRAWN: 'states no fact any more; what its earlier version stated was taken out',
    UNCHANGED: 'is in the graph already; nothing written',
    NO_FACTS: 'states no fact that is understood; nothing written',
  };
  const reasons = Object.entries(left).map(([reason, count]) => `${count} ${reason}`);
  const said = reasons.length > 0 ? `, left out: ${reasons.join(', ')}` : '';
  const named = slug ? ` (${slug})` : '';
  return {
    file,
    outcome,
    article,
    message: `${file}: ${messages[outcome]}${said}${named}`,
    ...(reasons.length > 0 ? { left } : {}),
  };
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
