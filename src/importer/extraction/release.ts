import type { NamedEntity } from './entities.ts';
import { nominalsIn, onlyShow } from './nominals.ts';
import { CARDINAL, numberOf, ORDINAL } from './numbers.ts';
import { rule } from './patterns.ts';
import type { Family, SentenceView, Story } from './story.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const MONTH = `(?:${MONTHS.join('|')}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:(?<month>${MONTH}) (?<day>${DAY})(?!\\d)(?:,? (?<year>\\d{4}))?|(?<day2>${DAY}) (?:of )?(?<month2>${MONTH})(?:,? (?<year2>\\d{4}))?|(?<month3>${MONTH})(?: of)?,?(?: (?<year3>\\d{4}))?|(?<year4>(?:18|19|20)\\d\\d))`;
const VERB =
  '(?:(?=release)(?<=(?:[Ww]ill|to) )release|(?=[bsk])(?<=(?:[Ss]eason|[Ss]eries|[Ss]how|[Dd]rama|[Cc]omedy|run|⟧) )(?:began|begins|begin|starts?|started|kicks off|kicked off)(?! (?:filming|production|shooting|work|life|as|to|development)\\b)|comes? back|came back|released|premieres?|premiered|premiering|debuts?|debuted|debuting|arrives?|arrived|arriving|hits?|hitting|streams?|streaming|launch(?:es|ed|ing)?|airs?|aired|airing|opens?|opened|opening|bows?|bowed|drops?|returns?|returned|out|lands?|landed|available|(?:in|to|into) (?:theaters|theatres|cinemas)|release date of|released theatrically|rolls? out|(?:slated|scheduled|due)(?= for | to (?:be released|release|premiere|debut|open|air|arrive|hit|launch|stream|return|come)))';
const RELEASE = rule(
  `\\b(?<!(?:acting|directorial|directing|feature|film|screen|her|his|their|TV|television|writing) )${VERB}\\b(?<between>(?:(?!\\b(?:after|before|since|from|until|filming|began|resumed|halted|finale|episode \\d|when|where)\\b)[^.;"]){0,80}?)\\b(?:(?:on|in|for|this|next|of|by|-|,) |(?=${MONTH} \\d|\\d{1,2} ${MONTH}))(?:\\w+day(?: night| evening| morning)?,? (?:on )?)?(?:the )?(?:early |late |mid-)?${DATE}(?!\\d|-?year|,? (?:when|where)\\b)`,
);

/** RELEASED: when a show, or one of its seasons, comes out. A date without a year is in the article's. */
export const release: Family = (view, story) =>
  [...view.bare.matchAll(RELEASE)].flatMap((match) => {
    const past =
      /^(?:began|started|kicked off|came back|premiered|debuted|arrived|aired|launched|opened|landed|bowed|released)\b/.test(
        match[0],
      ) && !/\b(?:be|is|are|being|get|gets) $/.test(view.bare.slice(0, match.index));
    const value = dateIn(match.groups ?? {}, story.reading.article.publishedAt, past);
    const show = releasedShow(view, story, match.index, match.index + match[0].length);
    if (!value || !show || isOvertaken(view, match.index + match[0].length)) return [];
    const season = `${view.bare
      .slice(Math.max(0, match.index - 40), match.index)
      .replace(/^.*, /, '')}${match[0]}`.match(
      new RegExp(
        `\\b(?:[Ss]eason|[Ss]eries) (${CARDINAL})\\b|\\b(${ORDINAL})(?:,? and (?:last|final))? (?:season|series)\\b`,
      ),
    );
    const number = numberOf(season?.[1] ?? season?.[2]);
    return [
      {
        predicate: 'RELEASED' as const,
        subject: story.refer(show.id, 'Show'),
        value,
        qualifiers: number === undefined ? {} : { season: number },
        sentence: view.index,
        confidence: 0.8,
        at: match.index,
        until: match.index + match[0].length,
      },
    ];
  });

/** "originally set for April, now out in May": only the last date of a sentence about a delay counts. */
function isOvertaken(view: SentenceView, end: number): boolean {
  const delayed = /\b(?:originally|initially|pushed|postponed|delayed|moved|bumped)\b/.test(
    view.raw,
  );
  return (
    delayed &&
    (new RegExp(MONTH).test(view.bare.slice(end)) || /originally|initially/.test(view.raw))
  );
}

function releasedShow(
  view: SentenceView,
  story: Story,
  at: number,
  until: number,
): NamedEntity | undefined {
  const before = nominalsIn(view, story)
    .filter(({ end }) => end <= at)
    .at(-1);
  // "Some Network released the first episode of Some Show": the verb's object.
  const active = /(?:⟦O\d+⟧|\b[Ww]ill) (?:has |have |will |today )?$/.test(view.bare.slice(0, at));
  const object = nominalsIn(view, story).find(({ start }) => start > at && start < until);
  const other = /\b(?:album|single|song|book|novel|memoir|trailer|teaser|soundtrack)\b/.test(
    view.bare.slice(at, until),
  );
  if (active && other) return undefined;
  if (active && object) return object.show;
  if (
    /\b(?:album|single|song|book|novel|memoir|musical|play|trailer|teaser|soundtrack|DVD|Blu-ray)\b[^⟦]{0,30}$/.test(
      view.bare.slice(0, at),
    )
  )
    return undefined;
  const last = /\b(?:finale|(?:last|final) episodes?)\b[^,.⟦]{0,25}$/.test(view.bare.slice(0, at));
  if (last && story.project?.base === undefined) return undefined;
  return (
    before?.show ??
    onlyShow(view, story) ??
    (/\b(?:[Ss]eason|[Ss]eries|premiere|episodes?)\b/.test(view.bare) ? view.focus : undefined)
  );
}

/** `2026`, `2026-03` or `2026-03-14`; undefined where the year is neither stated nor to be had. */
function dateIn(
  groups: Readonly<Record<string, string | undefined>>,
  publishedAt: string | undefined,
  past: boolean,
): string | undefined {
  const name = groups.month ?? groups.month2 ?? groups.month3;
  const year =
    groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4 ?? publishedAt?.slice(0, 4);
  if (year === undefined) return undefined;
  if (name === undefined) return year;
  const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const day = (groups.day ?? groups.day2)?.match(/\d+/)?.[0];
  if (month === 0 || Number(day ?? 1) > 31) return undefined;
  const stated = groups.year ?? groups.year2 ?? groups.year3;
  const written = (of: string) => {
    const padded = `${of}-${String(month).padStart(2, '0')}`;
    return day === undefined ? padded : `${padded}-${day.padStart(2, '0')}`;
  };
  const date = written(year);
  // "began on 23 November", in January: what is past lies in the year before.
  const ahead = past && stated === undefined && publishedAt !== undefined;
  return ahead && date > publishedAt.slice(0, date.length)
    ? written(String(Number(year) - 1))
    : date;
}
