import { groupingId, mintId } from '../../model/identity.ts';
import type { EntityReference } from '../fact.ts';
import type { KnownEntity } from '../names.ts';

/**
 * The entity that a reference makes where the graph knows none: minted from the article and the
 * reference's key, or from its name alone where that identifies it. The article itself keeps its id.
 */
export function mint(reference: EntityReference, key: string, articleId: string): KnownEntity {
  const { type, name, kind, released, nameIsDescriptive } = reference;
  if (type === 'Article') return { id: articleId, type, name, aliases: [] };
  const id = isGrouping(type) ? groupingId(type, name) : mintId(type, articleId, key);
  return { id, type, name, aliases: [], kind, released, nameIsDescriptive };
}

/** Whether its name alone identifies an entity of the type. */
export function isGrouping(type: string): type is 'Award' | 'Genre' | 'Tag' | 'Franchise' {
  return type === 'Award' || type === 'Genre' || type === 'Tag' || type === 'Franchise';
}
