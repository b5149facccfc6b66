import type { ShowStatus } from '../../kinds.ts';
import type { NamedEntity } from './entities.ts';
import { describedSubject, nominalsIn, onlyShow, wholeOf } from './nominals.ts';
import { CARDINAL, ORDINAL } from './numbers.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, SentenceView, Story } from './story.ts';

/** "a third season", "more episodes". */
const MORE = `(?:(?:an?|the|its|another|one more|two more|more) )?(?:(?:${ORDINAL}|new|further|final|more|another)(?:,? and (?:final|last))? )(?:[\\w-]+ )?(?:seasons?|series|episodes)\\b`;
const SHOOT = '(?:[Pp]roduction|[Ff]ilming|[Ss]hooting|[Pp]rincipal photography|[Pp]hotography)';

/** Phrases that state where a show stands, by the status they state. */
const PHRASES: readonly (readonly [ShowStatus, string])[] = [
  [
    'IN_PRODUCTION',
    `${SHOOT}(?: [\\w⟦⟧]+){0,6}? (?:is|was|has|had|are|gets|got|being)? ?(?:now |officially |already )?(?:underway|under way|begun|began|begins|started|starts|kicked off|kicks off|commenced|resumed|continues|in full swing|taking place)`,
  ],
  [
    'IN_PRODUCTION',
    '(?:has|have|had|is|are|was|were|just|will)? ?(?:begun|began|started|starts|starting|kicked off|kicks off|resumed|resumes|continues|continued|commenced) (?:the )?(?:filming|production|shooting|principal photography|work on set)',
  ],
  [
    'IN_PRODUCTION',
    '(?:is|are|currently|is now|been|busy|seen|spotted|continues|continue) (?:currently |now |hard at work )?(?:being (?:filmed|shot)|filming|shooting|in production)(?! (?:is|was|has|had))',
  ],
  [
    'IN_PRODUCTION',
    '(?:have|has|had|with|got) (?:the )?cameras (?:are |were )?rolling|[Cc]ameras (?:are|have begun|have started|began|started) (?:now |currently |already )?(?:rolling|to roll)|[Cc]ameras rolled',
  ],
  [
    'POST_PRODUCTION',
    `(?:wrapped|wraps|completed|finished|finishes)(?: up)? (?:filming|production|shooting|principal photography)|${SHOOT}(?: on [\\w⟦⟧]+)? (?:has |had |was |is |have )?(?:now |already )?(?:wrapped|completed|finished)|[Cc]ameras (?:have )?stop(?:ped)? rolling|in post-production`,
  ],
  [
    'RETURNING',
    `(?:renewed|renews|renewal|renewing|picked up|picks up|brought back|brings back|bringing back) (?:[\\w'⟦⟧]+ ){0,6}?(?:for|of)(?: \\w+){0,4} (?:season|series)s?\\b|(?:been|was|were|is|has) renewed|(?:will|to) (?:be )?(?:return|back)(?:ing)? (?:to [\\w⟦⟧ ]{1,20} )?(?:for|with)(?: [\\w-]+){0,4} (?:season|series)|\\b(?:returns?|comes? back|is back|are back) (?:(?!(?:and|but|which|who)\\b)[\\w⟦⟧]+ ){0,6}?(?:for|with) (?:its|a|the|their)(?: [\\w-]+){1,4} (?:season|series)|\\brenews?\\b|\\brenewed ⟦S`,
  ],
  [
    'RETURNING',
    `(?<=⟦S\\d+⟧,? )whose (?!first)(?:${ORDINAL}|new|latest|final) (?:season|series) (?:will )?(?:begins?|starts?|arrives?|premieres?|launch(?:es)?|debuts?|lands?|drops?|kicks off|opens?)|\\b(?:bring|brings|bringing|brought|is|are|returns? (?:for|with)|back (?:for|with)) (?:back )?(?:a|another|the) (?:new|fresh|further|\\w+) run(?= of )|\\b(?:returns?|back) (?:for|with) (?:a|another) (?:new|fresh) run|(?:orders?|ordered|commissions?|commissioned|greenlights?|greenlit|hands?|handed|gives?|given|gave|gets|got|scores?|scored|lands?|landed|earns?|earned|wins?|won) (?:⟦S\\d+⟧ )?${MORE}|(?:${ORDINAL}|new|final) (?:and final )?(?:season|series) (?:was|has been|is|had been) (?:ordered|commissioned|greenlit|confirmed)`,
  ],
  [
    'CANCELLED',
    '\\b(?:cancell?ed|cancels|cancell?ing|axed|axes|scrapped|pull(?:s|ed|ing)? the plug|cancellation|will not be returning|not be returning|not moving? forward|(?:will|would) not return|decided against (?:a|another|making a) (?:\\w+ )?season|not (?:to )?go(?:ing)? ahead with (?:another|a) (?:\\w+ )?season)\\b',
  ],
  [
    'ENDED',
    `(?:ended|ends|concluded|finished|come to an end|came to an end|coming to an end|wrapped up) (?:its (?:run|\\w+-season run)|(?:(?:in|last|this|on) [\\w ]{2,20} )?after (?:${CARDINAL}|its|a single) (?:\\w+ )?(?:seasons?|series|years)|with (?:its|the) (?:\\w+ )?(?:final )?season)|(?:came|has come) to an end|aired its (?:series )?finale|series finale aired|\\bran (?:for [^.,;]{3,40} |on ⟦O\\d+⟧ ){0,2}(?:between|from) (?:[A-Z]\\w+ )?(?:\\d{1,2} )?(?:18|19|20)\\d\\d (?:and|to|until|through) (?:[A-Z]\\w+ )?(?:18|19|20)\\d\\d|\\bran for [^.;]{3,40}(?:seasons|series|years|episodes),? (?:before )?(?:ending|concluding|finishing|bowing out) (?:on|in)|(?:seasons|series) (?:and ended|, ending) (?:on|in)`,
  ],
  [
    'IN_DEVELOPMENT',
    '(?:is|are|be|was|currently|now|been|being) (?:also |now |currently )?(?:in (?:active |early )?development|developing|in the works|in pre-production|being developed)|\\bis developing\\b|\\b(?:started|begun|starts|begins) (?:developing|development)\\b|\\bin development at\\b',
  ],
  [
    'ANNOUNCED',
    '(?:straight-to-series|series|pilot) order|(?:ordered|orders|greenlit|greenlights?|green-lit|commissioned|commissions)\\b|\\b(?:given|gave|got) the green ?light|has been announced|(?<=⟦S\\d+⟧(?:, [^.;]{3,120},)? )was (?:first |officially |formally )?announced\\b|(?<=⟦O\\d+⟧ (?:has |have )?)(?:picked up|picks up|landed|lands) ⟦S\\d+⟧(?! for| (?:and|rights|distribution))|\\bannounced (?:on \\w+ |today )?that it (?:will|would) (?:produce|make|adapt)|\\b(?:getting|gets|get) an? (?:[\\w-]+ ){0,3}(?:adaptation|series|anime|film|movie|spin-off|remake|reboot)\\b',
  ],
];
const RULES = PHRASES.map(
  ([status, words]) =>
    [status, rule(words.startsWith('\\b') ? words : `\\b(?:${words})`, '')] as const,
);
/** Statements about a past that is not the article's day. */
const LONG_AGO =
  /\b(?:in (?:18|19|20)\d\d|years? ago|months ago|back in|last (?:year|month)|earlier this year|originally)\b/;
