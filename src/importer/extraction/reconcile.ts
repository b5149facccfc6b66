import type { Fact } from '../fact.ts';

/** What is true of a show before it is made, in production, and after: a later step overtakes an earlier. */
const STEPS: Readonly<Record<string, number>> = {
  ANNOUNCED: 1,
  IN_DEVELOPMENT: 1,
  IN_PRODUCTION: 2,
  POST_PRODUCTION: 3,
};
/** An order of more episodes is no announcement of a new show. */
const GOES_ON: ReadonlySet<string> = new Set(['RETURNING', 'CANCELLED', 'ENDED']);

/**
 * The facts without those that others of the same article overtake: "was commissioned" where filming has
 * begun, "began in May" where it has wrapped. An article's status is that of its day.
 */
export function withoutOvertaken(facts: readonly Fact[]): Fact[] {
  const statuses = facts.filter(({ predicate, hedged }) => predicate === 'STATUS' && !hedged);
  return facts.filter((fact) => {
    const step = STEPS[String(fact.value)];
    const renewed = fact.value === 'RETURNING';
    if (fact.predicate !== 'STATUS' || (step === undefined && !renewed)) return true;
    const others = statuses
      .filter(({ subject }) => subject.name === fact.subject.name)
      .map(({ value }) => String(value));
    if (step === undefined) return !others.includes('CANCELLED');
    return !others.some(
      (other) => (STEPS[other] ?? 0) > step || (step === 1 && GOES_ON.has(other)),
    );
  });
}
