import { setImmediate as nextRound } from 'node:timers/promises';
import type { StatementRunner } from '../graph/graph.ts';
import { ExtractionError, extractOrFail } from './ahead/extraction-error.ts';
import type { ReadAhead } from './ahead/reader.ts';
import { Readers } from './ahead/readers.ts';
import { readContentHashes } from './article-hashes.ts';
import type { ArticleSpool, SpooledArticle } from './article-spool.ts';
import type { ArticleDocument } from './fact.ts';
import type { ArticleAtHand } from './import-article.ts';
import type { Names } from './names.ts';

/** Articles whose hashes are asked for in one statement. */
const BATCH = 500;
/** From so many articles on a thread to read them ahead is worth its start. */
const WORTH_A_THREAD = 20;

/** One article of an import, when it is its turn. */
export type Turn =
  | { readonly spooled: SpooledArticle; readonly at: ArticleAtHand }
  /** The graph holds it as it is, or another version goes in in its stead. */
  | { readonly spooled: SpooledArticle; readonly at?: undefined }
  | {
      readonly spooled: SpooledArticle;
      readonly article: ArticleDocument;
      failure: ExtractionError;
    };

interface Ahead {
  readonly spooled: SpooledArticle;
  readonly known: string | undefined;
  readonly article?: ArticleDocument;
  readonly reading?: Promise<ReadAhead | ExtractionError | undefined>;
}

/**
 * The articles of a spool in their order, a few of them read ahead in other threads. What is given is
 * what an import of one after the other would read: facts that were extracted before a name changed
 * that they rest on are extracted again.
 */
export async function* takeTurns(
  graph: StatementRunner,
  names: Names,
  spool: ArticleSpool,
): AsyncGenerator<Turn> {
  const articles = spool.inOrder();
  const queue: Ahead[] = [];
  let readers: Readers | undefined;
  let changed = 0;
  try {
    for await (const next of compared(graph, articles)) {
      queue.push(await begin(next));
      while (queue.length > (readers?.width ?? 0)) yield* turn(queue.shift());
    }
    while (queue.length > 0) yield* turn(queue.shift());
  } finally {
    await readers?.close();
  }

  async function begin({ spooled, known }: Ahead): Promise<Ahead> {
    if (known === spooled.hash || spooled.supersededBy !== undefined) return { spooled, known };
    const article = await spool.read(spooled);
    changed += 1;
    if (changed > WORTH_A_THREAD) readers ??= new Readers(names.gazetteer);
    const reading = readers?.read(article).catch((error: unknown) => {
      if (error instanceof ExtractionError) return error;
      throw error;
    });
    // It is waited for at its turn; until then a failure must not end the process.
    reading?.catch(() => undefined);
    return { spooled, known, article, ...(reading ? { reading } : {}) };
  }

  async function* turn(ahead: Ahead | undefined): AsyncGenerator<Turn> {
    if (!ahead) return;
    const { spooled, article, reading } = ahead;
    if (!article) return yield { spooled };
    let isRead = reading === undefined;
    const over = () => {
      isRead = true;
    };
    reading?.then(over, over);
    // Whoever would only wait reads one of the next.
    while (!isRead && readers?.help()) await nextRound();
    const read = await reading;
    const { id, hash } = spooled;
    const { known } = ahead;
    if (read instanceof ExtractionError) yield { spooled, article, failure: read };
    else {
      const facts = () =>
        read?.isCurrent() ? read.extraction : extractOrFail(article, names.gazetteer);
      yield { spooled, at: { id, hash, article, known, facts } };
    }
    readers?.done(article);
  }
}

/** The articles with the hashes of those that the graph holds. */
async function* compared(
  graph: StatementRunner,
  articles: readonly SpooledArticle[],
): AsyncGenerator<Ahead> {
  for (let from = 0; from < articles.length; from += BATCH) {
    const batch = articles.slice(from, from + BATCH);
    const known = await readContentHashes(
      graph,
      batch.map(({ id }) => id),
    );
    for (const spooled of batch) yield { spooled, known: known.get(spooled.id) };
  }
}
