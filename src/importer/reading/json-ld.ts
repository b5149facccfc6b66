import { z } from 'zod';
import type { RawArticle } from './assemble.ts';
import { publicationDate } from './publication-date.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting)$/;

const names = z
  .union([z.string(), z.object({ name: z.string() }), z.array(z.unknown())])
  .transform((value): string[] => namesIn(value))
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);
const link = z
  .union([z.string(), z.object({ '@id': z.string() }).transform((page) => page['@id'])])
  .optional()
  .catch(undefined);

/** The fields of schema.org's NewsArticle that an article document has a place for. */
const newsArticle = z.object({
  headline: text,
  name: text,
  description: text,
  articleBody: text,
  author: names,
  publisher: names,
  articleSection: names,
  keywords: names,
  datePublished: text,
  url: link,
  mainEntityOfPage: link,
});

/**
 * The first article among the JSON-LD scripts of a page (https://schema.org/NewsArticle), as far as it
 * goes; undefined where there is none. Scripts wrapped in CDATA count, broken ones are passed over: the
 * page may still say it in OpenGraph.
 */
export function articleInJsonLd(scripts: readonly string[]): Partial<RawArticle> | undefined {
  for (const script of scripts) {
    const found = nodesIn(parsed(script)).find(isArticle);
    if (found === undefined) continue;
    const article = newsArticle.parse(found);
    return {
      headline: article.headline ?? article.name,
      dek: article.description,
      paragraphs: (article.articleBody ?? '').split(/\n+/),
      byline: article.author ?? [],
      outlet: article.publisher?.[0],
      sections: article.articleSection ?? [],
      tags: (article.keywords ?? []).flatMap((words) => words.split(',')),
      publishedAt: article.datePublished && publicationDate(article.datePublished),
      url: article.url ?? article.mainEntityOfPage,
    };
  }
  return undefined;
}

function parsed(script: string): unknown {
  const json = script
    .replace(/^\s*(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?\s*;?\s*$/, '')
    .trim();
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function nodesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return '@graph' in value ? [value, ...nodesIn(value['@graph'])] : [value];
}

function isArticle(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('@type' in node)) return false;
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const named = z.object({ name: z.string() }).safeParse(value);
  return named.success ? [named.data.name] : [];
}
