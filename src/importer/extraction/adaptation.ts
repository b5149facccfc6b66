import type { EntityReference } from '../fact.ts';
import type { NamedEntity } from './entities.ts';
import { nominalsIn, showAround, wholeOf } from './nominals.ts';
import { guarded } from './rule.ts';
import { type ScreenSource, screenSource } from './screen-source.ts';
import { anotherSource, type SourcePhrase, sourcePhrase } from './source-phrase.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const BASED = guarded(
  /\b(?:(?:[Bb]ased|built) (?:[a-z]+ ){0,2}?(?:up)?on|[Aa]dapted (?:for (?:the screen|television|film) )?(?:[a-z]+ ){0,3}?(?:by (?:(?:[A-Za-z]+ ){0,3}⟦\w\d+⟧(?:,? and |, )?)+ ?)?from|adapted (?:the screenplay|the script|it) from|(?:screen|film|television|feature|live-action|series|TV|loose|modern|faithful|cinematic)? ?adaptations? of|[Ii]nspired by|(?:film|screen|movie|television|sound) version of|filmed version of|re-?telling of|re-?working of|adapts|adapting|(?:screenplay|script) (?:is |was )?(?:by (?:⟦\w\d+⟧(?:,? and |, )?)+ )?from|(?<=\bwho |\band |\blater )adapted(?= (?:his|her|their) (?:own )?(?:[\w'-]+ ){0,4}(?:novel|novella|book|play|short story|memoir|stage play|musical)\b)|(?:reinterprets|re-?imagines|retells)(?: (?:the )?(?:narrative|story|plot|events|tale) of)?|(?:incorporates|takes|uses|borrows) elements (?:from|of)|drawn from|draw(?:s|ing) (?:on|from|upon)|covers (?:the )?(?:[a-z]+ ){0,4}of|developed (?:the|it|this)(?: [a-z]+)? from|takes (?:its|his|her) (?:cue|inspiration|cues) from|taken from|derived from|(?<=(?:⟦P\d+⟧|[Ss]creenplay|script|film|movie|series) )from(?= (?:the |an? |his |her |their |⟦P\d+⟧'s? )(?:[\w'-]+ |⟦A\d+⟧(?:-[a-z]+)? ){0,6}(?:novel|novella|book|play|short story|comic|memoir|musical)\b)|(?:and|also|either|partly) on) /g,
);
const INDIRECT = /\b(?:itself|in turn|which was|which is) (?:[a-z]+ ){0,2}$/;
const VOLUME =
  /⟦P(?<author>\d+)⟧'s (?:(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))?(?<final> and final| and last)? ⟦[SWX](?<title>\d+)⟧ (?<noun>graphic novel|novel|book|comic|manga)\b/;
/** "the sixth and last volume of the Some Title graphic novels" */
const VOLUME_OF =
  /^(?:the )?(?<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?<final>,? and (?:final|last))? (?:volume|book|instal?lment|part|novel|entry) (?:of|in) (?:the )?(?:⟦P(?<author>\d+)⟧'s )?⟦[SWXTF](?<title>\d+)⟧ (?<noun>graphic novel|novel|book|comic|manga)(?:s|s? series)?\b/;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** BASED_ON and AUTHORED: what a show is adapted from, and who wrote that. */
export const adaptation: Family = (view, story) => {
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(BASED)) {
    const end = match.index + match[0].length;
    const show = adaptedShow(view, story, match.index, end);
    const rest = view.bare.slice(end);
    if (
      /^(?:and|also|either|partly) on $/.test(match[0]) &&
      !/\bbased\b/i.test(view.bare.slice(0, match.index))
    )
      continue;
    const volume = rest.match(VOLUME_OF) ?? rest.match(VOLUME);
    if (volume?.index !== undefined && volume.index < 8 && volume.groups?.ordinal && show) {
      found.push(...ofVolume(volume, show, view, story, match.index));
      continue;
    }
    // "adapted by Jane Doe from her novel": the owner stands in the match.
    const prior = / by /.test(match[0]) ? view.bare.slice(0, end) : view.bare.slice(0, match.index);
    const confidence = INDIRECT.test(view.bare.slice(0, match.index)) ? 0.6 : 0.85;
    const screen = show && screenSource(rest);
    if (screen) {
      found.push(...ofScreen(screen, show, view, story, match.index, confidence));
      continue;
    }
    const phrase = sourcePhrase(rest, prior);
    if (!phrase || !show) continue;
    found.push(...facts(phrase, show, view, story, match.index, end, confidence));
    const other = anotherSource(rest.slice(phrase.length));
    if (other) {
      const at = end + phrase.length;
      found.push(...facts(other, show, view, story, match.index, at, confidence));
    }
  }
  return found;
};

/** "It", "the film", a title before; a script or story stands for what the sentence is about. */
function adaptedShow(
  view: SentenceView,
  story: Story,
  at: number,
  end: number,
): NamedEntity | undefined {
  // "That novel was based on": said of the source, which no show stands for.
  if (
    /^(?:That|The|This|His|Her|Their) (?:[a-z-]+ )?(?:novel|novella|book|memoir|manga|comic|short story)\b[^⟦]*$/.test(
      view.bare.slice(0, at),
    )
  )
    return undefined;
  const defined = /adaptation/.test(view.bare.slice(at, end))
    ? view.bare.match(/^⟦S(\d+)⟧,? (?:is|was) /)?.[1]
    : undefined;
  if (defined !== undefined) return story.entity(Number(defined));
  const script = /\b(?:screenplay|script),? (?:which )?$/.test(view.bare.slice(0, at));
  if (script && story.project?.base !== undefined && view.focus === story.main)
    return story.project;
  // "It is set in Some Town and is based on": of the subject, whatever stands between.
  const [subject] = nominalsIn(view, story);
  if (
    subject &&
    subject.start <= 1 &&
    /\band (?:(?:is|was|it is|it was) )?(?:[a-z]+ly |partly )?$/.test(view.bare.slice(0, at)) &&
    /ased|nspired|dapted/.test(view.bare.slice(at, end))
  )
    return subject.show;
  const before = showAround(view, story, at);
  if (before)
    return story.project?.base !== undefined &&
      wholeOf(story.project, story) === before &&
      /\bthe $/i.test(view.bare.slice(0, at))
      ? story.project
      : before;
  if (
    /\bthe $/i.test(view.bare.slice(0, at)) ||
    /\b[Tt]he (?:[\w-]+ )?adaptation of/.test(view.bare.slice(Math.max(0, at - 20), end))
  ) {
    const finale = story.project?.base === undefined ? undefined : story.project;
    if (finale) return finale;
  }
  const first = nominalsIn(view, story)[0];
  if (/^(?:[A-Z][a-z]+ )?$/.test(view.bare.slice(0, at)) && first) return first.show;
  return /^(?:⟦P|Their\b|His\b|Her\b)/.test(view.bare) &&
    !/screenplay|script/.test(view.bare.slice(0, at))
    ? undefined
    : view.focus;
}

function facts(
  phrase: SourcePhrase,
  show: NamedEntity,
  view: SentenceView,
  story: Story,
  at: number,
  end: number,
  confidence: number,
): Finding[] {
  const titles = phrase.titles
    .map(story.entity)
    .filter((title) => title.type !== 'Person' || phrase.kind);
  if (titles.length === 0 && !phrase.sameName && phrase.authors.length === 0) return [];
  const open = titles.length === 0 && !phrase.sameName;
  const names = titles.length > 0 ? titles.map((title) => title.name) : [wholeOf(show, story).name];
  const sources = names.map(
    (name): EntityReference => ({
      type: 'SourceWork',
      name,
      // "The novel by Jane Doe": the text leaves its title open, most often it is the show's own.
      ...(open ? { nameIsDescriptive: true } : {}),
      ...(phrase.kind ? { kind: phrase.kind } : {}),
      ...(phrase.year && names.length === 1 ? { released: phrase.year } : {}),
    }),
  );
  const sure = open ? Math.min(confidence, 0.6) : confidence;
  const place = { sentence: view.index, at, until: end + phrase.length };
  const subject = story.refer(show.id, 'Show');
  return sources.flatMap((object): Finding[] => [
    {
      predicate: 'BASED_ON',
      subject,
      object,
      qualifiers: { kind: 'ADAPTATION' },
      confidence: sure,
      ...place,
    },
    ...phrase.authors.map(
      (id): Finding => ({
        predicate: 'AUTHORED',
        subject: story.refer(id, 'Person'),
        object,
        confidence: sure,
        ...place,
      }),
    ),
  ]);
}

/** A film or series made from another one. */
function ofScreen(
  { title, year }: ScreenSource,
  show: NamedEntity,
  view: SentenceView,
  story: Story,
  at: number,
  confidence: number,
): Finding[] {
  const named = title === undefined ? undefined : story.refer(title, 'Show');
  const object: EntityReference = {
    ...(named ?? { type: 'Show', name: wholeOf(show, story).name }),
    ...(year && !named?.released ? { released: year } : {}),
  };
  const subject = story.refer(show.id, 'Show');
  if (subject.name === object.name && subject.released === object.released) return [];
  const place = { sentence: view.index, confidence, at, until: at };
  return [{ predicate: 'BASED_ON', subject, object, qualifiers: { kind: 'ADAPTATION' }, ...place }];
}

/** "Doe's sixth and final Some Title graphic novel": a volume without a title of its own. */
function ofVolume(
  match: RegExpMatchArray,
  show: NamedEntity,
  view: SentenceView,
  story: Story,
  at: number,
): Finding[] {
  const { author, ordinal, final, title, noun } = match.groups ?? {};
  const volume = ORDINALS.indexOf(ordinal ?? '') + 1;
  const whole = story.entity(Number(title)).name;
  const kind =
    noun === 'graphic novel'
      ? 'GRAPHIC_NOVEL'
      : noun === 'comic'
        ? 'COMIC'
        : noun === 'manga'
          ? 'MANGA'
          : 'NOVEL';
  const part: EntityReference = {
    type: 'SourceWork',
    name: `${whole}, volume ${volume}`,
    nameIsDescriptive: true,
    kind,
  };
  const series: EntityReference = { type: 'SourceWork', name: whole, kind };
  const place = { sentence: view.index, at, until: at, confidence: 0.85 };
  return [
    {
      predicate: 'BASED_ON',
      subject: story.refer(show.id, 'Show'),
      object: part,
      qualifiers: { kind: 'ADAPTATION', volume },
      ...place,
    },
    ...(author === undefined
      ? []
      : [
          {
            predicate: 'AUTHORED' as const,
            subject: story.refer(Number(author), 'Person'),
            object: part,
            ...place,
          },
        ]),
    {
      predicate: 'PART_OF',
      subject: part,
      object: series,
      qualifiers: final ? { volume, final: true } : { volume },
      ...place,
    },
  ];
}
