import type { PredicateName } from '../../vocabulary.ts';
import { createdAt } from './created.ts';
import { credits } from './crew-credits.ts';
import { CREW_NOUN, predicatesOfNouns } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { nominalsIn, sentenceShow, wholeOf } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, PERSON, SHOW, SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';
import { WORK_NOUNS } from './word-tables.ts';

/** Words before a job's name; none that starts another phrase. */
const ADJECTIVES =
  "(?:(?!(?:with|at|in|on|from|by|for|to|of|the|and|as|has|have|is|was|will|who|that|a|an|but|when|while|said|says|did|does) )[a-z'-]+ )";
const NOUNS = `${ADJECTIVES}{0,4}?${CREW_NOUN}(?:(?:,? and |, |/| & )${ADJECTIVES}{0,5}?${CREW_NOUN})*`;

/** "Some Show director Jane Doe", "Some Show's creator, Jane Doe". */
const SHOW_FIRST = rule(`${SHOW}(?:'s)? (?<nouns>${NOUNS}),? (?<people>${PEOPLE})`);
/** "Jane Doe, creator of Some Show", "Jane Doe is the showrunner on the series". */
const PERSON_FIRST = rule(
  `(?<people>${PERSON}(?: and ${PERSON})?),? (?:who )?${FUTURE}(?:the |an? |its )?(?<nouns>${NOUNS}) (?:of|for|on|behind) (?=⟦S|the |this )`,
);
/** "a series from creator Jane Doe", "Some Show, from director Jane Doe". */
const FROM = rule(
  `(?:${SHOW_NOUN}|${SHOW}),? (?:comes |hails )?from (?<nouns>${NOUNS})s? (?<people>${PEOPLE})`,
);
/** "Jane Doe serves as showrunner", "with Jane Doe attached as director". */
const AS = rule(
  `(?<people>${NAMES}),? (?:who )?(?:(?:is|are|was|were|will|has|have|been|also|both|to|brought|set|came|come|on) ){0,5}(?:serve|serves|served|serving|takes? over|taking over|took over|taken over|steps? in|stepping in|stepped in|remains?|continues?|acts?|acting|on board|aboard|attached|tapped|hired|boards|boarded|joins|joined|returns|returning|return|working|credited)(?: on the (?:show|series|film))? as (?:the |an? )?(?<nouns>${NOUNS})`,
);
/** "The director will be Jane Doe", "Executive producers include Jane Doe and John Roe". */
const IS = rule(
  `(?:[Tt]he |^)(?<nouns>${NOUNS}|[Ee]xecutive producers|[Pp]roducers|[Dd]irectors|[Ww]riters)(?: on the \\w+| of the \\w+)? (?:will be|is|was|are|include|includes) (?<people>${PEOPLE})`,
);
/** "showrunner Jane Doe": no show beside it, so only where the sentence names a single one. */
const ALONE = rule(
  `(?<![\\w-])(?<nouns>${NOUNS}|[Cc]o-[Cc]reators?|Creators?),? (?<people>${PERSON}(?: and ${PERSON})?)(?<owns>'s)?`,
);
const WORK_CREATOR = new RegExp(
  `\\b(?<noun>${WORK_NOUN}) (?:series )?(?:co-)?(?:creator|author|writer)`,
);

/** "created by", and the makers named so far. */
const CREATED_BY = /\b(?:created|devised) by (?:[^⟦.;,]|⟦P\d+⟧|,? and ){0,80}$/i;

/** A cheap look before the costly ones. */
const ANY_JOB = guarded(
  /director|writer|creator|showrunner|producer|composer|helmer|scribe|\bEPs?\b/i,
);

