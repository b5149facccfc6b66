import type { NameType } from './entities.ts';
import { PEOPLE, ROLE_NOUN, rule, SHOW_NOUN, WORK_NOUN } from './patterns.ts';

const X = '⟦[PSX]\\d+⟧';
const T = '⟦[PSXT]\\d+⟧';
const LIST = `${T}(?:,? and ${T}|, ${T})*`;
const CREW =
  '(?:directed|helmed|written|penned|scripted|produced|created|composed|screenplay|script|teleplay|music|score|cinematography|edited|adapted|authored|developed|portrayed|played|voiced|played here)';
const SPEAKS =
  '(?:says?|said|told|tells|added|adds|explained|explains|shared|recalled|admitted|confessed|joked|gushed|insisted|noted|wrote|posted|tweeted|continued|teased|replied|laughed)';
const ACTS =
  '(?:play(?! (?:out|up|host|home|a part)\\b)|appears?|turns? up|is back|are back|stars?|starred|co-stars?|co-starred|plays|played|portrays|portrayed|reprises|reprised|directs|penned|directing|penning|writing|helming|starring|will play|will star|will direct|will portray|will reprise|has been cast|was cast|is playing|joined|joins)';

/** Contexts that say what kind of thing a name names, with how much each weighs. */
export const CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  [
    'Person',
    2.5,
    rule(
      `(?<names>${X})-(?:helmed|directed|created|penned|produced|written|led|fronted|starring)\\b`,
    ),
  ],
  ['Person', 2, rule(`\\b${CREW}(?:,? and [a-z-]+)? (?:was |is )?by (?<names>${PEOPLE})`)],
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
    rule(`\\b(?:featuring|features|headlined by|led by|joined by) (?<names>${PEOPLE})`),
  ],
  ['Person', 1.5, rule(`\\b${ROLE_NOUN} (?<names>${PEOPLE})`)],
  [
    'Person',
    1.5,
    rule(
      `(?<!\\b(?:plays|played|portrays|playing|as) )(?<names>${X}(?:(?:, ${X}){0,8},? and ${X})?) (?:has |have |is |are |will |who )?${ACTS}\\b`,
    ),
  ],
  ['Person', 1.5, rule(`(?<!\\b(?:in|on|of) )(?<names>${X}),? (?:who |has |also )*${SPEAKS}\\b`)],
  ['Person', 1.5, rule(`["',] ${SPEAKS} (?<names>${X})`)],
  ['Person', 1, rule(`(?<names>${X})'s (?:\\d{4} |[a-z-]+ ){0,3}${WORK_NOUN}\\b`)],
  [
    'Person',
    1.5,
    rule(
      `${WORK_NOUN}(?: ⟦\\w\\d+⟧| of the same (?:name|title))?,? (?:written )?by (?<names>${PEOPLE})`,
    ),
  ],
  ['Person', 1, rule(`(?<names>${X}),? (?:who|whose)\\b`)],
  ['Person', 1, rule(`(?<names>${X}) as ⟦[XPC]\\d+⟧`)],
  [
    'Person',
    1,
    rule(
      `(?<names>${X})(?:'s)? (?:character|co-star|husband|wife|girlfriend|boyfriend|daughter|son|mother|father)\\b`,
    ),
  ],
  ['Person', 1, rule(`(?<names>${X}) (?:serves?|served|serving) as\\b`)],
  ['Show', 3, rule(`^"?(?<names>${T}),? (?:is|was) (?:an?|the) (?:[^⟦.]{0,60} )?${SHOW_NOUN}\\b`)],
  [
    'Show',
    2,
    rule(
      `\\b(?<!\\bto )${SHOW_NOUN} (?:called |titled |entitled |named )?(?<names>${T})(?! (?:said|told|added|explained|and ${X} (?:are|star)))`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:films|movies|(?:TV|television|hit|other|popular|like|of|the) shows|comedies|dramas|sitcoms|hits|thrillers|series)(?: such as| including| like)?,? (?<names>${LIST})`,
    ),
  ],
  [
    'Show',
    2,
    rule(
      `(?<names>${T}) (?:star|stars(?= ⟦)|actor|actress|alum|veteran|director|showrunner|creator|reboot|spin-off|spinoff|sequel|prequel|remake|trailer|series|film|movie|franchise)\\b`,
    ),
  ],
  ['Show', 2, rule(`(?<names>${T})(?:'s)? (?:finale|premiere|showrunner|cast)\\b`)],
  [
    'Show',
    2,
    rule(
      `(?<names>${T})(?:'s)? (?:${WORD_NUMBER()} )?(?:season|series) (?:\\d|one|two|three|four|five|six|finale|premiere)`,
    ),
  ],
  ['Show', 2, rule(`(?<names>${T})'s ${WORD_NUMBER()} (?:and final )?season\\b`)],
  [
    'Show',
    1.5,
    rule(`⟦O\\d+⟧ (?:has |have )?(?:renewed|cancell?ed|axed|greenlit|ordered) (?<names>${T})(?!')`),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:[Ss]eason|[Ss]eries) (?:\\d+|one|two|three|four|five|six|seven|eight) of (?<names>${T})`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:showrunner of|creators? of|director of|stars? of|writers? of|producers? of|sequel to|prequel to|remake of|reboot of|spin-off of|spinoff of|spin-off from|revival of|episodes? of|cast of|season of|series of|premiere of|trailer for|trailer of|teaser for|production on|filming on|filming of|finale of|role in|roles in|appeared in|appearing in|appears in|starred in|stars in|star in|starring in|featured in|part in|known for|work on|adaptation of|version of|set of|fans of|chapter of|filming|renewed|cancelled|canceled) (?:the )?(?<names>${T})(?!'|-| and ⟦\\w\\d+⟧-)`,
    ),
  ],
  ['Show', 1.5, rule(`⟦A\\d+⟧ (?:push|campaign|nominations?|buzz|run|bid|win) for (?<names>${T})`)],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}) (?:premieres|premiered|debuts|debuted|airs|aired|streams|hits|was renewed|has been renewed|was cancelled|was canceled|has been cancelled|has been canceled|follows|stars(?! (?:as|again|once|in|alongside|opposite|with))|was created by|was directed by|is directed by|is created by|was written by|was filmed|was released)\\b`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:starring|led|directed|penned|created|produced) (?<names>${T})(?= |\\.|,)(?<=-[a-z]+ ⟦\\w\\d+⟧)`,
    ),
  ],
  ['Show', 0.6, rule(`⟦O\\d+⟧'s (?:[a-z-]+ ){0,4}(?<names>${T})`)],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}) (?:is|was|has been|will be|to be) (?:executive |also )?(?:produced|directed|written|created|cancelled|canceled|renewed|described as|axed)\\b`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}) (?:(?:will be|is|are|was) )?(?:gets? an?|getting|starring(?! in)|co-starring|will be turned into|won't return|will return|will not be getting)\\b`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:order (?:for|of)|ordered|stars as ${T} in|(?:plays?|played|playing|as) (?:[a-z]+ ){0,2}${T} (?:in|on)) (?<names>${T})(?!')`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}) (?:drama|comedy|sitcom|thriller|miniseries|limited|live-action|animated)\\b`,
    ),
  ],
  ['Character', 2, rule(`\\b(?:characters?|named|protagonist) (?<names>${T})`)],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T}), (?:an?|the) (?:[\\w-]+ ){0,4}(?:adaptation|remake|sequel|prequel|reboot|spin-off|${SHOW_NOUN})\\b(?!'s)`,
    ),
  ],
  ['Show', 1.5, rule(`\\bin (?<names>${T}),? (?:he|she) (?:played|plays|starred|portrayed)`)],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:seen|appear|appearing|starred|voice-starred) in (?:the (?:upcoming |new )?)?(?<names>${T})(?!'|-)`,
    ),
  ],
  ['Award', 2, rule(`(?<names>${T})[- ](?:winner|nominee|winning|nominated)\\b`)],
  ['Place', 4, rule(`\\b(?:in|from|near) ${T}, (?<names>${T})`)],
  [
    'SourceWork',
    2.5,
    rule(
      `(?<!(?:⟧|will|to|would|who|both|also|they) )\\b(?:${WORK_NOUN})(?:,? (?:called |titled |entitled )?)(?<names>${T})`,
    ),
  ],
  [
    'SourceWork',
    2.5,
    rule(
      `(?<names>${T}),? (?:is )?(?:an?|the|his|her) (?:[\\w'-]+ ){0,4}(?:${WORK_NOUN}) (?:written )?by`,
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
  [
    'Character',
    2,
    rule(
      `(?:${T}|\\b(?:again|once more|back|turns up|turned up|appearance|stars?|starring|returns?|role|appear(?:s|ed|ing)?|cast|voice|seen(?: on \\w+)?)) as (?!well|part|an? (?:executive|co-))(?:(?!(?:director|producer|writer|showrunner|creator|of|in|for|on|by) )[a-z'-]+,? ){0,4}(?<names>${T})(?! of)`,
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
  ['Character', 2, rule(`(?<names>${T}),? (?:who is |is )?(?:played|portrayed|voiced) by`)],
  [
    'Place',
    1.2,
    rule(
      `\\b(?:in|from|near|outside|across|around|to|at) (?:the )?(?<names>${T})(?!'s|⟧| (?:as|star|season))`,
    ),
  ],
];

/** "third", "3rd" and their like before "season". */
function WORD_NUMBER(): string {
  return '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|new|\\d+(?:st|nd|rd|th))';
}
