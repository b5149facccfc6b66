import type { ArticleDocument } from '../fact.ts';
import { ArticleReadError } from './article-read-error.ts';

/** What a format's reader found, before whitespace is made regular. */
export interface RawArticle {
  readonly headline: string | undefined;
  readonly dek?: string | undefined;
  readonly paragraphs: readonly string[];
  readonly url?: string | undefined;
  readonly byline?: readonly string[];
  readonly outlet?: string | undefined;
  readonly sections?: readonly string[];
  readonly tags?: readonly string[];
  readonly publishedAt?: string | undefined;
  /** The text is one sentence, which is its own headline. */
  readonly isOneSentence?: boolean;
}

/**
 * The article document: one text of headline, dek and paragraphs, the only text that offsets count in.
 * Throws ArticleReadError NO_HEADLINE or NO_TEXT.
 */
export function assemble(file: string, raw: RawArticle): ArticleDocument {
  const headline = singleBlanks(raw.headline ?? '');
  const body = raw.paragraphs.map(singleBlanks).filter((paragraph) => paragraph !== '');
  if (headline === '') {
    throw new ArticleReadError(
      file,
      'NO_HEADLINE',
      'It has no headline.',
      'Put the headline in the first paragraph, the front matter title or the page title.',
    );
  }
  if (body[0] === headline) body.shift();
  const dek = singleBlanks(raw.dek ?? '');
  if (body[0] === dek) body.shift();
  if (body.length === 0 && dek === '' && !raw.isOneSentence) {
    throw new ArticleReadError(
      file,
      'NO_TEXT',
      'There is nothing to read under the headline.',
      'Check that the file holds the article itself and not only its frame.',
    );
  }
  const paragraphs = dek === '' ? [headline, ...body] : [headline, dek, ...body];
  return {
    file,
    headline,
    ...(dek === '' ? {} : { dek }),
    ...(raw.url ? { url: raw.url } : {}),
    ...(raw.outlet ? { outlet: singleBlanks(raw.outlet) } : {}),
    ...(raw.publishedAt ? { publishedAt: raw.publishedAt } : {}),
    byline: distinct(raw.byline ?? []),
    sections: distinct(raw.sections ?? []),
    tags: distinct(raw.tags ?? []),
    text: paragraphs.join('\n\n'),
  };
}

/** Runs of any white space become one blank; none is left at the ends. */
export function singleBlanks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim();
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map(singleBlanks))].filter((name) => name !== '');
}
