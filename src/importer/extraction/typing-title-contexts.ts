import type { NameType } from './entities.ts';
import { NO_CLAUSE, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';

const T = '⟦[PSXTLW]\\d+⟧';
const O = '⟦O\\d+⟧';
/** Words between an article and a noun that say what kind of thing it is, and no new phrase. */
const WORDS = `(?:(?!(?:of|in|for|from|with|to|by|on|at|who|that|and|or|as)\\b)[\\w'/-]+ ){0,5}`;
const NO_TRADE =
  "(?!'s|'|-| (?:director|writer|actor|actress|star|producer|showrunner|veteran|critic|fan|teacher|student|role|club|school|company|studio|festival|channel|network|maker|legend|series of|editor|team|world|franchise))";
/** "the Some Network comedy ", "Some Network's ", before a title in a list of works. */
const LED = `(?:(?:the|an?|his|her|their) )?(?:${O}(?:'s)? )?(?:(?!and )[A-Za-z][\\w-]* ){0,4}`;
const LIST = `(?:${LED}${T})(?! (?!and |or )[a-z]+ ⟦)(?:(?:,? and|,| or) ${LED}${T}(?! (?!and |or )[a-z]+ ⟦)){0,6}`;

/** Contexts of news that say that a name is a title, or no title although it is quoted. */
export const TITLE_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Show',
    1.6,
    rule(
      `(?<names>${T})${NO_CLAUSE},? (?:an?|the|its|his|her|their|${O}'s) (?:${O}(?:'s)? )?${WORDS}(?:${SHOW_NOUN}|ghost story|horror|romance)\\b(?! who\\b)${NO_TRADE}`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}) (?:itself )?(?:returns|comes|heads|is coming|is back|will be back|will return|arrives|lands|launches|premieres|debuts|airs|streams|drops|begins|continues|concludes|starts) (?:back )?(?:to|on) (?:the )?${O}`,
    ),
  ],
  [
    'Show',
    1.2,
    rule(
      `${O} (?:has |have |is |had )?(?:brought back|brings back|bringing back|revived|revives|promised|promises|launches|un-limits|drops) (?<names>${T})`,
    ),
  ],
  [
    'Show',
    2,
    rule(
      `(?:${O}(?:'s)?|⟦[A-Z]\\d+⟧) (?:[a-z-]+ ){0,3}(?:mystery|fantasy|western|horror|romance|hit|title|prizewinner|winner|original|project|period piece) (?<names>${T})(?! (?:said|told|who))`,
    ),
  ],
  [
    'Show',
    1.3,
    rule(
      `\\b(?:credits (?:also )?(?:include|included)|(?:previous|other|past|recent|earlier) (?:work|credits?|films?|series|shows) (?:include|includes|included)|(?:filmmaker|director|creator|writer|producer|team|duo|company|studio) behind|(?:company|studio|outfit|team) that (?:made|makes|produced)|known (?:above all |chiefly |mainly |best )?for|writing staff of|writers' room (?:of|on|for)|staff writer (?:on|for)|story editor on|wrote for) (?<names>${LIST})`,
    ),
  ],
  [
    'Show',
    1.6,
    rule(
      `\\b(?:first|second|third|fourth|fifth|latest|debut|next|new|last|final|recent|previous|one|upcoming|live-action|animated|short|feature|original) (?:feature|film|movie|picture|series|show|drama|comedy)(?: as (?:a )?director)?, (?<names>${T})(?=[,.])`,
    ),
  ],
  [
    'Show',
    1.6,
    rule(
      `\\b(?:directed|wrote|made|created|scored|produced) (?:also )?the (?:first|second|third|fourth|fifth|original|sequel|latter|former)(?: film| one)?, (?<names>${T})(?=[,.])`,
    ),
  ],
  [
    'Show',
    1.4,
    rule(
      `(?<=\\b(?:turned up|popped up|appeared|was seen|guested)\\b[^.]{0,200})\\bas (?:the |an? )(?:[a-z-]+ ){1,3}in (?<names>${T})`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(`\\b[Aa] (?:[A-Z]?[a-z-]+ )?(?:version|remake|sequel|spin-off), (?<names>${T})(?=[, ])`),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:send|sends|sent|release|releases|released|open|opens|bring|brings|put|puts) (?<names>${T}) (?:to|in|into|on) (?:⟦\\w\\d+⟧ )?(?:theaters|theatres|cinemas|theatrically|screens)`,
    ),
  ],
  [
    'Person',
    4,
    rule(
      `\\b(?:[Nn]ames|[Nn]amed|[Tt]aps|[Tt]apped|[Hh]ires|[Hh]ired|[Aa]ppoints|[Aa]ppointed) (?<names>⟦[PSX]\\d+⟧) (?:as )?(?:its |the |new )*(?:showrunner|director|writer|host|producer|star)`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(`(?<names>${T}), (?:directed|written and directed|created|helmed|co-directed) by ⟦P\\d+⟧`),
  ],
  [
    'Show',
    2,
    rule(
      `(?<names>${T}) (?:duo|trio|pair|team|boss|scribe|alumna|alumnus|breakout|favou?rite)(?! ⟦[OF])\\b`,
    ),
  ],
  [
    'Show',
    2,
    rule(
      `\\b(?:(?:hot|fresh) (?:off|from)|a breakout (?:from|on|of)|(?:scenes?|show) since|(?:so )?(?:good|great|memorable|superb|excellent|terrific|funny|wonderful) in|returns? (?:with|for)) (?:the )?(?:⟦[OLX]\\d+⟧'s )?(?:(?!and )[a-z-]+ ){0,2}(?<names>${T})(?=[.,;]|$| and)`,
    ),
  ],
  [
    'Show',
    1.6,
    rule(
      `\\b(?:creators?|showrunners?|writers?|director|maker)s? of (?:the )?(?:(?:19|20)\\d\\d )?(?:(?!and )[a-z-]+ ){0,3}(?<names>${T})(?=[.,;]|$| and\\b)`,
    ),
  ],
  [
    'Show',
    2,
    rule(
      `\\b(?:format|franchise|take on (?:the )?(?:[a-zA-Z-]+ ){0,2}(?:hit|series|show|drama|comedy)) (?<names>${T})`,
    ),
  ],
  [
    'Show',
    1.6,
    rule(
      `\\b(?:follow-up|sequel|prequel|series order|pilot order|order) (?:to|for) (?:the )?(?<names>${T})(?!'s)`,
    ),
  ],
  ['Recording', 3, rule(`\\bmusic videos? (?:for|of|to) (?:[a-z]+ ){0,3}(?<names>${T})`)],
  ['Recording', 3, rule(`\\b(?:working|provisional) (?:name|title)(?: of)?,? (?<names>${T})`)],
  [
    'Recording',
    2.5,
    rule(
      `\\b(?:songs?|singles?|albums?|tracks?|tune|hymn|episodes?|chapter|podcast episode|exhibition|tour)(?:,? called|,? titled|,? entitled)? (?<names>${T})`,
    ),
  ],
  [
    'Show',
    2.5,
    rule(
      `(?<names>${T}),? whose (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|new|latest) (?:and final )?(?:series|season|run|episodes?)\\b`,
    ),
  ],
  [
    'Show',
    2.5,
    rule(
      `(?<names>${T}) (?:will |is set to |is due to |can |to )?(?:streams?|airs?|debuts?|premieres?|launch(?:es)?) (?:exclusively |first |also |weekly |globally )?(?:on|via) ${O}`,
    ),
  ],
  ['Show', 2, rule(`\\b(?:home|future|life|slot) for (?<names>${T})(?= (?:at|on) ${O})`)],
  ['SourceWork', 2.2, rule(`(?<names>${T}) (?:novels|books|graphic novels|comics)\\b`)],
];
