import { typeOfId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import type { EntityType } from '../vocabulary.ts';

/** What the importer keeps in memory of an entity, to match names against. */
export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string | undefined;
  readonly released?: string | undefined;
  readonly nameIsDescriptive?: boolean | undefined;
  /** What tells it from a namesake: "British director". */
  readonly disambiguation?: string | undefined;
  /** `source:value`, as `imdb:tt0944947`. */
  readonly externalIds?: readonly string[];
  /** The bulk catalogues that name it. */
  readonly sources?: readonly string[];
}

/** A row of `NAMES_OF` or `NAMES_AFTER` as an entity. */
export function fromRow(row: Readonly<Record<string, unknown>>): KnownEntity {
  const id = row.id as string;
  return {
    id,
    type: typeOfId(id) as EntityType,
    name: row.name as string,
    aliases: row.aliases as string[],
    kind: (row.kind as string | null) ?? undefined,
    released: (row.released as string | null) ?? undefined,
    nameIsDescriptive: row.nameIsDescriptive as boolean,
    disambiguation: (row.disambiguation as string | null) ?? undefined,
    externalIds: (row.externalIds as string[] | null) ?? [],
    sources: (row.sources as string[] | null) ?? [],
  };
}

/** The names that an entity is found by. */
export function namesOf(entity: KnownEntity | undefined): Set<string> {
  return new Set(entity ? [entity.name, ...entity.aliases].map(fold) : []);
}

/** Types whose names a text may use without saying what they are. */
export const GAZETTEER_TYPES: ReadonlySet<EntityType> = new Set([
  'Person',
  'Show',
  'SourceWork',
  'Organization',
  'Franchise',
  'Award',
]);
