import { BY_NAME, relationship } from '../graph/relationship.ts';

export const QUOTED_IN = relationship({ type: 'QUOTED_IN', outgoing: BY_NAME, incoming: BY_NAME });

export const SPOKEN_BY = relationship({ type: 'SPOKEN_BY', outgoing: BY_NAME, incoming: BY_NAME });

export const SPOKEN_TO = relationship({ type: 'SPOKEN_TO', outgoing: BY_NAME, incoming: BY_NAME });
