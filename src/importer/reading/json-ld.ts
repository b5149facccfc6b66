import { decodeHTML } from 'entities';
import { z } from 'zod';
import type { RawArticle } from './assemble.ts';
import { parseLooseJson } from './loose-json.ts';
import { publicationDate } from './publication-date.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|LiveBlogPosting|\bReport)$/;
/** How deep articles are looked for in graphs, pages and lists. */
const DEPTH = 6;

type Node = Readonly<Record<string, unknown>>;

const text = z
  .union([z.string(), z.array(z.string()).transform((texts) => texts[0] ?? '')])
  .transform((value) => decodeHTML(value))
  .optional()
  .catch(undefined);
const link = z
  .union([
    z.string(),
    z.object({ '@id': z.string() }).transform((page) => page['@id']),
    z.object({ url: z.string() }).transform((page) => page.url),
  ])
  .optional()
  .catch(undefined);

/** The fields of schema.org's NewsArticle that an article document has a place for. */
const NewsArticle = z.object({
  headline: text,
  name: text,
  description: text,
  articleBody: text,
  datePublished: text,
  dateCreated: text,
  url: link,
  mainEntityOfPage: link,
});

/** What an article states in JSON-LD. */
export interface StatedArticle extends Partial<RawArticle> {
  /** Its headline and its name, where it states both. */
  readonly titles: readonly string[];
}

/**
 * The articles in the JSON-LD scripts of a page (https://schema.org/NewsArticle), as far as they go.
 * Graphs and lists are looked through, references (`{"@id": ...}`) followed, scripts wrapped in CDATA or
 * slightly broken are mended; a script that is beyond that is passed over: the page may still say it in
 * other metadata.
 */
export function articlesInJsonLd(scripts: readonly string[]): StatedArticle[] {
  const nodes = scripts.flatMap((script) => nodesIn(parseLooseJson(script), DEPTH));
  const byId = new Map(nodes.flatMap((node) => identified(node)));
  const namesOf = (value: unknown) => namesIn(value, byId, DEPTH);
  return nodes.filter(isArticle).map((node) => {
    const article = NewsArticle.parse(node);
    return {
      titles: [article.headline, article.name].filter((title) => title?.trim()) as string[],
      dek: article.description,
      paragraphs: (article.articleBody ?? '').split(/\n+/),
      byline: [...namesOf(node.author), ...(node.author ? [] : namesOf(node.creator))],
      outlet: namesOf(node.publisher)[0] ?? namesOf(node.sourceOrganization)[0],
      sections: namesOf(node.articleSection),
      tags: namesOf(node.keywords).flatMap((words) => words.split(',')),
      publishedAt: publicationDate(article.datePublished ?? article.dateCreated ?? ''),
      url: article.url ?? article.mainEntityOfPage,
    };
  });
}

/** The day that a page without an article of its own type gives as its publication, if it does. */
export function pageDate(scripts: readonly string[]): string | undefined {
  const nodes = scripts.flatMap((script) => nodesIn(parseLooseJson(script), DEPTH));
  const pages = nodes.filter((node) => /WebPage$/.test(String(node['@type'])));
  const [date] = pages.map((page) => page.datePublished).filter((it) => typeof it === 'string');
  return date === undefined ? undefined : publicationDate(date);
}

function nodesIn(value: unknown, depth: number): Node[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, depth - 1));
  if (!isNode(value)) return [];
  const inner = [value['@graph'], value.mainEntity, value.mainEntityOfPage, value.itemListElement];
  return [value, ...inner.flatMap((item) => nodesIn(item, depth - 1))];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function identified(node: Node): Array<[string, Node]> {
  const id = node['@id'];
  return typeof id === 'string' && Object.keys(node).length > 1 ? [[id, node]] : [];
}

function isArticle(node: Node): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** Names of people, organizations and subjects: texts, objects with a name, references, lists of them. */
function namesIn(value: unknown, byId: ReadonlyMap<string, Node>, depth: number): string[] {
  if (depth === 0) return [];
  if (typeof value === 'string') return [decodeHTML(value)];
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, byId, depth - 1));
  if (!isNode(value)) return [];
  if (value.name !== undefined) return namesIn(value.name, byId, depth - 1);
  const id = value['@id'];
  const meant = typeof id === 'string' ? byId.get(id) : undefined;
  return meant?.name === undefined ? [] : namesIn(meant.name, byId, depth - 1);
}
