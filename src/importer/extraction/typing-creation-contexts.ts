import type { NameType } from './entities.ts';
import { CHARACTER_NOUN, MADE, MAKERS } from './makers.ts';
import { SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { rule } from './rule.ts';

const T = '⟦[PSXT]\\d+⟧';
const LIST = `${T}(?:(?:,? and |, )${T})*`;
/** What the fictional may be beside a superhero or a character. */
const FICTIONAL =
  '(?:fictional (?:[a-z-]+ ){0,3}?(?:detective|hero|heroine|spy|sleuth|figure|person|creature|agent|investigator|private eye|robot|animal|dog|cat|bear))';

/** Contexts that tell characters and those who created them. */
export const CREATION_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  ['Person', 0.9, rule(`\\b${MADE} (?:in \\d{4} )?by (?<names>${MAKERS})`)],
  // "the superhero Some Name", "creators of the characters A and B"
  [
    'Character',
    1.6,
    rule(
      `(?<!(?:plays?|played|portrays?|portrayed) (?:[a-z]+ ){0,3})\\b(?:super(?:hero|heroine|villain)s?|(?:comic(?: book)?|cartoon|video game) characters?|characters(?: of)?|${FICTIONAL}),? (?:named |called |known as )?(?<names>${LIST})(?!'s)`,
    ),
  ],
  // "Some Name is a fictional character", "Some Name, a superhero who"
  [
    'Character',
    2.5,
    rule(
      `(?<names>${T})(?:, an?|,? (?:who )?(?:is|was) (?:an?|the)) (?:[\\w'-]+ ){0,4}?(?:${CHARACTER_NOUN}|${FICTIONAL})`,
    ),
  ],
  // "a character in the soap opera Some Title, played by": the show is not whom somebody plays
  [
    'Show',
    4,
    rule(
      `\\b(?:${CHARACTER_NOUN}|${FICTIONAL}) (?:in|from|on) (?:the |its )?(?:[a-z-]+ |⟦[OL]\\d+⟧(?:'s)? |\\d{4} ){0,5}?(?:${SHOW_NOUN})s? (?<names>${T})`,
    ),
  ],
  // "Jane Doe's most celebrated creation, the smuggler Some Name"
  [
    'Character',
    2.5,
    rule(
      `⟦[PX]\\d+⟧'s? (?:[a-z-]+ ){0,4}?(?:creation|protagonist|hero|heroine|alter ego|narrator),? (?:the (?:[a-z-]+ ){1,5})?(?<names>${T})(?!'s)`,
    ),
  ],
  // "Jane Doe created the character", "Jane Doe, creator of", "Jane Doe's fictional detective"
  [
    'Person',
    1.5,
    rule(
      `(?<names>⟦[PX]\\d+⟧(?: and ⟦[PX]\\d+⟧)?)(?:,? (?:who )?(?:first |later )?(?:co-)?(?:created|invented) (?:the |his |her |their )(?:[\\w'-]+ ){0,3}?(?:${CHARACTER_NOUN}|comic)|,? (?:the )?(?:co-)?creators? of\\b|'s? ${FICTIONAL})`,
    ),
  ],
  [
    'Person',
    3,
    rule(
      `(?<names>${T}) (?:is|was) (?:[a-z]+ ){0,2}known as (?:the |an? )?(?:co-)?creators? of\\b`,
    ),
  ],
  // "creator of the Some Title comic strip", "Some Title, the comic strip created by"
  [
    'SourceWork',
    5,
    rule(
      `\\bcreators? of (?:the )?(?<names>${T})(?:'s)? (?:comic strip|comic book|comics?|webcomic|manga|(?:video )?games?)\\b`,
    ),
  ],
  [
    'SourceWork',
    2.5,
    rule(`(?<names>${T}), (?:an?|the) (?:[\\w'-]+ ){0,4}?(?:${WORK_NOUN})(?: series)? created by`),
  ],
  ['Character', 2.5, rule(`\\bthe (?<names>${T}) character\\b`)],
];
