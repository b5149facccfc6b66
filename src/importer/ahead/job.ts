import type { Extraction } from '../extract.ts';
import type { ArticleDocument, KnownName } from '../fact.ts';

/** Some names of the gazetteer; those without known names are gone. */
export type NameRows = ReadonlyArray<
  readonly [name: string, known: readonly KnownName[] | undefined]
>;

/** An article for a reader, with what changed in the gazetteer since its last one. */
export interface Job {
  readonly article: ArticleDocument;
  readonly changed: NameRows;
}

/** What a reader gives for a job. */
export type JobResult =
  | {
      readonly extraction: Extraction;
      /** `hashOfName` of every name that the gazetteer was asked for. */
      readonly asked: Uint32Array;
    }
  | { readonly failure: string };

/** 32 bits of a name (FNV-1a over UTF-16 units): two names may share them, one has always the same. */
export function hashOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
