import type { EntityReference, Fact } from '../fact.ts';
import { characterReference, referenceKey } from '../reference.ts';
import { professionOf, statedProfessions } from './professions.ts';

/** Statuses of something that has not come out yet. */
const TO_COME: ReadonlySet<unknown> = new Set([
  'ANNOUNCED',
  'IN_DEVELOPMENT',
  'IN_PRODUCTION',
  'POST_PRODUCTION',
]);

/** Sentences kept of one name. */
const SHOWN = 3;

/** What one article says around one name. */
export interface Saying {
  /** Facts that tie it to other names of the article: the predicate, and the other's `referenceKey`. */
  readonly ties: Array<{ readonly predicate: string; readonly other: string }>;
  readonly professions: Set<string>;
  /** What the text says that a work is, beside what its name brings with it. */
  readonly kinds: Set<string>;
  /** Years in which the text says a work came or will come out. */
  readonly released: Set<number>;
  /** The year of the article, where it says that the work is still to come. */
  toCome?: number;
  /** Where its first sentences stand, and in how many it is named. */
  readonly at: Array<readonly [start: number, end: number]>;
  sentences: number;
}

/** What the facts of an article say around each name, by `referenceKey`. Pure. */
export function sayingsOf(facts: readonly Fact[]): Map<string, Saying> {
  const sayings = new Map<string, Saying>();
  const seen = new Set<string>();
  for (const fact of facts) {
    const { predicate, subject, object, value, qualifiers, start, end, sentence } = fact;
    const subjectKey = referenceKey(subject);
    const objectKey = object && referenceKey(object);
    for (const reference of [subject, object, characterReference(fact)]) {
      if (!reference || reference.type === 'Article') continue;
      const key = referenceKey(reference);
      const saying = sayings.get(key) ?? emptySaying();
      sayings.set(key, saying);
      const place = `${key} ${start}`;
      if (seen.has(place)) continue;
      seen.add(place);
      saying.sentences += 1;
      if (saying.at.length < SHOWN) saying.at.push([start, end]);
      addProfessions(saying, reference, sentence);
    }
    const own = sayings.get(subjectKey);
    if (!own) continue;
    if (objectKey) {
      own.ties.push({ predicate, other: objectKey });
      sayings.get(objectKey)?.ties.push({ predicate, other: subjectKey });
      const profession = subject.type === 'Person' ? professionOf(predicate) : undefined;
      if (profession) own.professions.add(profession);
    }
    if (predicate === 'INSTANCE_OF') own.kinds.add(String(value));
    if (predicate === 'HAS_SEASON') own.kinds.add('SERIES');
    if (predicate === 'RELEASED' && qualifiers.season === undefined) {
      own.released.add(Number(String(value).slice(0, 4)));
    }
    if (predicate === 'STATUS' && TO_COME.has(value) && typeof qualifiers.date === 'string') {
      own.toCome = Number(qualifiers.date.slice(0, 4));
    }
  }
  return sayings;
}

export function emptySaying(): Saying {
  return {
    ties: [],
    professions: new Set(),
    kinds: new Set(),
    released: new Set(),
    at: [],
    sentences: 0,
  };
}

function addProfessions(saying: Saying, { type, name }: EntityReference, sentence: string): void {
  if (type !== 'Person') return;
  for (const profession of statedProfessions(name, sentence)) saying.professions.add(profession);
}
