import { CREDENTIAL, DESCENDANT } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import { titleBefore } from './lineage.ts';
import { SHOW_NOUN } from './patterns.ts';
import { guarded } from './rule.ts';
import type { SentenceView, Story } from './story.ts';

const NOMINAL = guarded(
  new RegExp(
    `⟦S(?<id>\\d+)⟧|\\b(?:[Tt]he|[Tt]his|That|upcoming|[Ii]ts|[Hh]is|[Hh]er) (?:(?!(?:and|of|in|for|by|with|to|from|which) )(?:[\\w'-]+|⟦F\\d+⟧|(?<=[Tt]his )⟦O\\d+⟧|⟦O\\d+⟧(?! production| feature| project)) ){0,4}?(?<noun>${SHOW_NOUN}|finale|final chapter|episode)\\b(?! (?:killers?|number|murderer|that (?:started|began|inspired|launched|spawned)|industry|festival|critic|maker|of the same|studio|franchise|series of|version of|adaptation of))|(?<original>\\b[Tt]he original(?= (?:was|is|starred|ran|followed|aired|had|by|on|with|for|in|as|himself|herself|alone|and)\\b|[,.;]|$))|(?<it>\\b[Ii]t\\b|\\bwhich\\b)`,
    'g',
  ),
);

interface Nominal {
  readonly show: NamedEntity;
  readonly start: number;
  readonly end: number;
}

/** "the first film", "the 2005 film": none that the article is about. */
const EARLIER =
  /^[Tt]he (?:(?:first|original|previous|earlier|(?:18|19|20)\d\d) (?:[\w-]+ )?(?:film|movie|version|adaptation|picture)|(?:original|previous|earlier) (?:series|show))$/;

const APPOSED = /⟦S(\d+)⟧, $/;

/** Every family asks for them; they live as long as the sentence's view. */
const NOMINALS = new WeakMap<SentenceView, readonly Nominal[]>();

/** Every word of the sentence that stands for a show, in order: a title, "the film", "it". */
export function nominalsIn(view: SentenceView, story: Story): readonly Nominal[] {
  const known = NOMINALS.get(view);
  if (known) return known;
  const nominals: Nominal[] = [];
  for (const match of view.bare.matchAll(NOMINAL)) {
    const { id, noun, original, it } = match.groups ?? {};
    const after = view.bare.slice(match.index + match[0].length);
    let show: NamedEntity | undefined;
    if (id !== undefined)
      show =
        CREDENTIAL.test(after) || isAdjective(view.bare.slice(0, match.index), after)
          ? undefined
          : DESCENDANT.test(after)
            ? view.focus
            : story.entity(Number(id));
    else if (noun !== undefined && /^ ⟦S\d+⟧/.test(after)) {
      // "the thriller Some Title": its title stands right after the noun.
      show = story.entity(Number(after.match(/\d+/)?.[0]));
    } else if (noun !== undefined && APPOSED.test(view.bare.slice(0, match.index))) {
      // "Some Title, the newsroom drama that ended": said of the title before it.
      show = story.entity(Number(view.bare.slice(0, match.index).match(APPOSED)?.[1]));
    } else if (noun === 'episode') show = episode(view, story, match[0]);
    else if (noun !== undefined && titleAfter(after) !== undefined)
      show = story.entity(titleAfter(after) ?? 0);
    else if (original !== undefined) show = earlierFilm(story);
    else if (noun !== undefined && EARLIER.test(match[0])) show = earlierFilm(story);
    else if (noun !== undefined && /^That /.test(match[0])) show = lastNamed(view, story);
    else if (noun !== undefined)
      show =
        nominals.at(-1) && (isOwn(match[0]) || isAppended(view.bare.slice(0, match.index)))
          ? nominals.at(-1)?.show
          : (kinOf(noun, match[0], story) ?? story.byNoun(view, noun));
    else if (it === 'which') show = nominals.at(-1)?.show;
    else show = view.focus;
    if (show) nominals.push({ show, start: match.index, end: match.index + match[0].length });
  }
  NOMINALS.set(view, nominals);
  return nominals;
}

