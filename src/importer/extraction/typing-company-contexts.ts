import type { NameType } from './entities.ts';
import { rule } from './rule.ts';

const T = '⟦[PSXTW]\\d+⟧';
const COMPANY =
  '(?:company|companies|studios?|banner|banners|outfit|label|production company|distributor|producer-distributor|indie|shingle|prodco)';

/** Contexts that say that a name is a company's, with how much each weighs. */
export const COMPANY_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Organization',
    2.5,
    rule(
      `\\b(?:[Pp]roduction|[Ss]tudio|[Bb]anner|[Cc]ompany)(?:,| is| called| named) (?<names>${T})(?=[,.]| (?:and|is|will|which|as|has))`,
    ),
  ],
  ['Organization', 2.5, rule(`\\b(?:'s|his|her|their) (?:own |new )?${COMPANY},? (?<names>${T})`)],
  // "produced by Some Studio and Jane Doe's own Some Lamp"
  [
    'Organization',
    2.5,
    rule(
      `\\b(?:produced|made|co-produced|backed) by [^.;]{0,80}(?:'s|his|her|their) own (?<names>${T})`,
    ),
  ],
  [
    'Organization',
    2.5,
    rule(
      `(?<names>${T}), (?:the|an?|(?:his|her|their)) (?:[\\w-]+ |⟦\\w\\d+⟧(?:'s)? ){0,4}${COMPANY}(?=[,.;]| (?:that|which|behind|led|run|owned|founded|based|and|has|is|will)\\b)`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `\\b(?:commissioned|ordered|greenlit|acquired|picked up|broadcast|distributed|released) by (?:the )?(?:\\w+ )?(?:broadcaster |network |streamer |channel )?(?<owned>⟦[OSXTW]\\d+⟧(?:(?:,? and |, )⟦[OSXTW]\\d+⟧)*)`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `\\b(?:air(?:s|ed|ing)?|shown|stream(?:s|ed|ing)?|broadcast|run|ran|airs) (?:weekly |nightly |exclusively |live |first |next \\w+ )?on (?:the )?(?:\\w+ )?(?:broadcaster |network |streamer |channel )?(?<owned>⟦[OSXTW]\\d+⟧(?:(?:,? and (?:on )?|, )⟦[OSXTW]\\d+⟧)*)`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `\\b(?:created|made|wrote|written|directed|ordered|produced) (?:the )?(?:[a-z-]+ ){0,3}⟦[SXT]\\d+⟧ for (?<names>⟦[XT]\\d+⟧)(?=[.,;]|$)`,
    ),
  ],
  [
    'Organization',
    2.5,
    rule(
      `(?=⟦[PX]|produc)(?:⟦[PX]\\d+⟧|(?:executive |co-)?produc(?:e|es|ed|ing)(?: by ⟦[PX]\\d+⟧(?:(?:,? and|,) ⟦[PX]\\d+⟧)*)?) for (?<owned>⟦[XLPO]\\d+⟧'s ⟦[OPSXTW]\\d+⟧)`,
    ),
  ],
];
