import { BY_NAME, relationship } from '../graph/relationship.ts';

export const BROADCAST = relationship({ type: 'BROADCAST', outgoing: BY_NAME, incoming: BY_NAME });

export const PRODUCED_BY = relationship({
  type: 'PRODUCED_BY',
  outgoing: BY_NAME,
  incoming: BY_NAME,
});
