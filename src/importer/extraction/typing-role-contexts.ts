import type { NameType } from './entities.ts';
import { rule } from './rule.ts';

const X = '⟦[PSX]\\d+⟧';
const T = '⟦[PSXT]\\d+⟧';

/** Contexts that say that somebody is played, with how much each weighs. */
export const ROLE_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Character',
    2,
    rule(
      `(?:${T}|\\b(?:again|once more|back|turns up|turned up|appearance|stars?|starring|returns?|role|appear(?:s|ed|ing)?|cast|voice|seen(?: on \\w+)?)) as (?!well|part|an? (?:executive|co-))(?:(?!(?:director|producer|writer|showrunner|creator|of|in|for|on|by) )[a-z'-]+ ){0,4}(?:[a-z'-]+, )?(?:⟦\\w\\d+⟧'s [a-z-]+,? )?(?<names>${T})(?! of| as|'s [a-z]| (?:star|actor|actress|alum|veteran|winner|champion)\\b)`,
    ),
  ],
  [
    'Character',
    2,
    rule(
      `\\b(?:plays|played|playing|play|portrays|portrayed|portray|portraying|role of|the part of|character of|voices|reprises? (?:his|her|their) role as|protagonist) (?:the )?(?:⟦\\w\\d+⟧'s )?(?:(?!(?:opposite|alongside|with|against|in|on|for|at|by|from) )[a-z-]+,? ){0,3}(?<names>${T}(?! and ⟦\\w\\d+⟧'s))`,
    ),
  ],
  [
    'Character',
    2,
    rule(
      `\\b(?:play|plays|played|appear,? as|appears as|appeared as|portray) (?:(?:his|her|their|the|⟦\\w\\d+⟧'s) )?(?:(?!(?:opposite|alongside|with|against|in|on|for|at|by|from) )[a-z-]+,? ){0,3}(?<names>${T} and ${T})(?=[.,]| in )`,
    ),
  ],
  [
    'Character',
    2.5,
    rule(
      `${X} is (?:the|her|his|their) (?:[a-z-]+ )?(?:husband|wife|father|mother|son|daughter|brother|sister|friend|boss|teacher|headteacher|neighbou?r|roommate|lover|fiancée?|mentor|rival), (?<names>${T})(?=[.,])`,
    ),
  ],
  // "as Jane's niece, Ivy", "(Queen Ada's jailer, Max)"
  [
    'Character',
    2,
    rule(
      `(?:\\bas|\\bplays?|\\bplaying|\\bplayed|\\bvoices|\\bportrays) (?<names>⟦[PXTS]\\d+⟧)'s (?:[a-z-]+ ){0,2}[a-z-]+,? ⟦`,
    ),
  ],
  [
    'Character',
    2,
    rule(
      `\\b(?:lends? (?:his|her|their) voices? to|brings? to life|steps? into the shoes of|(?<!\\b(?:U\\.?[SK]\\.?|[A-Z][a-z]+|an?|new|fresh|modern|own|its|his|her) )takes? on) (?:the )?(?:[a-z'-]+ ){0,4}(?<names>⟦[PXT]\\d+⟧)`,
    ),
  ],
  ['Character', 2, rule(`(?<names>${T}),? (?:who is |is )?(?:played|portrayed|voiced) by`)],
];