/** "is a 1962 Some War thriller film": the name says what kind of film it is. */
function isAdjective(before: string, after: string): boolean {
  return (
    /⟧,? (?:is|was) an? (?:[\w'-]+,? ){0,6}$/.test(before.slice(-80)) &&
    /^ (?:[a-z-]+ ){0,4}(?:film|movie|series|miniseries|special|thriller|drama|comedy)\b/.test(
      after,
    )
  );
}

/** "The episode", in an article about one. */
function episode(view: SentenceView, story: Story, words: string): NamedEntity | undefined {
  const topic = story.reading.topic;
  return topic?.definition.episode && /^(?:[Tt]he|[Tt]his) episode$/.test(words) && view.index > 0
    ? topic.entity
    : topic?.definition.episode
      ? undefined
      : view.focus;
}

/** "the first film in the franchise, Some Title,": its title stands after a comma. */
function titleAfter(after: string): number | undefined {
  const id = after.match(/^(?: (?:in|of) (?:the|its|that) [a-z]+)?, ⟦S(\d+)⟧(?=[,.])/)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** "Some Title, the comedy": another word for what stands before it. */
function isAppended(before: string): boolean {
  return /⟦S\d+⟧, $/.test(before);
}

/** "its film": what "its" stands for was named just before. */
function isOwn(words: string): boolean {
  return /^its /i.test(words);
}

/** The show that a passive or a participle at `at` belongs to: the nearest before, else the first after. */
export function showAround(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const nominals = nominalsIn(view, story);
  const before = nominals.filter((nominal) => nominal.end <= at);
  const near =
    before.findLast(({ start }) => !isMeasure(view.bare.slice(0, start))) ?? before.at(-1);
  if (near) return near.show;
  const fronted = /^["']?(?:(?!(?:is|was|are|were|has|been) )[\w'-]+,? (?:and )?){0,4}$/.test(
    view.bare.slice(0, at).replace(/⟦\w\d+⟧/g, ''),
  );
  if (fronted) return nominals.find(({ start }) => !isMeasure(view.bare.slice(0, start)))?.show;
  return undefined;
}

/** "a sequel to Some Title", "since Some Title", "the cast of Some Title": only what another show is told by. */
const MEASURE =
  /\b(?:(?:sequel|prequel|remake|re-make|reboot|follow-up|spin-?off|adaptation|version|continuation|successor|parody|spoof|companion|crossover|re-?imagining|retelling) (?:to|of|from|with)|since|after|before|unlike|like|cast of|stars of|inspired by|based on|taken from|expansion of|similar to|following|installment (?:in|of)|(?:film|movie|entry|chapter) in) (?:the |its |his |her |⟦\w\d+⟧(?:'s)? )?(?:[\w'-]+ ){0,5}(?:⟦P\d+⟧'s )?$/;

/** "A and B collaborated on Some Title": an earlier show of people who are named for another. */
const SHARED_PAST =
  /\b(?:collaborat(?:ed|ors|ing)|(?:worked|teamed up|reunit(?:ed?|ing)|reunion)(?: together)?(?: with ⟦P\d+⟧)?)(?: on| for| after| from)? (?:the |its |their )?(?:[\w'-]+ ){0,4}$/;

function isMeasure(before: string): boolean {
  return MEASURE.test(before.slice(-120));
}

/** The same, with the sentence's focus where the sentence is about the script, the story or the cast. */
export function showAroundOrFocus(
  view: SentenceView,
  story: Story,
  at: number,
): NamedEntity | undefined {
  const about =
    /^(?:The |Its |Their |All |Both |Every |Most )?(?:of the )?(?:[a-z\d-]+ ){0,2}(?:screenplay|script|teleplay|story|plot|episodes|instal?lments|cast|ensemble|music|score|Screenplay|Script|directed|written|Based|Starring|produced|created|\w+-(?:parter|hander))\b/;
  return showAround(view, story, at) ?? (about.test(view.bare) ? view.focus : undefined);
}

/** The work of which a finale is the finale, or an episode one: casts, networks and showrunners belong to the whole. */
export function wholeOf(show: NamedEntity, story: Story): NamedEntity {
  const topic = story.reading.topic;
  if (topic?.series && show === topic.entity) return topic.series;
  return show.base === undefined ? show : story.entity(show.base);
}

/** What a sentence that starts with "the series" or "it" is about, else the only show that it names. */
export function sentenceShow(view: SentenceView, story: Story): NamedEntity | undefined {
  const [first] = nominalsIn(view, story);
  const about =
    first && first.start <= 1 && !/^⟦/.test(view.bare.slice(first.start)) ? first.show : undefined;
  return about ?? onlyShow(view, story);
}

/** The only show that a sentence names, a finale counting as its series; undefined where there are several. */
export function onlyShow(view: SentenceView, story: Story): NamedEntity | undefined {
  const shows = new Set<NamedEntity>();
  for (const match of view.bare.matchAll(/⟦S(\d+)⟧/g)) {
    const after = view.bare.slice(match.index + match[0].length);
    if (CREDENTIAL.test(after) || DESCENDANT.test(after) || /^'s ⟦P/.test(after)) continue;
    if (SHARED_PAST.test(view.bare.slice(0, match.index).slice(-60))) continue;
    shows.add(wholeOf(story.entity(Number(match[1])), story));
  }
  return shows.size === 1 ? [...shows][0] : undefined;
}

/** "Some Title, the sequel to Other Title, will": the verb after a description is that of what it describes. */
export function describedSubject(
  view: SentenceView,
  story: Story,
  at: number,
): NamedEntity | undefined {
  const id = view.bare
    .slice(0, at)
    .match(
      /⟦S(\d+)⟧,? (?:an?|the|its|his|her|⟦[OP]\d+⟧'s|which|directed|starring|written|created) [^;:"]*, (?:(?:will|would|is|was|has|to|set|be|been|now|due|also|finally|reportedly) )*$/,
    )?.[1];
  return id === undefined ? undefined : story.entity(Number(id));
}

/** What "is directing" and "produces" without an object are about: the film in the making, else the focus. */
export function inTheMaking(view: SentenceView, story: Story): NamedEntity | undefined {
  return view.focus === story.main ? story.project : view.focus;
}

/** "That film": the one that the sentence before named last. */
function lastNamed(view: SentenceView, story: Story): NamedEntity | undefined {
  const before = story.views[view.index - 1];
  return before && nominalsIn(before, story).at(-1)?.show;
}

/** What the show that the article is about is the sequel or remake of, by the text or by its title. */
export function earlierFilm(story: Story): NamedEntity | undefined {
  const { main } = story;
  const kin = story.kinships.find(({ made }) => made === main);
  if (kin) return kin.from;
  const name = titleBefore(main?.name ?? '');
  return story.reading.entities.find((entity) => entity.type === 'Show' && entity.name === name);
}

/** "the prequel", "the remake", "the new show": the show that the article calls so. */
function kinOf(noun: string, words: string, story: Story): NamedEntity | undefined {
  const plain = (word: string) => word.replaceAll('-', '');
  const called = story.kinships.find(({ kin }) => plain(kin) === plain(noun))?.made;
  if (called || !/^the new (?:show|series|drama|comedy|film|movie)$/i.test(words)) return called;
  const made = new Set(
    story.kinships.filter(({ from }) => from === story.main).map((one) => one.made),
  );
  return made.size === 1 ? [...made][0] : undefined;
}
