import type { parseHTML } from 'linkedom';
import { singleBlanks } from './assemble.ts';
import { publicationDate } from './publication-date.ts';

type Page = ReturnType<typeof parseHTML>['document'];
type Tag = NonNullable<ReturnType<Page['querySelector']>>;

/** What a page says of itself outside JSON-LD, each list the likeliest first. */
export interface PageMetadata {
  readonly titles: readonly string[];
  /** The shown heading. */
  readonly heading: string;
  /** The text of `<title>`. */
  readonly title: string;
  readonly deks: readonly string[];
  readonly bylines: readonly string[];
  readonly outlets: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  readonly publishedAt: string | undefined;
  readonly canonical: string | undefined;
  readonly openGraphUrl: string | undefined;
  /** What relative addresses are relative to, beside the page's own address. */
  readonly base: string | undefined;
}

const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'title'];
const DEKS = [
  'og:description',
  'twitter:description',
  'description',
  'dc.description',
  'dcterms.abstract',
];
const BYLINES = [
  'article:author',
  'author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
];
const OUTLETS = [
  'og:site_name',
  'application-name',
  'parsely-site',
  'dc.publisher',
  'dcterms.publisher',
];
const SECTIONS = ['article:section', 'parsely-section'];
const TAGS = ['article:tag', 'parsely-tags', 'news_keywords', 'keywords'];
const DATES =
  `article:published_time og:published_time parsely-pub-date sailthru.date article:published dc.date.issued
   dcterms.issued dc.date.created dcterms.created dc.date dcterms.date datepublished date_published
   publish-date publish_date publishdate publication_date pubdate date article.published
   cxenseparse:recs:publishtime bt:pubdate`.split(/\s+/);
/** An author given as an address names nobody. */
const ADDRESS = /^(?:https?:)?\/\//;

/** Reads a page's head and the marks of its body: OpenGraph, Dublin Core, Parse.ly, microdata, classes. */
export function pageMetadata(page: Page): PageMetadata {
  const meta = metaTags(page);
  const all = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)]
      .slice(0, 20)
      .map(contentOf)
      .filter((text) => text !== '');
  const heading = singleBlanks(headingOf(page)?.textContent ?? '');
  return {
    titles: [...all(TITLES), ...texts('[itemprop~="headline"]')],
    heading,
    title: singleBlanks(page.querySelector('title')?.textContent ?? ''),
    deks: all(DEKS),
    bylines: firstFilled([
      all(BYLINES).filter((name) => !ADDRESS.test(name)),
      texts('[itemprop~="author"] [itemprop~="name"]'),
      texts('[itemprop~="author"]'),
      texts('a[rel~="author"]'),
    ]),
    outlets: [...all(OUTLETS), ...texts('[itemprop~="publisher"] [itemprop~="name"]')],
    sections: all(SECTIONS),
    tags: firstFilled(
      TAGS.map((name) => (meta.get(name) ?? []).flatMap((tags) => tags.split(','))),
    ),
    publishedAt: firstDate([
      ...all(DATES),
      ...dates(page, '[itemprop~="datePublished"]'),
      ...dates(page, 'time[pubdate]'),
      ...dates(
        page,
        'article time[datetime], main time[datetime], [role="main"] time[datetime]',
      ).slice(0, 1),
      ...dates(page, 'time[datetime]').slice(0, 1),
    ]),
    canonical: page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined,
    openGraphUrl: meta.get('og:url')?.[0],
    base: page.querySelector('base[href]')?.getAttribute('href') ?? undefined,
  };
}

/** The contents of the meta tags by name in lower case, in the page's order. */
function metaTags(page: Page): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of page.querySelectorAll('meta[content]')) {
    const content = singleBlanks(tag.getAttribute('content') ?? '');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const names = tag.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [];
      for (const name of names) {
        if (content !== '') tags.set(name, [...(tags.get(name) ?? []), content].slice(0, 100));
      }
    }
  }
  return tags;
}

/** The heading of the article; of a page without one, the first heading. */
function headingOf(page: Page): Tag | null {
  return (
    page.querySelector('article h1') ?? page.querySelector('main h1') ?? page.querySelector('h1')
  );
}

function contentOf(tag: Tag): string {
  return singleBlanks(tag.getAttribute('content') ?? tag.textContent ?? '');
}

function dates(page: Page, selector: string): string[] {
  return [...page.querySelectorAll(selector)]
    .slice(0, 20)
    .map((tag) => tag.getAttribute('datetime') ?? contentOf(tag));
}

function firstDate(written: readonly string[]): string | undefined {
  for (const text of written) {
    const date = publicationDate(text);
    if (date !== undefined) return date;
  }
  return undefined;
}

function firstFilled(lists: ReadonlyArray<readonly string[]>): readonly string[] {
  return lists.find((list) => list.some((text) => text.trim() !== '')) ?? [];
}
