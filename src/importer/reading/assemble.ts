import type { ArticleDocument } from '../fact.ts';
import { ArticleReadError } from './article-read-error.ts';
import { namesInByline } from './byline.ts';
import { canonicalUrl } from './canonical-url.ts';

/** What a format's reader found, before whitespace is made regular. */
export interface RawArticle {
  readonly headline: string | undefined;
  readonly dek?: string | undefined;
  readonly paragraphs: readonly string[];
  /** What the source sets in italics, as news sets titles. */
  readonly italics?: readonly string[];
  /** As stated; made canonical here. */
  readonly url?: string | undefined;
  /** Bylines as stated; the names in them are taken here. */
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
  const url = canonicalUrl(raw.url);
  const outlet = singleBlanks(raw.outlet ?? '');
  const paragraphs = dek === '' ? [headline, ...body] : [headline, dek, ...body];
  const italics = distinct((raw.italics ?? []).map(withoutEndMark)).filter((words) =>
    /^[^\p{Ll}]/u.test(words),
  );
  return {
    file,
    headline,
    ...(dek === '' ? {} : { dek }),
    ...(url === undefined ? {} : { url }),
    ...(outlet === '' ? {} : { outlet }),
    ...(raw.publishedAt ? { publishedAt: raw.publishedAt } : {}),
    byline: distinct((raw.byline ?? []).flatMap(namesInByline)),
    sections: distinct(raw.sections ?? []),
    tags: distinct(raw.tags ?? []),
    ...(italics.length > 0 ? { italics } : {}),
    text: paragraphs.join('\n\n'),
  };
}

/**
 * Runs of any white space become one blank; none is left at the ends. Signs without a shape of their own
 * go: control characters, marks of writing direction, soft hyphens and blanks of no width, which would
 * part a name or turn a sentence round where it is shown.
 */
export function singleBlanks(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\s\u0085\u00a0\u200b]+/gu, ' ')
    .trim();
}

const UNSEEN = /(?![\s\u0085])[\p{Cc}\p{Bidi_Control}\u00ad\u2060\ufffe\uffff]/gu;

/** A comma set in italics with the title before it is no part of it. */
function withoutEndMark(words: string): string {
  return words.trim().replace(/[,.;:]$/, '');
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map(singleBlanks))].filter((name) => name !== '');
}
