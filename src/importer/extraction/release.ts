import { DATE, dateIn, MONTH, type Tense } from './dates.ts';
import type { NamedEntity } from './entities.ts';
import { describedSubject, nominalsIn, onlyShow } from './nominals.ts';
import { CARDINAL, numberOf, ORDINAL } from './numbers.ts';
import { idsIn } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const VERB =
  '(?:(?=release)(?<=(?:[Ww]ill|to) )release|(?=[bsk])(?<=(?:[Ss]eason|[Ss]eries|[Ss]how|[Dd]rama|[Cc]omedy|run|⟧|[Ii]t|which) )(?:began|begins|begin|starts?|started|kicks off|kicked off)(?! (?:filming|production|shooting|work|life|as|to|development|taping|rehearsals|casting|principal)\\b)|comes? back|came back|released|premieres?|premiered|premiering|debuts?|debuted|debuting|arrives?|arrived|arriving|(?:hits?|hitting)(?= (?:the |[A-Z][A-Z./]+ )?(?:theat|cinema|screens|⟦O|big screen|small screen|streaming|shelves))|streams?|streaming|launch(?:es|ed|ing)?|airs?|aired|airing|opens?|opened|opening|bows?|bowed|drops?|dropped|goes out|went out|releasing|followed(?= (?:in|on) (?:early |late )?(?:(?:18|19|20)\\d\\d|[A-Z][a-z]+ ))|(?<=⟦O\\d+⟧ (?:first )?)broadcast|(?<=\\b(?:was|were|and|first) )(?:broadcast|shown|televised|screened)(?= (?:by|on|in) )|expected(?= (?:on (?:our |the )?(?:screens|air)|in (?:theaters|theatres|cinemas)) )|returns?|returned|out|lands?|landed|reach(?:es|ed)?|(?:is|are) back|promised|(?<=[Ii]ts (?:theatrical |first |original )?|\\b[Aa] (?:(?:short|limited|wide|brief|theatrical|theater|cinema|general) ){0,3})release|available|(?:in|to|into) (?:theaters|theatres|cinemas)|release date of|released theatrically|rolls? out|(?:slated|scheduled|due)(?= for | (?:early|late|later|next|in|on) | to (?:be released|release|premiere|debut|open|air|arrive|hit|launch|stream|return|come)))';
const RELEASE = rule(
  `\\b(?<!(?:acting|directorial|directing|feature|film|screen|her|his|their|TV|television|writing) )${VERB}\\b(?<between>(?:(?!\\b(?:after|before|between|since|from|until|filming|began|resumed|halted|finale|episode \\d|when|where|which|premieres|arrives|lands|debuts|opens|airs)\\b)[^.;"]){0,80}?)\\b(?:(?:on|in|for|this|next|of|by|-|,) |before |(?=tomorrow|next |this |early next|late next|\\w+day\\b|${MONTH} \\d|\\d{1,2} ${MONTH}))(?:\\w+day(?: night| evening| morning)?,? (?:on )?(?=${MONTH}|\\d))?(?:the )?(?:early |late |later |mid-)?${DATE}(?!\\d|-?year|,? (?:when|where)\\b)`,
);

/** "has moved it to 2026", "was pushed from May to October". */
const MOVED = rule(
  `\\b(?:moved|moves|pushed|pushes|shifted|shifts|bumped|delayed|postponed|rescheduled|brought forward)(?: (?:it|the [a-z]+|⟦S\\d+⟧))?(?: (?:back|forward|up|on))?(?: from [^.;⟦]{3,40}?)? (?:to|until) (?:the )?(?:early |late |mid-)?${DATE}(?!\\d|-?year)`,
);
/** "ran for seven seasons between 1992 and 1999", "ran from 1992 to 1999". */
const RAN = rule(
  `\\b(?:ran|aired|broadcast|run) (?:for [^.,;]{3,40} |on ⟦O\\d+⟧ ){0,2}(?:between|from) (?:the )?${DATE} (?:and|to|until|through) (?:[A-Z]\\w+ )?(?:\\d{1,2},? )?(?:18|19|20)\\d\\d\\b`,
);
/** "her 2023 sleeper hit Some Title", "last year's ghost story Some Title". */
const OF_YEAR = rule(
  `(?:\\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|of|upcoming|and|to|in) |'s? )(?<year>(?:19|20)\\d\\d(?= [a-z])|(?:last|this) year(?='s ))(?:'s)? (?:(?!(?:that|which|who|when|where|starring|featuring|with|about|on|has|had|was|is|and|of|in|to|by|for|with|from|novel|book|play|memoir|album|song|season|series|episode|game|comic|sequel|remake|reboot) )[\\w'-]+ ){1,5}(?<show>⟦S\\d+⟧)(?! (?:sequel|novel|book))`,
);

