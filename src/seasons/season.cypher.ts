import { type Orders, relationship } from '../graph/relationship.ts';

const BY_NUMBER: Orders = { NUMBER: [{ on: 'edge', property: 'number', missing: 2147483647 }] };

export const SEASON_OF = relationship({
  type: 'SEASON_OF',
  outgoing: BY_NUMBER,
  incoming: BY_NUMBER,
});

export const EPISODE_OF = relationship({
  type: 'EPISODE_OF',
  outgoing: BY_NUMBER,
  incoming: BY_NUMBER,
});
