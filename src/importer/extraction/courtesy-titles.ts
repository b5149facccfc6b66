import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import type { Template } from './template.ts';

const COURTESY = /^(?:(?<female>Ms|Mrs|Miss)|Mr|Mx)\.? (?<surname>\p{Lu}[\p{L}\p{M}'’ -]*)$/u;
const FEMALE =
  'actress|daughter|wife|sister|mother|widow|niece|aunt|comedienne|grandmother|granddaughter|girlfriend|she|her';
const MALE =
  'actor|son|husband|brother|father|widower|nephew|uncle|grandfather|grandson|boyfriend|he|his';

/**
 * Joins "Mr. Doe" and "Ms. Doe" to whom the article names in full, as some papers call everybody. Of two
 * with one surname it is the one whom the words before or after the full name call a woman or a man.
 * Where the article names nobody in full it is a name of its own: a character is often called so.
 */
export function joinCourtesyTitles(
  entities: readonly NamedEntity[],
  templates: readonly Template[],
): void {
  for (const short of entities) {
    const { surname, female } = short.name.match(COURTESY)?.groups ?? {};
    if (surname === undefined || short.known || short.sameAs !== undefined) continue;
    // "Mr. Doe" is a novel.
    if ((short.votes.get('Show') ?? 0) >= 1 || short.votes.has('SourceWork')) continue;
    // Whom somebody plays is often called so, and is no one who plays.
    if ((short.votes.get('Character') ?? 0) >= 1) continue;
    const full = entities.filter(
      (entity) =>
        entity !== short &&
        entity.sameAs === undefined &&
        entity.name.endsWith(` ${surname}`) &&
        !COURTESY.test(entity.name) &&
        isPersonal(entity.name),
    );
    const fits = full.filter((entity) => !isCalled(entity, female ? MALE : FEMALE, templates));
    const told = fits.filter((entity) => isCalled(entity, female ? FEMALE : MALE, templates));
    const [only, ...others] = told.length === 1 ? told : fits;
    if (!only || others.length > 0) continue;
    short.sameAs = only.id;
    vote(only, 'Person', 1);
  }
}

/** "his daughter, the actress Ivy Doe", "Ivy Doe, who has told her son". */
function isCalled({ id }: NamedEntity, words: string, templates: readonly Template[]): boolean {
  const before = new RegExp(`\\b(?:${words}),? (?:the [a-z-]+ )?⟦\\w${id}⟧`);
  const after = new RegExp(`⟦\\w${id}⟧(?: and|,)? [^⟦.]{0,60}\\b(?:${words})\\b`);
  return templates.some(({ bare }) => before.test(bare) || after.test(bare));
}
