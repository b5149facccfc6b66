import { compareUnits } from './sorted-texts.ts';

/** How a name meets a query, the best first. */
export const MATCHES = ['EXACT', 'PREFIX', 'WORDS', 'WORD_PREFIXES', 'TYPO'] as const;
export type NameMatch = (typeof MATCHES)[number];

/**
 * The tiers of the ranking, the best first. WORD_PREFIXES has two: only the last word is cut short, or
 * others are too. TYPO has three: the name has no further words, it has some, or the typo is in a last
 * word that is cut short.
 */
export const TIERS: readonly NameMatch[] = [
  'EXACT',
  'PREFIX',
  'WORDS',
  'WORD_PREFIXES',
  'WORD_PREFIXES',
  'TYPO',
  'TYPO',
  'TYPO',
];

/** Each tier has two steps: names proper, then aliases. */
const STEPS = TIERS.length * 2;

/** What hits are ordered by. */
export interface Rank {
  /** Twice the tier, and one more for an alias. */
  readonly step: number;
  /** How many edges the entity has. */
  readonly degree: number;
  readonly id: string;
}

/** The order of hits: by step, then the best connected entity, then by id. */
export function compareRanks(a: Rank, b: Rank): number {
  return a.step - b.step || b.degree - a.degree || compareUnits(a.id, b.id);
}

/**
 * A number between 0 and 1 that orders as `compareRanks` does, but for the id: each step takes an equal
 * part of the range, and within it n edges come to n / (n + 1).
 */
export function score({ step, degree }: Omit<Rank, 'id'>): number {
  return 1 - (step + 1 / (1 + degree)) / STEPS;
}
