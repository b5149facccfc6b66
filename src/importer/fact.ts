import type { EntityType, PredicateName } from '../vocabulary.ts';

/** An article as a reader hands it on: metadata beside the text that every offset counts in. */
export interface ArticleDocument {
  /** Where it was read from: a path as the user gave it, or `-` for standard input. */
  readonly file: string;
  readonly url?: string;
  readonly headline: string;
  /** The line under the headline that sums the article up. */
  readonly dek?: string;
  readonly byline: readonly string[];
  readonly outlet?: string;
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  /** Phrases that the source sets in italics, which news uses for titles; absent where it sets none. */
  readonly italics?: readonly string[];
  /** `2025-06-09`, or a UTC instant `2025-06-09T10:00:00.000Z`; absent where the article states none. */
  readonly publishedAt?: string;
  /** Headline, dek and body, paragraphs separated by one blank line. Offsets count its UTF-16 units. */
  readonly text: string;
}

/** How an article names an entity. Within one article equal references are one entity. */
export interface EntityReference {
  readonly type: EntityType;
  readonly name: string;
  /** True where the text gives no title and the name describes the work ("... finale"). */
  readonly nameIsDescriptive?: boolean;
  /** Show, SourceWork or Organization kind where the words state it. */
  readonly kind?: string;
  /** Year or date that the text gives for a work, which tells a remake from its original. */
  readonly released?: string;
  /** For a character: the name of the show it belongs to. */
  readonly work?: string;
}

/** One fact and the sentence that says so: the JSON lines contract of `showgraph extract`. */
export interface Fact {
  readonly predicate: PredicateName;
  readonly subject: EntityReference;
  readonly object?: EntityReference;
  readonly value?: string | number;
  readonly qualifiers: Readonly<Record<string, string | number | boolean>>;
  readonly sentence: string;
  /** Offsets of the sentence in the stored text, in UTF-16 units: `text.slice(start, end) === sentence`. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how far the rule that found it is to be trusted. */
  readonly confidence: number;
  /** True for a rumour, a plan or a possibility. */
  readonly hedged: boolean;
}

/** A name that the graph already knows, offered to the extractor before any rule guesses. */
export interface KnownName {
  readonly type: EntityType;
  readonly name: string;
  readonly kind?: string;
}

/**
 * The graph's own names by folded form (see `fold`), aliases included. It is only ever asked for one
 * name, so that who was asked for tells what a reading rests on.
 */
export interface Gazetteer {
  get(foldedName: string): readonly KnownName[] | undefined;
}
