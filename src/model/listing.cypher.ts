import { listing } from '../graph/listing.ts';
import { BY_NAME, type Orders, type PageStatements } from '../graph/relationship.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';

const NEWEST: Orders = {
  NEWEST: [{ on: 'node', property: 'publishedAt', descending: true, missing: '' }],
};

/** All entities of a type: articles the newest first, everything else by name. */
export const LISTINGS = Object.fromEntries(
  ENTITY_TYPES.map((type) => [type, listing(type, type === 'Article' ? NEWEST : BY_NAME)]),
) as Record<EntityType, PageStatements>;
