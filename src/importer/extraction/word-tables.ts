import type { ShowKind, SourceWorkKind } from '../../kinds.ts';

/** Words that start with a capital only because a sentence starts with them, and never a name alone. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above according across additionally after again against ahead all along already also although
   always am among an and another any anyone are around as at away back because been before behind being
   below besides best between both but by can check clearly consequently could currently despite did do
   does doing done down due during each earlier either else elsewhere even eventually ever every everyone
   everything finally first following for former formerly from further furthermore get given had has have
   having he hence her here hers herself hey him himself his how however i if in indeed initially instead
   into is it its itself just last late later latest least let like likewise loosely made make many maybe
   me meanwhile might more moreover most mostly much must my near nearly neither never nevertheless new next
   no nobody none nor not nothing now of off often oh ok okay on once one only onto or originally other
   others otherwise our out over own perhaps plus previously probably quite rather really recently
   reportedly said same second see seen set several she should similarly simply since so some someone
   something sometimes soon speaking still such sure than thanks that the their them then there thereafter
   therefore these they thing third this those though three through throughout thus to today together
   tomorrow tonight too toward towards two under unfortunately unlike until up upon us usually very was
   watch we well were what whatever when whenever where whereas whether which while who whoever whom whose
   why will with within without would yeah yes yesterday yet you your yours based directed written produced
   starring featuring filmed shot released created adapted set inspired actor actress director writer
   producer filmmaker star stars author novelist showrunner creator screenwriter executive co-star
   co-stars added asked production filming season seasons series episode episodes part volume chapter
   book film movie show role cast trailer sources fans four five six seven eight nine ten hopefully mr mrs
   ms dr don't i'm i've it's that's he's she's we're they're you're can't won't there's let's what's i'll
   i'd we've didn't isn't wasn't`.split(/\s+/),
);

/** Pronouns and verbs: in a run of capitals they are the words of somebody who shouts, and no name. */
export const SAID_WORDS: ReadonlySet<string> = new Set(
  `we you he she they this these those that is are was were am be been has have had does did do don't
   doesn't didn't can can't could will won't would should must isn't aren't wasn't weren't it's i'm i've
   i'll i'd he's she's that's there's what's we're we've we'll they're they've they'll you're you've
   you'll let let's go goes going come comes coming stop get gets wants want wait save`.split(
    /\s+/,
  ),
);

/** Capitalised words that are no name by themselves, but may be part of one. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
   saturdays sundays january february march april may june july
   august september october november december jan feb apr aug sept oct nov dec american british english french german italian spanish irish
   scottish welsh canadian australian japanese korean chinese indian russian swedish danish norwegian
   mexican brazilian european african asian israeli polish dutch turkish hungarian belgian austrian hindi
   tamil western westerns technicolor tv hollywood bollywood covid covid-19 coronavirus instagram twitter facebook
   youtube tiktok uk us usa u.s u.k u.s.a nyc la l.a ep i cgi vr dvd blu-ray pg-13 r-rated pg oscar-winning
   christmas halloween easter internet god mum dad mom nazi soviet victorian latino latinx eps
   african-american anglo-american gothic broadway cinemascope imax ceo vp president screenplay god's
   jr sr season series episode vol volume part chapter asian-american black-and-white spring summer autumn
   winter fall film movie feature american-british british-american catholic jewish christian muslim
   tv-ma pm am bst gmt est iranian persian mongolian tibetan cambodian burmese afghan uzbek belarusian macedonian albanian moldovan luxembourgish ugandan tanzanian zimbabwean zambian senegalese congolese angolan sudanese somali libyan saudi kuwaiti jordanian yemeni bolivian ecuadorian paraguayan uruguayan guatemalan honduran nicaraguan panamanian dominican haitian hawaiian iraqi egyptian greek portuguese finnish icelandic ukrainian czech
   slovak slovenian romanian bulgarian serbian croatian bosnian argentine argentinian chilean colombian cuban
   venezuelan peruvian puerto-rican filipino thai vietnamese indonesian malaysian singaporean taiwanese
   pakistani bangladeshi nepalese ethiopian nigerian ghanaian kenyan moroccan algerian tunisian lebanese syrian palestinian armenian azerbaijani kazakh estonian latvian lithuanian swiss malayalam telugu kannada marathi
   bengali punjabi urdu cantonese mandarin tagalog arabic latin hebrew yiddish sanskrit english-language soviet-era yugoslav czechoslovak caribbean jamaican maltese cypriot flemish catalan basque breton medieval renaissance hispanic`.split(
    /\s+/,
  ),
);

/** Small words that stand inside a title or a name in lower case. */
export const INNER_WORDS = {
  /** Join whatever stands at both sides. */
  always: new Set([
    'bo',
    'de',
    'la',
    'le',
    'du',
    'des',
    'aux',
    'van',
    'von',
    'der',
    'di',
    'da',
    'del',
    'el',
    'ibn',
    'bin',
    'den',
    'ten',
    'ter',
    'af',
    'av',
    'zu',
    'ap',
    'dos',
    'das',
    'della',
    'los',
    'las',
    'y',
  ]),
  /** Join inside a title whose ends are known (quoted, or between "novel" and "by"). */
  inTitles: new Set(
    'of the and in on to for a an at from with by or as is & into upon but than if so no not nor vs vs. de la le les du des aux et y el los las und der die das della del van'.split(
      ' ',
    ),
  ),
} as const;

