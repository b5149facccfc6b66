import type { NamedEntity } from './entities.ts';
import type { Template } from './template.ts';

const NOUN =
  /\b(?:[Tt]he) (?:streamer|network|broadcaster|cabler|premium cabler|platform|channel)(?= (?:has |have |had |will |is |also |just |recently |said |today )*(?:order|greenl|renew|cancel|commission|announc|confirm|pick|set|land|release|stream|air|bring|brought|axe|unveil|hand|gave|given|giv|develop|scrap|debut|premier|buy|bought|acquir|revive|made|mak)[a-z]*\b)/g;

/**
 * Templates in which "the streamer" and "the network" before a verb of theirs have the mark of the one
 * carrier that the article has named so far; as they are where it has named none or several.
 */
export function withCarriers(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): Template[] {
  const carriers = new Set<NamedEntity>();
  return templates.map((template) => {
    const [only] = carriers;
    const told = only && carriers.size === 1 ? named(template, only) : template;
    for (const [, id] of template.bare.matchAll(/⟦O(\d+)⟧/g)) {
      const entity = resolve(Number(id));
      if (entity.kind === 'STREAMER' || entity.kind === 'NETWORK') carriers.add(entity);
    }
    return told;
  });
}

function named(template: Template, { id }: NamedEntity): Template {
  const bare = template.bare.replace(NOUN, `⟦O${id}⟧`);
  return bare === template.bare
    ? template
    : { full: template.full.replace(NOUN, `⟦O${id}⟧`), bare };
}
