import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import type { Template } from './template.ts';

const NAME = '⟦[OPSXT]\\d+⟧';
const TITLE = '⟦[SXT]\\d+⟧';
const ADVERBS =
  '(?:(?:officially|reportedly|today|just|also|now|not|never|has|have|had|is|will|to|be) )*';
/** "the comedy Some Title", "a second season": what a network decides about, and no lawsuit. */
const WHAT = `(?:(?:both )?${TITLE}(?:(?:,? and|,) ${TITLE}(?=[.,;]|$| (?:after|amid|for|on)\\b))*(?! to\\b|(?:(?:,? and|,) (?:the )?⟦\\w\\d+⟧)* (?:rights|distribution|theatrical)|'s (?!\\w+ season))|(?:an?|the|its|another|two|three|more|this) (?:(?!(?:his|her|their|of|for|on|in|to|that|and) )[\\w'-]+ ){0,5}?(?:${SHOW_NOUN}|seasons?|episodes)\\b)`;
/** What only a network does. */
const DECIDES = rule(
  `(?<names>${NAME}),? ${ADVERBS}(?:order(?:s|ed|ing)?|commission(?:s|ed|ing)?|renew(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|axe[sd]?|greenlit|greenlights?|picks up|picked up) (?<what>${WHAT})`,
);
/** Its makers announce a series as well, and so does the series itself. */
const ANNOUNCES = rule(
  `(?<names>${NAME}),? ${ADVERBS}announc(?:es|ed|ing) (?<what>(?:an?|the) (?:(?!(?:his|her|their|of|for|on|in|to|that|and) )[\\w'-]+ ){0,5}?(?:series|drama|comedy|sitcom|miniseries|thriller)\\b)`,
);
const GENRE = '(?:[\\w-]+ )?(?:drama|comedy|dramedy|sitcom|series|miniseries|thriller)';
/** "the Some Network drama Some Title"; in a headline its title may stand in front of all. */
const OWNS = rule(
  `\\b(?:[Tt]he|[Aa]n?) (?:(?:new|upcoming|next|latest|hit) )?(?<names>⟦[XT]\\d+⟧) ${GENRE} (?=${TITLE})`,
);
const HEADLINED = rule(
  `(?<=^⟦[SXT]\\d+⟧: .*)\\b(?:the|an?) (?:(?:new|upcoming|next|latest|hit) )?(?<names>⟦[XT]\\d+⟧) ${GENRE}(?=$|[,.])`,
);
/** "aired on Some Network", "on the Some Network channel": only a network is followed so. */
const AIRED = rule(
  `\\b(?:air(?:s|ed|ing)?|broadcasts?|televised|premiere[sd]?|debut(?:s|ed)|shown|screened|rerun|syndicated|telecast|carried|transmitted)(?: (?:live|weekly|nationally|exclusively|first|again|here|originally))? on (?:the )?(?:(?:television|cable|TV|satellite|digital|British|American|public) )?(?:networks? |channels? |stations? |streaming services? )?(?:such as )?(?<names>⟦[XTPS]\\d+⟧(?:(?:,? and|,) ⟦[XTPSO]\\d+⟧)*)(?! (?:morning|evening|night|afternoon|nights|\\d))`,
);
const STATION = rule(
  `\\b(?:on|for|by) (?:the )?(?<names>⟦[XTPS]\\d+⟧) (?:network|channel|television network|TV channel|station)\\b`,
);
/** "Channel Nine" */
const CHANNEL =
  /^(?:Channel|Network|Canal) (?:\d+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/;

/**
 * Votes for the networks that no table knows, by what they do and own. Nothing else does what a network
 * does, so its vote outweighs "the Some Network drama", which reads like a show's.
 */
export function voteForNetworks(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  const voteAll = (bare: string, pattern: RegExp, weight: number) => {
    for (const match of bare.matchAll(pattern)) {
      for (const id of idsIn(match.groups?.names)) vote(resolve(id), 'Organization', weight);
    }
  };
  templates.forEach(({ bare }, i) => {
    for (const match of bare.matchAll(ANNOUNCES)) {
      for (const id of idsIn(match.groups?.names)) {
        if (!isPersonal(resolve(id).name)) vote(resolve(id), 'Organization', 1.2);
      }
    }
    voteAll(bare, OWNS, 2.5);
    voteAll(bare, STATION, 4);
    voteAll(bare, AIRED, 3);
    if (i === 0) voteAll(bare, HEADLINED, 2.5);
    for (const match of bare.matchAll(DECIDES)) {
      const [network] = idsIn(match.groups?.names);
      const shows = idsIn(match.groups?.what);
      if (network !== undefined) vote(resolve(network), 'Organization', 5);
      for (const show of shows) vote(resolve(show), 'Show', 1.5);
    }
  });
}

/** Sets the kind of the organizations that do what only a network does. Call it once types are settled. */
export function settleNetworks(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    for (const match of bare.matchAll(DECIDES)) {
      const [id] = idsIn(match.groups?.names, 'O');
      if (id !== undefined) resolve(id).kind ??= 'NETWORK';
    }
    if (!bare.includes('⟦O')) continue;
    for (const pattern of [AIRED, STATION]) {
      for (const match of bare.replace(/⟦O/g, '⟦X').matchAll(pattern)) {
        for (const id of idsIn(match.groups?.names)) {
          const entity = resolve(id);
          if (entity.type === 'Organization') entity.kind ??= 'NETWORK';
        }
      }
    }
    for (const [, id] of bare.matchAll(/⟦O(\d+)⟧/g)) {
      const entity = resolve(Number(id));
      if (isChannel(entity.name)) entity.kind ??= 'NETWORK';
    }
  }
}

/** "Channel Nine" and its like say by their form what they are. */
export function isChannel(name: string): boolean {
  return CHANNEL.test(name);
}