/** "has set Some Show for May 31", "sets a May 31 premiere for Some Show". */
const SETS = [
  rule(
    `\\b(?:sets?|slots?|slotted|dates|dated|schedules|scheduled|slates|slated) (?<show>⟦S\\d+⟧)(?:,[^.;]{3,120},| [^.;,]{3,40})? (?:for|to (?:premiere|debut|launch|air|open) on) (?:the )?(?:early |late |mid-)?(?:\\w+day,? )?${DATE}(?!\\d|-?year)`,
  ),
  rule(
    `\\b(?:sets?|announces|announced|gave|given|gets) (?:an? |its )?(?:early |late |mid-)?${DATE} (?:premiere|debut|launch|release|bow|opening|start|return)(?: date)? (?:for|of) (?:the )?(?:[a-z-]+ ){0,3}(?<show>⟦S\\d+⟧)`,
  ),
];
/** "in 2021 Some Network premiered the reboot Some Title". */
const FRONTED = rule(
  `\\b[Ii]n (?<year>(?:18|19|20)\\d\\d),? (?:⟦O\\d+⟧|the (?:network|studio|channel|company)) (?:first )?(?:premiered|released|broadcast|aired|launched|debuted|showed) (?:(?:(?!(?:and|for|in|on|of|from) )[\\w'-]+,? ){0,5})(?<show>⟦S\\d+⟧)`,
);

/** RELEASED: when a show, or one of its seasons, comes out. A date without a year is in the article's. */
export const release: Family = (view, story) => [
  ...announced(view, story),
  // Of a date moved twice only the last is left.
  ...[...[...view.bare.matchAll(MOVED)].slice(-1), ...view.bare.matchAll(RAN)].flatMap((match) => {
    if (
      /\b(?:before|until|most recent|again)\b/.test(view.bare.slice(match.index + match[0].length))
    )
      return [];
    const tense = /^(?:ran|aired|run|broadcast)/.test(match[0]) ? 'past' : 'future';
    const value = dateIn(match.groups ?? {}, story.reading.article.publishedAt, tense);
    const nominal = nominalsIn(view, story)
      .filter(({ end }) => end <= match.index)
      .at(-1);
    const show =
      describedSubject(view, story, match.index) ??
      (tense === 'past' ? nominal?.show : (onlyShow(view, story) ?? nominal?.show));
    return value && show ? [dated(show, value, match, view, story)] : [];
  }),
  ...SETS.flatMap((pattern) =>
    [...view.bare.matchAll(pattern)].flatMap((match) => {
      const value = dateIn(match.groups ?? {}, story.reading.article.publishedAt, 'future');
      const [id] = idsIn(match.groups?.show, 'S');
      return value && id !== undefined ? [dated(story.entity(id), value, match, view, story)] : [];
    }),
  ),
  ...[...view.bare.matchAll(FRONTED)].flatMap((match) =>
    idsIn(match.groups?.show, 'S').map((id) =>
      dated(story.entity(id), match.groups?.year ?? '', match, view, story),
    ),
  ),
  ...[...view.bare.matchAll(OF_YEAR)].flatMap((match) => {
    const today = story.reading.article.publishedAt?.slice(0, 4);
    const { year = '' } = match.groups ?? {};
    const [id] = idsIn(match.groups?.show, 'S');
    const ago = { 'last year': 1, 'this year': 0 }[year];
    if (id === undefined || (ago !== undefined && today === undefined)) return [];
    const value = ago === undefined ? year : String(Number(today) - ago);
    return [dated(story.entity(id), value, match, view, story)];
  }),
];

