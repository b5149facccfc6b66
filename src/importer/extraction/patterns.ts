import { anyOf, SHOW_NOUNS, WORK_NOUNS } from './word-tables.ts';

/** Pieces of the regular expressions that rules are made of; all are over templates (see template.ts). */
export const PERSON = '⟦[PX]\\d+⟧';
export const SHOW = '⟦[SXT]\\d+⟧';
export const ORGANIZATION = '⟦O\\d+⟧';
export const ANY = '⟦\\w\\d+⟧';
export const SHOW_NOUN = `(?:${anyOf(Object.keys(SHOW_NOUNS))})`;
/** After a name: ", the film follows" starts a clause, and says nothing of the name. */
export const NO_CLAUSE =
  '(?!,? (?:the|this) (?:(?!(?:of|in|for|from|that|which|by)\\b)[\\w-]+ ){0,3}(?:film|movie|series|show|picture|production|drama|comedy|thriller) (?:is|was|has|had|will|also|(?!(?:directed|produced|written|created|based|released)\\b)[a-z]+(?:s|ed))\\b)';
export const WORK_NOUN = `(?:${anyOf(Object.keys(WORK_NOUNS))})`;
export const ROLE_NOUN =
  '(?:co-)?(?:writer[-/]directors?|writer[-/]producers?|actor[-/]directors?|executive producers?|exec producers?|directors?|filmmakers?|screenwriters?|scriptwriters?|writers?|playwrights?|novelists?|authors?|creators?|showrunners?|producers?|composers?|actors?|actress(?:es)?|stars?|comedians?|newcomers?|veterans?|legends?|winners?|nominees?|singers?|rappers?|models?|brothers|sisters|siblings|twins|poets?|journalists?|teachers?|duo|presenters?|hosts?|alums?|helmers?|economists?|historians?|comics?|chefs?|lawyers?|attorneys?|activists?|scientists?|editors?|photographers?|artists?|illustrators?|cartoonists?|animators?|musicians?|songwriters?|rappers?|professors?|essayists?|biographers?|columnists?|broadcasters?|critics?|footballers?|entrepreneurs?|cinematographers?|podcasters?|choreographers?|financiers?)';
/** "Oscar winner", "veteran actor", "the film's director": words before a name that say who it is. */
export const DESCRIPTION = `(?:(?:the |an? |his |her |fellow )?(?:${ANY}(?:'s)?[ -])?(?:(?!(?:and|with|by|in|on|as|at|for|of|stars|starring) )[A-Za-z][\\w'-]* ){0,3}${ROLE_NOUN}(?<![^s]s)(?: and ${ROLE_NOUN}(?<![^s]s))?,? )`;
/** "the married Swedish writers", "sisters": what several are, before their names. */
export const OF_A_KIND = `(?:(?:the )?(?:(?!(?:and|with|by|in|on|as|at|for|of|end|time) )[A-Za-z-]+ ){0,3}${ROLE_NOUN} (?=⟦\\w\\d+⟧,? (?:and|&) ⟦))?`;
export const SEPARATOR = '(?:,? (?:and|&|plus|as well as|along with|alongside) | with |, |/)';
/** "Some Studio's", " of Some Studio": whose the person is. */
const OWNER = "(?:⟦[OXL]\\d+⟧'s )?";
const HOUSE = "(?: (?:of|from|at) ⟦[OX]\\d+⟧(?!'))?";
const ITEM = `${OWNER}(?:[^\\s⟦,;.]+-(?:born|based|raised) )?${DESCRIPTION}?${PERSON}(?!'s (?:own )?⟦)${HOUSE}`;
export const PEOPLE = `${ITEM}(?:${SEPARATOR}${ITEM})*`;
/** The same at the start of a rule: begins with a mark, which the engine finds without trying every place. */
export const NAMES = `${PERSON}${HOUSE}(?:${SEPARATOR}${ITEM})*`;
export const FUTURE =
  "(?:(?:is|are|was|were|has|have|had|will|would|'ll|to|be|been|being|set|slated|due|tapped|hired|attached|on board|brought in|brought on|enlisted|signed on|signed up|teaming up|teamed up|joining forces|join forces|reuniting|reunite|confirmed|expected|going|also|both|all|next|reportedly|rumou?red|said|in talks|in early talks|in final talks|in negotiations|expected|likely|may|might|could|hopes|hoping|wants|planning|plans|eyed|being|not|never) ){0,6}";

/** The ids of the marks in a piece of template, in order; `letters` limits them to types. */
export function idsIn(piece: string | undefined, letters = 'PSWXTFCOAL'): number[] {
  const ids: number[] = [];
  for (const match of (piece ?? '').matchAll(/⟦(\w)(\d+)⟧/g)) {
    if (letters.includes(match[1] ?? '?')) ids.push(Number(match[2]));
  }
  return ids;
}

const DESCRIPTIONS = new RegExp(DESCRIPTION, 'g');
const HOUSES = /⟦[OXL]\d+⟧'s (?=[^⟦]*⟦[PX])| (?:of|from|at) ⟦[OX]\d+⟧(?!')/g;

/** The people of a list, without the shows in the descriptions before their names. */
export function peopleIn(piece: string | undefined, letters = 'PX'): number[] {
  const plain = (piece ?? '').replace(HOUSES, '').replace(DESCRIPTIONS, ' ');
  return idsIn(plain, letters);
}
