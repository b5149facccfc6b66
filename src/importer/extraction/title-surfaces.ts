import { isShouted } from './name-shape.ts';
import { guarded } from './rule.ts';
import { anyOf, FUNCTION_WORDS, INNER_WORDS, TITLE_WORDS, WORK_NOUNS } from './word-tables.ts';

const SCREEN =
  'film|movie|series|sitcom|drama|comedy|show|miniseries|special|anime|thriller|western|documentary|musical';
/** "Title (alternative) is a 2014 American drama film": the title is all that stands before the verb. */
const LEAD = guarded(
  new RegExp(
    `^(["“]?)([\\p{Lu}\\p{N}].{0,90}?)\\1(?:,? (?:(?:also|originally|initially|formerly|previously|sometimes|alternatively) )?(?:known|titled|entitled|called|billed|marketed|stylized|stylised|released)\\b[^.]*?,?| \\([^)]*\\),?)* (?:is|was) (?:an?|the) (?:[\\p{L}\\p{N}'’/,-]+ ){0,9}?(?:${SCREEN})\\b`,
    'u',
  ),
);
const QUOTED = guarded(
  /(?<![\p{L}\p{N}])["“‘']([\p{Lu}\p{N}][^"“”‘\n]{0,60}?)[,.]?["”’'](?![\p{L}\p{N}])/gu,
);
const NOUN = `\\b(?:${anyOf(Object.keys(WORK_NOUNS))}|film|movie|stor(?:y|ies)|tale|poem)(?: called| titled| entitled)?,?`;
/** What shows that a title has ended: its author, its year, the end of a clause. */
const ENDED =
  '(?=,? (?:co-)?(?:written |authored |penned |published )?by |,? \\((?:18|19|20)\\d\\d\\)|[.;,:]+(?: |$)| and (?:is|was|it|stars|starring|directed|written|produced|features|follows|tells|adapted)\\b)';
