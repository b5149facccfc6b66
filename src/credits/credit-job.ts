import { builder } from '../builder.ts';
import { described } from '../model/enumeration.ts';

/** What somebody may do for a show: the relationship types that a credit may have. */
export const CREDIT_JOBS = [
  'ACTED_IN',
  'DIRECTED',
  'WROTE',
  'CREATED',
  'SHOWRAN',
  'PRODUCED',
  'EXECUTIVE_PRODUCED',
  'COMPOSED',
] as const;
export type CreditJob = (typeof CREDIT_JOBS)[number];

const WORDS: Record<CreditJob, string> = {
  ACTED_IN: 'Plays in it.',
  DIRECTED: 'Directs it.',
  WROTE: 'Writes its script.',
  CREATED: 'Created it.',
  SHOWRAN: 'Is its showrunner.',
  PRODUCED: 'Produces it.',
  EXECUTIVE_PRODUCED: 'Is an executive producer of it.',
  COMPOSED: 'Composed its music.',
};

export const CreditJobEnum = builder.enumType('CreditJob', {
  description: 'What somebody does for a show.',
  values: described(CREDIT_JOBS, WORDS),
});
