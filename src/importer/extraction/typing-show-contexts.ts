import type { NameType } from './entities.ts';
import { NO_CLAUSE, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import { TITLE_CONTEXTS } from './typing-title-contexts.ts';

const X = '⟦[PSX]\\d+⟧';
const T = '⟦[PSXTW]\\d+⟧';
const LIST = `${T}(?:,? and ${T}|, ${T})*`;

/** Of whom a job is told no show is. */
const JOB =
  '(?:co-)?(?:writer|director|creator|showrunner|producer|star|actor|actress|author|veteran|comedian|composer|filmmaker)';

/** "third", "3rd" and their like before "season". */
const WORD_NUMBER =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|last|new|\\d+(?:st|nd|rd|th))';

/** Contexts that say that a name is a show's, with how much each weighs. */
export const SHOW_CONTEXTS: readonly (readonly [NameType, number, RegExp])[] = [
  ['Show', 3, rule(`^"?(?<names>${T}),? (?:is|was) (?:an?|the) (?:[^⟦.]{0,60} )?${SHOW_NOUN}\\b`)],
  [
    'Show',
    2,
    rule(
      `\\b(?<!\\bto )(?<!\\b(?:in|of|from|into|near|across|throughout|and|to|as) (?:the )?(?:[a-z]+ )?(?=western))${SHOW_NOUN} (?:called |titled |entitled |named )?(?<names>${T})(?! (?:said|told|added|explained|and ${X} (?:are|star)))`,
    ),
  ],
  // "A documentary about him, Some Title,"
  [
    'Show',
    2,
    rule(
      `\\b[Aa]n? (?:[\\w-]+ ){0,3}(?:documentary|film|series|miniseries|biopic) about (?:him|her|them|it|the [a-z]+), (?<names>⟦[XT]\\d+⟧)(?=,)`,
    ),
  ],
  // "Its first series was Some Title"
  [
    'Show',
    2,
    rule(
      `\\b(?:first|second|third|last|latest|next|biggest) (?:[a-z-]+ )?(?:series|film|feature|drama|comedy|sitcom|production) (?:was|is|will be) (?:the )?(?<names>⟦[XT]\\d+⟧)(?=[,.;]|$)`,
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
  [
    'Show',
    2,
    rule(`(?<names>${T})(?:'s)? (?:finale|premiere|showrunner|cast(?! (?:in|as)\\b))\\b`),
  ],
  [
    'Show',
    2,
    rule(
      `(?<names>${T})(?:'s)? (?:${WORD_NUMBER} )?(?:season|series) (?:\\d|one|two|three|four|five|six|finale|premiere)`,
    ),
  ],
  ['Show', 2, rule(`(?<names>${T})'s ${WORD_NUMBER} (?:and final )?season\\b`)],
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
      `\\b(?:showrunner of|creators? of|director of|stars? of|writers? of|producers? of|sequel to|prequel to|remake of|reboot of|spin-off of|spinoff of|spin-off from|revival of|episodes? of|cast of(?! ⟦\\w\\d+⟧(?:, | and )⟦)|season of|series of|premiere of|trailer for|trailer of|teaser for|production on|filming on|filming of|finale of|role in|roles in|appeared in|appearing in|appears in|starred in|stars in|star in|starring in|featured in|part in|known for|work on|adaptation of|version of|set of|fans of|chapter of|filming|renewed|cancelled|canceled) (?:the )?(?<names>${T})(?!'|-| and ⟦\\w\\d+⟧-)`,
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
      `(?<names>${T}) (?:(?:will be|is|are|was) )?(?:gets? an?|getting|(?:co-)?starring(?= (?:[a-z'-]+ ){0,4}⟦)|will be turned into|won't return|will return|will not be getting)\\b`,
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
      `(?=⟦)(?<!\\b(?:is|was) an? (?:[\\w'-]+,? ){0,6})(?<names>${T}) (?:drama|comedy|sitcom|thriller|miniseries|limited|live-action|animated)\\b`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `(?<names>${T})${NO_CLAUSE}, (?:an?|the) (?:(?!(?:${JOB}|on|of|for|in|behind) )[\\w-]+ ){0,4}(?:adaptation|remake|sequel|prequel|reboot|spin-off|${SHOW_NOUN})\\b(?!'s| who\\b)`,
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
  [
    'Show',
    1.5,
    rule(
      `\\b(?:next|new|latest|upcoming|first|second) (?:(?:[a-z-]+|⟦F\\d+⟧) ){0,3}${SHOW_NOUN}(?: as an? [a-z]+)? (?:is|will be) (?<names>${T})(?=[,.]| and|$)`,
    ),
  ],
  [
    'Show',
    1.5,
    rule(
      `\\b(?:an?|the|his|her) (?:[\\w-]+ ){0,3}(?:remake|sequel|prequel|spin-?off|reboot), (?<names>${T})(?=[,.])`,
    ),
  ],
  ['Show', 2, rule(`(?<names>${T}), starring ⟦`)],
  ...TITLE_CONTEXTS,
];
