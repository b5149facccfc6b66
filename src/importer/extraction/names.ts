import { COUNTRIES } from './countries.ts';
import { isYear, trimmed } from './name-trimming.ts';
import { hasSubtitle, isCued, isNumberedPart, startsTitle } from './title-runs.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS, INNER_WORDS, NO_NAMES, TITLE_WORDS } from './word-tables.ts';

/** A stretch of tokens that names something: `from` to `to`, both included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Stretches of capitalised words in a sentence, joined by the small words that names and titles hold.
 * `taken` are tokens that belong to a known name already. A first word that no capital sets apart
 * (every sentence starts with one) is left out unless `seen` holds it from the inside of a sentence.
 */
export function capitalRuns(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  seen: ReadonlySet<string>,
  isTitle: (words: string) => boolean = () => false,
): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken.has(i) || !startsName(tokens, i)) continue;
    let to = i;
    while (!taken.has(to + 1)) {
      const next = extension(tokens, i, to, taken, isTitle);
      if (next === to) break;
      to = next;
    }
    const run = trimmed(tokens, i, to, seen);
    if (run) runs.push(run);
    i = to;
  }
  return runs;
}

function startsName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.capital) return true;
  if (tokens[i + 1]?.capital !== true || i === 0) return false;
  // In a list: "Some Title, 300 Some Things and Some Name".
  if (/^\d{2,4}$/.test(token.text) && !isYear(token.text) && tokens[i - 1]?.text === ',')
    return !NO_NAMES.has(tokens[i + 1]?.text.toLowerCase() ?? '');
  return /^\d+(?:th|st|nd|rd)$/.test(token.text);
}

