import { BY_NAME, relationship } from '../graph/relationship.ts';

export const HAS_GENRE = relationship({ type: 'HAS_GENRE', outgoing: BY_NAME, incoming: BY_NAME });
