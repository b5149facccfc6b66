import type { NameType } from './entities.ts';
import { rule } from './rule.ts';

const T = '⟦[PSXTW]\\d+⟧';
/** "Some Pictures", "Jane Doe's Some Pictures", "Iceland's Some Film". */
const OWNED = `(?:⟦\\w\\d+⟧'s )?⟦[OPSXTW]\\d+⟧`;
const OR_MORE = `(?:(?:,? and |, | & |,? in association with (?:the )?)${OWNED})*`;
const COMPANY =
  '(?:company|companies|studios?|banner|banners|outfit|label|production company|distributor|producer-distributor|indie|shingle|prodco)';

/** Contexts that say that a name is a company's, with how much each weighs. */
export const COMPANY_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Organization',
    2.5,
    rule(
      `\\b(?:[Pp]roduction|[Pp]roducing|[Tt]he) (?:companies|banners|studios|outfits) (?:behind (?:it|the \\w+) )?(?:are|include|is) (?<owned>${OWNED}${OR_MORE})`,
    ),
  ],
  [
    'Organization',
    2.5,
    rule(
      `(?=⟦)(?<!\\bwith )(?<owned>${OWNED}${OR_MORE}) (?:is|are|serves? as|act as|will be|(?:[a-z]+ly )?(?:is|are) [a-z]+ly circling as) (?:the |its |a )?(?:production compan(?:y|ies)|studios?\\b|producing compan(?:y|ies)|co-producers? on)`,
    ),
  ],
  [
    'Organization',
    2.5,
    rule(
      `\\b(?:[Pp]roduction|[Ss]tudio|[Bb]anner|[Cc]ompany)(?:,| is| called| named) (?<names>${T})(?=[,.]| (?:and|is|will|which|as|has))`,
    ),
  ],
  ['Organization', 2.5, rule(`\\b(?:'s|his|her|their) (?:own |new )?${COMPANY},? (?<names>${T})`)],
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
    rule(`\\bco-production (?:between|of|by|from|with) (?<owned>${OWNED}${OR_MORE})`),
  ],
  [
    'Organization',
    2,
    rule(
      `\\b(?:hails?|comes?|hailing|coming) from (?:studios? |production compan(?:y|ies) )?(?<owned>${OWNED}(?:(?:,? and |, | & |,? in association with )${OWNED})+)(?=[.;]|$)`,
    ),
  ],
  [
    'Organization',
    2.5,
    rule(
      `(?<!\\b(?:written|music|score) )\\b(?:executive |co-)?produc(?:e|es|ed|ing)(?: (?:it|the \\w+|⟦S\\d+⟧))?(?: by ⟦[PX]\\d+⟧(?: and ⟦[PX]\\d+⟧)?)? for (?:the )?(?<names>${T})(?!'| (?:and|to)\\b)`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `(?<names>${T}(?: and ${T})?)(?:'s [a-z]+)? (?:is|are) (?:also )?producing (?:with|in association with|alongside) ⟦O\\d+⟧`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `⟦O\\d+⟧ (?:is|are) (?:also )?producing (?:with|in association with|alongside) (?<owned>${OWNED})`,
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
  [
    'Organization',
    2,
    rule(`\\bin association with (?:the )?(?<owned>${OWNED}${OR_MORE})(?=[.,;]|$| and )`),
  ],
  [
    'Organization',
    2.5,
    rule(
      `(?<owned>${OWNED}),? which (?:is |are |will |has |also )*(?:co-)?produc(?:e|es|ed|ing) (?:the|it|⟦S|with|for|in)`,
    ),
  ],
  [
    'Organization',
    2,
    rule(
      `\\b(?:[Aa]nimation|[Ii]t|series|show|film|drama|comedy|project|production) (?:hails|comes|is) from (?<owned>⟦[XLO]\\d+⟧'s ⟦[OPSXTW]\\d+⟧)`,
    ),
  ],
];
