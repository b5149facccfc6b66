import { credits, withPeople } from './crew-credits.ts';
import { crewNouns } from './crew-nouns.ts';
import { crewPassives } from './crew-passives.ts';
import { ACTIVE_VERB, AND, predicatesOfVerbs } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, showAround, wholeOf } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, PERSON, peopleIn, SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

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
const SCRIPT =
  /\b(?:scripts?|screenplays?|teleplays?|pilot(?: episode| script)?|(?:first|second|final|last|opening|\w+) (?:two |three )?episodes?)\b/;

/** A cheap look before the costly ones. */
const ANY_WORK = guarded(
  /direct|helm|writ|wrote|pen|script|adapt|screenplay|teleplay|produc|creat|devis|compos|scor|music|songs|soundtrack|showr|film|movie|documentary|⟧'s? ⟦S/i,
);

/** Who directed, wrote, produced or composed a show, in sentences whose verb says so. */
export const crew: Family = (view, story) =>
  ANY_WORK.test(view.bare)
    ? [...crewPassives(view, story), ...crewNouns(view, story), ...actives(view, story)]
    : [];

function actives(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(ACTIVE), ...view.bare.matchAll(ELLIPSIS)].flatMap((match) => {
    const { verbs = '', object = '', people = '' } = match.groups ?? {};
    const after = match.index + match[0].length;
    const show =
      objectOf(view, story, verbs, object, after, match.index) ??
      unnamed(view, story, match[0], object, match.index);
    if (!show) return [];
    const script = SCRIPT.test(object) && /\bwr|\bpen/.test(verbs);
    const predicates = script ? (['WROTE'] as const) : predicatesOfVerbs(verbs);
    const more = view.bare.slice(after).match(TOGETHER)?.groups?.people;
    // "directed and co-wrote it with Jane Doe": she has part in the last.
    const shared = script ? predicates : predicatesOfVerbs(verbs.split(/ |,/).at(-1) ?? '');
    const before = view.bare.slice(0, match.index);
    return [
      ...credits(ofTheLast(match, people, before), predicates, show, 0.8, view, story),
      ...(more ? credits(withPeople(match, more), shared, show, 0.8, view, story) : []),
    ];
  });
}

/** "A, B and C, who directed it", "by A and B set to produce": of such lists, the last is meant. */
function ofTheLast(match: RegExpMatchArray, people: string, before: string): RegExpMatchArray {
  const ids = peopleIn(people);
  const relative = match[0].slice(people.length).startsWith(', who ');
  const listed = ids.length > 2 || (ids.length === 2 && !/ (?:and|&) /.test(people));
  return (relative && listed) || /\bby $/.test(before)
    ? withPeople(match, `⟦P${ids.at(-1)}⟧`)
    : match;
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
  if (
    new RegExp(`^ (?:the |an? |his |her )?(?:[\\w'-]+ ){0,3}(?:song|${WORK_NOUN})\\b`).test(
      object.replace(/ with .*/, ''),
    )
  )
    return undefined;
  const nominal = nominalsIn(view, story).find(({ start }) => start >= after);
  const between = nominal ? view.bare.slice(after, nominal.start) : '';
  // "the series that started it all" is another one.
  if (/\b(?:series|show|film|movie) that\b/.test(between)) return undefined;
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
