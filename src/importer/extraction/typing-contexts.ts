import { CAST_LEAD } from './cast-patterns.ts';
import type { NameType } from './entities.ts';
import { PEOPLE, ROLE_NOUN, WORK_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import { COMPANY_CONTEXTS } from './typing-company-contexts.ts';
import { CREATION_CONTEXTS } from './typing-creation-contexts.ts';
import { ROLE_CONTEXTS } from './typing-role-contexts.ts';
import { SHOW_CONTEXTS } from './typing-show-contexts.ts';
import { SOURCE_CONTEXTS } from './typing-source-contexts.ts';

const X = '⟦[PSX]\\d+⟧';
const T = '⟦[PSXT]\\d+⟧';
/** People by their place in a list, even those whose names have the shape of a title. */
const CAST = PEOPLE.replaceAll('⟦[PX]', '⟦[PXT]');
const CREW =
  '(?:[Dd]irected|helmed|[Ww]ritten|penned|scripted|[Pp]roduced|[Cc]reated|composed|[Ss]creenplay|script|teleplay|music|score|cinematography|edited|adapted|authored|developed|portrayed|played|voiced|played here)';
const SPEAKS =
  '(?:says?|said|told|tells|added|adds|explained|explains|shared|recalled|admitted|confessed|joked|gushed|insisted|noted|wrote|posted|tweeted|continued|teased|replied|laughed)';
const ACTS =
  '(?:play(?! (?:out|up|host|home|a part)\\b)|appears?|turns? up|(?:is|are) back(?= as| from)|stars?|starred|co-stars?|co-starred|plays|played|portrays|portrayed|reprises|reprised|directs|penned|directing|penning|writing|helming|starring|will play|will star|will direct|will portray|will reprise|has been cast|was cast|is playing|(?:joined|joins)(?! the (?!cast))|rounds? out|rounded out|(?:makes? up|completes?) the (?:rest of the )?(?:[a-z]+ )?(?:cast|ensemble))';

/** Contexts that say what kind of thing a name names, with how much each weighs. */
export const CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Person',
    1.5,
    rule(
      `\\b(?:[Ss]tarring|[Ss]tars|starred|co-stars|[Ff]eaturing|features|cast(?: members)?(?: of (?:⟦S\\d+⟧|the [a-z]+))? (?:that )?(?:includes?|including|consisting of|of|comprises|features)|(?<!\\b(?:providing|provides|provided|performing|performs|doing|does|as|is|was|became|being|been) (?:the )?)voices? of|(?:played|portrayed|voiced|performances?|appearances?|voices provided) by)${CAST_LEAD} (?:(?:his|her|their|real-life|former|then) (?:[a-z-]+ ){1,4})?(?<names>${CAST})(?! by ⟦)`,
    ),
  ],
  [
    'Person',
    2.5,
    rule(
      `(?<names>${X})-(?:helmed|directed|created|penned|produced|written|led|fronted|starring)\\b`,
    ),
  ],
  ['Person', 2, rule(`\\b${CREW}(?:,? and [a-z-]+)? (?:was |is )?by (?<names>${PEOPLE})(?! by ⟦)`)],
  [
    'Person',
    1.5,
    rule(
      `\\b(?:starring|stars|starred|co-stars|co-starring|cast (?:also )?includes|opposite|alongside|reuniting|stars of|featuring the voices? of|the voices? of) (?<names>${PEOPLE})`,
    ),
  ],
  [
    'Person',
    1,
    rule(
      `\\b(?:featuring|features|headlined by|toplined by|fronted by|narrated by|led by|joined by) (?<names>${PEOPLE})`,
    ),
  ],
  [
    'Person',
    1.5,
    rule(
      `\\bwith (?<names>${PEOPLE}) in (?:(?:the|an?|his|her|its) )?(?:[a-z-]+ ){0,2}(?:roles?|parts|leads)\\b`,
    ),
  ],
  ['Person', 1.5, rule(`\\b${ROLE_NOUN} (?<names>${PEOPLE})`)],
  [
    'Person',
    1.5,
    rule(
      `(?=⟦)(?<!\\b(?:plays?|played|portrays|playing|voices|voiced|as) (?:[a-z-]+ ){0,4})(?<names>${X})(?:, (?:an?|the|one of) [^⟦,.]{3,50},)? (?:has |have |is |are |will |who )?${ACTS}\\b`,
    ),
  ],
  [
    'Person',
    1.5,
    rule(
      `(?=⟦)(?<!\\b(?:plays?|played|portrays|playing|voices|voiced|as) (?:[a-z-]+ ){0,4})(?<names>${X}(?:, ${X}){0,8},? and ${X})(?:, (?:an?|the|one of) [^⟦,.]{3,50},)? (?:have |are |will |who )?(?!plays|portrays|stars|voices)${ACTS}\\b`,
    ),
  ],
  [
    'Person',
    1.2,
    rule(
      `(?<names>${X}),? (?:who )?(?:is|was|remains) (?:an? |the |its |one of the |among the )?(?:lead |head )?(?:executive producer|producer|showrunner|lead writer|director)s?\\b`,
    ),
  ],
  [
    'Person',
    1.5,
    rule(`(?=⟦)(?<!\\b(?:in|on|of) )(?<names>${X}),? (?:who |has |also )*${SPEAKS}\\b`),
  ],
  ['Person', 1.5, rule(`["',] ${SPEAKS} (?<names>${X})`)],
  ['Person', 1, rule(`(?<names>${X})'s (?:\\d{4} |[a-z-]+ ){0,3}${WORK_NOUN}\\b`)],
  [
    'Person',
    1.5,
    rule(
      `${WORK_NOUN}(?: ⟦\\w\\d+⟧| of the same (?:name|title))?,? (?:written )?by (?<names>${PEOPLE})`,
    ),
  ],
  ['Person', 1, rule(`(?<names>${X}),? (?:whom?|whose)\\b`)],
  ['Person', 1, rule(`(?<names>${X}) as ⟦[XPC]\\d+⟧`)],
  [
    'Person',
    1,
    rule(
      `(?<names>${X})(?:'s)? (?:character|co-star|husband|wife|girlfriend|boyfriend|daughter|son|mother|father)\\b`,
    ),
  ],
  ['Person', 1, rule(`(?<names>${X}) (?:serves?|served|serving) as\\b`)],
  ...SHOW_CONTEXTS,
  ...COMPANY_CONTEXTS,
  ...CREATION_CONTEXTS,
  ...SOURCE_CONTEXTS,
  ['Character', 2, rule(`\\b(?:characters?|named|protagonist) (?<names>${T})`)],
  [
    'Recording',
    3,
    rule(
      `\\b(?:songs?|singles?|albums?|EPs?|mixtapes?|soundtrack album|compilation|b-side|hit single|debut album|lead single|tracks?)(?: called| titled| entitled|,? including| such as)?,? (?<names>${T}(?:(?:,? and |, )${T})*)`,
    ),
  ],
  [
    'Character',
    2.5,
    rule(
      `\\b(?:as|is|was|became|being|been) (?:also )?the (?:original |English |Japanese )?voice of (?:the )?(?:[a-z-]+ ){0,3}(?<names>${T})(?!'s)`,
    ),
  ],
  ['Award', 2, rule(`(?<names>${T})[- ](?:winner|nominee|winning|nominated)\\b`)],
  ['Place', 4, rule(`\\b(?:in|from|near) ${T}, (?<names>${T})`)],
  [
    'SourceWork',
    2.5,
    rule(
      `(?<!(?:⟧|will|to|would|who|both|also|they|stand-up|standup|soap) )\\b(?:${WORK_NOUN})(?:,? (?:called |titled |entitled )?)(?<names>${T})`,
    ),
  ],
  [
    'SourceWork',
    2.5,
    rule(
      `(?<names>${T}),? (?:is )?(?:an?|the|his|her) (?:[\\w'-]+ ){0,4}(?:${WORK_NOUN}) (?:written )?by`,
    ),
  ],
  // "produced by Some Lamp in association with"
  [
    'Organization',
    4,
    rule(
      `\\bproduced by (?<names>${T}(?:,? and ${T})?),? (?:in association|in cooperation|in collaboration) with\\b`,
    ),
  ],
  // "Some Comic #3"
  ['SourceWork', 4, rule(`(?<names>${T}) #\\d`)],
  // "the third novel in Jane Doe's series"
  [
    'Person',
    2,
    rule(
      `\\b${WORK_NOUN} (?:in|of|from) (?<names>${X})'s? (?:[\\w-]+ ){0,4}?(?:series|trilogy|cycle|saga|sequence)\\b`,
    ),
  ],
  // "produced by Cineworks, who" is a company's name by its one word.
  [
    'Organization',
    2.5,
    rule(
      `\\b(?:produced|developed|distributed|published|released|animated|made) (?:and [a-z]+ )?by (?:the )?(?:(?:production|animation|film|television|game|independent) )*(?:company|studio|developer|publisher|distributor|house|network|label)s? (?<names>${T})`,
    ),
  ],
  // "Jane Doe's twenty-volume series Some Saga", "the novelist Jane Doe's Some Title"
  [
    'SourceWork',
    2.5,
    rule(
      `\\b(?:novels?|volume|book|books) (?:series|cycle|trilogy|sequence|saga),? (?:called |titled )?(?<names>${T})`,
    ),
  ],
  [
    'SourceWork',
    2.5,
    rule(
      `\\b(?:poem|epic|short stor(?:y|ies)|fairy tale|poetry collection|autobiography|biography|novels|poems)(?: called| titled| such as|,? including)?,? (?<names>${T}(?:(?:,? and |, )${T})*)`,
    ),
  ],
  [
    'SourceWork',
    2,
    rule(
      `\\b(?:author|novelist|poet|playwright|dramatist|essayist) ${X}'s? (?:(?:first|second|third|last|final|famous|classic|\\d{4}) )?(?<names>${T})`,
    ),
  ],
  [
    'SourceWork',
    2,
    rule(
      `\\b(?:author|writer) of (?:the )?(?:${WORK_NOUN} )?(?<names>${T}(?:(?:,? and |, )${T})*)`,
    ),
  ],
  [
    'Organization',
    1.5,
    rule(
      `\\b(?:according to|published by|released by|distributed by|network|streamer|streaming service|studio|publisher) (?<names>${T})`,
    ),
  ],
  [
    'Organization',
    2,
    rule(`(?<names>${T}), (?:the|an?) (?:[\\w-]+ ){0,3}(?:company|studio|banner|outfit|label)\\b`),
  ],
  ['Organization', 1, rule(`\\b(?:interview (?:with|for)|told) (?:the )?(?<names>${T})`)],
  ...ROLE_CONTEXTS,
  [
    'Place',
    1.2,
    rule(
      `(?<!\\bas (?:an?|the) (?:[a-z-]+ ){1,3})\\b(?:in|(?<!\\b(?:comes?|songs|music|series|film|show|drama|comedy|hails) )from|near|outside|across|around|(?<!\\b(?:order|sequel|prequel|follow-up|similar|rights|contributed|companion) )to|at) (?:the )?(?<names>${T})(?!'s|⟧| (?:as|star|season))`,
    ),
  ],
];
