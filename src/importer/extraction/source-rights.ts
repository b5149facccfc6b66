import type { EntityReference } from '../fact.ts';
import type { NamedEntity } from './entities.ts';
import { nominalsIn } from './nominals.ts';
import { idsIn, PERSON, SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import { sourcePhrase } from './source-phrase.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';
import { WORK_NOUNS } from './word-tables.ts';

const MARK = '⟦[PSWXTFCL]\\d+⟧';
const WORDS = "(?:(?!(?:and|of|in|for|by|with|to|from|on)\\b)[\\w'-]+ ){0,4}";
/** "has won the screen rights to Jane Doe's novel Some Title", "optioned the book Some Title by Jane Doe". */
const RIGHTS = guarded(
  /\b(?:rights (?:to|for|of)|optioned|(?:to|will) adapt|adapting) (?=[^.;]*(?:novel|book|memoir|manga|comic|play|podcast|game|story|stories|trilogy|article|biography)\b)/g,
);
/** "Jane Doe's bestselling novel Some Title", "Jane Doe's Some Title manga". */
const OWNED = rule(
  `(?<author>${PERSON})'s (?:\\d{4} )?${WORDS}(?:(?<noun>${WORK_NOUN}),? (?<title>${MARK})|(?<title2>${MARK}) (?<noun2>${WORK_NOUN}))`,
);
/** "is the author of the manga Some Title". */
const AUTHOR_OF = rule(
  `(?<author>${PERSON})(?:,| is| was) (?:also )?(?:an? |the )?(?:[\\w-]+ ){0,2}author of (?:the )?${WORDS}(?:(?<noun>${WORK_NOUN})s? )?(?<titles>${MARK}(?:(?:,? and|,) ${MARK})*)`,
);
/** "Her other novels include Some Title and Other Title". */
const OTHERS = rule(
  `(?:(?<author>${PERSON})'s|\\b(?:His|Her|Their)) (?:other |earlier |previous |later )?(?<noun>novels|books|plays|manga|comics|memoirs|short stories) (?:also )?include (?<titles>${MARK}(?:(?:,? and|,) ${MARK})*)`,
);
/** "Jane Doe, who wrote and narrated the podcast": the source that the show is named after. */
const WROTE_IT = rule(
  `(?<author>${PERSON}),? who (?:also )?(?:wrote|penned|created|drew|authored)(?: and [a-z]+)? the (?:original |source )?(?<noun>${WORK_NOUN})\\b`,
);
/** "The manga also inspired a live-action film, Some Title". */
const INSPIRED = rule(
  `\\b[Tt]he (?:original |same )?(?<noun>${WORK_NOUN}) (?:has |had |have |was |also |already |previously |been )*(?:inspired|spawned|led to|became|adapted (?:into|as)) (?:an?|the|two) ${WORDS}${SHOW_NOUN},? (?<show>⟦S\\d+⟧)`,
);
/** "Jane Doe's Some Title manga is getting an anime adaptation". */
const ADAPTED = rule(
  `(?<title>⟦[SWX]\\d+⟧) (?<noun>${WORK_NOUN})\\b(?=[^.;]*\\b(?:getting|gets|get|receives?|inspires?|to become|adaptation|adapted|adapts)\\b)`,
);
/** "the television anime of Jane Doe's Some Title manga": the show has the name of what it is made of. */
const MADE_OF = rule(
  `\\b(?:anime|adaptation|series|film|drama|version|remake|take) (?:of|on) (?:⟦[PX]\\d+⟧'s? )?(?:(?!first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|final|last|latest|debut|and )[a-z-]+ ){0,3}(?<title>⟦[SWX]\\d+⟧) (?<noun>${WORK_NOUN})\\b`,
);
/** "Jane Doe, whose book Some Title inspired the series", "the author of Some Title, the book that the show is based on". */
const INSPIRES = rule(
  `(?:(?<author>${PERSON}),? (?:the [^,.;⟦]{3,40}, )?whose |(?<owner>${PERSON})'s |\\b[Tt]he |\\b(?:[Hh]is|[Hh]er|[Tt]heir) )${WORDS}(?<noun>${WORK_NOUN}),? (?<title>${MARK}),? (?:which |that )?(?:(?:has|had|is|was|also|first) )*(?:inspired|inspires|provided?s? the (?:basis|source|inspiration) for|forms? the basis (?:of|for)|is the basis (?:of|for)|gave rise to|became|served? as the (?:basis|source|inspiration) for) (?:the |this |its |it\\b|⟦S)`,
);
/** "takes its plot from the opening book, Some Title", "draws on the memoir Some Title by Jane Doe". */
const TAKES = rule(
  `\\b(?:takes?|took|draws?|drew|borrows?|lifts?|gets|got|derives?|comes?|is drawn|adapts?|covers?|tackles?) (?:(?:its|the|most of its|much of its|all of its) (?:[a-z]+ ){0,2}(?:plots?|stor(?:y|ies)|storylines?|inspiration|cues?|material|cases?|mystery|name|title) )?(?:from|on|in) (?:the |⟦[PX]\\d+⟧'s |his |her |their )${WORDS}(?<noun>${WORK_NOUN})(?: in the [a-z]+)?,? (?<title>${MARK})`,
);
const TOLD = /\b(?:[Bb]ased|[Aa]dapted|[Ii]nspired|adaptation|version)\b[^⟦]*$/;
const SAME_NAME = guarded(/\b(?:of|with|by) the same (?:name|title)\b|\bsame-named\b/);

/** AUTHORED and BASED_ON where news tells of rights, of an author's works, and of what became of them. */
export const sourceRights: Family = (view, story) => [
  ...rights(view, story),
  ...authored(view, story),
  ...becomes(view, story),
];

function rights(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(RIGHTS)].flatMap((match) => {
    const end = match.index + match[0].length;
    const phrase = sourcePhrase(view.bare.slice(end), view.bare.slice(0, match.index));
    const [title] = phrase?.titles ?? [];
    const show = story.main;
    if (!phrase || title === undefined || !show) return [];
    const named = story.entity(title);
    // Rights to something else than what the article is about make no show yet.
    if (named !== show && !/\b(?:series|film|drama|movie|adaptation)\b/.test(view.bare)) return [];
    return [
      basedOn(show.id, sourceOf(named.name, phrase.kind), view, story, match.index),
      ...phrase.authors.map((author) =>
        wrote(author, sourceOf(named.name, phrase.kind), view, story, match.index),
      ),
    ];
  });
}

