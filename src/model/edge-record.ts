import type { EdgeType } from '../vocabulary.ts';

/** What a column of an edge or a qualifier of a claim holds. */
export type Scalar = string | number | boolean;

/** A place in the graph: the edges of one type between two entities. */
export interface EdgePair {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
}

/** An edge as it stands in the graph. */
export interface EdgeRecord extends EdgePair {
  readonly key: string;
  readonly columns: Readonly<Record<string, Scalar>>;
  readonly confidence: number;
  readonly hedged: boolean;
  readonly claimIds: readonly string[];
  readonly sources: readonly string[];
}
