import { SEPARATOR } from './patterns.ts';

/** Who invents characters, comics and games, as a text calls them before their names. */
const MAKER_NOUN =
  '(?:(?:co-)?(?:writer|artist|author|novelist|cartoonist|illustrator|pencill?er|editor|inker|colou?rist|screenwriter|scriptwriter|animator|designer|developer|director|producer|creator|playwright|filmmaker|storyteller|comedian|puppeteer|playwright|poet|journalist|mangaka)s?)';
/** "writer", "the British comic book artist", "writer-editor", "Some Comics writer". */
const CALLED = `(?:(?:the |an? |its |their )?(?:⟦[OL]\\d+⟧(?:'s)? |[A-Z][a-z]+ |(?!(?:and|or|by|for|in|on|at|of|from|to|with|who|that|which|is|was|were|as|voiced|played|portrayed|published|drawn|but|when|while) )[a-z][\\w'-]* ){0,4}${MAKER_NOUN}(?:(?:[-/]| and |, )${MAKER_NOUN})?,? )`;
const MAKER = `${CALLED}?⟦[PX]\\d+⟧`;

/** "writer Jane Doe and artist John Roe": those who created something. */
export const MAKERS = `${MAKER}(?:${SEPARATOR}${MAKER})*`;

/** "created", "was conceived and designed": what makers do, after a form of "be" or as a participle. */
export const MADE =
  '(?:co-)?(?:[Cc]reated|[Ii]nvented|[Cc]onceived|[Dd]evised)(?:(?:,? and |, )(?:co-)?(?:created|developed|designed|written|drawn|illustrated|conceived|introduced))*';

/** Words for somebody in a story; "a character actor" is no such. */
export const CHARACTER_NOUN =
  '(?:(?:character|superhero|superheroine|supervillain|villain|villainess|antagonist|protagonist|anti-?hero|heroine|mascot)s?\\b(?! (?:actor|actress|study|drama|comedy|film|movie|series|show|name|design|animat)))';
