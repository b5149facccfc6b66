import { BY_NAME, listing, type PageSource } from '../graph/relationship.ts';

/** Entities that wait for an editor to say whether they are known already; few, and found by their index. */
export const UNRESOLVED: PageSource = {
  ...listing('Entity', BY_NAME),
  name: ':Entity unresolved',
  pattern: '(n:Entity {unresolved: true})',
  count: 'COUNT { (:Entity {unresolved: true}) }',
};
