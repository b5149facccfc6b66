import { z } from 'zod';
import { ARTICLE_READ_REASONS } from '../reading/article-read-error.ts';

/** A line of a dead-letter file: what did not go in, and where it stood. */
const DeadLetter = z.object({
  file: z.string(),
  line: z.number().int(),
  code: z.string().optional(),
  reason: z.string(),
  text: z.string(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Codes that only articles have; those of a catalogue's lines are the catalogue's own. */
const CATALOGUE_CODES: ReadonlySet<string> = new Set([
  'TOO_LONG',
  'NOT_UTF8',
  'NOT_JSON',
  'UNKNOWN_TYPE',
  'WRONG_SHAPE',
  'CONFLICT',
  'BAD_ROW',
]);
const ARTICLE_CODES: ReadonlySet<string> = new Set(ARTICLE_READ_REASONS);

/** What a line of JSON Lines is for; `broken` where it is no JSON object. */
export type LineKind = 'catalogue' | 'article' | 'catalogue letter' | 'article letter' | 'broken';

/** The value of a line and what it is for. */
export function readLine(text: string): { kind: LineKind; value?: unknown; letter?: DeadLetter } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'broken' };
  const letter = DeadLetter.safeParse(value).data;
  if (letter)
    return { kind: isOfArticle(letter) ? 'article letter' : 'catalogue letter', value, letter };
  const isFact = 'type' in value && 'name' in value && 'source' in value;
  return { kind: isFact || !looksLikeArticle(value) ? 'catalogue' : 'article', value };
}

/** Whether a line of a dead-letter file keeps an article; others are told without reading them whole. */
export function isArticleLetter(text: string): boolean {
  return /^\s*\{"file":/.test(text) && readLine(text).kind === 'article letter';
}

/** Whether a text begins with a letter as an import writes it, however long that is. */
export function beginsAsLetter(head: string): boolean {
  return /^\s*\{"file":"(?:[^"\\]|\\.)*","line":\d+,"code":/.test(head);
}

function looksLikeArticle(value: object): boolean {
  const keys = Object.keys(value);
  const has = (names: readonly string[]) => names.some((name) => keys.includes(name));
  return has(['headline', 'title']) || has(['text', 'body', 'articleBody', 'paragraphs', 'html']);
}

/** A letter without a code is older than letters of articles. */
function isOfArticle({ code = 'NOT_JSON' }: DeadLetter): boolean {
  return ARTICLE_CODES.has(code) || !CATALOGUE_CODES.has(code);
}
