/** The properties of an entity as the graph gives them. Nouns add their own; a missing one is undefined. */
export interface EntityRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly nameIsDescriptive: boolean;
  readonly externalIds?: readonly string[];
  readonly sources: readonly string[];
  readonly unresolved?: boolean;
  /** What an unresolved one may be: candidates as JSON. */
  readonly matchCandidates?: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}
