import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ArticleReadError } from './article-read-error.ts';
import { type RawArticle, singleBlanks } from './assemble.ts';
import { canonicalUrl } from './canonical-url.ts';
import { dekOver } from './dek.ts';
import { closestTitle, withoutSiteName } from './headline.ts';
import { articlesInJsonLd, pageDate, type StatedArticle } from './json-ld.ts';
import { shownOfStated } from './page-body.ts';
import { type PageMetadata, pageMetadata } from './page-metadata.ts';
import { refuseHugePage } from './page-size.ts';
import { bodyInHtml } from './paragraphs.ts';
import { publicationDate } from './publication-date.ts';

type Page = ReturnType<typeof parseHTML>['document'];

/** A body that JSON-LD states is taken from this length on: shorter ones are teasers. */
const SHORTEST_BODY = 200;
const LONGEST_TITLE = 1000;

/**
 * A web page: metadata from JSON-LD, then OpenGraph and its relatives, then microdata and classes; the
 * body from JSON-LD's articleBody, else by Readability. `address` is where it was fetched from. Throws
 * ArticleReadError NO_TEXT where no article is found, TOO_COMPLEX for what no page of news is.
 */
export function readHtml(file: string, html: string, address?: string): RawArticle {
  refuseHugePage(file, html);
  const page = parsePage(html);
  const scripts = [...page.querySelectorAll('script')]
    .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');
  const meta = pageMetadata(page);
  const stated = statedArticle(articlesInJsonLd(scripts), meta);
  const outlet = firstText(stated?.outlet, ...meta.outlets);
  const shown = readableBody(file, page);
  const paragraphs = bodyOf(stated, shown.paragraphs);
  // The page's own headline is no paragraph, whatever the metadata call the article.
  if (paragraphs[0] !== undefined && singleBlanks(paragraphs[0]) === meta.heading)
    paragraphs.shift();
  if (paragraphs.length === 0) {
    throw new ArticleReadError(
      file,
      'NO_TEXT',
      'No article was found in this page.',
      'Save the page after it has loaded, or save the article as text.',
    );
  }
  const url = addressOf(meta, stated, address);
  return {
    headline: headlineOf(stated, meta, outlet),
    dek: dekOver(firstText(stated?.dek, ...meta.deks), paragraphs),
    paragraphs,
    italics: shown.italics,
    byline: bylineOf(stated?.byline, meta.bylines, shown.byline),
    outlet,
    sections: firstList(stated?.sections, meta.sections),
    tags: firstList(stated?.tags, meta.tags),
    publishedAt: stated?.publishedAt ?? meta.publishedAt ?? pageDate(scripts) ?? dateInAddress(url),
    url,
  };
}

function parsePage(html: string): Page {
  // A page without its outer elements would be a list of nodes.
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const page = parseHTML(whole).document;
  // Readability takes long over a title that is none.
  const title = page.querySelector('title');
  if ((title?.textContent?.length ?? 0) > LONGEST_TITLE) title?.remove();
  return page;
}

/** Of several articles that a page states, the one that it shows. */
function statedArticle(
  articles: readonly StatedArticle[],
  { heading, title }: PageMetadata,
): StatedArticle | undefined {
  const [first] = articles;
  const shown = articles.find(({ titles }) =>
    titles.some((name) => [heading, title].includes(singleBlanks(name))),
  );
  return shown ?? first;
}

function headlineOf(
  stated: StatedArticle | undefined,
  meta: PageMetadata,
  outlet: string | undefined,
): string | undefined {
  const headline =
    closestTitle(stated?.titles ?? [], meta.title) ??
    firstText(...meta.titles, meta.heading, meta.title);
  const sites = [...meta.outlets, ...(outlet === undefined ? [] : [outlet])];
  return headline && withoutSiteName(headline, sites);
}

interface ShownBody {
  readonly paragraphs: string[];
  readonly italics: string[];
  readonly byline: string[];
}

/** What Readability takes for the article. It empties the page, so everything else is read before. */
function readableBody(file: string, page: Page): ShownBody {
  const found = page.body ? new Readability(page).parse() : null;
  if (!found?.content) return { paragraphs: [], italics: [], byline: [] };
  const { paragraphs, italics } = bodyInHtml(file, found.content);
  return {
    // The day and the writer stand above the body on many pages, and are read as what they are.
    paragraphs: paragraphs.filter((text, at) => at >= HEAD || !isDateline(text)),
    italics,
    byline: found.byline ? [found.byline] : [],
  };
}

/** Paragraphs at the top of a body that may say when it was written. */
const HEAD = 4;

function isDateline(paragraph: string): boolean {
  const words = singleBlanks(paragraph).replace(
    /^(?:(?:last )?(?:published|updated|posted)(?: on)?:?) /i,
    '',
  );
  return publicationDate(words) !== undefined;
}

function bodyOf(stated: StatedArticle | undefined, shown: readonly string[]): string[] {
  const body = stated?.paragraphs ?? [];
  if (body.join(' ').trim().length < SHORTEST_BODY) return [...shown];
  return shownOfStated(body, shown) ?? [...body];
}

/** The page's one address: what it calls canonical, unless that is the site's front page. */
function addressOf(
  { canonical, openGraphUrl, base }: PageMetadata,
  stated: StatedArticle | undefined,
  address: string | undefined,
): string | undefined {
  const from = canonicalUrl(base, address) ?? address;
  const said = [canonical, openGraphUrl, stated?.url, address]
    .map((url) => canonicalUrl(url, from))
    .filter((url) => url !== undefined);
  return said.find((url) => new URL(url).pathname !== '/') ?? said[0];
}

/** News sites put the day of publication into addresses: `/2015/02/26/`. */
function dateInAddress(url: string | undefined): string | undefined {
  const day = url?.match(/\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])/);
  return day ? publicationDate(day.slice(1).join('-')) : undefined;
}

/** The first list with a full name in it: some pages state the writer's login, and show the name. */
function bylineOf(...lists: ReadonlyArray<readonly string[] | undefined>): readonly string[] {
  const named = lists.find((list) => list?.some((name) => /\S\s\S/.test(name.trim())));
  return named ?? firstList(...lists);
}

function firstText(...texts: ReadonlyArray<string | undefined>): string | undefined {
  return texts.find((text) => text?.trim());
}

function firstList(...lists: ReadonlyArray<readonly string[] | undefined>): readonly string[] {
  return lists.find((list) => list?.some((text) => text.trim() !== '')) ?? [];
}
