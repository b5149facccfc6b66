import { titleBefore } from './lineage.ts';
import { nominalsIn } from './nominals.ts';
import { idsIn } from './patterns.ts';
import { rule } from './rule.ts';
import type { Finding, SentenceView, Story } from './story.ts';

/** "the third instalment in the Some Title franchise". */
const PART = rule(
  `\\b(?:film|instal?lment|entry|movie|chapter|part|series|sequel|first|second|third|fourth|fifth|sixth|\\w+teenth|\\w+-first|spin-off)s? (?:in|of) (?:the |its |⟦[PX]\\d+⟧'s )?(?:[\\w'-]+ ){0,3}(?<whole>⟦[SXFOCPLTW]\\d+⟧) (?:[a-z-]+ )?(?<noun>film series|franchise|trilogy|series|universe|saga|film franchise)`,
);
/** "the Some Franchise series, which", "Some Network's next Some Franchise series is Some Show". */
const OF_FRANCHISE = rule(
  `(?:\\b[Tt]he |'s )(?:[a-z-]+ )?(?<whole>⟦F\\d+⟧) (?:[a-z-]+ ){0,2}(?:series|show|film|movie|mystery|drama)\\b(?: (?:is|will be) (?<part>⟦S\\d+⟧))?`,
);
/** "the third film in the series, following Some Title (1997)". */
const FOLLOWING = rule(
  `(?:series|trilogy|franchise|instal?lment|sequel|saga)[^.]*?, (?:following|after|and follows) (?:the events of )?(?<title>⟦S\\d+⟧)`,
);

/** "the first film in the franchise, Some Title,", "the trilogy's final film, Some Title,". */
const IN_IT = rule(
  `\\b[Tt]he (?:\\w+ (?:film|movie|instal?lment|entry|chapter|part|series) (?:in|of) the (?:franchise|trilogy|series|saga)|(?:franchise|trilogy|series|saga)'s \\w+ (?:film|movie|instal?lment|entry|chapter|part)), (?<part>⟦S\\d+⟧)(?=[,.])`,
);
/** "the second, Some Title" */
const ORDINAL_PART = rule(
  `\\bthe (?:first|second|third|fourth|fifth|sixth|original|last|final)(?: one| film)?, (?<part>⟦S\\d+⟧)(?=[,.])`,
);
/** "Some Title: The End, a film that follows the series and concludes its story" */
const GOES_ON = rule(
  `(?<made>⟦S\\d+⟧),? (?:(?:an?|the) (?:[\\w-]+ ){0,3}(?:film|movie|special|miniseries),? )?(?:that|which) (?:(?:will |is to )?(?<concludes>conclude|close|end|wrap)?\\w*(?: out| up)?|follows|continues|picks up) (?:the )?(?:story of the )?(?:series|show)\\b(?<rest>[^.;]*)`,
);

/** Every sentence asks for it. */
const FRANCHISES = new WeakMap<Story, { readonly name: string | undefined }>();

/** The franchise that the article calls one, as it is to be called: "Some Title", "Some Title trilogy". */
function franchiseOf(story: Story): string | undefined {
  let known = FRANCHISES.get(story);
  if (!known) {
    known = { name: franchiseIn(story) };
    FRANCHISES.set(story, known);
  }
  return known.name;
}

function franchiseIn(story: Story): string | undefined {
  for (const { bare } of story.views) {
    for (const { groups } of bare.matchAll(PART)) {
      const name = wholeName(groups?.whole, groups?.noun, story);
      if (name) return name;
    }
  }
  return undefined;
}

/** A trilogy or saga is called one; a franchise and a series are called by the title that they share. */
function wholeName(
  mark: string | undefined,
  noun: string | undefined,
  story: Story,
): string | undefined {
  const [id] = idsIn(mark);
  if (id === undefined) return undefined;
  const { name } = story.entity(id);
  return /^(?:trilogy|saga)$/.test(noun ?? '') && !new RegExp(`${noun}$`, 'i').test(name)
    ? `${name} ${noun}`
    : name;
}

function partOf(show: number, name: string, view: SentenceView, story: Story, at: number): Finding {
  return {
    predicate: 'PART_OF',
    subject: story.refer(show, 'Show'),
    object: { type: 'Franchise', name },
    sentence: view.index,
    confidence: 0.8,
    at,
    until: at,
  };
}

/** PART_OF, and FOLLOWS within a series of films. */
export function parts(view: SentenceView, story: Story): Finding[] {
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(PART)) {
    const [whole] = idsIn(match.groups?.whole);
    const name = wholeName(match.groups?.whole, match.groups?.noun, story);
    const show = nominalsIn(view, story)[0]?.show ?? view.focus;
    if (whole === undefined || !name || !show || show.id === whole) continue;
    const prior = view.bare.slice(0, match.index);
    const both = /⟦S\d+⟧ are (?:both |all )?$/.test(prior) ? idsIn(prior, 'S') : [];
    for (const id of new Set([show.id, ...both]))
      found.push(partOf(id, name, view, story, match.index));
    const [before] = idsIn(
      view.bare.slice(match.index).match(/, (?:following|after) (⟦S\d+⟧)/)?.[1],
      'S',
    );
    if (before !== undefined) found.push(partOf(before, name, view, story, match.index));
  }
  const franchise = story.main && franchiseOf(story);
  if (franchise) {
    for (const pattern of [IN_IT, ORDINAL_PART]) {
      for (const match of view.bare.matchAll(pattern)) {
        const [part] = idsIn(match.groups?.part);
        if (part !== undefined) found.push(partOf(part, franchise, view, story, match.index));
      }
    }
  }
  for (const match of view.bare.matchAll(GOES_ON)) {
    const [made] = idsIn(match.groups?.made).map(story.entity);
    const before = titleBefore(made?.name ?? '');
    const from = story.reading.entities.find(
      ({ type, name }) => type === 'Show' && name === before,
    );
    const { concludes, rest = '' } = match.groups ?? {};
    if (!made || !from) continue;
    found.push({
      predicate: 'FOLLOWS',
      subject: story.refer(made.id, 'Show'),
      object: story.refer(from.id, 'Show'),
      qualifiers:
        concludes || /\b(?:conclud|clos|end|wrap|final)/.test(rest) ? { concludes: true } : {},
      sentence: view.index,
      confidence: 0.8,
      at: match.index,
      until: match.index,
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
