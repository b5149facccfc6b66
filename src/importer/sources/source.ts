import type { ArticleDocument } from '../fact.ts';
import type { ArticleReadError } from '../reading/article-read-error.ts';

/** Something that articles are read from: one, several or none. */
export interface Source {
  readonly kind: 'file' | 'url' | 'stdin';
  /** As the user gave it, or as it was found in a folder: a path, a URL, or `-`. */
  readonly place: string;
}

/** What inputs stand for. */
export interface FoundSources {
  readonly articles: readonly Source[];
  /** Paths of bulk catalogues. */
  readonly catalogues: readonly string[];
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

/** How sources are reached. */
export interface SourceOptions {
  /** What `-` stands for; without it `-` cannot be read. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether a URL may lead to this machine or a private network. */
  readonly allowPrivateAddresses?: boolean;
}

/** One article of a source, or why it is none. */
export type ReadItem =
  | { readonly place: string; readonly article: ArticleDocument }
  | {
      /** Names one article to people: a path, `feed.xml#3`, `articles.jsonl:12`, a URL, or `-`. */
      readonly place: string;
      readonly error: ArticleReadError;
      /** What stands there, for a dead-letter file; absent where it is no text or too long. */
      readonly text?: string;
    };
