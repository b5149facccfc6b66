import type { EntityReference } from '../fact.ts';
import { idsIn, PERSON, rule, SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { sourcePhrase } from './source-phrase.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';
import { WORK_NOUNS } from './word-tables.ts';

const MARK = '⟦[PSWXTFCL]\\d+⟧';
const WORDS = "(?:(?!(?:and|of|in|for|by|with|to|from|on)\\b)[\\w'-]+ ){0,4}";
/** "has won the screen rights to Jane Doe's novel Some Title", "optioned the book Some Title by Jane Doe". */
const RIGHTS =
  /\b(?:rights (?:to|for|of)|optioned|(?:to|will) adapt|adapting) (?=[^.;]*(?:novel|book|memoir|manga|comic|play|podcast|game|story|stories|trilogy|article|biography)\b)/g;
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
const TOLD = /\b(?:[Bb]ased|[Aa]dapted|[Ii]nspired|adaptation|version)\b[^⟦]*$/;
const SAME_NAME = /\b(?:of|with|by) the same (?:name|title)\b|\bsame-named\b/;

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
  const sameName = story.views.some(({ bare }) => SAME_NAME.test(bare));
  for (const { index, groups } of view.bare.matchAll(WROTE_IT)) {
    const [author] = idsIn(groups?.author, 'PX');
    if (author !== undefined && story.main && sameName)
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
  for (const { index, groups } of view.bare.matchAll(ADAPTED)) {
    const [title] = idsIn(groups?.title);
    if (title !== undefined && main && story.entity(title) === main)
      found.push(basedOn(main.id, sourceOf(main.name, kindOf(groups?.noun)), view, story, index));
  }
  return found;
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
