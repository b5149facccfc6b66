import type { NameType } from './entities.ts';
import { SHOW_NOUNS, WORK_NOUNS } from './word-tables.ts';

const PERSON = `actor actress director filmmaker film-maker screenwriter scriptwriter writer novelist author poet
  playwright dramatist essayist journalist columnist critic editor singer songwriter singer-songwriter musician
  guitarist drummer bassist pianist violinist rapper composer conductor producer comedian comedienne presenter
  host broadcaster model dancer choreographer cinematographer animator illustrator cartoonist artist painter
  sculptor photographer architect designer politician statesman lawyer judge diplomat activist feminist soldier
  officer general admiral pilot astronaut engineer scientist physicist chemist biologist mathematician economist
  philosopher historian theologian psychologist sociologist anthropologist linguist physician surgeon nurse
  businessman businesswoman entrepreneur executive banker philanthropist socialite aristocrat nobleman king queen
  emperor empress prince princess duke duchess president minister priest bishop pope saint monk missionary
  footballer cricketer golfer boxer wrestler swimmer runner cyclist driver racer jockey coach manager
  athlete gymnast skater skier quarterback pitcher outfielder striker goalkeeper midfielder defender fighter
  youtuber personality celebrity impresario showrunner puppeteer magician chef teacher professor academic scholar
  translator librettist lyricist vocalist soprano tenor baritone contralto mezzo-soprano performer entertainer
  stuntman humorist satirist storyteller mangaka`;
const CHARACTER = `character protagonist antagonist superhero superheroine supervillain villain hero heroine
  anti-hero antihero figure deity goddess`;
const RECORDING =
  'album song single ep mixtape soundtrack record ballad anthem hymn symphony sonata lullaby track concerto waltz';
const ORGANIZATION = `company studio corporation network channel station broadcaster publisher label band group
  duo trio quartet orchestra choir organization organisation agency firm distributor division subsidiary brand
  newspaper broadsheet tabloid periodical magazine journal website service streamer conglomerate party club team university college school
  institute museum church foundation charity union association society bank airline strand block`;
const PLACE = `city town village county district municipality province region state country island river lake
  mountain valley suburb neighborhood neighbourhood commune settlement railway station road street highway bridge
  park building castle airport hospital theatre theater cinema hotel venue hamlet reef resort freeway autobahn brook creek monument wilderness dam`;
const OTHER = `event festival tour battle war treaty act law election tournament championship season competition
  award prize ceremony ship aircraft vehicle weapon language religion software console device disease species
  genus concept car automobile sedan smartphone tramway line product theory term phrase name nickname surname conflict rebellion revolution battleship submarine agreement campaign organism moth bird plant sparrow list holiday dish`;