/** The last token of the run after one more step, or `to` where the run ends. */
function extension(
  tokens: readonly Token[],
  from: number,
  to: number,
  taken: ReadonlySet<number>,
  isTitle: (words: string) => boolean,
): number {
  const here = tokens[to];
  const next = tokens[to + 1];
  if (!here || !next || next.start - here.end > 3) return to;
  const free = (k: number) => tokens[k]?.capital === true && !taken.has(k);
  const cued = isCued(tokens, from);
  if (here.possessive)
    return free(to + 1) && (ownsTitle(tokens, from, to) || (cued && to > from)) ? to + 1 : to;
  if (next.text === ',' && /^(?:Jr|Sr)\.?$|^fils$|^père$/.test(tokens[to + 2]?.text ?? ''))
    return to + 2;
  if (next.text === ',' && /^(?:Inc|Ltd|LLC)\.?$/.test(tokens[to + 2]?.text ?? '')) return to + 2;
  if (next.start - here.end > 1) return to;
  if (next.capital) return isRoleAfterName(next) ? to : to + 1;
  if (INNER_WORDS.always.has(next.text)) {
    if (free(to + 2)) return to + 2;
    if (INNER_WORDS.always.has(tokens[to + 2]?.text ?? '') && free(to + 3)) return to + 3;
  }
  if (
    /^\d{1,4}(?:-\d+)*$/.test(next.text) &&
    !NO_NAMES.has(here.text.toLowerCase()) &&
    !isYear(next.text)
  ) {
    return to + 1;
  }
  const titled = tokens.slice(from, to).some(({ text }) => text === 'of' || text === ':');
  const openEnded = cued || startsTitle(tokens, from);
  const long =
    to - from >= 1 && !titled && !openEnded && !/^(?:The|A|An|\d+)$/.test(tokens[from]?.text ?? '');
  const second = tokens[to + 2]?.text;
  if (openEnded && /^(?:a|an)$/.test(next.text) && free(to + 2)) return to + 2;
  if (openEnded && next.text === 'of' && /^(?:a|an)$/.test(second ?? '') && free(to + 3))
    return to + 3;
  if (
    startsTitle(tokens, from) &&
    /^(?:for|to|in|on|at|from|with)$/.test(next.text) &&
    /^(?:the|a|an)$/.test(second ?? '') &&
    free(to + 3) &&
    !/^\p{Lu}+$/u.test(tokens[to + 3]?.text ?? '') &&
    !isNoName(tokens[to + 3])
  )
    return to + 3;
  if (next.text === 'of' && !long) {
    if (free(to + 2)) return to + 2;
    if (second === 'the' && free(to + 3)) return to + 3;
  }
  if (next.text === 'the' && !long && free(to + 2)) return to + 2;
  // "by Jane Doe and the Some Company": a person before "and".
  const made = tokens[from - 1]?.text === 'by';
  if (next.text === 'and' && second === 'the' && free(to + 3) && !made && !isNoName(tokens[to + 3]))
    return to + 3;
  if (next.text === 'to' && !long && free(to + 2) && (tokens[from]?.text !== here.text || cued))
    return to + 2;
  if (
    /^(?:for|with|to|about)$/.test(next.text) &&
    free(to + 2) &&
    /^(?:You|Me|Us|Him|Her|Them)$/.test(second ?? '')
  )
    return to + 2;
  if (next.text === '&' && to - from < 2 && free(to + 2) && !joinsPeople(tokens, from, to))
    return to + 2;
  if (/^(?:in|on|at|upon)$/.test(next.text) && /^(?:the|a)$/.test(second ?? '') && free(to + 3)) {
    // "HGTV in the United States"
    const placed =
      /^(?:United|Netherlands|Philippines|US|UK|U\.S\.|U\.K\.|North|South|East|West|Middle|Soviet)$/;
    if (placed.test(tokens[to + 3]?.text ?? '') || /^\p{Lu}{2,}$/u.test(here.text)) return to;
    return long ? to : to + 3;
  }
  // "Life on Mars", "Death in Venice"
  if (
    /^(?:in|on|at)$/.test(next.text) &&
    from === to &&
    from > 0 &&
    free(to + 2) &&
    TITLE_WORDS.has(here.text.toLowerCase())
  )
    return to + 2;
  if (isNumberedPart(tokens, to + 1)) return to + 3;
  const nickname =
    /^["'“‘]$/.test(next.text) &&
    free(to + 2) &&
    /^["'”’]$/.test(tokens[to + 3]?.text ?? '') &&
    free(to + 4);
  if (nickname) return to + 4;
  const words = tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');
  if (
    next.text === ':' &&
    (from > 0 || isTitle(words)) &&
    (to > 6 || cued || (isTitle(words) && hasSubtitle(tokens, from, to + 1))) &&
    free(to + 2) &&
    tokens[to + 2]?.start === next.end + 1 &&
    (tokens[to + 3]?.capital !== false ||
      !FUNCTION_WORDS.has((tokens[to + 2]?.text ?? '').toLowerCase()))
  ) {
    return to + 2;
  }
  return to;
}

/** "by Jane Doe & John Roe": two names of two words, each a whole. */
function joinsPeople(tokens: readonly Token[], from: number, to: number): boolean {
  const capital = (k: number) => tokens[k]?.capital === true;
  const article = /^(?:The|A|An)$/.test(tokens[from]?.text ?? '');
  return to > from && !article && capital(to + 2) && capital(to + 3);
}

/** "Ivy's Garden" may be a title, "Netflix's Garden" and "Ivy Bell's Garden" are an owner and a title. */
function ownsTitle(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to && COUNTRIES.has(tokens[from]?.text ?? '')) return false;
  const one =
    tokens[to + 2]?.capital !== true ||
    (tokens[to + 2]?.start ?? 0) - (tokens[to + 1]?.end ?? 0) > 1;
  return (from === to && one) || (to === from + 1 && /^(?:The|A)$/.test(tokens[from]?.text ?? ''));
}

function isRoleAfterName(token: Token): boolean {
  return /^(?:Jr|Sr)\.?$/.test(token.text)
    ? false
    : NO_NAMES.has(token.text.toLowerCase()) && token.text === 'TV';
}

function isNoName(token: Token | undefined): boolean {
  return token !== undefined && NO_NAMES.has(token.text.toLowerCase());
}
