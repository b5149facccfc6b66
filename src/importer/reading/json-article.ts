import { z } from 'zod';
import { ArticleReadError } from './article-read-error.ts';
import type { RawArticle } from './assemble.ts';
import { bodyInHtml } from './paragraphs.ts';
import { publicationDate } from './publication-date.ts';

const text = z.string().nullish();
const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z
  .union([named.transform((name) => [name]), z.array(named)])
  .nullish()
  .transform((list) => list ?? []);

/** One article as JSON: see docs/formats.md. Keys behind the first of a line are other words for it. */
const JsonArticle = z.object({
  headline: text,
  title: text,
  dek: text,
  description: text,
  summary: text,
  text: text,
  body: text,
  articleBody: text,
  content: text,
  paragraphs: z.array(z.string()).nullish(),
  html: text,
  italics: z.array(z.string()).nullish(),
  url: text,
  link: text,
  byline: names,
  author: names,
  authors: names,
  outlet: names,
  publisher: names,
  sections: names,
  section: names,
  articleSection: names,
  categories: names,
  tags: names,
  keywords: names,
  publishedAt: text,
  published: text,
  datePublished: text,
  date: text,
});

/**
 * An article from a JSON value. Throws ArticleReadError BAD_METADATA naming the key that holds what it
 * must not, or a date that is none.
 */
export function readJsonArticle(place: string, value: unknown): RawArticle {
  const parsed = JsonArticle.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.') || 'It';
    throw bad(
      place,
      `${where}: ${issue?.message}.`,
      'See docs/formats.md for the keys of an article.',
    );
  }
  const { data } = parsed;
  const written = filled(data.publishedAt, data.datePublished, data.published, data.date);
  const publishedAt = written === undefined ? undefined : publicationDate(written);
  if (written !== undefined && publishedAt === undefined) {
    throw bad(place, `Its date "${written}" is no date.`, 'Write it as 2025-06-09.');
  }
  return {
    headline: filled(data.headline, data.title),
    dek: filled(data.dek, data.description, data.summary),
    ...bodyOf(place, data),
    url: filled(data.url, data.link),
    byline: [...data.byline, ...data.authors, ...data.author],
    outlet: filled(...data.outlet, ...data.publisher),
    sections: [...data.sections, ...data.section, ...data.articleSection, ...data.categories],
    tags: [...data.tags, ...data.keywords],
    publishedAt,
  };
}

function bodyOf(
  place: string,
  data: z.infer<typeof JsonArticle>,
): Pick<RawArticle, 'paragraphs' | 'italics'> {
  const italics = data.italics ?? [];
  if (data.paragraphs) return { paragraphs: data.paragraphs, italics };
  const body = filled(data.text, data.body, data.articleBody, data.content);
  const isText = body !== undefined && !/<(?:p|br|div)\b[^<>]*>/i.test(body);
  if (isText) return { paragraphs: body.split(/\n\s*\n/), italics };
  const html = body ?? data.html;
  return html ? bodyInHtml(place, html) : { paragraphs: [], italics };
}

function filled(...texts: ReadonlyArray<string | null | undefined>): string | undefined {
  return texts.find((it) => it?.trim()) ?? undefined;
}

function bad(place: string, wrong: string, remedy: string): ArticleReadError {
  return new ArticleReadError(place, 'BAD_METADATA', wrong, remedy);
}
