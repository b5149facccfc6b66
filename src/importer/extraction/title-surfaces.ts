import { isShouted } from './name-shape.ts';
import { anyOf, FUNCTION_WORDS, INNER_WORDS, TITLE_WORDS, WORK_NOUNS } from './word-tables.ts';

const SCREEN =
  'film|movie|series|sitcom|drama|comedy|show|miniseries|special|anime|thriller|western|documentary|musical';
/** "Title (alternative) is a 2014 American drama film": the title is all that stands before the verb. */
const LEAD = new RegExp(
  `^(["“]?)([\\p{Lu}\\p{N}].{0,90}?)\\1(?:,? (?:also known|also titled|also called|stylized|released|known)\\b[^.]*?,?| \\([^)]*\\),?)* (?:is|was) (?:an?|the) (?:[\\p{L}\\p{N}'’/,-]+ ){0,9}?(?:${SCREEN})\\b`,
  'u',
);
const QUOTED =
  /(?<![\p{L}\p{N}])["“‘']([\p{Lu}\p{N}][^"“”‘\n]{0,60}?)[,.]?["”’'](?![\p{L}\p{N}])/gu;
const AFTER_NOUN = new RegExp(
  `\\b(?:${anyOf(Object.keys(WORK_NOUNS))}|film|movie)(?: called| titled| entitled)?,? ((?:[\\p{Lu}\\p{N}][^\\s,()]*|(?!by )[a-zà-ÿ&]{1,5}|,(?= \\p{Lu}))(?: (?:[\\p{Lu}\\p{N}][^\\s,()]*|(?!by )[a-zà-ÿ&]{1,5}))*)(?=,? by \\p{Lu}|,? by (?:[a-z]+ ){1,3}\\p{Lu}|,? written by| \\((?:18|19|20)\\d\\d\\)|[.;,:]+(?: |$))`,
  'gu',
);

/** "Jane Doe (Some Film, Other Film)": parentheses right after a name. */
const ENCLOSED = /\p{Lu}[\p{L}'’.-]+ \(([\p{Lu}\p{N}][^()\n]{2,80})\)/gu;

/** "Some Title in Spring (1994)": what stands before a year. */
const DATED =
  /(\p{Lu}[^\s,()"“”]*(?: (?:[\p{Lu}\p{N}][^\s,()"“”]*|of|the|in|to|for|an?|and|&|with|from|on|at)){1,8}) \((?:18|19|20)\d\d(?:[-–]\d\d(?:\d\d)?)?\)/gu;

/** "as Jane Doe in Here and There": one role, so one title. */
const PAIRED =
  /\bas (?:\p{Lu}\S+ ){1,4}(?:in|on) (\p{Lu}\p{L}+ (?:and|&) \p{Lu}\p{L}+)(?=[.,;]|$)/gu;

/** A title whose ends the text makes plain, so that its small words are read as part of it. */
export interface TitleSurface {
  readonly title: string;
  readonly sign: 'lead' | 'quoted' | 'after-noun' | 'enclosed' | 'dated';
}

/** The titles in one sentence whose extent is certain. */
export function titleSurfaces(sentence: string): TitleSurface[] {
  const found: TitleSurface[] = [];
  const lead = sentence.match(LEAD)?.[2]?.trim();
  if (lead && isLeadTitle(lead)) found.push({ title: lead, sign: 'lead' });
  for (const match of sentence.matchAll(QUOTED)) {
    const title = match[1]?.trim();
    const nickname =
      /\p{Lu}[\p{L}.]+ $/u.test(sentence.slice(0, match.index)) &&
      /^ \p{Lu}/u.test(sentence.slice(match.index + match[0].length));
    if (title && !nickname && isTitleCase(title)) found.push({ title, sign: 'quoted' });
  }
  for (const match of sentence.matchAll(AFTER_NOUN)) {
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
  if (after === undefined || before === undefined) return false;
  return before.split(' ').some((word) => {
    const lower = word.toLowerCase();
    return (
      (FUNCTION_WORDS.has(lower) || TITLE_WORDS.has(lower)) &&
      !/^(?:in|on|at|from|the|after|for|his|her|and)$/.test(lower)
    );
  });
}

/** Every word is capitalised or small, and not all are words of ordinary sentences. */
export function isTitleCase(title: string): boolean {
  const words = title.split(/\s+/);
  if (words.length > 9 || /[;]|[.?!]["'”’]? /.test(title.replace(/\b(?:Mr|Mrs|Dr|St|vs)\./g, ''))) {
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
