import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import type { Template } from './template.ts';

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV|fils|père)$/;

/** Joins a surname that stands alone ("Bell") to the one full name that ends in it ("Ivy Bell"). */
export function joinSurnames(entities: readonly NamedEntity[]): void {
  joinBy(
    entities,
    entities.filter(couldBePerson),
    (words) => words.at(-1),
    // Whom somebody plays is no short form of a name that nothing says is anybody's.
    (short, long) =>
      (short.votes.get('Character') ?? 0) < 2 ||
      long.votes.has('Character') ||
      long.known?.type === 'Person' ||
      (long.votes.get('Person') ?? 0) > 0.7,
  );
}

/** Joins a first name that stands alone to the one person or character whose name starts with it. */
export function joinFirstNames(entities: readonly NamedEntity[]): void {
  const full = entities.filter(
    (entity) =>
      entity.type === 'Person' ||
      entity.type === 'Character' ||
      (entity.type === undefined && couldBePerson(entity)),
  );
  joinBy(
    entities,
    full,
    (words) => words[0],
    (short, long) => {
      if (short.known) return false;
      if (short.type !== 'Character' || long.type === 'Character') return true;
      // Nothing but its shape speaks for a person: the full name of the character.
      const open = !long.known && long.type === undefined && (long.votes.get('Person') ?? 0) < 1;
      if (open) long.type = 'Character';
      return open;
    },
  );
}

function joinBy(
  entities: readonly NamedEntity[],
  full: readonly NamedEntity[],
  partOf: (words: readonly string[]) => string | undefined,
  allowed: (short: NamedEntity, long: NamedEntity) => boolean = () => true,
): void {
  const byPart = new Map<string, NamedEntity[]>();
  for (const entity of full) {
    const words = entity.name
      .replace(',', '')
      .split(' ')
      .filter((word) => !SUFFIX.test(word));
    const part = partOf(words);
    if (words.length > 1 && part) byPart.set(part, [...(byPart.get(part) ?? []), entity]);
  }
  for (const entity of entities) {
    const certain = entity.known !== undefined && entity.known.type !== 'Person';
    if (certain || entity.name.includes(' ') || entity.sameAs !== undefined) continue;
    if (entity.type === 'Show' || entity.type === 'Organization' || prefersShow(entity)) continue;
    const [only, ...others] = byPart.get(entity.name) ?? [];
    if (only && others.length === 0 && allowed(entity, only)) entity.sameAs = only.id;
    if (entity.sameAs !== undefined && only && only.type === undefined) only.type = 'Person';
  }
}

/** "Garden" is no short form of "Ivy Garden" where the sentences speak of it as a show. */
function prefersShow(entity: NamedEntity): boolean {
  const show = entity.votes.get('Show') ?? 0;
  return show >= 1.5 && show > (entity.votes.get('Person') ?? 0);
}

function couldBePerson(entity: NamedEntity): boolean {
  if (entity.known) return entity.known.type === 'Person';
  const show = entity.votes.get('Show') ?? 0;
  return isPersonal(entity.name) && (show < 1.5 || (entity.votes.get('Person') ?? 0) > show);
}

const SIBLINGS =
  /\b(?:creators|directors|writers|showrunners|producers|filmmakers|brothers|sisters|siblings|twins) ⟦X(\d+)⟧ and ⟦[XP](\d+)⟧/g;

/** "creators Ivy and Max Bell": the surname is that of both. */
export function shareSurnames(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    for (const [, first, second] of bare.matchAll(SIBLINGS)) {
      const short = resolve(Number(first));
      const words = resolve(Number(second)).name.split(' ');
      if (short.known || short.name.includes(' ') || words.length !== 2) continue;
      short.name = `${short.name} ${words[1]}`;
      vote(short, 'Person', 2);
    }
  }
}
