import type { Fact } from '../src/importer/fact.ts';
import { fold } from '../src/text/fold.ts';
import type { ExpectedFact, LabelledDocument, LabelledSet } from './labelled-set.ts';

/** Right, wrong and missed facts of one predicate. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** How many of the wrong ones are right after reading the text. */
  readonly settled: number;
}

const NONE: Tally = { right: 0, wrong: 0, missed: 0, settled: 0 };

/** A fact that was wrongly found, or not found, and where. */
export interface Mistake {
  readonly kind: 'wrong' | 'missed';
  readonly document: string;
  readonly fact: string;
  readonly sentence?: string;
}

export interface Score {
  /** By predicate, in the order of the set; `all` is their sum. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly mistakes: readonly Mistake[];
}

/**
 * Compares facts with labels, document by document. Names are equal where they fold to the same text;
 * a fact stated in several sentences counts once. A label is found where predicate, subject and object
 * (or value) agree.
 */
export function scoreSet(
  set: LabelledSet,
  documents: readonly LabelledDocument[],
  factsOf: (document: LabelledDocument) => readonly Fact[],
): Score {
  const tallies = new Map(set.predicates.map((name) => [name, { ...NONE }]));
  const mistakes: Mistake[] = [];
  for (const document of documents) {
    const open = new Set(document.expected);
    for (const fact of distinct(factsOf(document))) {
      const tally = tallies.get(fact.predicate);
      if (!tally) continue;
      const label = document.expected.find((expected) => agrees(fact, expected));
      if (label) {
        // A label has several names for one thing; the first fact that agrees finds it.
        if (open.delete(label)) tally.right += 1;
      } else if (!document.tolerated?.some((expected) => agrees(fact, expected))) {
        tally.wrong += 1;
        if (document.read?.some((expected) => agrees(fact, expected))) {
          tally.settled += 1;
          continue;
        }
        mistakes.push({
          kind: 'wrong',
          document: document.name,
          fact: inWords(fact),
          sentence: fact.sentence,
        });
      }
    }
    for (const { predicate, subject, object } of open) {
      const tally = tallies.get(predicate);
      if (!tally) continue;
      tally.missed += 1;
      const fact = `${predicate}: ${subject[0] ?? ''} -> ${object[0] ?? ''}`;
      mistakes.push({ kind: 'missed', document: document.name, fact });
    }
  }
  const sum = [...tallies.values()].reduce(
    (all, one) => ({
      right: all.right + one.right,
      wrong: all.wrong + one.wrong,
      missed: all.missed + one.missed,
      settled: all.settled + one.settled,
    }),
    NONE,
  );
  return { tallies: new Map([...tallies, ['all', sum]]), mistakes };
}

/** Right of what was found; 1 where nothing was. */
export const precision = ({ right, wrong }: Tally): number =>
  right + wrong === 0 ? 1 : right / (right + wrong);

/** The same, where what a reader found to be right is not wrong. */
export const precisionAfterReading = ({ right, wrong, missed, settled }: Tally): number =>
  precision({ right: right + settled, wrong: wrong - settled, missed, settled });

/** Found of what is there; 1 where nothing is. */
export const recall = ({ right, missed }: Tally): number =>
  right + missed === 0 ? 1 : right / (right + missed);

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

function objectOf({ object, value }: Fact): string {
  return object ? object.name : String(value ?? '');
}

function agrees(fact: Fact, { predicate, subject, object }: ExpectedFact): boolean {
  return (
    fact.predicate === predicate &&
    isNamed(fact.subject.name, subject) &&
    isNamed(objectOf(fact), object)
  );
}

/** An empty list of names accepts any: the set does not say which. */
function isNamed(name: string, names: readonly string[]): boolean {
  return names.length === 0 || names.some((other) => fold(other) === fold(name));
}

function distinct(facts: readonly Fact[]): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.predicate, fold(fact.subject.name), fold(objectOf(fact))]);
    if (!byKey.has(key)) byKey.set(key, fact);
  }
  return [...byKey.values()];
}

function inWords(fact: Fact): string {
  return `${fact.predicate}: ${fact.subject.name} -> ${objectOf(fact)}`;
}
