import { afterHonorific, isJob } from './name-leads.ts';
import { isShouted } from './name-shape.ts';
import { afterRank } from './ranks.ts';
import { isInitial } from './title-runs.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS, NO_NAMES } from './word-tables.ts';

/** Capitalised words before a name that are no part of it. */
const NO_NAME_LEAD =
  /^(?:tv|ceo|vp|co-(?:creators?|stars?|writers?|directors?|producers?|hosts?|showrunners?)|.+-(?:language|based|born|winning|nominated|starring))$/;

/** The run without leading words that are no part of a name; undefined where nothing is left. */
export function trimmed(
  tokens: readonly Token[],
  from: number,
  to: number,
  seen: ReadonlySet<string>,
): { from: number; to: number } | undefined {
  let first = from;
  const word = (k: number) => (tokens[k]?.text ?? '').toLowerCase();
  // Alone in parentheses after a name a word is one, whatever it is ("Jane Doe (It)").
  const enclosed = tokens[from - 1]?.text === '(' && tokens[to + 1]?.text === ')';
  if (
    enclosed &&
    from > 2 &&
    word(from).length > 1 &&
    tokens[from - 2]?.capital &&
    !NO_NAMES.has(word(from))
  )
    return { from, to };
  while (first <= to && isInitial(tokens, first) && FUNCTION_WORDS.has(word(first))) {
    const whole = tokens.slice(first, to + 1).map((token) => token.text);
    if (first < to && seen.has(whole.join(' '))) break;
    first += 1;
    while (first <= to && !tokens[first]?.capital) first += 1;
    if (first > from && isTitleLead(tokens, first)) break;
  }
  while (first < to && NO_NAME_LEAD.test(word(first))) first += 1;
  while (first < to && isInitial(tokens, first) && isJob(word(first))) {
    first += 1;
    while (first < to && !tokens[first]?.capital) first += 1;
  }
  first = afterRank(tokens, afterHonorific(tokens, first, to), to);
  // "by Jamaican Ann Roe": whence she is.
  if (first + 1 < to && tokens[first - 1]?.text === 'by' && NO_NAMES.has(word(first))) first += 1;
  if (first > to) return undefined;
  const rest = tokens.slice(first, to + 1);
  const texts = (some: readonly Token[]) => some.map(({ text }) => text);
  if (isShouted(texts(tokens.slice(from, to + 1))) || isShouted(texts(rest))) return undefined;
  const words = rest.filter((token) => token.capital || /^\d/.test(token.text));
  const empty = (token: Token) => {
    const lower = token.text.toLowerCase();
    // "IF" inside a sentence is no "if".
    const shouted =
      /^\p{Lu}{2,}$/u.test(token.text) && /^(?:of|film|movie)$/.test(tokens[first - 1]?.text ?? '');
    return (
      (lower.includes('-') && lower.split('-').every((part) => NO_NAMES.has(part))) ||
      NO_NAMES.has(lower) ||
      (FUNCTION_WORDS.has(lower) && !shouted) ||
      /^\d/.test(lower)
    );
  };
  if (
    words.every(empty) &&
    (first === to ||
      words.every((token) => NO_NAMES.has(token.text.toLowerCase()) || /^\d/.test(token.text)))
  ) {
    return undefined;
  }
  // "a 1967 American Western film": adjectives of a definition.
  if (
    NO_NAMES.has(word(first)) &&
    /^(?:\d{4}|an?)$/.test(tokens[first - 1]?.text ?? '') &&
    tokens[to + 1]?.capital === false
  )
    return undefined;
  const single = first === to ? tokens[first] : undefined;
  if (
    single &&
    isYear(tokens[first - 1]?.text ?? '') &&
    /^an?$/.test(tokens[first - 2]?.text ?? '')
  )
    return undefined;
  if (rest.every((token) => token.text.length === 1)) return undefined;
  if (single && isInitial(tokens, first) && !single.possessive && !seen.has(single.text)) {
    return undefined;
  }
  return { from: first, to };
}

function isTitleLead(tokens: readonly Token[], first: number): boolean {
  return !FUNCTION_WORDS.has((tokens[first]?.text ?? '').toLowerCase());
}

export function isYear(text: string): boolean {
  return /^(?:18|19)\d\d$/.test(text) || /^20[0-4]\d$/.test(text);
}
