import { BY_NAME, relationship } from '../graph/relationship.ts';

export const FOLLOWS = relationship({ type: 'FOLLOWS', outgoing: BY_NAME, incoming: BY_NAME });

export const PART_OF = relationship({
  type: 'PART_OF',
  outgoing: BY_NAME,
  incoming: [{ on: 'edge', property: 'volume', kind: 'number' }, ...BY_NAME],
});
