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

const CORRECTION = /^(?:correction|clarification|update|editor['’]s note)\b[^.]{0,40}[:,]/i;

/**
 * The facts without those that a correction under the article takes back: where its paragraph states
 * another date of a release, or another person in the same job of a show, the text above was wrong.
 */
export function withoutCorrected(facts: readonly Fact[], text: string): Fact[] {
  const paragraphs = text.split('\n\n');
  const at = paragraphs.findIndex((paragraph, i) => i > 0 && CORRECTION.test(paragraph));
  if (at < 0) return [...facts];
  const from = paragraphs.slice(0, at).join('\n\n').length;
  const to = from + (paragraphs[at]?.length ?? 0) + 2;
  const stated = facts.filter(({ start }) => start >= from && start <= to);
  const corrects = (fact: Fact) =>
    stated.some(
      (one) =>
        one.predicate === fact.predicate &&
        (fact.predicate === 'RELEASED'
          ? one.subject.name === fact.subject.name && one.value !== fact.value
          : /^(?:DIRECTED|WROTE|CREATED|SHOWRAN|COMPOSED)$/.test(fact.predicate) &&
            one.object?.name === fact.object?.name &&
            one.subject.name !== fact.subject.name &&
            paragraphs[at]?.includes(`not ${fact.subject.name}`) === true),
    );
  return facts.filter((fact) => (fact.start >= from && fact.start <= to) || !corrects(fact));
}

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
