import { COUNTRIES } from './countries.ts';
import { type NamedEntity, vote } from './entities.ts';
import { COMPANY_ENDINGS } from './known-organizations.ts';
import { namesNoShow } from './name-endings.ts';
import { isPersonal, titleWords } from './name-shape.ts';
import { isChannel } from './networks.ts';
import { idsIn, peopleIn } from './patterns.ts';
import { isWellKnownPlace } from './places.ts';
import type { Template } from './template.ts';
import { CONTEXTS } from './typing-contexts.ts';

/** "Best Picture", "Outstanding Lead Actress": what prizes are given for. */
const CATEGORY =
  /^(?:Best|Outstanding|Favou?rite) (?:\p{L}+ )?(?:Picture|Actor|Actress|Director|Supporting|Original|Adapted|Film|Feature|Foreign|Animated|Documentary|Cinematography|Editing|Performance|Screenplay|Newcomer|Comedy|Drama|Song|Score|Album|Female|Male|Lead|Series)\b/u;
/** What the shape of a name alone suggests; never enough to decide. */
export function voteByShape(entity: NamedEntity): void {
  const words = entity.name.split(' ');
  const last = words.at(-1) ?? '';
  const ending =
    COMPANY_ENDINGS[last] ?? (/, (?:Inc|Ltd|LLC)\.?$/.test(entity.name) ? 'STUDIO' : undefined);
  if (ending && words.length > 1 && !/^The$/.test(words[0] ?? '')) {
    vote(entity, 'Organization', 3);
    entity.kind ??= ending;
    return;
  }
  if (/^Studios? \p{Lu}/u.test(entity.name)) {
    vote(entity, 'Organization', 2.5);
    entity.kind ??= 'STUDIO';
  }
  if (isChannel(entity.name)) vote(entity, 'Organization', 2.5);
  if (CATEGORY.test(entity.name)) vote(entity, 'Award', 3);
  if (COUNTRIES.has(entity.name)) vote(entity, 'Place', 1.6);
  // "Some Lamp North America": a branch of a company.
  else if (words.length > 2 && COUNTRIES.has(words.slice(-2).join(' ')))
    vote(entity, 'Organization', 3);
  const title = titleWords(entity.name);
  if (title > 0) vote(entity, 'Show', title > 1 ? 1 : 0.6);
  if (/[:?\d]/.test(entity.name)) vote(entity, 'Show', 0.6);
  if (isWellKnownPlace(entity.name)) vote(entity, 'Place', 1.2);
  // Place stands for whatever the graph has no noun for.
  if (namesNoShow(entity.name)) vote(entity, 'Place', 1);
  else if (isPersonal(entity.name) && !isWellKnownPlace(entity.name)) vote(entity, 'Person', 0.7);
}

/** What the sentences say about names; a list's members share the vote. */
export function voteByContext(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    if (!bare.includes('⟦')) continue;
    for (const [type, weight, pattern] of CONTEXTS) {
      for (const match of bare.matchAll(pattern)) {
        const { names, owned } = match.groups ?? {};
        const ids =
          owned !== undefined
            ? idsIn(owned.replace(/⟦\w\d+⟧'s /g, ''), 'XPSTW')
            : type === 'Person'
              ? peopleIn(names, 'PXT')
              : idsIn(names, 'XPSTW');
        for (const id of ids) {
          const entity = resolve(id);
          // "the prize went to Ada Moss": whom a preposition of place may stand before as well.
          const doubtful =
            type === 'Place' &&
            /^(?:to|at|from|around)\b/.test(match[0]) &&
            isPersonal(entity.name);
          vote(entity, type, doubtful ? weight / 2 : weight);
        }
      }
    }
  }
}

/** "Some Title: A Subtitle" is what "Some Title" is, a show of its series. */
export function voteBySubtitle(entities: readonly NamedEntity[]): void {
  const shows = new Set(
    entities.filter((entity) => (entity.votes.get('Show') ?? 0) >= 1).map(({ name }) => name),
  );
  for (const entity of entities) {
    const first = entity.name.match(/^(.{3,}?): /)?.[1];
    if (first !== undefined && shows.has(first)) vote(entity, 'Show', 1);
  }
}
