export const ARTICLE_READ_REASONS = [
  'EMPTY',
  'BINARY',
  'ENCODING',
  'TOO_LARGE',
  'TOO_COMPLEX',
  'TOO_MANY',
  'NO_HEADLINE',
  'NO_TEXT',
  'UNKNOWN_FORMAT',
  'BAD_JSON',
  'BAD_XML',
  'BAD_METADATA',
  'UNREADABLE',
  'BAD_URL',
  'PRIVATE_ADDRESS',
  'UNREACHABLE',
  'TIMEOUT',
  'TOO_MANY_REDIRECTS',
  'HTTP_STATUS',
] as const;
export type ArticleReadReason = (typeof ARTICLE_READ_REASONS)[number];

/** Why something is no article. The message names its place, what is wrong and what to do about it. */
export class ArticleReadError extends Error {
  override readonly name = 'ArticleReadError';
  /** The place: a path, `feed.xml#3`, `articles.jsonl:12`, a URL, or `-`. */
  readonly file: string;
  readonly reason: ArticleReadReason;

  constructor(file: string, reason: ArticleReadReason, wrong: string, remedy: string) {
    super(`${file}: ${wrong} ${remedy}`);
    this.file = file;
    this.reason = reason;
  }
}