function authored(view: SentenceView, story: Story): Finding[] {
  const found: Finding[] = [];
  for (const pattern of [OWNED, AUTHOR_OF, OTHERS]) {
    for (const { index, groups } of view.bare.matchAll(pattern)) {
      const [author] = idsIn(groups?.author, 'PX');
      const person = author ?? lastAuthor(view, story);
      const kind = kindOf(groups?.noun ?? groups?.noun2);
      // What a show is based on is read with it.
      if (person === undefined || TOLD.test(view.bare.slice(0, index))) continue;
      for (const id of idsIn(groups?.titles ?? groups?.title ?? groups?.title2)) {
        const title = story.entity(id);
        // Without a noun a title that is known as a show's is a show.
        if (kind === undefined && title.type === 'Show') continue;
        if (title !== story.entity(person))
          found.push(wrote(person, sourceOf(title.name, kind), view, story, index));
      }
    }
  }
  const sameName = () => story.views.some(({ bare }) => SAME_NAME.test(bare));
  for (const { index, groups } of view.bare.matchAll(WROTE_IT)) {
    const [author] = idsIn(groups?.author, 'PX');
    if (author !== undefined && story.main && sameName())
      found.push(
        wrote(author, sourceOf(story.main.name, kindOf(groups?.noun)), view, story, index),
      );
  }
  return found;
}

