import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';
import type { EntityType } from '../vocabulary.ts';

/**
 * An id: the node's type and 20 hexadecimal digits of what identifies it. The same parts give the
 * same id, so the same inputs in the same order give the same graph. 80 bits make a collision among
 * a million nodes less likely than one in a trillion.
 */
export function mintId(type: EntityType | 'Claim', ...parts: readonly string[]): string {
  const digest = createHash('sha256')
    .update([type, ...parts].join('\u0000'))
    .digest('hex');
  return `${type}:${digest.slice(0, 20)}`;
}

/** The season of a show by its number. */
export function seasonId(showId: string, number: number): string {
  return mintId('Season', showId, String(number));
}

/** The episode of a season by its number. */
export function episodeId(season: string, number: number): string {
  return mintId('Episode', season, String(number));
}

/** The adaptation between a source and its result, one for each kind of descent. */
export function adaptationId(sourceId: string, resultId: string, kind: string): string {
  return mintId('Adaptation', sourceId, resultId, kind);
}

/** A grouping (genre, tag, award, franchise) that its name alone identifies. */
export function groupingId(type: 'Genre' | 'Tag' | 'Award' | 'Franchise', name: string): string {
  return mintId(type, fold(name));
}

/** The type an id was minted for, or undefined for a text that is no id. */
export function typeOfId(id: string): string | undefined {
  return /^([A-Z][A-Za-z]+):[0-9a-f]{20}$/.exec(id)?.[1];
}

/** Whether a row of unknown shape has an id that was minted for the type. */
export function hasIdOf(type: string, row: unknown): boolean {
  if (typeof row !== 'object' || row === null || !('id' in row)) return false;
  return String(row.id).startsWith(`${type}:`);
}

/** `SourceWork` as it stands in a slug key and a URL: `source-work`. */
export function slugPrefix(type: EntityType): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** The key that is unique over all entities: type and slug. */
export function slugKey(type: EntityType, slug: string): string {
  return `${slugPrefix(type)}/${slug}`;
}

/**
 * The slug for a new entity: its folded name, then with the year, then with six digits of its id;
 * the first that `taken` does not hold.
 */
export function chooseSlug(
  entity: { type: EntityType; id: string; name: string; year?: string | undefined },
  taken: (key: string) => boolean,
): string {
  const base = fold(entity.name).replaceAll(' ', '-').slice(0, 80).replace(/-$/, '') || 'unnamed';
  const shortId = entity.id.split(':')[1]?.slice(0, 6);
  const choices = [base, ...(entity.year ? [`${base}-${entity.year}`] : []), `${base}-${shortId}`];
  return (
    choices.find((slug) => !taken(slugKey(entity.type, slug))) ??
    `${base}-${entity.id.split(':')[1]}`
  );
}

/** What lists are ordered by: the folded name without a leading article. */
export function sortName(name: string): string {
  const folded = fold(name);
  return folded.replace(/^(the|an|a) (?=.)/, '') || name;
}

/** What search looks in: the folded name and aliases. */
export function searchText(name: string, aliases: readonly string[]): string {
  return [...new Set([name, ...aliases].map(fold))].join(' ');
}
