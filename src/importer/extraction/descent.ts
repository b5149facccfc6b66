import type { AdaptationKind } from '../../kinds.ts';
import type { EntityReference } from '../fact.ts';
import type { NamedEntity } from './entities.ts';
import { titleBefore } from './lineage.ts';
import { earlierFilm, nominalsIn } from './nominals.ts';
import { parts } from './parts.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
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
  `\\b(?<noun>${NOUN})(?: series| film)? (?:of|to|from|between) (?<what>(?:the |both )?(?:⟦[PX]\\d+⟧'s )?(?:(?:[\\w'-]+|⟦O\\d+⟧(?:'s)?) ){0,6}?(?<title>⟦[SX]\\d+⟧)(?!'s| (?:(?!(?:and|with|in|of|by|for|from|as|which|but) )[a-z-]+ ){0,2}${SHOW_NOUN}\\b)|(?:the |an? )?(?:[\\w'-]+ ){0,4}?(?<year>\\d{4})(?: [\\w'-]+| ⟦[PX]\\d+⟧){0,4}? (?:${SHOW_NOUN})(?: (?<same>(?:of|by|with) the same (?:name|title)))?)`,
);
/** "Some Show spin-off Other Show". */
const PAIR = rule(
  `(?<from>⟦S\\d+⟧) (?<noun>${NOUN})(?: series| film)?,? (?:called |titled )?(?<result>⟦S\\d+⟧)`,
);
/** Remakes, sequels, spin-offs and series of films: how one show descends from another. */
export const descent: Family = (view, story) => [
  ...named(view, story),
  ...pairs(view, story),
  ...kin(view, story),
  ...parts(view, story),
];

/** "A sequel, Some Title,", "a French version, Some Title": made from what the article is about. */
const OF_MAIN = rule(
  `\\b[Aa]n? (?:(?:[a-z-]+|[A-Z][a-z]+) ){0,2}(?<noun>${NOUN}|version), (?<title>⟦S\\d+⟧)(?=[, ])`,
);

/** "in Some Title and in its sequel, Other Title": of what was named before. */
const ITS = rule(
  `\\b[Ii]ts (?:[a-z-]+ ){0,2}(?<noun>${NOUN}),? (?:called |titled |entitled )?(?<title>⟦S\\d+⟧)`,
);

/** What one sentence calls the sequel, remake and so on of another title, or of what the article is about. */
function kin(view: SentenceView, story: Story): Finding[] {
  const stated = story.kinships
    .filter(({ sentence }) => sentence === view.index)
    .flatMap((one) => {
      const kind = /^(?:version|take)$/.test(one.kin) ? 'REMAKE' : kindOf(one.kin);
      const at = Math.max(0, view.bare.indexOf(one.kin));
      return kind
        ? related(
            view,
            story.refer(one.made.id, 'Show'),
            story.refer(one.from.id, 'Show'),
            kind,
            { index: at, 0: one.kin },
            0.85,
          )
        : [];
    });
  const loose = [...view.bare.matchAll(OF_MAIN)].flatMap((match) => {
    const [made] = idsIn(match.groups?.title, 'S').map(story.entity);
    const version = match.groups?.noun === 'version';
    const kind = version ? 'REMAKE' : kindOf(match.groups?.noun);
    const from = kind === 'REMAKE' ? (earlierFilm(story) ?? story.main) : story.main;
    if (!made || !kind || !from || made === from || made === story.main) return [];
    const [subject, object] = [made, from].map(({ id }) => story.refer(id, 'Show'));
    return subject && object ? related(view, subject, object, kind, match, 0.7) : [];
  });
  const its = [...view.bare.matchAll(ITS)].flatMap((match) => {
    const [made] = idsIn(match.groups?.title, 'S').map(story.entity);
    const kind = kindOf(match.groups?.noun);
    const nominals = nominalsIn(view, story).filter(({ end }) => end <= match.index);
    const from = nominals.at(-1)?.show;
    if (!made || !kind || !from || made === from) return [];
    return related(
      view,
      story.refer(made.id, 'Show'),
      story.refer(from.id, 'Show'),
      kind,
      match,
      0.7,
    );
  });
  return [...stated, ...loose, ...its];
}

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
      /^,? (?:(?:is|was|as|will be|would|serves as|acts as|being|and)\b[^⟦]*|(?:franchise|series|saga|universe) and (?:is )?an? [^⟦]*|(?:an?|the|its|this) [^⟦]*|[a-z-]+ )$/.test(
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

/** A sequel follows what it is a sequel to; remakes, spin-offs and their like are made from another show. */
function related(
  view: SentenceView,
  subject: EntityReference,
  object: EntityReference,
  kind: AdaptationKind,
  match: { readonly index?: number; readonly 0: string },
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
  if (kind === 'SEQUEL') return [{ ...place, predicate: 'FOLLOWS' }];
  // What a prequel tells comes first, whenever it was made.
  if (kind === 'PREQUEL')
    return [{ ...place, predicate: 'FOLLOWS', subject: object, object: subject }];
  return [based];
}

function kindOf(noun: string | undefined): AdaptationKind | undefined {
  return KINDS.find(([words]) => new RegExp(`^(?:${words})$`).test(noun ?? ''))?.[1];
}
