import type { AdaptationKind } from '../../kinds.ts';
import type { EntityReference } from '../fact.ts';
import type { NamedEntity } from './entities.ts';
import { titleBefore } from './lineage.ts';
import { nominalsIn } from './nominals.ts';
import { idsIn, rule, SHOW_NOUN } from './patterns.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const KINDS: readonly (readonly [string, AdaptationKind])[] = [
  ['re-?makes?|re-?working|re-?imagining|reimagining', 'REMAKE'],
  ['re-?boots?', 'REBOOT'],
  ['prequels?', 'PREQUEL'],
  ['sequels?|follow-ups?', 'SEQUEL'],
  ['spin-?offs?', 'SPIN_OFF'],
  ['revivals?|continuation', 'CONTINUATION'],
  ['crossover', 'CROSSOVER'],
];
const NOUN = KINDS.map(([words]) => words).join('|');
/** "a remake of the 1971 film Some Title", "a sequel to Some Title". */
const OF = rule(
  `\\b(?<noun>${NOUN})(?: series| film)? (?:of|to|from|between) (?<what>(?:the |both )?(?:⟦[PX]\\d+⟧'s )?(?:[\\w'-]+ ){0,6}?(?<title>⟦[SX]\\d+⟧)(?!'s| (?:(?!(?:and|with|in|of|by|for|from|as|which|but) )[a-z-]+ ){0,2}${SHOW_NOUN}\\b)|(?:the |an? )?(?:[\\w'-]+ ){0,4}?(?<year>\\d{4})(?: [\\w'-]+| ⟦[PX]\\d+⟧){0,4}? (?:${SHOW_NOUN})(?: (?<same>(?:of|by|with) the same (?:name|title)))?)`,
);
/** "Some Show spin-off Other Show". */
const PAIR = rule(
  `(?<from>⟦S\\d+⟧) (?<noun>${NOUN})(?: series| film)?,? (?:called |titled )?(?<result>⟦S\\d+⟧)`,
);
/** "the third instalment in the Some Title franchise". */
const PART = rule(
  `\\b(?:film|instal?lment|entry|movie|chapter|part|series|sequel|first|second|third|fourth|fifth|sixth|\\w+teenth|\\w+-first|spin-off)s? (?:in|of) (?:the |its )?(?:[\\w'-]+ ){0,3}(?<whole>⟦[SXFOC]\\d+⟧) (?:[a-z-]+ )?(?<noun>film series|franchise|trilogy|series|universe|saga|film franchise)`,
);
/** "the Some Franchise series, which", "Some Network's next Some Franchise series is Some Show". */
const OF_FRANCHISE = rule(
  `(?:\\b[Tt]he |'s )(?:[a-z-]+ )?(?<whole>⟦F\\d+⟧) (?:[a-z-]+ ){0,2}(?:series|show|film|movie|mystery|drama)\\b(?: (?:is|will be) (?<part>⟦S\\d+⟧))?`,
);
/** "the third film in the series, following Some Title (1997)". */
const FOLLOWING = rule(
  `(?:series|trilogy|franchise|instal?lment|sequel|saga)[^.]*?, (?:following|after|and follows) (?:the events of )?(?<title>⟦S\\d+⟧)`,
);

/** Remakes, sequels, spin-offs and series of films: how one show descends from another. */
export const descent: Family = (view, story) => [
  ...named(view, story),
  ...pairs(view, story),
  ...parts(view, story),
];

function named(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(OF)].flatMap((match) => {
    const { noun, title, year, same } = match.groups ?? {};
    const kind = kindOf(noun);
    const show = describedShow(view, story, match.index, match.index + match[0].length);
    if (!kind || !show || (kind === 'CROSSOVER') !== / between /.test(match[0])) return [];
    const object = originalOf(
      story,
      show.id,
      title,
      year ?? match.groups?.what?.match(/\b(?:18|19|20)\d\d\b/)?.[0],
      same !== undefined,
    );
    if (!object) return [];
    return related(view, story.refer(show.id, 'Show'), object, kind, match, 0.85);
  });
}

