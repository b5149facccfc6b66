import { type NamedEntity, vote } from './entities.ts';
import { guarded } from './rule.ts';
import type { Template } from './template.ts';

const SIBLINGS = guarded(
  /\b(?:creators|directors|writers|showrunners|producers|filmmakers|screenwriters|brothers|sisters|siblings|twins|cousins|spouses|couple|duo|stars|actors) ⟦[XT](\d+)⟧ (?:and|&) ⟦[XPT](\d+)⟧/g,
);
/** "Ivy and Max Bell, twins parted at birth": kin by what follows. */
const KIN_AFTER = guarded(
  /⟦[XT](\d+)⟧ (?:and|&) ⟦[XPT](\d+)⟧, (?:the |his |her |their |two |identical |estranged )*(?:brothers|sisters|siblings|twins|triplets|cousins|spouses|newlyweds|children|sons|daughters|parents|a (?:[a-z]+ )?couple|husband and wife|father and (?:son|daughter)|mother and (?:son|daughter))\b/g,
);
/** "as siblings Ivy and Max Bell", "plays both Ivy and Max Bell, twins": they are roles. */
const PLAYED =
  /\b(?:as|plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|follows?|centers on|centres on) (?:(?:the|her|his|their|both|two|identical|twin|estranged) )*$/;
/** "The Bells", "the Bell brothers": all of one surname. */
const FAMILY =
  /\b[Tt]he (?:two )?⟦[XPST](\d+)⟧(?:(?= (?:brothers|sisters|siblings|twins|couple)\b)| (?![a-z]+ (?:series|film)))/g;

/** "creators Ivy and Max Bell": the surname is that of both. */
export function shareSurnames(
  entities: readonly NamedEntity[],
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    for (const match of [...bare.matchAll(SIBLINGS), ...bare.matchAll(KIN_AFTER)]) {
      const short = resolve(Number(match[1]));
      const long = resolve(Number(match[2]));
      const played = PLAYED.test(bare.slice(0, match.index));
      if (played) for (const one of [short, long]) vote(one, 'Character', 3);
      const words = long.name.split(' ');
      if (short.known || short.name.includes(' ') || words.length !== 2) continue;
      const name = `${short.name} ${words[1]}`;
      const same = entities.find((entity) => entity.name === name);
      if (same) short.sameAs = same.id;
      else short.name = name;
      if (!played) vote(resolve(short.id), 'Person', 2);
    }
  }
}

/**
 * Templates in which "the Bells" has the marks of the people of that surname, where the article names
 * at least two in full.
 */
export function withFamilies(
  templates: readonly Template[],
  entities: readonly NamedEntity[],
  resolve: (id: number) => NamedEntity,
): Template[] {
  const bySurname = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    const surname = entity.name.split(' ').at(-1) ?? '';
    if (entity.type !== 'Person' || entity.sameAs !== undefined || surname === entity.name)
      continue;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), entity]);
  }
  const named = (text: string) =>
    text.replace(FAMILY, (words: string, id: string) => {
      const { name, type } = resolve(Number(id));
      const family = bySurname.get(name.replace(/(?:s|es)$/, '')) ?? bySurname.get(name) ?? [];
      const several = family.length > 1 && type !== 'Person' && type !== 'Show';
      return several
        ? family.map((one) => `⟦P${one.id}⟧`).join(' and ') + (/ $/.test(words) ? ' ' : '')
        : words;
    });
  return templates.map(({ full, bare }) => ({ full: named(full), bare: named(bare) }));
}
