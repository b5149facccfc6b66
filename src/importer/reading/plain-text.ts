import { type Sentence, splitSentences } from '../extraction/sentences.ts';
import { ArticleReadError } from './article-read-error.ts';
import type { RawArticle } from './assemble.ts';
import { publicationDate } from './publication-date.ts';

/** ` date 2025-06-09 Posted in: Netflix, TV | Tagged: a, b`: the first line of an article saved as text. */
const HEAD =
  /^[ \t]*date[ \t]+(\S+)(?:[ \t]+Posted in:([^|\n]*))?(?:\|[ \t]*Tagged:([^\n]*))?[ \t]*$/i;
const SENTENCE_END = /[.!?…]["'”’)]?$/;
/** A line that breaks off inside a sentence: after a comma or a small letter, before a small letter. */
const WRAP = /(?<=[\p{Ll},][ \t]*)\n(?=[ \t]*\p{Ll})|(?<=,[ \t]*)\n/gu;
const DEK_LENGTH = 400;

/**
 * Plain text: an optional head line, the headline, a dek where the second paragraph is one sentence
 * above a longer body, the body. Throws ArticleReadError BAD_METADATA for a head whose date is none.
 */
export function readPlainText(file: string, text: string): RawArticle {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').split('\n');
  const head = lines[0]?.match(HEAD);
  const paragraphs = withHeadline(paragraphsOf((head ? lines.slice(1) : lines).join('\n')));
  const [headline, second, ...rest] = paragraphs;
  const dek = isDek(second, rest) ? second : undefined;
  const body = dek === undefined ? paragraphs.slice(1) : rest;
  return {
    headline,
    dek,
    paragraphs: body,
    isOneSentence: paragraphs.length === 1 && isWholeSentence(paragraphs[0] ?? ''),
    publishedAt: head?.[1] === undefined ? undefined : dateOf(file, head[1]),
    sections: listOf(head?.[2]),
    tags: listOf(head?.[3]),
  };
}

/** Blank lines part paragraphs; a text without any has one paragraph a line. */
function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n[ \t]*\n/).filter((block) => block.trim() !== '');
  const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
  return blocks.length > 1 ? blocks : lines(text.replace(WRAP, ' '));
}

/** A pasted paragraph without a headline has its first sentence as one. */
function withHeadline(paragraphs: string[]): string[] {
  const [only] = paragraphs;
  const first = paragraphs.length === 1 ? firstSentence(only ?? '') : undefined;
  const rest = only?.slice(first?.end ?? 0).trim();
  return first && rest ? [first.text, rest] : paragraphs;
}

/** A first sentence longer than that is none. */
const SENTENCE_LENGTH = 5000;

function firstSentence(text: string): Sentence | undefined {
  const [first] = splitSentences(text.slice(0, SENTENCE_LENGTH));
  return first && first.end < SENTENCE_LENGTH ? first : undefined;
}

/** "Some Film is a 1990 drama." can be read; "Some Headline" has lost its article. */
function isWholeSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim()) && text.trim().split(/\s+/).length > 5;
}

/** One sentence, no quotation, with more text below it than in it. */
function isDek(second: string | undefined, rest: readonly string[]): boolean {
  const line = second?.trim();
  if (!line || line.length > DEK_LENGTH || !SENTENCE_END.test(line)) return false;
  if (/[a-z)][.!?] +["“]?[A-Z]/.test(line) || /^["“]/.test(line)) return false;
  return rest.join(' ').length > line.length;
}

function dateOf(file: string, written: string): string {
  const date = publicationDate(written);
  if (date !== undefined) return date;
  throw new ArticleReadError(
    file,
    'BAD_METADATA',
    `The head's date "${written}" is no date.`,
    'Write it as 2025-06-09.',
  );
}

function listOf(names: string | undefined): string[] {
  return (names ?? '').split(',');
}
