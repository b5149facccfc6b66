export type { Reading as ReadItem } from '../reading/reading.ts';

/** Something that articles are read from: one, several or none. */
export interface Source {
  readonly kind: 'file' | 'url' | 'stdin';
  /** As the user gave it, or as it was found in a folder: a path, a URL, or `-`. */
  readonly place: string;
}

/** What inputs stand for. */
export interface FoundSources {
  readonly articles: readonly Source[];
  /** Paths of bulk catalogues; a dead-letter file of both kinds of text stands in both lists. */
  readonly catalogues: readonly string[];
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

/** How sources are reached. */
export interface SourceOptions {
  /** What `-` stands for; without it `-` cannot be read. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Whether a URL may lead to this machine or a private network. */
  readonly allowPrivateAddresses?: boolean;
  /** Milliseconds that fetching a URL may take as a whole; 30,000 where not given. */
  readonly fetchTimeout?: number;
}
