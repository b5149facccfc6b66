import { BY_NAME, type Orders, relationship } from '../graph/relationship.ts';

const BY_RELEASE: Orders = {
  NEWEST: [
    { on: 'node', property: 'releasedLast', descending: true, missing: '' },
    { on: 'node', property: 'sortName', missing: '' },
  ],
};

/** A show's cast stands in its billing; a person's credits from the newest back. */
export const ACTED_IN = relationship({
  type: 'ACTED_IN',
  outgoing: BY_RELEASE,
  incoming: {
    BILLING: [
      { on: 'edge', property: 'billing', missing: 2147483647 },
      { on: 'node', property: 'sortName', missing: '' },
    ],
  },
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
