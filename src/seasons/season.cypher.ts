import type { OrderColumn } from '../graph/keyset.ts';
import { relationship } from '../graph/relationship.ts';

const BY_NUMBER: readonly OrderColumn[] = [{ on: 'edge', property: 'number', kind: 'number' }];

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
