import { parse } from 'yaml';
import { ArticleReadError } from './article-read-error.ts';
import type { RawArticle } from './assemble.ts';
import { readPlainText } from './plain-text.ts';
import { publicationDate } from './publication-date.ts';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * Markdown with YAML front matter (title, date, description, outlet, author, sections or categories,
 * tags, url); without a title the first `# heading` is the headline, without front
 * matter and heading what is one in a plain text.
 * Throws ArticleReadError BAD_METADATA for front matter that does not end, is no YAML or has no real date.
 */
export function readMarkdown(file: string, text: string): RawArticle {
  const source = text.replace(/\r\n?/g, '\n').trimStart();
  const matter = source.match(FRONT_MATTER);
  if (source.startsWith('---\n') && !matter) {
    throw bad(file, 'Its front matter has no end.', 'Close it with a line of three hyphens.');
  }
  const fields = matter?.[1] === undefined ? {} : fieldsOf(file, matter[1]);
  const blocks = source.slice(matter?.[0].length ?? 0).split(/\n[ \t]*\n/);
  const heading = blocks.find((block) => /^\s*# /.test(block));
  const headline = textOf(fields.title) ?? (heading && plain(heading));
  const paragraphs = blocks.filter((block) => block !== heading).flatMap(paragraphOf);
  const dek = textOf(fields.description);
  return {
    ...(headline === undefined && !matter
      ? withoutHeadline(file, paragraphs)
      : { headline, dek, paragraphs }),
    italics: blocks.flatMap(italicsIn),
    url: textOf(fields.url),
    byline: namesOf(fields.author ?? fields.authors),
    outlet: textOf(fields.outlet),
    sections: namesOf(fields.sections ?? fields.categories),
    tags: namesOf(fields.tags),
    publishedAt: dateOf(file, textOf(fields.date)),
  };
}

/** Without any mark of a headline it is a plain text in Markdown. */
function withoutHeadline(file: string, blocks: readonly string[]) {
  const { headline, dek, paragraphs, isOneSentence } = readPlainText(file, blocks.join('\n\n'));
  return { headline, dek, paragraphs, ...(isOneSentence ? { isOneSentence } : {}) };
}

function fieldsOf(file: string, yaml: string): Record<string, unknown> {
  try {
    const parsed: unknown = parse(yaml, { schema: 'failsafe' });
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    const lines = [...yaml.matchAll(/^([\w-]+):[ \t]*(.*)$/gm)];
    // Titles with a colon or a quotation mark are common and no YAML: read such heads line by line.
    if (lines.length > 0)
      return Object.fromEntries(lines.map(([, key, value]) => [key, listed(value)]));
  }
  throw bad(file, 'Its front matter is no list of fields.', 'Write one `name: value` a line.');
}

function listed(value = ''): string | string[] {
  const list = value.trim().match(/^\[(.*)\]$/);
  return list ? (list[1] ?? '').split(',') : value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function dateOf(file: string, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const date = publicationDate(written);
  if (date !== undefined) return date;
  throw bad(file, `Its date "${written}" is no date.`, 'Write it as 2025-06-09.');
}

/** Block syntax without words (rules, images, code fences, HTML comments) holds no sentence. */
function paragraphOf(block: string): string[] {
  const text = plain(block);
  return text === '' || /^(?:```|~~~|<!--|[-*_]{3,}$|\|)/.test(text) ? [] : [text];
}

const ITALICS = /(?<![\w*])([*_])(?=\S)([^*_\n]+?)\1(?![\w*])/g;

function italicsIn(block: string): string[] {
  return [...block.matchAll(ITALICS)].map((match) => match[2] ?? '');
}

/** The words without Markdown's marks. */
function plain(block: string): string {
  return block
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(ITALICS, '$2')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\\([*_#[\]()`])/g, '$1')
    .trim();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((name) => typeof name === 'string');
  return textOf(value)?.split(',') ?? [];
}

function bad(file: string, wrong: string, remedy: string): ArticleReadError {
  return new ArticleReadError(file, 'BAD_METADATA', wrong, remedy);
}