const STOPPED = guarded(
  /\b(?:stopped|halted|suspended|shut down|shutdown|paused|ground to a halt|postponed)\b/,
);
/** "A third game is in the works". */
const OTHER_WORK = /\b(?:game|novel|book|album|play|musical|volume|tour)s? $/;
const LIST = guarded(
  /⟦S\d+⟧(?:(?:,? and|,| &) ⟦S\d+⟧)+(?!'| (?:star|creator|director|actor|actress|writer|producer|showrunner|spin-?off|universe|franchise))/g,
);
const NO_SHOW = /\b(?:flight|tour|concert|wedding|tickets?|event|show's producers)\b/;

/** STATUS: what happened to a show, with the article's date as the day that it was true. */
export const productionStatus: Family = (view, story) =>
  RULES.flatMap(([status, pattern]) =>
    [...view.bare.matchAll(pattern)].flatMap((match) => {
      const until = match.index + match[0].length;
      const date = story.reading.article.publishedAt?.slice(0, 10);
      const show = statusShow(view, story, match.index, until, status);
      const others = listedWith(show, view, story, match.index, until);
      if (!show || NO_SHOW.test(match[0]) || isLongAgo(view.bare, status, date)) return [];
      if (status === 'IN_PRODUCTION' && STOPPED.test(view.bare)) return [];
      if (status === 'IN_PRODUCTION' && PLANNED.test(view.bare.slice(match.index))) return [];
      if (OTHER_WORK.test(view.bare.slice(0, match.index))) return [];
      return [show, ...others].map((each) => ({
        predicate: 'STATUS' as const,
        subject: story.refer(each.id, 'Show'),
        value: status,
        qualifiers: date ? { date } : {},
        sentence: view.index,
        confidence: 0.75,
        // "Will not return" is itself the negation.
        ...(status === 'CANCELLED' && /\b(?:not|against)\b/.test(match[0])
          ? { at: -1, until: -1 }
          : { at: status === 'CANCELLED' ? until : match.index, until }),
      }));
    }),
  );

/** "has cancelled both Some Show and Other Show", "Some Show and Other Show have been renewed": all of the list. */
function listedWith(
  show: NamedEntity | undefined,
  view: SentenceView,
  story: Story,
  at: number,
  until: number,
): NamedEntity[] {
  if (!show) return [];
  for (const match of view.bare.matchAll(LIST)) {
    const end = match.index + match[0].length;
    const after = match.index >= at && match.index - until < 12;
    const before = end <= at && at - end < 24;
    const shows = idsIn(match[0], 'S').map(story.entity);
    if ((after || before) && shows.includes(show)) return shows.filter((each) => each !== show);
  }
  return [];
}

/** "Filming starts in January": what is still to come is no status. */
const PLANNED =
  /\b(?:starts|begins|kicks off|commences|continues)\b[^.;]*\b(?:next|later|in (?:early |late )?(?:20\d\d|January|February|March|April|May|June|July|August|September|October|November|December|the (?:spring|summer|autumn|fall|new year)))\b/;

/** A cancellation stands beside what it undoes ("months after renewing it"). */
function isLongAgo(bare: string, status: ShowStatus, date: string | undefined): boolean {
  if (status === 'ENDED') return false;
  if (status === 'POST_PRODUCTION' || status === 'IN_PRODUCTION')
    return /\b(?:years? ago|back in|last year|originally)\b/.test(bare) || isPastYear(bare, date);
  if (status === 'CANCELLED') return /\b(?:in (?:18|19|20)\d\d|years? ago)\b/.test(bare);
  // "to shoot in 2026" is no past.
  const past = bare.replace(/\bin (20\d\d)\b/g, (words, year) =>
    date && year >= date.slice(0, 4) ? ' ' : words,
  );
  return LONG_AGO.test(past);
}

function isPastYear(bare: string, date: string | undefined): boolean {
  const years = [...bare.matchAll(/\bin ((?:18|19|20)\d\d)\b/g)].map(([, year]) => year ?? '');
  return years.some((year) => date === undefined || year < date.slice(0, 4));
}

const MADE_ANEW =
  /^[^⟦.;]*\b(?:take on|version of|adaptation of|remake of|spin-?off (?:of|from)|sequel to|prequel to|reboot of) [^⟦.;]*⟦S/;

/** "production on Some Show", "Some Show was renewed", else the show of the sentence, else its focus. */
function statusShow(
  view: SentenceView,
  story: Story,
  at: number,
  until: number,
  status: ShowStatus,
): NamedEntity | undefined {
  const nominals = nominalsIn(view, story);
  // "orders a take on Some Show": what is ordered has no name here.
  if (status === 'ANNOUNCED' && MADE_ANEW.test(view.bare.slice(until))) return undefined;
  const described = status === 'ANNOUNCED' ? describedSubject(view, story, at) : undefined;
  if (described) return wholeOf(described, story);
  if (
    /\b(?:whose|his|her|their) (?:[\w⟦⟧'-]+ ){0,3}(?:series|show|film|movie)\b/.test(
      view.bare.slice(0, until),
    )
  )
    return undefined;
  const making = status === 'IN_PRODUCTION' || status === 'POST_PRODUCTION';
  const finale =
    making && story.project?.base !== undefined && (story.views[0]?.bare ?? '') !== ''
      ? story.project
      : undefined;
  const chosen = (show: NamedEntity | undefined) =>
    show &&
    (finale && wholeOf(show, story) === story.main ? finale : making ? show : wholeOf(show, story));
  const inside = nominals.find(({ start, end }) => start >= at && end <= until);
  const after = nominals.find(({ start }) => start >= until && start - until < 40);
  const between = after ? view.bare.slice(until, after.start) : '';
  const before = nominals.filter(({ end }) => end <= at).at(-1);
  if (inside) return chosen(inside.show);
  if (
    after &&
    /^(?: (?:on|of|for|at|to) (?:the )?(?:[\w'-]+ ){0,5}| (?:the )?(?:[\w'-]+ ){0,4})$/.test(
      between,
    )
  )
    return chosen(after.show);
  if (before && at - before.end < 60) return chosen(before.show);
  if (onlyShow(view, story)) return chosen(onlyShow(view, story));
  const about = making
    ? /^["']?(?:[A-Z][a-z]+,? )?(?:[Pp]roduction|[Ff]ilming|[Ss]hooting|[Pp]rincipal photography|[Pp]hotography|[Cc]ameras)\b/
    : undefined;
  return new RegExp(`\\b(?:${SHOW_NOUN}|chapter|finale|season)\\b`).test(view.bare) ||
    about?.test(view.bare)
    ? chosen(view.focus)
    : undefined;
}
