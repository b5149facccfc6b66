import type { SimilarArticles } from './similar-articles.ts';

/** The first by article, undefined for one that is no copy. */
export type CopyLinks = Map<string, string | undefined>;

/**
 * Decides anew which article each of the given ones is a copy of: of the earliest one of nearly the same
 * text that is no copy itself; and the same for every later one that leans on an article which came to
 * be a copy, or ceases to be one. So which is the first follows from dates and texts alone, not from
 * what was imported when. `fresh` are new among them. Gives what was decided, and holds it in `articles` as well.
 */
export function linkCopies(
  articles: SimilarArticles,
  ids: Iterable<string>,
  fresh: ReadonlySet<string> = new Set(),
): CopyLinks {
  const links: CopyLinks = new Map();
  const open = new Set(ids);
  while (open.size > 0) {
    const id = earliest(articles, open) ?? '';
    open.delete(id);
    const firsts = articles.alike(id, true).filter((other) => articles.precedes(other, id));
    const first = earliest(articles, firsts);
    const before = articles.firstOf(id);
    const isNew = fresh.has(id);
    articles.setFirst(id, first);
    links.set(id, first);
    // A new copy changes nothing for others, and a new first does.
    const matters = isNew ? first === undefined : (first === undefined) !== (before === undefined);
    if (!matters) continue;
    for (const later of articles.alike(id)) if (articles.precedes(id, later)) open.add(later);
  }
  return links;
}

/** Takes an article in, and links it and those that now lean on it. */
export function addAndLink(
  articles: SimilarArticles,
  article: Parameters<SimilarArticles['add']>[0],
): CopyLinks {
  articles.add(article);
  return linkCopies(articles, [article.id], new Set([article.id]));
}

/** Takes an article out, and links those that leaned on it. */
export function removeAndLink(articles: SimilarArticles, id: string): CopyLinks {
  const leaning = articles.alike(id).filter((other) => articles.firstOf(other) === id);
  articles.remove(id);
  return linkCopies(articles, leaning);
}

function earliest(articles: SimilarArticles, ids: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const id of ids) if (found === undefined || articles.precedes(id, found)) found = id;
  return found;
}
