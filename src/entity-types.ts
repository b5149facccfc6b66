/** Every noun that carries the `:Entity` label. A Claim is a node as well, with a constraint of its own. */
export const ENTITY_TYPES = [
  'Person',
  'Show',
  'Season',
  'Episode',
  'SourceWork',
  'Adaptation',
  'Character',
  'Organization',
  'Franchise',
  'Genre',
  'Tag',
  'Award',
  'Article',
  'Quote',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];