/** Who does what on a show, in phrases that name the job. */
export const crewTitles: Family = (view, story) => {
  if (!ANY_JOB.test(view.bare)) return [];
  const found: Finding[] = [];
  const covered: number[] = [];
  const add = (match: RegExpMatchArray, show: NamedEntity | undefined, confidence: number) => {
    const at = match.index ?? 0;
    if (!show) return;
    covered.push(at + match[0].length);
    found.push(...jobs(match, show, confidence, view, story));
  };
  for (const match of view.bare.matchAll(SHOW_FIRST)) {
    const [id] = [...match[0].matchAll(/^⟦[SX](\d+)⟧/g)].map(([, digits]) => Number(digits));
    if (id !== undefined && story.entity(id).type === 'Show') add(match, story.entity(id), 0.85);
  }
  for (const match of view.bare.matchAll(PERSON_FIRST)) {
    add(match, nominalAt(view, story, match.index + match[0].length), 0.85);
  }
  for (const match of view.bare.matchAll(FROM)) {
    add(match, nominalEndingIn(view, story, match) ?? sentenceShow(view, story), 0.8);
  }
  for (const match of view.bare.matchAll(AS)) {
    const end = match.index + match[0].length;
    const on = view.bare.slice(end).match(/^ (?:on|of|for) /);
    add(
      match,
      (on && nominalAt(view, story, end + on[0].length)) ?? sentenceShow(view, story) ?? view.focus,
      0.75,
    );
  }
  for (const match of view.bare.matchAll(IS))
    add(match, sentenceShow(view, story) ?? view.focus, 0.75);
  for (const match of view.bare.matchAll(ALONE)) {
    // "a superhero created by writer Jane Doe" is no credit of the show beside it.
    const made = view.bare.slice(0, match.index).match(CREATED_BY);
    if (made && createdAt(view, story, made.index ?? 0, match.index)) continue;
    if (covered.includes(match.index + match[0].length)) continue;
    if (
      /(?:⟦\w\d+⟧(?:'s)?|former|fellow|his|her|an?|(?:son|daughter|wife|husband|widow) of|award-winning) $/.test(
        view.bare.slice(0, match.index),
      )
    )
      continue;
    const owned = match.groups?.owns
      ? nextShow(view, story, match.index + match[0].length)
      : undefined;
    const running =
      /showrunner/.test(match.groups?.nouns ?? '') ||
      /^(?:co-)?creators$/i.test(match.groups?.nouns ?? '') ||
      (/^(?:director|writer)$/.test(match.groups?.nouns ?? '') &&
        /\bexecutive[ -]produc(?:e|es|ed|ing|ers)\b/.test(view.bare)) ||
      (/creator/i.test(match.groups?.nouns ?? '') &&
        /^(?:[\w-]+ )?$/.test(view.bare.slice(0, match.index)))
        ? view.focus
        : undefined;
    add(match, owned ?? sentenceShow(view, story) ?? running, owned ? 0.85 : 0.6);
  }
  return found;
};

/** Showrunning and creating are of the whole series; "graphic novel creator" is of the work behind it. */
function jobs(
  phrase: RegExpMatchArray,
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const match = ofOnePerson(phrase);
  const nouns = match.groups?.nouns ?? '';
  const work = nouns.match(WORK_CREATOR);
  const whole = wholeOf(show, story);
  const jobs = predicatesOfNouns(work ? nouns.replace(work[0], ' ') : nouns);
  const ofWhole: PredicateName[] = jobs.filter((job) => job === 'SHOWRAN' || job === 'CREATED');
  const ofThis = jobs.filter((job) => !ofWhole.includes(job));
  const found = [
    ...credits(match, ofWhole, whole, confidence, view, story),
    ...credits(match, ofThis, show, confidence, view, story),
  ];
  const kind = work?.groups?.noun ? WORK_NOUNS[work.groups.noun] : undefined;
  if (!kind) return found;
  const source = { type: 'SourceWork', name: whole.name, kind } as const;
  const authors = credits(match, ['AUTHORED'], whole, confidence, view, story);
  return [...found, ...authors.map((finding) => ({ ...finding, object: source }))];
}

/** "director Jane Doe, John Roe and Ann Poe": a job in the singular is the first one's alone. */
function ofOnePerson(match: RegExpMatchArray): RegExpMatchArray {
  const { nouns = '', people = '' } = match.groups ?? {};
  const first = people.match(new RegExp(PERSON))?.[0];
  if (/s$/.test(nouns) || first === undefined || match[0].indexOf(people) < match[0].indexOf(nouns))
    return match;
  return Object.assign([...match] as [string, ...string[]], {
    index: match.index ?? 0,
    groups: { ...match.groups, nouns, people: first },
  });
}

function nominalAt(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const next = nominalsIn(view, story).find(({ start }) => start >= at);
  return next && next.start - at < 45 && !/[,;]|⟦P/.test(view.bare.slice(at, next.start))
    ? next.show
    : undefined;
}

function nominalEndingIn(
  view: SentenceView,
  story: Story,
  match: RegExpMatchArray,
): NamedEntity | undefined {
  const at = match.index ?? 0;
  return nominalsIn(view, story).find(({ start, end }) => end > at && start < at + 30)?.show;
}

function nextShow(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const rest = view.bare
    .slice(at)
    .match(
      /^(?: (?!(?:and|in|on|at|with|for) )[\w'-]+| ⟦P\d+⟧(?: and|,)?| and| ⟦P\d+⟧-[a-z]+){0,8} ⟦S(\d+)⟧/,
    );
  return rest?.[1] === undefined ? undefined : story.entity(Number(rest[1]));
}