const AFTER_NOUN = guarded(
  new RegExp(
    `${NOUN} ([\\p{Lu}\\p{N}][^\\s,()]*(?: (?:[\\p{Lu}\\p{N}][^\\s,()]*|(?!(?:by|is|was|are|were|stars|tells|about|which|that|who|it|he|his|her|she|they) )[a-zà-ÿ&]{1,5}))*)${ENDED}`,
    'gu',
  ),
);
/** A title of one book may hold a comma ("Some Word, Some Word"): where the words after it are a title's too. */
const WITH_COMMA = guarded(
  /\b(?:novel|novella|novelette|book|play|memoir|short story|stage play),? ((?:\p{Lu}[\p{L}'’-]*,? (?:(?:of|the|in|and|to|for|a) )*){1,5}(?<=, )(?:or (?:The )?)?(?!(?:Produced|Directed|Written|Starring|Based|Published|Adapted)\b)\p{Lu}[\p{L}'’-]*(?: (?:(?:of|the|in|and|to|for|a) )*\p{Lu}[\p{L}'’-]*){0,4})(?=,? by \p{Lu}|\.$|, (?:and|which|starring|directed|with|produced)\b)/gu,
);
/** "the novel Une petite rose by": small words of another language, told by an article or "and" of it. */
const FOREIGN = guarded(
  new RegExp(
    `(?:${NOUN}|\\b(?:remake|version|original|drama|comedy|thriller|hit|feature|adaptation)(?: of(?: the [a-z]+)?)?(?: called| titled| entitled)?,?) (\\p{Lu}[\\p{L}\\p{M}'’-]*(?: (?!by |and |which |that |was |is |in |with |from |as |for |about )[\\p{L}\\p{M}'’-]+){1,7})${ENDED}`,
    'gu',
  ),
);
const FOREIGN_WORD =
  /(?:^| )(?:(?:la|le|les|el|los|las|lo|il|gli|una?|une|y|e|et|und|der|die|das|den|dem|ein|eine|de|du|des|del|della|di|van|het|een|en|och|og|ett|den|det|sur|dans|sous|entre|avec|ne|que)(?= )|[dl]['’](?=\p{L}))/iu;
/** The quotation marks after a noun hold its title, however it is written. */
const QUOTED_AFTER_NOUN = guarded(
  new RegExp(`${NOUN} ["“]([\\p{Lu}\\p{N}][^"“”\\n]{1,90}?)[,.]?["”]`, 'gu'),
);

/** "Jane Doe (Some Film, Other Film)": parentheses right after a name. */
const ENCLOSED = guarded(/\p{Lu}[\p{L}'’.-]+ \(([\p{Lu}\p{N}][^()\n]{2,80})\)/gu);

/** "Some Title in Spring (1994)": what stands before a year. */
const DATED = guarded(
  /(\p{Lu}[^\s,()"“”]*(?: (?:[\p{Lu}\p{N}][^\s,()"“”]*|of|the|in|to|for|an?|and|&|with|from|on|at)){1,8}) \((?:18|19|20)\d\d(?:[-–]\d\d(?:\d\d)?)?\)/gu,
);

/** "as Jane Doe in Here and There": one role, so one title. */
const PAIRED = guarded(
  /\bas (?:\p{Lu}\S+ ){1,4}(?:in|on) (\p{Lu}\p{L}+ (?:and|&) \p{Lu}\p{L}+)(?=[.,;]|$)/gu,
);

/** A title whose ends the text makes plain, so that its small words are read as part of it. */
export interface TitleSurface {
  readonly title: string;
  readonly sign:
    | 'lead'
    | 'quoted'
    | 'quoted-word'
    | 'after-noun'
    | 'enclosed'
    | 'italics'
    | 'dated';
}

/** The titles in one sentence whose extent is certain. */
export function titleSurfaces(sentence: string): TitleSurface[] {
  const found: TitleSurface[] = [];
  const lead = sentence.match(LEAD)?.[2]?.trim();
  if (lead && isLeadTitle(lead)) found.push({ title: lead, sign: 'lead' });
  for (const match of sentence.matchAll(QUOTED)) {
    const title = match[1]?.trim();
    // In a headline every word before and after a title has a capital.
    const nickname =
      !isHeadline(sentence) &&
      /\p{Lu}[\p{L}.]+ $/u.test(sentence.slice(0, match.index)) &&
      /^ \p{Lu}/u.test(sentence.slice(match.index + match[0].length));
    if (!title || nickname) continue;
    if (isTitleCase(title)) {
      found.push({ title, sign: title.includes(' ') ? 'quoted' : 'quoted-word' });
    } else if (isUsedAsTitle(title, sentence, match.index, match.index + match[0].length)) {
      found.push({ title, sign: 'quoted-word' });
    }
  }
  for (const match of sentence.matchAll(AFTER_NOUN)) {
    // "the novels A and B" are two.
    if (/^(?:\w+ )?(?:novels|books|comics|games|stories|plays)\b.* and /.test(match[0])) continue;
    const title = match[1]
      ?.trim()
      .replace(/\.\.$|(?<=\p{Ll})\.$/u, '')
      // "the film Some Title in 2013"
      .replace(
        / (?:in|from|of|on|for) (?:(?:early|late|mid) )?(?:(?:\p{Lu}\p{Ll}+ )?(?:18|19|20)\d\d)$/u,
        '',
      );
    if (title && isTitleCase(title.replaceAll('!', '')) && /^[\p{Lu}\p{N}]/u.test(title)) {
      found.push({ title, sign: 'after-noun' });
    }
  }
  for (const [, title = ''] of sentence.matchAll(DATED)) {
    if (holdsTitleWords(title) && isTitleCase(title)) found.push({ title, sign: 'dated' });
  }
  for (const [, title = ''] of sentence.matchAll(PAIRED)) found.push({ title, sign: 'dated' });
  for (const [, title = ''] of sentence.matchAll(WITH_COMMA))
    found.push({ title, sign: 'after-noun' });
  for (const [, title = ''] of sentence.matchAll(QUOTED_AFTER_NOUN))
    found.push({ title, sign: 'quoted' });
  for (const [, title = ''] of sentence.matchAll(FOREIGN)) {
    if (isForeign(title)) found.push({ title, sign: 'after-noun' });
  }
  for (const [, enclosed = ''] of sentence.matchAll(ENCLOSED)) {
    for (const title of enclosed.split(', ')) {
      // "(21 May 1920 - 3 June 1991)"
      if (/\d{4} ?[-–—]|\b\p{Lu}\p{Ll}+ (?:\d\d?,? )?(?:1[5-9]|20)\d\d\b/u.test(title)) continue;
      if (/^(?:Episode|Season|Series|Part|Volume|Chapter) \w+$|^\S+ \S.* and \S+ \S/.test(title))
        continue;
      if (title.includes(' ') && isTitleCase(title.replaceAll('!', '')))
        found.push({ title, sign: 'enclosed' });
    }
  }
  return found;
}

/** Before "in" or "and" stands an ordinary word of titles: "Someone in Love", but not "Jane Doe in Some Film". */
function holdsTitleWords(title: string): boolean {
  const [before, after] = title.split(/ (?:in|and|with|from|on|at|for|a|an) /);
  if (after === undefined || before === undefined) {
    // "The Search for Some Thing": an article and one word are nobody's name.
    return /^(?:The|A|An) \p{Lu}\S* (?:for|of|to|from) /u.test(title);
  }
  if (/^(?:The|A|An) \p{Lu}\S*$/u.test(before) && / (?:for|from|at) /.test(title)) return true;
  return before.split(' ').some((word) => {
    const lower = word.toLowerCase();
    return (
      (FUNCTION_WORDS.has(lower) || TITLE_WORDS.has(lower)) &&
      !/^(?:in|on|at|from|the|after|for|his|her|and)$/.test(lower)
    );
  });
}

/** A word of another language speaks for it, no word of English against it. */
function isForeign(title: string): boolean {
  const small = title.split(' ').filter((word) => /^\p{Ll}/u.test(word));
  return (
    small.length > 0 &&
    FOREIGN_WORD.test(title) &&
    small.every((word) => FOREIGN_WORD.test(`${word} `) || !FUNCTION_WORDS.has(word))
  );
}

const BEFORE_TITLE = new RegExp(
  `(?:^|(?:['’]s|\\b(?:[Ii]n|of|[Oo]n|is|and|called|titled|entitled|${SCREEN})),? )$`,
);
const AFTER_TITLE =
  /^,? (?:is|was|returns?|airs?|premieres?|follows?|stars?|opens?|begins?|starts?|an?\b|the\b|has been|will)/;

function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** "'Nothing' is a comedy": a word of every sentence that stands in quotation marks where a title stands. */
function isUsedAsTitle(word: string, sentence: string, at: number, end: number): boolean {
  if (!/^\p{Lu}\p{L}{2,}$/u.test(word)) return false;
  const before = sentence.slice(0, at);
  const after = sentence.slice(end);
  return BEFORE_TITLE.test(before) && (AFTER_TITLE.test(after) || /^[.,]?$/.test(after));
}

/** What a source sets in italics is a title where it is written like one, in whatever language. */
export function isItalicTitle(words: string): boolean {
  const [first = '', ...rest] = words.split(/\s+/);
  if (!/^[\p{Lu}\p{N}¡¿"“‘']/u.test(first) || /[.!?]["”’]?$/.test(words) || rest.length > 8)
    return false;
  if (isTitleCase(words)) return true;
  if (rest.length === 0) return first.length > 1 && !FUNCTION_WORDS.has(first.toLowerCase());
  return rest.length < 6 && !rest.some((word) => FUNCTION_WORDS.has(word));
}

/** Every word is capitalised or small, and not all are words of ordinary sentences. */
export function isTitleCase(title: string): boolean {
  const words = title.split(/\s+/);
  if (
    words.length > (title.includes(': ') ? 15 : 9) ||
    /[;]|[.?!]["'”’]? /.test(title.replace(/\b(?:Mr|Mrs|Dr|St|vs|\p{Lu})\./gu, ''))
  ) {
    return false;
  }
  const capital = (word: string) => /^[\p{Lu}\p{N}(]/u.test(word);
  const ordinary = words.length === 1 && FUNCTION_WORDS.has(title.toLowerCase());
  if (isShouted(words)) return false;
  return (
    !ordinary &&
    words.every((word) => capital(word) || INNER_WORDS.inTitles.has(word)) &&
    capital(words.at(-1) ?? '') &&
    !/^(?:I|I'm|We|He|She|It|They|You)$/.test(words[0] ?? '') === true
  );
}

function isLeadTitle(title: string): boolean {
  if (
    /^(?:It|He|She|This|That|There|They|The (?:film|movie|series|show|story|plot|novel|book))\b/.test(
      title,
    )
  ) {
    return false;
  }
  const words = title.split(/\s+/);
  const small = words.filter(
    (word) => !/^[\p{Lu}\p{N}"“'’&!-]/u.test(word) && !INNER_WORDS.inTitles.has(word),
  );
  return (
    words.length <= 12 &&
    small.length === 0 &&
    !/[.!?] [A-Z][a-z]+ [a-z]/.test(title.replace(/\b(?:Mrs?|Ms|Dr|St|Sgt|Col|Capt)\./g, ''))
  );
}
