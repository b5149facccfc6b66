import { z } from 'zod';
import type { RawArticle } from './assemble.ts';
import { dekOver } from './dek.ts';
import { bodyInHtml } from './paragraphs.ts';
import { publicationDate } from './publication-date.ts';

const text = z.string().optional().catch(undefined);
const Author = z.object({ name: text });
const authors = {
  authors: z.array(Author).default([]).catch([]),
  author: Author.optional().catch(undefined),
};

/** The parts of a JSON Feed 1.0 or 1.1 (https://jsonfeed.org/version/1.1) that an article has a place for. */
const JsonFeed = z.object({
  version: z.string().regex(/^https?:\/\/jsonfeed\.org\/version\//),
  title: text,
  items: z.array(z.unknown()),
  ...authors,
});
const Item = z.object({
  title: text,
  url: text,
  external_url: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  tags: z.array(z.string()).default([]).catch([]),
  ...authors,
});
type JsonFeed = z.infer<typeof JsonFeed>;

/** The value as a JSON Feed; undefined for anything else. */
export function jsonFeed(value: unknown): JsonFeed | undefined {
  const parsed = JsonFeed.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** An item of a feed as an article. A field of a wrong kind counts as absent. */
export function readJsonFeedItem(place: string, feed: JsonFeed, value: unknown): RawArticle {
  const item = Item.safeParse(value).data;
  const { paragraphs, italics } = item?.content_html
    ? bodyInHtml(place, item.content_html)
    : { paragraphs: (item?.content_text ?? '').split(/\n\s*\n/), italics: [] };
  const own = namesOf(item);
  return {
    headline: item?.title,
    dek: dekOver(item?.summary, paragraphs),
    paragraphs,
    italics,
    url: item?.url ?? item?.external_url,
    byline: own.length > 0 ? own : namesOf(feed),
    outlet: feed.title,
    tags: item?.tags ?? [],
    publishedAt: publicationDate(item?.date_published ?? ''),
  };
}

function namesOf(of: Pick<JsonFeed, 'authors' | 'author'> | undefined): string[] {
  const all = [...(of?.authors ?? []), ...(of?.author ? [of.author] : [])];
  return all.flatMap(({ name }) => name ?? []);
}
