import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ArticleReadError } from './article-read-error.ts';
import { type RawArticle, singleBlanks } from './assemble.ts';
import { articleInJsonLd } from './json-ld.ts';
import { publicationDate } from './publication-date.ts';

type Page = ReturnType<typeof parseHTML>['document'];

const BLOCKS = 'p, h2, h3, h4, li, blockquote, pre';
const SHORTEST_BODY = 200;

/**
 * A saved web page: metadata from JSON-LD, then OpenGraph; the body from JSON-LD's articleBody, else by
 * Readability. Throws ArticleReadError NO_TEXT where neither finds an article.
 */
export function readHtml(file: string, html: string): RawArticle {
  const { document } = parseHTML(html);
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const stated = articleInJsonLd(scripts.map((script) => script.textContent ?? ''));
  const meta = metaOf(document);
  const shown = singleBlanks(document.querySelector('h1')?.textContent ?? '');
  const title = shown || document.querySelector('title')?.textContent;
  const stateOf = (value: string | undefined) => (value?.trim() ? value : undefined);
  const url = stateOf(stated?.url) ?? meta('og:url') ?? canonicalOf(document);
  const paragraphs = bodyOf(document, stated?.paragraphs ?? []);
  // The page's own headline is no paragraph, whatever the metadata call the article.
  if (paragraphs[0] !== undefined && singleBlanks(paragraphs[0]) === shown) paragraphs.shift();
  if (paragraphs.length === 0) {
    throw new ArticleReadError(
      file,
      'NO_TEXT',
      'No article was found in this page.',
      'Save the page after it has loaded, or save the article as text.',
    );
  }
  return {
    headline: stateOf(stated?.headline) ?? meta('og:title') ?? title,
    dek: stateOf(stated?.dek) ?? meta('og:description') ?? meta('description'),
    paragraphs,
    byline: filled(stated?.byline) ?? metaAll(document, 'article:author', 'author'),
    outlet: stateOf(stated?.outlet) ?? meta('og:site_name'),
    sections: filled(stated?.sections) ?? metaAll(document, 'article:section'),
    tags: filled(stated?.tags) ?? metaAll(document, 'article:tag'),
    publishedAt: stated?.publishedAt ?? publicationDate(meta('article:published_time') ?? ''),
    url: url && /^https?:/.test(url) ? url : undefined,
  };
}

/** Readability empties the document it reads, so everything else is read before. */
function bodyOf(document: Page, stated: readonly string[]): string[] {
  if (stated.join(' ').trim().length >= SHORTEST_BODY) return [...stated];
  const found = new Readability(document).parse();
  if (!found?.content) return [];
  const { document: body } = parseHTML(`<html><body>${found.content}</body></html>`);
  const blocks = [...body.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => block.textContent ?? '');
  return (blocks.length > 0 ? blocks : [found.textContent ?? '']).filter((block) =>
    /\w/.test(block),
  );
}

function metaOf(document: Page): (name: string) => string | undefined {
  return (name) => metaAll(document, name).find((content) => content.trim() !== '');
}

function metaAll(document: Page, ...names: string[]): string[] {
  const wanted = names.flatMap((name) => [`meta[property="${name}"]`, `meta[name="${name}"]`]);
  const contents = [...document.querySelectorAll(wanted.join(', '))].map(
    (tag) => tag.getAttribute('content') ?? '',
  );
  // An author given as an address names nobody.
  return contents.filter((content) => names[0] === 'og:url' || !/^https?:/.test(content));
}

function canonicalOf(document: Page): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

function filled(names: readonly string[] | undefined): readonly string[] | undefined {
  return names && names.length > 0 ? names : undefined;
}
