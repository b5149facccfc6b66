import { BY_NAME, relationship } from '../graph/relationship.ts';

export const PORTRAYED = relationship({ type: 'PORTRAYED', outgoing: BY_NAME, incoming: BY_NAME });

export const APPEARS_IN = relationship({
  type: 'APPEARS_IN',
  outgoing: BY_NAME,
  incoming: BY_NAME,
});

export const CREATED_CHARACTER = relationship({
  type: 'CREATED_CHARACTER',
  outgoing: BY_NAME,
  incoming: BY_NAME,
});
