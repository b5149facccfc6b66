import type { PredicateName } from '../../vocabulary.ts';
import { definedType } from './definition-nouns.ts';
import type { NameType } from './entities.ts';
import type { Sentence } from './sentences.ts';
import { FUNCTION_WORDS } from './word-tables.ts';

/** Fields of work that tell what the titles in somebody's life are titles of. */
export type Field = 'screen' | 'letters' | 'music';

/** What the first sentence of an encyclopedia's article defines. */
export interface Definition {
  /** As the sentence writes it, without quotation marks. */
  readonly title: string;
  /** Other: something that is neither a noun of the graph nor a place or recording. */
  readonly type: NameType | 'Other';
  /** For a person: the field of work. */
  readonly field?: Field;
  /** For a person: what the sentence says that the person does, as far as it makes shows. */
  readonly jobs?: readonly PredicateName[];
  /** For an episode: it is one, and what follows names its series. */
  readonly episode?: boolean;
  /** Which sentence it is. */
  readonly sentence: number;
}

const DEFINED =
  /^(["“]?)([\p{Lu}\p{N}][^.;()]{0,90}?(?:\.[^.;()]{0,40}?)?[!?]?)["”]?(?:, (?:M\.D\.|Ph\.D\.|MD|PhD|Esq\.?))?(?: \([^()]{0,160}\)){0,2}(?: or [\p{Lu}][^.;,()]{2,40})?(?:, (?:(?:[a-z]+ly )?(?:(?:also|better|best) )?(?:known|called|credited|billed|nicknamed|abbreviated|titled|published|released)|formerly|or simply|stylized|aka|a\.k\.a\.|(?:the|a|an) (?:wife|husband|widow|son|daughter|brother|sister|mother|father|grandson|granddaughter|niece|nephew|cousin|partner) of|née|born)[^,;]{2,60},)?,? (?:is|was|are|were) (?:as the name suggests, )?(?:an?|the|one of (?:the|his|her)|\p{Lu}[\p{L}.’' ]{2,40}['’]s?) (.{3,200})/u;
const BORN = /^[^(]{2,90}\([^()]{0,60}\bborn\b/;
const LIFE = /^[^(]{2,90}\([^()]{0,60}\b(\d{3,4}) ?[-–—] ?[^()]{0,60}\b(\d{3,4})\)/;
/** The shortest span of years that is a life and no war or run of a series. */
const LIFETIME = 15;
/** "a fictional detective", "an eccentric fictional police officer": nobody who lives. */
const FICTIONAL =
  /^(?:[\w'-]+ )?fictional (?:[\w'-]+ ){0,3}?(?:detective|investigator|sleuth|spy|agent|officer|doctor|physician|lawyer|scientist|inventor|teacher|pirate|wizard|witch|robot|android|vampire|private eye|thief|burglar|soldier|captain|cowboy|adventurer|explorer|archaeologist|journalist|reporter|creature|bear|cat|dog|mouse)\b/;
const EPISODE = /^(?:(?!(?:with|of|in|about) )[\w'-]+ ){0,6}episode (?:of|in|from)\b/;
/** Titles keep the article that they start with. */
const WITH_ARTICLE: ReadonlySet<string> = new Set(['Show', 'SourceWork', 'Recording']);
const NO_TITLE =
  /^(?:(?:It|He|She|This|That|There|They|Here|What|Who|One|Some|Many)(?: \p{Ll}|$)|(?:In|On|At|As|After|Before|When|While|For) [^,]*,|(?:The |Its |His |Her )(?:film|movie|series|show|story|plot|novel|book|first|second|main|name|word|term|title)\b)/u;

/**
 * The definition that opens a text, in its first sentence or in the first after a short heading
 * ("Some Title is a 1970 American drama film"). News opens otherwise; undefined there.
 */
export function findDefinition(sentences: readonly Sentence[]): Definition | undefined {
  const [first, second] = sentences;
  const headed =
    second && first && first.paragraph !== second.paragraph && !/[.!?]$/.test(first.text);
  for (const index of headed ? [0, 1] : [0]) {
    const text = sentences[index]?.text ?? '';
    const match = text.match(DEFINED);
    const title = match?.[2]?.split(/ or |, (?:née|or simply|[A-Z]{2,5}\b)/)[0]?.trim();
    if (!match || !title || NO_TITLE.test(title)) continue;
    const words = match[3] ?? '';
    // News quotes titles as well; the entry of an episode is headed by its own.
    const quoted = match[1] === '“' && first?.text !== title;
    if (quoted && !EPISODE.test(words)) continue;
    const heading = index === 1 ? first?.text : undefined;
    if (!isName(title) && title !== heading && !isForeignTitle(title, words)) continue;
    const type = FICTIONAL.test(words)
      ? 'Character'
      : (definedType(words) ??
        (isLife(text) ? 'Person' : undefined) ??
        (index === 0 ? unheard(words) : undefined));
    if (!type) continue;
    const field = type === 'Person' ? fieldOf(words) : undefined;
    const jobs = type === 'Person' ? jobsOf(words) : undefined;
    const named = WITH_ARTICLE.has(type)
      ? title
      : title.replace(/^The /, '').replace(type === 'Person' ? POST_NOMINAL : /$^/, '');
    return {
      title: named,
      type,
      sentence: index,
      ...(field ? { field } : {}),
      ...(jobs ? { jobs } : {}),
      ...(EPISODE.test(words) ? { episode: true } : {}),
    };
  }
  return undefined;
}

/** A definition all the same, where a text has no headline: of something that no table holds, and no screen shows. */
function unheard(words: string): 'Other' | undefined {
  return /\b(?:film|movie|series|show|episodes?|season|starr?(?:s|ing)|star|directed|cast|sequel|comedy|drama|documentary|thriller)\b/i.test(
    words,
  )
    ? undefined
    : 'Other';
}

/** "(born 1960)", "(1899 - 1980)". */
function isLife(text: string): boolean {
  const [, from, to] = text.match(LIFE) ?? [];
  return BORN.test(text) || (to !== undefined && Number(to) - Number(from) >= LIFETIME);
}

/** "Jane Doe OBE" */
const POST_NOMINAL = /(?<= \S{2,}) (?:[A-Z]{2,4}|[A-Z][a-z]?[A-Z][a-z]?)$/;

/** "Amarga miel is a telenovela": a title whose language capitalises its first word alone. */
function isForeignTitle(title: string, words: string): boolean {
  const type = definedType(words);
  const rest = title.split(/\s+/);
  return (
    (type === 'Show' || type === 'SourceWork') &&
    rest.length <= 9 &&
    /\b(?:film|movie|series|telenovela|serial|sitcom|drama|novel|manga|anime|novella|play|opera)\b/.test(
      words,
    ) &&
    !/ing$/.test(rest[0] ?? '') &&
    rest.every((word) => !FUNCTION_WORDS.has(word) || SMALL_OF_MANY.test(word))
  );
}

/** Small words of other languages that English has as well. */
const SMALL_OF_MANY = /^(?:me|on|do|no|den|die|is|as|so|was|me|up|for|to|at|he)$/;

/** No sentence of its own: its words are capitalised, or the small ones of names. */
function isName(title: string): boolean {
  const words = title.split(/\s+/);
  const small = words.filter(
    (word) =>
      !/^["“]?[\p{Lu}\p{N}&'’-]/u.test(word) &&
      !/^(?:of|the|and|in|on|to|for|an?|at|from|with|by|or|as|into|mi|but|than|de|la|le|les|du|des|von|van|der|di|da|del|el|al|ibn|bin|y|et|no|wa|ga|in|oder|und|das)$/.test(
        word,
      ),
  );
  return (
    words.length <= 12 &&
    small.length * 4 <= words.length &&
    !/, (?:which|who|where)\b| (?:is|was|were|has|had) /.test(title)
  );
}

const JOBS: readonly (readonly [PredicateName, RegExp])[] = [
  [
    'ACTED_IN',
    /\b(?:voice |film |child )?(?:act(?:or|ress)|comedi\w+|performer|entertainer|model|tv personality|television personality)\b/i,
  ],
  [
    'DIRECTED',
    /\b(?:(?<!\b(?:art|casting|music|musical|stage|theatre|creative|managing|technical|assistant) )director|film-?maker|auteur)\b/,
  ],
  ['WROTE', /\b(?:screenwriter|scriptwriter|television writer|writer)\b/],
  ['PRODUCED', /\b(?:film|television|executive)?(?<!record |music )producer\b/],
  ['COMPOSED', /\bcomposer\b/],
];

/** "American director and screenwriter best known for": the jobs before anything else is said. */
function jobsOf(words: string): PredicateName[] {
  const said = words.split(/[.;]|\b(?:who|known|(?<!-)based|whose|noted|famous)\b/)[0] ?? '';
  return JOBS.filter(([, noun]) => noun.test(said)).map(([job]) => job);
}

function fieldOf(words: string): Field | undefined {
  const said = words.split(/[.;]|\b(?:who|known|(?<!-)based)\b/)[0] ?? '';
  if (
    /\b(?:act(?:or|ress)|film|films|television|filmmaker|director|screenwriter|comedi\w+|showrunner|cinematographer|animator|theatre|theater|soap)\b/.test(
      said,
    )
  )
    return 'screen';
  if (
    /\b(?:novelist|author|poet|playwright|dramatist|writer|essayist|philosopher|historian|cartoonist|journalist)\b/.test(
      said,
    )
  )
    return 'letters';
  if (
    /\b(?:sing\w+|musician|rapper|composer|songwriter|guitarist|drummer|pianist|conductor|soprano|tenor|DJ)\b/.test(
      said,
    )
  )
    return 'music';
  return /\bproducer\b/.test(said) ? 'screen' : undefined;
}
