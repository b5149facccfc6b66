export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
export const MONTH = `(?:${MONTHS.join('|')}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** A date that names a year, a month or both. */
const NAMED = `(?<month>${MONTH}) (?<day>${DAY})(?!\\d)(?:,? (?<year>\\d{4}))?|(?<day2>${DAY}) (?:of )?(?<month2>${MONTH})(?:,? (?<year2>\\d{4}))?|(?<month3>${MONTH})(?: of)?,?(?: (?<year3>\\d{4}))?|(?:(?:spring|summer|autumn|fall|winter)(?: of)?,? )?(?<year4>(?:18|19|20)\\d\\d)`;
/** A date by the day of the article: "next Friday", "tomorrow", "early next year". */
const RELATIVE = `(?<tomorrow>tomorrow)|(?:next |this |the following )?(?<weekday>${DAYS.join('|')})(?! night's)|(?<nextMonth>next month)|(?<nextYear>next (?:year|spring|summer|autumn|fall))|(?<thisYear>this year|end of (?:the|this) year)`;
export const DATE = `(?:${NAMED}|${RELATIVE})`;

type Groups = Readonly<Record<string, string | undefined>>;

/** What the verb says of the date: it lies before the article's day, after it, or the verb leaves it open. */
export type Tense = 'past' | 'future' | 'open';

/**
 * The date that the groups of `DATE` hold, as `2026`, `2026-03` or `2026-03-14`; undefined where the year
 * is neither stated nor to be had from the article's date.
 */
export function dateIn(
  groups: Groups,
  publishedAt: string | undefined,
  tense: Tense,
): string | undefined {
  const name = groups.month ?? groups.month2 ?? groups.month3;
  if (name === undefined && groups.year4 === undefined)
    return publishedAt === undefined ? undefined : relativeDate(groups, publishedAt, tense);
  const stated = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4;
  const year = stated ?? publishedAt?.slice(0, 4);
  if (year === undefined) return undefined;
  if (name === undefined) return year;
  const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const day = (groups.day ?? groups.day2)?.match(/\d+/)?.[0];
  if (month === 0 || Number(day ?? 1) > 31) return undefined;
  const written = (of: number) => {
    const padded = `${of}-${String(month).padStart(2, '0')}`;
    return day === undefined ? padded : `${padded}-${day.padStart(2, '0')}`;
  };
  const date = written(Number(year));
  if (stated !== undefined || publishedAt === undefined) return date;
  // "began on 23 November", in January: what is past lies in the year before; "in May", in December.
  const today = publishedAt.slice(0, date.length);
  if (tense === 'past' && date > today) return written(Number(year) - 1);
  return tense === 'future' && date < today ? written(Number(year) + 1) : date;
}

function relativeDate(groups: Groups, publishedAt: string, tense: Tense): string | undefined {
  const today = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(today.getTime())) return undefined;
  const after = (days: number) => {
    const date = new Date(today);
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
  };
  if (groups.tomorrow) return after(1);
  if (groups.weekday) {
    const ahead = (DAYS.indexOf(groups.weekday) - today.getUTCDay() + 7) % 7;
    // What was out on Thursday is as often a trailer.
    return tense === 'future' ? after(ahead === 0 ? 7 : ahead) : undefined;
  }
  if (groups.nextMonth) {
    const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1));
    return date.toISOString().slice(0, 7);
  }
  if (groups.nextYear) return String(today.getUTCFullYear() + 1);
  return groups.thisYear ? String(today.getUTCFullYear()) : undefined;
}
