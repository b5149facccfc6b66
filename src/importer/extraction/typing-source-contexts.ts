import type { NameType } from './entities.ts';
import { WORK_NOUN } from './patterns.ts';
import { rule } from './rule.ts';

const X = '⟦[PSX]\\d+⟧';
const T = '⟦[PSXT]\\d+⟧';

/** Contexts that say that a title is of something read, and not of the show that is made of it. */
export const SOURCE_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  // "the Some Title trilogy by Jane Doe", "Jane Doe's Some Title quartet"
  [
    'SourceWork',
    3,
    rule(
      `(?<names>${T}) (?:trilogy|quartet|quintet|tetralogy|novels|books|graphic novels|light novels|cycle) (?:by ${X}|is\\b|are\\b)|${X}'s? (?:[a-z-]+ ){0,3}(?<owned>${T}) (?:trilogy|quartet|quintet|tetralogy|novels|books)\\b`,
    ),
  ],
  // "Some Title, Jane Doe's prize-winning history of", "Some Title, the 2011 account by"
  [
    'SourceWork',
    4,
    rule(
      `(?<names>⟦[PSXTLW]\\d+⟧), (?:⟦[PXLS]\\d+⟧'s (?:[\\w-]+ ){0,5}(?:${WORK_NOUN}|history|account|chronicle|exposé)|(?:the|an?) (?:[\\w-]+ ){0,5}(?:history|account|chronicle|non-?fiction|exposé) (?:of [^⟦]{2,40} )?by)\\b(?!'s)`,
    ),
  ],
];