const TYPES: ReadonlyMap<string, NameType | 'Other'> = new Map([
  ...words(OTHER, 'Other'),
  ...words(PLACE, 'Place'),
  ...words(ORGANIZATION, 'Organization'),
  ...words(RECORDING, 'Recording'),
  ...words(PERSON, 'Person'),
  ...words(CHARACTER, 'Character'),
  ...[
    ...Object.keys(WORK_NOUNS),
    'poem',
    'epic poem',
    'story',
    'fairy tale',
    'anthology',
    'essay',
    'treatise',
    'volume',
    'epic',
    'text',
    'bestseller',
  ].map((noun) => [noun, 'SourceWork'] as const),
  ...[
    ...Object.keys(SHOW_NOUNS),
    'episode',
    'program',
    'programme',
    'cartoon',
    'telefilm',
    'telenovela',
    'featurette',
    'docudrama',
    'short',
    'serial',
    'musical',
    'kdrama',
    'microseries',
    'telemovie',
    'webseries',
    'k-drama',
    'game show',
    'talk show',
  ].map((noun) => [noun, 'Show'] as const),
]);
/** Where the noun phrase of a definition ends and something is said about the thing. */
const END =
  /(?:\bco-(?:written|wrote|directed|produced|edited|created|starring)\b|\b(?:loosely|partly|partially)\b|(?<!-)\b(?:by|of|in|from|that|who|whose|which|where|when|directed|written|created|developed|produced|published|composed|recorded|based|released|located|for|on|at|with|about|set|starring|features?|taken|drawn|sung|held|to|as|known|and|made (?:by|in))\b|\b(?:first|originally|posthumously) (?=(?:published|aired|shown|released|broadcast|performed|seriali[sz]ed|staged|issued)(?: [a-z]+ly)? (?:in|on|by|as|from|at|between)\b)|[,;.(:])/;
/** Adjectives of several words, as writers leave their hyphens out. */
const HYPHENLESS =
  /\b(?:coming of age|direct to video|made for (?:tv|television)|best of|work in progress)\b/gi;
const COLLECTIVE =
  /^(?:series|trilogy|collection|set|saga|cycle|anthology|pair|duology|tetralogy|franchise|line)$/;

/** "American television, film and stage actress": none of them the noun but the last. */
const OF_SEVERAL_MEDIA =
  /^(?:[\w'-]+,? ){0,5}?(?:film|television|TV|screen|stage|theat(?:re|er)|radio)(?:,| and|, and|\/) ?(?:(?:film|television|TV|screen|stage|theat(?:re|er)|radio|voice|voice-over|video game)(?:,| and|, and)? ){0,4}(?:act(?:or|ress)|director|producer|(?:screen)?writer|presenter|composer|personality|host|editor|comedian|executive|cinematographer)\b/;

/** What a collection is one of, after its noun. */
const MEMBERS =
  /^of (?:[\w'-]+ ){0,5}?(novels|books|stories|comics|plays|poems|games|films|movies)\b/;

/**
 * What a definition ("American actor and singer best known for ...", the words after "is an") says that
 * the thing is: by the head of its first noun phrase. Undefined where the noun is in no table.
 */
export function definedType(words: string): NameType | 'Other' | undefined {
  const titled = words.match(/^(?:title|name) of (?:an?|the|several|two|three|many|various) /)?.[0];
  if (titled !== undefined) return definedType(words.slice(titled.length));
  if (OF_SEVERAL_MEDIA.test(words)) return 'Person';
  const joined = words.replace(HYPHENLESS, (phrase) => phrase.replaceAll(' ', '-'));
  if (joined !== words) return definedType(joined);
  const end = words.search(END);
  const rest = end < 0 ? '' : words.slice(end);
  const phrase = (end < 0 ? words : words.slice(0, end)).trim().toLowerCase().split(/\s+/);
  if (COLLECTIVE.test(phrase.at(-1) ?? '')) {
    const members = rest.match(MEMBERS)?.[1];
    if (members) return /films|movies/.test(members) ? 'Show' : 'SourceWork';
  }
  if (
    /^(?:biography|adaptation|version|trilogy)$/.test(phrase.at(-1) ?? '') &&
    phrase.at(-2) === 'film'
  )
    return 'Show';
  // "reality television series providing help": what follows a participle is no part of the noun.
  for (let to = phrase.length; to > 0; to = participle(phrase, to)) {
    const type = headType(phrase.slice(0, to));
    if (type) return type;
  }
  // "television and film production company"
  const more = rest.match(/^(?:and|,) (?=\S)/)?.[0];
  return more === undefined ? undefined : definedType(rest.slice(more.length));
}

function headType(phrase: readonly string[]): NameType | 'Other' | undefined {
  for (const count of [3, 2, 1]) {
    const noun = phrase.slice(-count).join(' ');
    const type = TYPES.get(noun) ?? TYPES.get(noun.replace(/s$/, ''));
    if (type) return type;
  }
  return TYPES.get((phrase.at(-1) ?? '').split(/[-/]/).at(-1) ?? '');
}

/** The place of the last participle before `to`, negative where there is none. */
function participle(phrase: readonly string[], to: number): number {
  return phrase.slice(0, to).findLastIndex((word) => /\w{3}(?:ed|ing)$/.test(word));
}

function words(list: string, type: NameType | 'Other'): Array<[string, NameType | 'Other']> {
  return list.split(/\s+/).map((word) => [word, type]);
}
