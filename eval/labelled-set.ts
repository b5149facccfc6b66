/** A fact as a labelled set states it: every name that it accepts for an end. */
export interface ExpectedFact {
  readonly predicate: string;
  readonly subject: readonly string[];
  /** Names of the object, or the one value as text. */
  readonly object: readonly string[];
}

/** One text with what it states. */
export interface LabelledDocument {
  /** A file name without extension, unique in its set. */
  readonly name: string;
  /** The bytes of the file that `showgraph extract` is given, and how its name ends. */
  readonly content: string;
  readonly extension: string;
  /** What must be found: counts for recall. */
  readonly expected: readonly ExpectedFact[];
  /** What is right where it is found, but is not asked for: counts for neither. */
  readonly tolerated?: readonly ExpectedFact[];
  /** What a reader found to be stated though the labels have something else: counted apart. */
  readonly read?: readonly ExpectedFact[];
}

/** Where a set of texts with labels comes from, and how it is counted: one small file in `sets/` each. */
export interface LabelledSet {
  readonly name: string;
  /**
   * `tuned`: rules were made with a look at it. `untouched`: only ever run. `apart`: written and
   * annotated apart from the rules, before they read it.
   */
  readonly part: 'tuned' | 'untouched' | 'apart';
  /** Predicates that the set labels; other facts are not judged. */
  readonly predicates: readonly string[];
  /** Of these only recall is told: the set does not list all that is true. */
  readonly recallOnly?: readonly string[];
  /** The documents; undefined where the set is not on this machine. */
  read(): readonly LabelledDocument[] | undefined;
}