function dated(
  show: NamedEntity,
  value: string,
  match: RegExpMatchArray,
  view: SentenceView,
  story: Story,
): Finding {
  return {
    predicate: 'RELEASED',
    subject: story.refer(show.id, 'Show'),
    value,
    sentence: view.index,
    confidence: 0.75,
    at: match.index ?? 0,
    until: (match.index ?? 0) + match[0].length,
  };
}

const announced: Family = (view, story) =>
  [...view.bare.matchAll(RELEASE)].flatMap((match) => {
    const tense = tenseOf(match[0], view.bare.slice(0, match.index));
    const value = dateIn(match.groups ?? {}, story.reading.article.publishedAt, tense);
    const show = releasedShow(view, story, match.index, match.index + match[0].length);
    // The day of an episode is none of a show.
    const episode = story.reading.topic?.definition.episode && show === story.main;
    if (!value || !show || episode || isOvertaken(view, match.index + match[0].length)) return [];
    const season = `${view.bare
      .slice(Math.max(0, match.index - 40), match.index)
      .replace(/^.*, /, '')}${match[0]}`.match(
      new RegExp(
        `\\b(?:[Ss]eason|[Ss]eries) (${CARDINAL})\\b|\\b(${ORDINAL})(?:,? and (?:last|final))? (?:season|series)\\b`,
      ),
    );
    const number = numberOf(season?.[1] ?? season?.[2]);
    return [
      ...(show === story.main && isOut(show, match[0], tense, view.bare.slice(0, match.index))
        ? [{ ...dated(show, 'RELEASED', match, view, story), predicate: 'STATUS' as const }]
        : []),
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

/** A film that was released, and not only shown at a festival, is out. */
function isOut(show: NamedEntity, words: string, tense: Tense, before: string): boolean {
  const released = /^(?:released|opened|release)\b/.test(words);
  const passive =
    !/^released/.test(words) || /\b(?:was|and|were|been)(?: [a-z]+ly)? $/.test(before);
  const festival = /\b(?:festival|competition|screening)\b/i.test(words);
  return tense === 'past' && show.kind === 'FILM' && released && passive && !festival;
}

const PAST =
  /^(?:began|started|kicked off|came back|premiered|debuted|arrived|aired|launched|opened|landed|bowed|dropped|went out|released|reached|returned|followed|broadcast|shown|televised|screened|release\b)/;
const FUTURE =
  /^(?:release\b|arriv|premier|debut|launch|air|stream|open|bow|drop|return|land|goes|expected|begin|start|kick|come|comes|roll|hit|reach|slated|scheduled|due|out|is back|are back|promised|release date)/;

/** "premiered" looks back, "arrives" and "will open" ahead; "a release in May" may be either. */
function tenseOf(words: string, before: string): Tense {
  const passive = /\b(?:be|is|are|being|get|gets) $/.test(before);
  if (/^release\b/.test(words))
    return /\b[Ii]ts (?:theatrical |first |original )?$/.test(before) ? 'past' : 'open';
  if (PAST.test(words) && !passive) return 'past';
  if (/^\w+ing\b/.test(words) && !/\b(?:be|is|are) (?:now |also )?$/.test(before)) return 'open';
  return FUTURE.test(words) || passive ? 'future' : 'open';
}

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
  const prior = view.bare.slice(0, at);
  // "Most films that open in January", "a back-door pilot aired in November".
  if (/\b(?:films|movies|shows|series|dramas|titles) (?:that|which) $|\bpilot $/.test(prior))
    return undefined;
  if (
    /\b(?:trailer|teaser|clip|poster|footage|first look)\b[^;:.,]*$/.test(prior) ||
    /\b(?:trailer|teaser|clip|poster|footage|first look)\b/.test(view.bare.slice(at, until))
  )
    return undefined;
  if (/\b(?:revival|stage|play|musical|concert|tour)\b[^,.]*$/.test(prior)) return undefined;
  const subject = describedSubject(view, story, at);
  if (subject) return subject;
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
    (/\b(?:[Ss]eason|[Ss]eries|premiere|episodes?|[Aa] (?:theatrical )?release)\b/.test(view.bare)
      ? view.focus
      : undefined)
  );
}
