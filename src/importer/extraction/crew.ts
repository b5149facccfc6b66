import type { PredicateName } from '../../vocabulary.ts';
import { ACTIVE_VERB, PARTICIPLE, predicatesOfVerbs } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, showAround, showAroundOrFocus, wholeOf } from './nominals.ts';
import {
  FUTURE,
  idsIn,
  NAMES,
  PEOPLE,
  PERSON,
  peopleIn,
  rule,
  SHOW_NOUN,
  WORK_NOUN,
} from './patterns.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const AND = '(?:,? and |, |/| & |-and-)';
const PASSIVE = rule(
  `\\b(?<verbs>${PARTICIPLE}(?:${AND}${PARTICIPLE})*)(?: for the screen| for television| solely| entirely)? by (?<people>${PEOPLE})`,
);
/** "screenplay by", "music by": the noun does the work of the verb. */
const BY_NOUN = rule(
  `\\b(?<noun>[Ss]creenplay|[Ss]cript|[Tt]eleplay|[Mm]usic|[Mm]usical score|[Ss]core|[Ss]oundtrack|[Ss]ongs)(?: is| was| are| were| comes?)? (?:by|from) (?<people>${PEOPLE})`,
);
/** "Jane Doe's score", "John Roe led the writing". */
const OWN_PART = rule(
  `(?<people>${PERSON})(?:'s (?:[a-z]+ )?(?<noun>score|soundtrack)\\b| (?:led|leads|headed|heads) the (?<noun2>writing|writers' room|script))`,
);
/** "the hit that Jane Doe produced with John Roe": the verb's object stands before it. */
const RELATIVE = rule(
  `(?<show>⟦S\\d+⟧),? (?:(?:an?|the) (?:[\\w-]+ ){1,5})?(?:that|which) (?<people>${NAMES}) (?:has |had )?(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)(?: with (?<more>${PEOPLE}))?(?=[,.]|$| in | for | of )`,
);
/** "P. Doe's silent picture Some Title", where it is remade: its director. */
const REMADE = rule(
  `\\b(?:remake|re-?working|reboot|version|re-?telling) of (?<people>${PERSON})'s (?:[\\w-]+ ){0,4}?(?:film|movie|picture|classic) (?<show>⟦S\\d+⟧)`,
);
const ACTIVE = rule(
  `(?<people>${NAMES})(?:, (?:the|an?|one of) [^⟦,.]{3,50},| who )?,? (?:who )?${FUTURE}(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)\\b(?=(?<object>[^,;]{0,90}))`,
);
/** "Jane Doe is an executive producer and has directed five of the episodes". */
const ELLIPSIS = rule(
  `(?<people>${PERSON}),? (?:who )?(?:is|was|remains|serves) [^⟦,.;]{2,60} and ${FUTURE}(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)\\b(?=(?<object>[^,;]{0,90}))`,
);
/** "wrote the screenplay with Jane Doe", "are producing with Jane Doe". */
const TOGETHER = new RegExp(
  `^(?: (?:the|an?|it) ?(?:[\\w-]+ ?){0,3}| ⟦S\\d+⟧)? (?:together |along )?with (?<people>${PEOPLE})(?! in\\b|'s)`,
);
/** Whole seasons, or episodes of all of them. */
const SEASONS =
  /^ (?:(?:all|the|its|both|every|most|several|some|many|an?|of|first|second|third|fourth|fifth|final|last|opening|closing|new|other|remaining|two|three|four|five|six|seven|eight|nine|ten|\d+) )*(?:seasons?|episodes?|opener)\b/;
const NOT_THE_SHOW = new RegExp(
  `\\b(?:songs?|lyrics|theme|cinematography|costumes?|sets|choreography|story|stories|poem|article|${WORK_NOUN})(?: ⟦\\w\\d+⟧| of the same name)?,?(?: (?:was|is|were|are|that|which|had been))* ?$`,
);
const SCRIPT =
  /\b(?:script|screenplay|teleplay|pilot(?: episode| script)?|(?:first|second|final|last|opening|\w+) (?:two |three )?episodes?)\b/;

/** A cheap look before the costly ones. */
const ANY_WORK =
  /direct|helm|writ|wrote|pen|script|adapt|screenplay|teleplay|produc|creat|devis|compos|scor|music|soundtrack|showr/i;

/** Who directed, wrote, produced or composed a show, in sentences whose verb says so. */
export const crew: Family = (view, story) =>
  ANY_WORK.test(view.bare)
    ? [...passives(view, story), ...nouns(view, story), ...actives(view, story)]
    : [];

function passives(view: SentenceView, story: Story): Finding[] {
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(PASSIVE)) {
    const left = view.bare.slice(0, match.index);
    if (NOT_THE_SHOW.test(left)) continue;
    const music = /\b(?:music|score|soundtrack)(?: (?:was|is))? $/i.test(left);
    const show = showAroundOrFocus(view, story, match.index);
    const predicates = music
      ? (['COMPOSED'] as const)
      : predicatesOfVerbs(match.groups?.verbs ?? '');
    if (show) found.push(...credits(match, predicates, show, 0.9, view, story));
  }
  return found;
}

function nouns(view: SentenceView, story: Story): Finding[] {
  const parts = [...view.bare.matchAll(OWN_PART)].flatMap((match) => {
    const show = showAround(view, story, match.index) ?? view.focus;
    const music = match.groups?.noun !== undefined;
    return show ? credits(match, [music ? 'COMPOSED' : 'WROTE'], show, 0.75, view, story) : [];
  });
  const relative = [RELATIVE, REMADE].flatMap((pattern) =>
    [...view.bare.matchAll(pattern)].flatMap((match) => {
      const [id] = idsIn(match.groups?.show);
      if (id === undefined) return [];
      const jobs =
        pattern === REMADE ? (['DIRECTED'] as const) : predicatesOfVerbs(match.groups?.verbs ?? '');
      const people = [match.groups?.people, match.groups?.more].filter((one) => one !== undefined);
      return credits(
        withPeople(match, people.join(' and ')),
        jobs,
        story.entity(id),
        0.75,
        view,
        story,
      );
    }),
  );
  return [...parts, ...relative, ...ofNouns(view, story)];
}

