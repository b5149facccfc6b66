import type { NamedEntity } from './entities.ts';
import { TITLE_WORDS } from './word-tables.ts';

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/;

/** Joins a surname that stands alone ("Bell") to the one full name that ends in it ("Ivy Bell"). */
export function joinSurnames(entities: readonly NamedEntity[]): void {
  joinBy(entities, entities.filter(couldBePerson), (words) => words.at(-1));
}

/** Joins a first name that stands alone to the one person or character whose name starts with it. */
export function joinFirstNames(entities: readonly NamedEntity[]): void {
  const full = entities.filter(
    (entity) => entity.type === 'Person' || entity.type === 'Character' || (entity.type === undefined && couldBePerson(entity)),
  );
  joinBy(entities, full, (words) => words[0], (short, long) => short.type !== 'Character' || long.type === 'Character');
}

function joinBy(
  entities: readonly NamedEntity[],
  full: readonly NamedEntity[],
  partOf: (words: readonly string[]) => string | undefined,
  allowed: (short: NamedEntity, long: NamedEntity) => boolean = () => true,
): void {
  const byPart = new Map<string, NamedEntity[]>();
  for (const entity of full) {
    const words = entity.name.split(' ').filter((word) => !SUFFIX.test(word));
    const part = partOf(words);
    if (words.length > 1 && part) byPart.set(part, [...(byPart.get(part) ?? []), entity]);
  }
  for (const entity of entities) {
    if (entity.known || entity.name.includes(' ') || entity.sameAs !== undefined) continue;
    if (entity.type === 'Show' || entity.type === 'Organization' || (entity.votes.get('Show') ?? 0) >= 2) continue;
    const [only, ...others] = byPart.get(entity.name) ?? [];
    if (only && others.length === 0 && allowed(entity, only)) entity.sameAs = only.id;
    if (entity.sameAs !== undefined && only && only.type === undefined) only.type = 'Person';
  }
}

function couldBePerson(entity: NamedEntity): boolean {
  if (entity.known) return entity.known.type === 'Person';
  const words = entity.name.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    (entity.votes.get('Show') ?? 0) < 1.5 &&
    !words.some((word) => TITLE_WORDS.has(word.toLowerCase())) &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || /^(?:de|van|von|der|di|da|del|la|le)$/.test(word))
  );
}
