import type { StatementRunner, Transaction } from '../../graph/graph.ts';
import type { EdgeRecord } from '../../model/edge-record.ts';
import { replaceEdges } from '../../model/edge-store.ts';
import type { ChangeLog } from '../change-log.ts';
import type { ArticleDocument } from '../fact.ts';
import { addAndLink, type CopyLinks, removeAndLink } from './link-copies.ts';
import { parseSignature } from './signature.ts';
import { SimilarArticles } from './similar-articles.ts';
import { DELETE_COPY_LINKS, SIGNATURES_AFTER } from './syndication.cypher.ts';

const PAGE = 5000;

/** Which articles are copies of others, in memory and in the graph; read from it at first use. */
export class Syndication {
  readonly #changes: ChangeLog;
  #articles: SimilarArticles | undefined;

  constructor(changes: ChangeLog) {
    this.#changes = changes;
  }

  /** Reads everything anew at the next use. */
  forget(): void {
    this.#articles = undefined;
  }

  /** Takes in an article that was just written, and links it or those that it now comes before. */
  async add(
    transaction: Transaction,
    id: string,
    article: Pick<ArticleDocument, 'publishedAt' | 'url'>,
    signature: Uint8Array | undefined,
  ): Promise<string[]> {
    if (signature === undefined) return [];
    const articles = await this.#load(transaction);
    const links = addAndLink(articles, { id, ...article, signature });
    const others = [...links.keys()].filter((other) => other !== id);
    await writeLinks(transaction, links, others);
    return others;
  }

  /** Takes an article out before it is deleted; those that were like it are linked anew. */
  async remove(transaction: Transaction, id: string): Promise<string[]> {
    const articles = await this.#load(transaction);
    const links = removeAndLink(articles, id);
    const others = [...links.keys()];
    await writeLinks(transaction, links, others);
    return others;
  }

  async #load(runner: StatementRunner): Promise<SimilarArticles> {
    if (this.#articles) return this.#articles;
    const articles = await readSimilarArticles(runner, this.#changes);
    // What was read in a transaction that fails may not be there afterwards.
    this.#changes.note(() => this.forget());
    this.#articles = articles;
    return articles;
  }
}

/** The signatures of all articles, with what the graph says they are copies of. */
export async function readSimilarArticles(
  runner: StatementRunner,
  changes: ChangeLog,
): Promise<SimilarArticles> {
  const articles = new SimilarArticles(changes);
  for (let after = ''; ; ) {
    const rows = await runner.read<{
      id: string;
      signature: string;
      publishedAt: string | null;
      url: string | null;
      first: string | null;
    }>(SIGNATURES_AFTER, { after, limit: PAGE });
    for (const { id, signature: text, publishedAt, url, first } of rows) {
      const signature = parseSignature(text);
      if (!signature) continue;
      articles.add({ id, publishedAt: publishedAt ?? '', url: url ?? '', signature });
      articles.setFirst(id, first ?? undefined);
    }
    if (rows.length < PAGE) return articles;
    after = rows.at(-1)?.id ?? '';
  }
}

/** Makes the links in the graph these; `linked` are the articles that may have one already. */
async function writeLinks(
  transaction: Transaction,
  links: CopyLinks,
  linked: readonly string[],
): Promise<void> {
  if (linked.length > 0) await transaction.write(DELETE_COPY_LINKS, { ids: linked });
  const edges = [...links].flatMap(([from, to]): EdgeRecord[] => {
    if (to === undefined) return [];
    const data = { columns: {}, confidence: 1, hedged: false, claimIds: [], sources: [from] };
    return [{ type: 'DUPLICATE_OF', from, to, key: '', ...data }];
  });
  if (edges.length > 0) await replaceEdges(transaction, [], edges);
}