function becomes(view: SentenceView, story: Story): Finding[] {
  const found: Finding[] = [];
  const { main } = story;
  for (const { index, groups } of view.bare.matchAll(INSPIRED)) {
    const [show] = idsIn(groups?.show, 'S');
    if (show !== undefined && main && story.entity(show) !== main)
      found.push(basedOn(show, sourceOf(main.name, kindOf(groups?.noun)), view, story, index));
  }
  for (const { index, groups } of [
    ...view.bare.matchAll(ADAPTED),
    ...view.bare.matchAll(MADE_OF),
  ]) {
    const [title] = idsIn(groups?.title);
    if (title !== undefined && main && story.entity(title) === main)
      found.push(basedOn(main.id, sourceOf(main.name, kindOf(groups?.noun)), view, story, index));
  }
  for (const { index, groups } of view.bare.matchAll(INSPIRES)) {
    const [title] = idsIn(groups?.title);
    const [author] = idsIn(groups?.author ?? groups?.owner, 'PX');
    if (title === undefined || title === author) continue;
    const show = onlyOf(view, story, title);
    const source = sourceOf(story.entity(title).name, kindOf(groups?.noun));
    if (show) found.push(basedOn(show.id, source, view, story, index));
    if (author !== undefined) found.push(wrote(author, source, view, story, index));
  }
  for (const { index, groups } of view.bare.matchAll(TAKES)) {
    const [title] = idsIn(groups?.title);
    const show = nominalsIn(view, story)
      .filter(({ end }) => end <= index)
      .at(-1)?.show;
    if (title === undefined || !show || story.entity(title) === show) continue;
    const source = sourceOf(story.entity(title).name, kindOf(groups?.noun));
    found.push(basedOn(show.id, source, view, story, index));
    const author = /opening|first|second|third|latest|debut/.test(
      view.bare.slice(index).split('⟦')[0] ?? '',
    )
      ? seriesAuthor(show.id, story)
      : undefined;
    if (author) found.push({ ...wrote(0, source, view, story, index), subject: author });
  }
  return found;
}

/** The show that a book "inspired": named after it, else what the sentence is about. */
function onlyOf(view: SentenceView, story: Story, title: number): NamedEntity | undefined {
  const named = idsIn(view.bare, 'S').filter((id) => id !== title);
  const [only] = named.slice(-1);
  return only === undefined ? view.focus : story.entity(only);
}

/** Who wrote the series of books that "the opening book" opens. */
function seriesAuthor(show: number, story: Story): EntityReference | undefined {
  for (const view of story.views) {
    const authors = view.bare.match(
      /\b(?:based on|adapt\w+|inspired by) (⟦P\d+⟧)'s [^.;]{0,60}\b(?:novels|books|series|trilogy|thrillers)\b/,
    );
    const [id] = idsIn(authors?.[1], 'P');
    if (
      id !== undefined &&
      (idsIn(view.bare, 'S')
        .map(story.entity)
        .some((one) => one.id === show) ||
        view.focus?.id === show)
    )
      return story.refer(id, 'Person');
  }
  return undefined;
}

/** Whose other novels "her other novels" are: the last author that the sentences before name. */
function lastAuthor(view: SentenceView, story: Story): number | undefined {
  for (let i = view.index - 1; i >= 0; i -= 1) {
    const bare = story.views[i]?.bare ?? '';
    const [match] = [...bare.matchAll(OWNED), ...bare.matchAll(AUTHOR_OF)].slice(-1);
    const [author] = idsIn(match?.groups?.author, 'PX');
    if (author !== undefined) return author;
  }
  return undefined;
}

function kindOf(noun: string | undefined): string | undefined {
  const word = (noun ?? '').toLowerCase();
  return WORK_NOUNS[word] ?? WORK_NOUNS[word.replace(/s$/, '')];
}

function sourceOf(name: string, kind: string | undefined): EntityReference {
  return { type: 'SourceWork', name, ...(kind ? { kind } : {}) };
}

function basedOn(
  show: number,
  object: EntityReference,
  view: SentenceView,
  story: Story,
  at: number,
): Finding {
  return {
    predicate: 'BASED_ON',
    subject: story.refer(show, 'Show'),
    object,
    qualifiers: { kind: 'ADAPTATION' },
    sentence: view.index,
    confidence: 0.8,
    at,
    until: at,
  };
}

function wrote(
  person: number,
  object: EntityReference,
  view: SentenceView,
  story: Story,
  at: number,
): Finding {
  return {
    predicate: 'AUTHORED',
    subject: story.refer(person, 'Person'),
    object,
    sentence: view.index,
    confidence: 0.8,
    at,
    until: at,
  };
}