/** Words that make a capitalised run look like a title and not like a person. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  `all along always never no not we you your my our it its is are was be still what who when where why how
   this that i'm i me us them up down out into over under after before between again forever tonight alone
   the a an of to in on for and with from at by about love death night day house king queen man woman girl
   boy world life time road city dead last first lost good bad great little big black white red blue dark
   game games wars war men women people house street story stories tales secret secrets murder`.split(
    /\s+/,
  ),
);

/** What a thing made for a screen is called, with its kind where the word alone settles it. */
export const SHOW_NOUNS: Readonly<Record<string, ShowKind | undefined>> = {
  film: 'FILM',
  movie: 'FILM',
  flick: 'FILM',
  picture: 'FILM',
  'feature film': 'FILM',
  'motion picture': 'FILM',
  'television film': 'FILM',
  'tv movie': 'FILM',
  biopic: 'FILM',
  blockbuster: 'FILM',
  'short film': 'SHORT',
  miniseries: 'MINISERIES',
  'mini-series': 'MINISERIES',
  'limited series': 'MINISERIES',
  'limited tv series': 'MINISERIES',
  series: 'SERIES',
  'television series': 'SERIES',
  'tv series': 'SERIES',
  sitcom: 'SERIES',
  'soap opera': 'SERIES',
  soap: 'SERIES',
  telenovela: 'SERIES',
  serial: 'SERIES',
  telefilm: 'FILM',
  featurette: 'SHORT',
  'tv show': 'SERIES',
  'television show': 'SERIES',
  anime: 'SERIES',
  special: 'SPECIAL',
  show: undefined,
  drama: undefined,
  comedy: undefined,
  dramedy: undefined,
  thriller: undefined,
  documentary: undefined,
  musical: undefined,
  feature: undefined,
  project: undefined,
  adaptation: undefined,
  sequel: undefined,
  prequel: undefined,
  remake: undefined,
  reboot: undefined,
  revival: undefined,
  'spin-off': undefined,
  spinoff: undefined,
  pilot: undefined,
  melodrama: undefined,
  western: undefined,
  production: undefined,
  epic: undefined,
  programme: undefined,
  program: undefined,
  docuseries: 'SERIES',
  'docu-series': 'SERIES',
  'documentary series': 'SERIES',
  'reality competition': 'SERIES',
  'reality series': 'SERIES',
  'reality show': 'SERIES',
  'game show': 'SERIES',
  'quiz show': 'SERIES',
  'talk show': 'SERIES',
  mystery: undefined,
  fantasy: undefined,
  procedural: undefined,
  whodunit: undefined,
  'rom-com': undefined,
  mockumentary: undefined,
  chiller: undefined,
};

/** What a source work is called, and its kind. */
export const WORK_NOUNS: Readonly<Record<string, SourceWorkKind>> = {
  'graphic novel': 'GRAPHIC_NOVEL',
  'graphic novel series': 'GRAPHIC_NOVEL',
  'graphic novels': 'GRAPHIC_NOVEL',
  'light novel': 'NOVEL',
  'light novel series': 'NOVEL',
  'novel series': 'NOVEL',
  'book series': 'NOVEL',
  'series of novels': 'NOVEL',
  'series of books': 'NOVEL',
  'trilogy of novels': 'NOVEL',
  novel: 'NOVEL',
  novels: 'NOVEL',
  novella: 'NOVEL',
  novelette: 'NOVEL',
  bestseller: 'BOOK',
  'best-seller': 'BOOK',
  memoir: 'BOOK',
  memoirs: 'BOOK',
  autobiography: 'BOOK',
  biography: 'BOOK',
  'non-fiction book': 'BOOK',
  "children's book": 'BOOK',
  'picture book': 'BOOK',
  book: 'BOOK',
  books: 'BOOK',
  'comic book series': 'COMIC',
  'comic book': 'COMIC',
  'comic books': 'COMIC',
  'comic strip': 'COMIC',
  'comic series': 'COMIC',
  comic: 'COMIC',
  comics: 'COMIC',
  webcomic: 'COMIC',
  webtoon: 'COMIC',
  'manga series': 'MANGA',
  manga: 'MANGA',
  'video game series': 'GAME',
  'video game': 'GAME',
  'video games': 'GAME',
  game: 'GAME',
  'stage musical': 'PLAY',
  'stage play': 'PLAY',
  'broadway musical': 'PLAY',
  'broadway play': 'PLAY',
  musical: 'PLAY',
  play: 'PLAY',
  opera: 'PLAY',
  operetta: 'PLAY',
  'short story': 'SHORT_STORY',
  'short stories': 'SHORT_STORY',
  'short-story collection': 'SHORT_STORY',
  'short story collection': 'SHORT_STORY',
  'magazine article': 'ARTICLE',
  article: 'ARTICLE',
  'podcast series': 'PODCAST',
  podcast: 'PODCAST',
};

/** Longest first, as one alternative of a regular expression. */
export function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
