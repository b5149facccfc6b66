import type { OrderColumn } from '../graph/keyset.ts';
import { BY_NAME, relationship } from '../graph/relationship.ts';
import { CREDIT_JOBS } from './credit-job.ts';

const BY_RELEASE: readonly OrderColumn[] = [
  { on: 'node', property: 'releasedLast', kind: 'text', descending: true },
  ...BY_NAME,
];

const BY_BILLING: readonly OrderColumn[] = [
  { on: 'edge', property: 'billing', kind: 'number' },
  ...BY_NAME,
];

/** A show's cast stands in its billing; a person's credits from the newest back. */
export const ACTED_IN = relationship({
  type: 'ACTED_IN',
  outgoing: BY_RELEASE,
  incoming: BY_BILLING,
});

const crew = (type: string) => relationship({ type, outgoing: BY_RELEASE, incoming: BY_NAME });

export const DIRECTED = crew('DIRECTED');
export const WROTE = crew('WROTE');
export const CREATED = crew('CREATED');
export const SHOWRAN = crew('SHOWRAN');
export const PRODUCED = crew('PRODUCED');
export const EXECUTIVE_PRODUCED = crew('EXECUTIVE_PRODUCED');
export const COMPOSED = crew('COMPOSED');
export const AUTHORED = relationship({ type: 'AUTHORED', outgoing: BY_NAME, incoming: BY_NAME });
export const NOTABLE_WORK = crew('NOTABLE_WORK');

/** Every job on a show: edges of all the types above but authorship, which is of source works. */
export const CREDIT = relationship({
  type: CREDIT_JOBS,
  outgoing: BY_RELEASE,
  incoming: BY_BILLING,
});
