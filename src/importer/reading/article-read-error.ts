export const ARTICLE_READ_REASONS = [
  'EMPTY',
  'BINARY',
  'ENCODING',
  'TOO_LARGE',
  'NO_HEADLINE',
  'NO_TEXT',
  'UNKNOWN_FORMAT',
  'BAD_METADATA',
  'UNREADABLE',
] as const;
export type ArticleReadReason = (typeof ARTICLE_READ_REASONS)[number];

/** Why a file is no article. The message names the file, what is wrong and what to do about it. */
export class ArticleReadError extends Error {
  override readonly name = 'ArticleReadError';
  readonly file: string;
  readonly reason: ArticleReadReason;

  constructor(file: string, reason: ArticleReadReason, wrong: string, remedy: string) {
    super(`${file}: ${wrong} ${remedy}`);
    this.file = file;
    this.reason = reason;
  }
}
