import type { Sentence } from './sentences.ts';
import { FUNCTION_WORDS } from './word-tables.ts';

const WORD = "\\p{Lu}[\\p{L}’'-]{1,30}";
/** "The Duke, Regretfully": capitalised words at both sides of one comma. */
const PAIRED = new RegExp(
  `(?<before>[^\\s]{1,30} )?(?<title>(?:(?:The|A|An|My|Our|No) )?${WORD}(?: (?:(?:of|the|and|in|to) )*${WORD}){0,3}, ${WORD}(?: ${WORD})?)(?<after>,? ?\\p{L}*)`,
  'gu',
);
/** What it cannot be without, and most sentences are. */
const AROUND_COMMA = /[\p{L}’'-], \p{Lu}[\p{L}’'-]/u;
/** Said of one thing: the comma before it ends a name. */
const APPOSED = /^, (?:an?|the|its|his|her)$/;
/** No title goes on with a word that ends in "ly" or says how, unless it is one. */
const ADVERB =
  /, (?:[\p{L}]+ly|Again|Too|Please|Maybe|Perhaps|Always|Forever|Actually|Darling|Sailor)$/u;
const PLACED = /^(?:in|from|at|near|of|to|outside|by|and|with) $/;

/**
 * Titles that hold a comma without quotation marks around them: "to write The Duke, Regretfully, a
 * miniseries". What an apposition follows is one name where its second part is an adverb, or where the
 * same two parts stand together again and the second nowhere alone.
 */
export function commaTitles(sentences: readonly Sentence[]): string[] {
  const seen = new Map<string, { times: number; apposed: boolean; placed: boolean }>();
  for (const { text } of sentences) {
    if (!AROUND_COMMA.test(text)) continue;
    for (const { groups } of text.matchAll(PAIRED)) {
      const { title = '', before = '', after = '' } = groups ?? {};
      const [first = '', second = ''] = title.split(', ');
      if (FUNCTION_WORDS.has(second.toLowerCase()) && !ADVERB.test(title)) continue;
      const told = seen.get(title) ?? { times: 0, apposed: false, placed: false };
      seen.set(title, {
        times: told.times + 1,
        apposed: told.apposed || APPOSED.test(after),
        placed: told.placed || (PLACED.test(before) && !/^(?:The|A) /.test(first)),
      });
    }
  }
  const all = sentences.map(({ text }) => text).join('\n');
  return [...seen].flatMap(([title, { times, apposed, placed }]) => {
    if (!apposed || placed) return [];
    const second = title.split(', ')[1] ?? '';
    const alone = all.split(second).length - 1 > times;
    return ADVERB.test(title) || (times > 1 && !alone) ? [title] : [];
  });
}
