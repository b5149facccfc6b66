import type { ArticleDiff } from './article-diff.ts';
import type { RejectedLines } from './catalogue/import-catalogue.ts';
import type { RejectedLine } from './catalogue/parse-line.ts';
import type { Letter } from './dead-letter.ts';
import type { ArticleOutcome } from './import-article.ts';

/** SUPERSEDED is an article of which another version in the same import goes in. */
export type FileOutcome = ArticleOutcome | 'SUPERSEDED' | 'CATALOGUE' | 'FAILED';

/** What became of one file or article. */
export interface FileReport {
  /** The path of a catalogue, or what names one article: see `ReadItem`. */
  readonly file: string;
  readonly outcome: FileOutcome;
  /** One line for people: what was found, or why it failed and what to do. */
  readonly message: string;
  /** Why it failed, of a closed list. */
  readonly reason?: string;
  readonly article?: string;
  readonly seconds?: number;
  /** Of an article: what it holds and that did not go in, by why not. */
  readonly left?: Readonly<Record<string, number>>;
  /** Of an article that a dry run would write: what it would change. */
  readonly diff?: ArticleDiff;
  /** Of a catalogue: the lines that are not empty, and what was written of them. */
  readonly lines?: number;
  readonly nodes?: number;
  readonly edges?: number;
  /** The lines of a catalogue that were left out. */
  readonly rejected?: RejectedLines;
}

/** How far an import is. */
export interface ImportProgress {
  /** What is at hand, and how many files and articles are done. */
  readonly file: string;
  readonly done: number;
  /** Of how many: those that are known of so far. */
  readonly total: number;
  /** Of articles, that are read before the first is written: how many were read. */
  readonly read?: number;
  /** Of a catalogue: what of it is in. `size` is 0 for a pipe. */
  readonly catalogue?: { lines: number; facts: number; bytes: number; size: number };
}

/** What became of all of it: counts, however many there are. */
export interface ImportReport {
  /** Catalogues and articles. */
  readonly total: number;
  readonly outcomes: Readonly<Partial<Record<FileOutcome, number>>>;
  /** Those that failed, by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Facts of articles that did not go in, by why not. */
  readonly left: Readonly<Record<string, number>>;
  /** Lines of catalogues that did not go in. */
  readonly rejected: number;
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

export interface ImportEvents {
  /** Called as work goes on. */
  onProgress?(progress: ImportProgress): void;
  /** Called for each line of a catalogue that does not go in, and waited for. */
  onRejected?(line: RejectedLine): Promise<void>;
  /** Called for each article that does not go in and whose text is known, and waited for. */
  onFailed?(letter: Letter): Promise<void>;
  /** Called when a file or article is done, and waited for before the next one. */
  onFile?(report: FileReport): void | Promise<void>;
}

/** Counts reports. */
export class ReportCounts {
  readonly outcomes: Partial<Record<FileOutcome, number>> = {};
  readonly reasons: Record<string, number> = {};
  readonly left: Record<string, number> = {};
  total = 0;
  rejected = 0;

  add({ outcome, reason, left = {}, rejected }: FileReport): void {
    this.total += 1;
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    if (reason !== undefined) this.reasons[reason] = (this.reasons[reason] ?? 0) + 1;
    for (const [why, count] of Object.entries(left)) {
      this.left[why] = (this.left[why] ?? 0) + count;
    }
    this.rejected += rejected?.count ?? 0;
  }
}
