import { decodeHTML } from 'entities';
import type { RawArticle } from './assemble.ts';
import { canonicalUrl } from './canonical-url.ts';
import { dekOver } from './dek.ts';
import type { FeedField, FeedItem } from './feed-parser.ts';
import { bodyInHtml, type HtmlBody, paragraphsInHtml } from './paragraphs.ts';
import { publicationDate } from './publication-date.ts';

const CONTENT = ['content:encoded', 'content', 'xhtml:body'];
const SUMMARY = ['excerpt:encoded', 'summary', 'description', 'dc:description', 'itunes:summary'];
const DATES = [
  'pubdate',
  'published',
  'dc:date',
  'issued',
  'wp:post_date_gmt',
  'dcterms:issued',
  'updated',
  'modified',
];
const AUTHORS = ['dc:creator', 'author/name', 'author', 'itunes:author'];

/** Whether an item is news: in a WordPress export, a published post and no page, picture or draft. */
export function isNews({ fields }: FeedItem): boolean {
  const type = textOf(fields, ['wp:post_type']);
  const status = textOf(fields, ['wp:status']);
  return (type === undefined || type === 'post') && (status === undefined || status === 'publish');
}

/** An item of a feed as an article. `channel` holds the fields of the feed itself. */
export function readFeedItem(
  place: string,
  channel: readonly FeedField[],
  { fields }: FeedItem,
): RawArticle {
  const content = fieldOf(fields, CONTENT);
  const summary = fieldOf(fields, SUMMARY);
  const body = content ?? summary;
  const { paragraphs, italics } = body ? bodyOf(place, body) : { paragraphs: [], italics: [] };
  const dek = content && summary ? bodyOf(place, summary).paragraphs.join(' ') : undefined;
  const authors = (of: readonly FeedField[]) =>
    textsOf(
      of,
      AUTHORS.find((name) => of.some((field) => field.name === name && field.text)) ?? '',
    );
  const own = authors(fields);
  return {
    headline: titleOf(place, fields),
    dek: dekOver(dek, paragraphs),
    paragraphs,
    italics,
    url: linkOf(fields, linkOf(channel, undefined)),
    byline: own.length > 0 ? own : authors(channel),
    outlet: textOf(fields, ['source/title', 'source']) ?? titleOf(place, channel),
    ...topicsOf(fields),
    publishedAt: DATES.map((name) => publicationDate(textOf(fields, [name]) ?? '')).find(Boolean),
  };
}

function fieldOf(fields: readonly FeedField[], names: readonly string[]): FeedField | undefined {
  return names
    .map((name) => fields.find((field) => field.name === name && field.text !== ''))
    .find(Boolean);
}

function textOf(fields: readonly FeedField[], names: readonly string[]): string | undefined {
  const text = fieldOf(fields, names)?.text;
  return text && decodeHTML(text);
}

function textsOf(fields: readonly FeedField[], name: string): string[] {
  return fields.filter((field) => field.name === name).map(({ text }) => decodeHTML(text));
}

/** Titles of RSS are text or markup, which only looking tells. */
function titleOf(place: string, fields: readonly FeedField[]): string | undefined {
  const title = fieldOf(fields, ['title']);
  if (!title) return undefined;
  return isMarkup(title) ? paragraphsInHtml(place, title.text).join(' ') : decodeHTML(title.text);
}

function isMarkup({ text, attributes }: FeedField): boolean {
  return attributes.type === 'xhtml' || /<\/?[a-z][^>]*>/i.test(text);
}

/** A text without paragraphs of its own, as WordPress stores them, has blank lines between them. */
function bodyOf(place: string, field: FeedField): HtmlBody {
  if (field.attributes.type === 'text') {
    return { paragraphs: field.text.split(/\n\s*\n/), italics: [] };
  }
  const html = field.text.replace(
    /\[\/?(?:caption|embed|gallery|audio|video|playlist)\b[^[\]]*\]/g,
    ' ',
  );
  const isParted = /<(?:p|br|div)\b/i.test(html);
  return bodyInHtml(place, isParted ? html : html.replace(/\n\s*\n/g, '<br><br>'));
}

/** The item's own address: FeedBurner's original, Atom's alternate link, RSS's link, a permanent id. */
function linkOf(fields: readonly FeedField[], base: string | undefined): string | undefined {
  const links = fields.filter(({ name }) => name === 'link' || name === 'atom:link');
  const alternate = links.find(
    ({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate',
  );
  const guid = fields.find(
    ({ name, attributes }) =>
      (name === 'guid' &&
        attributes.ispermalink !== 'false' &&
        attributes.isPermaLink !== 'false') ||
      name === 'id',
  );
  return [
    textOf(fields, ['feedburner:origlink']),
    links.find(({ text }) => text !== '')?.text,
    alternate?.attributes.href,
    guid && /^https?:/.test(guid.text) ? guid.text : undefined,
  ]
    .map((link) => canonicalUrl(link, base))
    .find(Boolean);
}

/** WordPress tells its tags from its categories; elsewhere a category is a tag. */
function topicsOf(fields: readonly FeedField[]): { sections: string[]; tags: string[] } {
  const sections: string[] = [];
  const tags = textsOf(fields, 'dc:subject');
  for (const { name, attributes, text } of fields) {
    if (name !== 'category') continue;
    const topic = decodeHTML(text || attributes.label || attributes.term || '');
    (attributes.domain === 'category' ? sections : tags).push(topic);
  }
  return { sections, tags };
}
