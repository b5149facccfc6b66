import type { RejectedLines } from './catalogue/import-catalogue.ts';
import type { RejectedLine } from './catalogue/parse-line.ts';
import type { ArticleOutcome } from './import-article.ts';

export type FileOutcome = ArticleOutcome | 'CATALOGUE' | 'FAILED';

/** What became of one file. */
export interface FileReport {
  readonly file: string;
  readonly outcome: FileOutcome;
  /** One line for people: what was found, or why it failed and what to do. */
  readonly message: string;
  readonly reason?: string;
  readonly article?: string;
  readonly seconds?: number;
  /** Of a catalogue: the lines that are not empty, and what was written of them. */
  readonly lines?: number;
  readonly nodes?: number;
  readonly edges?: number;
  /** The lines of a catalogue that were left out. */
  readonly rejected?: RejectedLines;
}

/** How far an import is. */
export interface ImportProgress {
  /** What is at hand, and how many files are done. */
  readonly file: string;
  readonly done: number;
  readonly total: number;
  /** Of a catalogue: what of it is in. `size` is 0 for a pipe. */
  readonly catalogue?: { lines: number; facts: number; bytes: number; size: number };
}

export interface ImportReport {
  readonly files: readonly FileReport[];
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

export interface ImportEvents {
  /** Called as work goes on. */
  onProgress?(progress: ImportProgress): void;
  /** Called for each line of a catalogue that does not go in, and waited for. */
  onRejected?(line: RejectedLine): Promise<void>;
  /** Called when a file is done, and waited for before the next one. */
  onFile?(report: FileReport): void | Promise<void>;
}
