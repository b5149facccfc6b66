import { BY_NAME, relationship } from '../graph/relationship.ts';

export const ADAPTS = relationship({ type: 'ADAPTS', outgoing: BY_NAME, incoming: BY_NAME });

export const RESULTED_IN = relationship({
  type: 'RESULTED_IN',
  outgoing: BY_NAME,
  incoming: BY_NAME,
});
