import { BY_NAME, listing, NEWEST_ARTICLE, type PageSource } from '../graph/relationship.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';

/** All entities of a type: articles the newest first, everything else by name. */
export const LISTINGS = Object.fromEntries(
  ENTITY_TYPES.map((type) => [type, listing(type, type === 'Article' ? NEWEST_ARTICLE : BY_NAME)]),
) as Record<EntityType, PageSource>;