/** The show that "is a sequel to" says something of; somebody who directs a sequel is no show. */
function describedShow(
  view: SentenceView,
  story: Story,
  at: number,
  end: number,
): NamedEntity | undefined {
  const nominals = nominalsIn(view, story);
  // "Some Title is the third film, after Some Other Title, and is a sequel to": of the subject.
  const [subject] = nominals;
  if (/, and (?:is|was|serves as) (?:[a-z-]+ ){0,4}$/.test(view.bare.slice(0, at)) && subject)
    return subject.start <= 1 ? subject.show : undefined;
  // "the 1971 film, which itself was a remake of": of a film without a name here.
  if (
    /\b(?:film|movie|version|series), (?:which|itself) (?:itself )?(?:was|is)?(?: itself)? ?(?:[a-z-]+ ){0,3}$/.test(
      view.bare.slice(0, at),
    ) &&
    !/⟦\w\d+⟧[^⟦]{0,30}$/.test(view.bare.slice(0, at))
  )
    return undefined;
  const before = nominals.filter(({ end }) => end <= at).at(-1);
  if (before) {
    const between = view.bare.slice(before.end, at);
    const told =
      /^,? (?:(?:is|was|as|will be|serves as|acts as|being|and)\b[^⟦]*|(?:an?|the|its|this) [^⟦]*|[a-z-]+ )$/.test(
        between,
      );
    return told && !/\b(?:direct|work|write|make|making|to)\b/.test(between)
      ? before.show
      : defining(view, story);
  }
  return /^(?:An?|The) (?:[a-z-]+ )*$/.test(view.bare.slice(0, at))
    ? nominals.find(({ start }) => start >= end)?.show
    : undefined;
}

/** "Some Title is a film ... and a sequel to": the subject of a definition. */
function defining(view: SentenceView, story: Story): NamedEntity | undefined {
  const id = view.bare.match(/^⟦S(\d+)⟧,? (?:is|was) an? /)?.[1];
  return id === undefined ? undefined : story.entity(Number(id));
}

/** The original: by its title, or "the 1971 film (of the same name)", told from a namesake by its year. */
function originalOf(
  story: Story,
  show: number,
  title: string | undefined,
  year: string | undefined,
  same: boolean,
): EntityReference | undefined {
  const [id] = idsIn(title);
  const subject = story.entity(show);
  if (id !== undefined && story.entity(id).id !== subject.id) {
    const known = story.refer(id, 'Show');
    return known.released || !year ? known : { ...known, released: year };
  }
  if ((id !== undefined || same) && year)
    return { type: 'Show', name: subject.name, released: year };
  const before = titleBefore(subject.name);
  if (before && year) return { type: 'Show', name: before, released: year };
  return undefined;
}

function pairs(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(PAIR)].flatMap((match) => {
    const [from] = idsIn(match.groups?.from);
    const [result] = idsIn(match.groups?.result);
    const kind = kindOf(match.groups?.noun);
    if (from === undefined || result === undefined || !kind || from === result) return [];
    return related(view, story.refer(result, 'Show'), story.refer(from, 'Show'), kind, match, 0.8);
  });
}

function parts(view: SentenceView, story: Story): Finding[] {
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(PART)) {
    const [whole] = idsIn(match.groups?.whole);
    const show = nominalsIn(view, story)[0]?.show ?? view.focus;
    if (whole === undefined || !show || show.id === whole) continue;
    const object = { type: 'Franchise', name: story.entity(whole).name } as const;
    found.push({
      predicate: 'PART_OF',
      subject: story.refer(show.id, 'Show'),
      object,
      sentence: view.index,
      confidence: 0.8,
      at: match.index,
      until: match.index + match[0].length,
    });
  }
  for (const match of view.bare.matchAll(OF_FRANCHISE)) {
    const [whole] = idsIn(match.groups?.whole);
    const [part] = idsIn(match.groups?.part);
    const show = part === undefined ? view.focus : story.entity(part);
    if (whole === undefined || !show || show.id === whole) continue;
    found.push({
      predicate: 'PART_OF',
      subject: story.refer(show.id, 'Show'),
      object: { type: 'Franchise', name: story.entity(whole).name },
      sentence: view.index,
      confidence: 0.65,
      // Whatever is said of it, it is one of the franchise's.
      at: -1,
      until: -1,
    });
  }
  for (const match of view.bare.matchAll(FOLLOWING)) {
    const [before] = idsIn(match.groups?.title);
    const show = nominalsIn(view, story)[0]?.show ?? view.focus;
    if (before === undefined || !show || show.id === before) continue;
    found.push({
      predicate: 'FOLLOWS',
      subject: story.refer(show.id, 'Show'),
      object: story.refer(before, 'Show'),
      sentence: view.index,
      confidence: 0.8,
      at: match.index,
      until: match.index + match[0].length,
    });
  }
  return found;
}

/** A sequel follows what it is a sequel to as well; the other kinds of descent are no order. */
function related(
  view: SentenceView,
  subject: EntityReference,
  object: EntityReference,
  kind: AdaptationKind,
  match: RegExpMatchArray,
  confidence: number,
): Finding[] {
  const at = match.index ?? 0;
  const place = {
    subject,
    object,
    sentence: view.index,
    confidence,
    at,
    until: at + match[0].length,
  };
  const based: Finding = { ...place, predicate: 'BASED_ON', qualifiers: { kind } };
  return kind === 'SEQUEL' ? [based, { ...place, predicate: 'FOLLOWS' }] : [based];
}

function kindOf(noun: string | undefined): AdaptationKind | undefined {
  return KINDS.find(([words]) => new RegExp(`^(?:${words})$`).test(noun ?? ''))?.[1];
}