function ofNouns(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(BY_NOUN)].flatMap((match) => {
    const show = showAroundOrFocus(view, story, match.index) ?? nominalsIn(view, story)[0]?.show;
    const script = /script|screenplay|teleplay/i.test(match.groups?.noun ?? '');
    return show ? credits(match, [script ? 'WROTE' : 'COMPOSED'], show, 0.85, view, story) : [];
  });
}

function actives(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(ACTIVE), ...view.bare.matchAll(ELLIPSIS)].flatMap((match) => {
    const verbs = match.groups?.verbs ?? '';
    const object = match.groups?.object ?? '';
    const after = match.index + match[0].length;
    const show =
      objectOf(view, story, verbs, object, after, match.index) ??
      unnamed(view, story, match[0], object, match.index);
    if (!show) return [];
    const script = SCRIPT.test(object) && /\bwr|\bpen/.test(verbs);
    const predicates = script ? (['WROTE'] as const) : predicatesOfVerbs(verbs);
    const people = [match.groups?.people, view.bare.slice(after).match(TOGETHER)?.groups?.people];
    const [own = match, ...others] = people.flatMap((list, i) =>
      list === undefined ? [] : [i === 0 ? ofTheLast(match, list) : withPeople(match, list)],
    );
    return [own, ...others].flatMap((one) => credits(one, predicates, show, 0.8, view, story));
  });
}

/** "A, B and C, who directed it": of a longer list, the clause says it of the last. */
function ofTheLast(match: RegExpMatchArray, people: string): RegExpMatchArray {
  const ids = peopleIn(people);
  const relative = /⟧, who /.test(match[0].slice(people.length - 1)) && ids.length > 2;
  return relative ? withPeople(match, `⟦P${ids.at(-1)}⟧`) : match;
}

function withPeople(match: RegExpMatchArray, people: string): RegExpMatchArray {
  return Object.assign([...match] as [string, ...string[]], {
    index: match.index ?? 0,
    groups: { ...match.groups, people },
  });
}

/** "Jane Doe is directing": what is made stands in an earlier sentence, or before ", which". */
function unnamed(
  view: SentenceView,
  story: Story,
  words: string,
  object: string,
  at: number,
): NamedEntity | undefined {
  const others =
    /^ the (?:others|rest)\b/.test(object) &&
    /\bepisodes\b/.test(story.views[view.index - 1]?.bare ?? '');
  if (others || SEASONS.test(object)) {
    const whole = showAround(view, story, at) ?? view.focus ?? story.main;
    return whole && wholeOf(whole, story);
  }
  const open =
    /^(?: (?:with|alongside) ⟦P\d+⟧(?! in)| from a (?:script|screenplay)\b| as well| too)?(?:[.]|$)/.test(
      object,
    );
  if (
    !open ||
    !/\b(?:is|are|will|to|'ll) (?:also |be |both )*[a-z]+(?:ing)?(?: and [a-z]+)?$/.test(words)
  )
    return undefined;
  return /\b(?:that|which),? $/.test(view.bare.slice(0, at))
    ? showAround(view, story, at)
    : inTheMaking(view, story);
}

/** What is directed or written: the title, "the film" or "the script" right after the verb. */
function objectOf(
  view: SentenceView,
  story: Story,
  verbs: string,
  object: string,
  after: number,
  at: number,
): NamedEntity | undefined {
  if (new RegExp(`^ (?:the |an? |his |her )?(?:[\\w'-]+ ){0,3}(?:song|${WORK_NOUN})`).test(object))
    return undefined;
  const nominal = nominalsIn(view, story).find(({ start }) => start >= after);
  const between = nominal ? view.bare.slice(after, nominal.start) : '';
  const close = nominal && nominal.start - after < 70 && !/[,;]|⟦[PX]/.test(between);
  if (
    close &&
    (SCRIPT.test(between) || /^(?: (?!in\b|to\b|at\b|when\b|after\b)[\w'-]+){0,6} $/.test(between))
  ) {
    return nominal.show;
  }
  const apposed = view.bare
    .slice(after)
    .match(new RegExp(`^ (?:an?|the|his|her) (?:[\\w-]+ ){0,3}${SHOW_NOUN}, ⟦S(\\d+)⟧`))?.[1];
  if (apposed !== undefined) return story.entity(Number(apposed));
  if (SCRIPT.test(object))
    return story.project && view.focus === story.main ? story.project : view.focus;
  const absolute = /\bwith [^,]*$/i.test(view.bare.slice(0, at)) || /^With\b/.test(view.bare);
  if (/ing$|^(?:direct|helm|write|pen)$/.test(verbs) && absolute && !/\w/.test(object)) {
    if (story.project?.base !== undefined) return story.project;
    return showAround(view, story, at) ?? nominal?.show ?? view.focus;
  }
  return undefined;
}

/** One finding for each person and predicate. */
export function credits(
  match: RegExpMatchArray,
  predicates: readonly PredicateName[],
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  return predicates.flatMap((predicate) =>
    peopleIn(match.groups?.people).map((id) => ({
      predicate,
      subject: story.refer(id, 'Person'),
      object: story.refer(show.id, 'Show'),
      sentence: view.index,
      confidence,
      at,
      until: at + match[0].length,
    })),
  );
}
