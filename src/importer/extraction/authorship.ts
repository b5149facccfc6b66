import { idsIn, PEOPLE, PERSON, peopleIn, WORK_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const WORK = '⟦[WS]\\d+⟧';
/** What is read, besides the nouns of the table. */
const READ = `(?:${WORK_NOUN}|poem|epic|story|tale|fairy tale|essay|volume|text|bestseller|autobiography|biography|trilogy|cycle|collection)`;
/** Between a noun and its author, without another name: "novel for children, first published in 1950 and written". */
const ADVERBS =
  "(?:(?!\\b(?:directed|produced|created|based|published|illustrated|composed|performed|recorded|adapted|film|series by|starring) )[\\w'-]+,? |published (?:in (?:[A-Z]\\w+ )?\\d{4} )?(?=by (?:the )?(?:[A-Za-z-]+ ){0,4}(?:author|novelist|writer|poet|playwright|journalist|historian|philosopher) ⟦P)){0,9}?";
const DESCRIBED = "(?:the )?(?:[\\w'-]+ ){0,5}?";
/** "Some Title is a novel by Jane Doe", "is the third book written by Jane Doe". */
const DEFINED = rule(
  `^(?<work>⟦W\\d+⟧)[^⟦.]{0,60}? (?:is|was) (?:an?|the|one of (?:the|his|her)) (?:[^⟦.;]|⟦[^PWS]\\d+⟧){0,80}?\\b${READ}s?,? ${ADVERBS}(?:written and illustrated )?(?:by|of|from) ${DESCRIBED}(?<people>${PEOPLE})`,
);
/** "Some Title is Jane Doe's first novel", "is the third novel in Jane Doe's series Some Saga". */
const OWNED_DEFINED = rule(
  `^(?<work>⟦W\\d+⟧)[^⟦.]{0,60}? (?:is|was) (?:(?:an?|the|one of) (?:[\\w'-]+ ){0,6}(?:in|of|from) )?${DESCRIBED}(?<people>${PERSON})'s? (?:[\\w'-]+ ){0,6}?(?:${READ}s?|series)\\b(?:,? (?<series>⟦[WST]\\d+⟧))?`,
);
/** "Jane Doe's novel Some Title", "her novels A and B". */
const OWNED = rule(
  `(?<people>${PERSON})(?:'s?) (?:[\\w'-]+ ){0,5}?(?:${READ})s?,? (?:called |titled |entitled )?(?<work>${WORK}(?:(?:,? and |, )${WORK}){0,6})(?!')`,
);
/** "his novel Some Title", in the life of an author. */
const OWN = rule(
  `\\b(?:[Hh]is|[Hh]er) (?:[\\w'-]+ ){0,5}?(?:${READ})s?,? (?:called |titled |entitled |include |are |was |is |including |such as )?(?<work>⟦W\\d+⟧(?:(?:,? and |, )⟦W\\d+⟧){0,6})(?!')`,
);
/** "the novel Some Title by Jane Doe", "Some Title, a play written by Jane Doe". */
const BY = rule(
  `(?<work>⟦W\\d+⟧),? (?:an?|the|which is an?|which was)? ?(?:(?!directed|produced|created|published|film)[\\w'-]+ ){0,5}?(?:written |authored |penned )?by ${DESCRIBED}(?<people>${PEOPLE})`,
);
/** "It was written by Jane Doe", "The novel was authored by Jane Doe", of the work that the article defines. */
const WRITTEN = rule(
  `^(?:It|This|(?:The|This) (?:[\\w'-]+ ){0,3}?(?:${READ}|series|work)) (?:is|was|were) (?:originally |first |both )?(?:written|authored|penned|conceived and written|written and illustrated|co-written) (?:in (?:[A-Z]\\w+ )?)?(?:\\d{4} )?by ${DESCRIBED}(?<people>${PEOPLE})`,
);
/** "Jane Doe wrote the novel Some Title", "Jane Doe, author of Some Title". */
const WROTE = rule(
  `(?<people>${PERSON}),? (?:who |also |later |first |had |has )*(?:(?:wrote|authored|penned|published) (?:(?:the|an?|his|her|its) )?(?:[\\w'-]+ ){0,4}?|(?:the |an? )?(?:[a-z-]+ ){0,3}author of (?:the )?(?:[\\w'-]+ ){0,4}?)(?<work>⟦W\\d+⟧(?:(?:,? and |, )⟦W\\d+⟧){0,6})`,
);

/** AUTHORED: who wrote what is read, where no adaptation is told of. */
export const authorship: Family = (view, story) => {
  const topic = story.reading.topic;
  const defined = topic?.entity.type === 'SourceWork';
  // A cheap look before the costly ones.
  const life = topic?.entity.type === 'Person';
  if (!(life || view.bare.includes('⟦P')) || !(defined || view.bare.includes('⟦W'))) return [];
  const found: Finding[] = [];
  for (const pattern of [DEFINED, OWNED_DEFINED, OWNED, BY, WROTE]) {
    for (const match of view.bare.matchAll(pattern)) {
      const { people, work, series } = match.groups ?? {};
      const works = [...idsIn(work, 'WS'), ...idsIn(series, 'WST')];
      found.push(
        ...authored(
          match,
          pattern === OWNED || pattern === WROTE || pattern === OWNED_DEFINED
            ? idsIn(people, 'P')
            : peopleIn(people),
          works,
          view,
          story,
        ),
      );
    }
  }
  if (
    topic?.entity.type === 'Person' &&
    !/⟦P\d+⟧/.test(view.bare.replaceAll(`⟦P${topic.entity.id}⟧`, ''))
  ) {
    for (const match of view.bare.matchAll(OWN)) {
      found.push(
        ...authored(match, [topic.entity.id], idsIn(match.groups?.work, 'W'), view, story),
      );
    }
  }
  if (topic && defined) {
    for (const match of view.bare.matchAll(WRITTEN)) {
      found.push(
        ...authored(match, peopleIn(match.groups?.people), [topic.entity.id], view, story),
      );
    }
  }
  return found;
};

function authored(
  match: RegExpMatchArray,
  people: readonly number[],
  works: readonly number[],
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  return people
    .filter((id) => story.entity(id).type === 'Person')
    .flatMap((person) =>
      works
        .filter((work) => isRead(work, story))
        .map(
          (work): Finding => ({
            predicate: 'AUTHORED',
            subject: story.refer(person, 'Person'),
            object: story.refer(work, 'SourceWork'),
            sentence: view.index,
            confidence: 0.8,
            at,
            until: at + match[0].length,
          }),
        ),
    );
}

function isRead(id: number, story: Story): boolean {
  const { type } = story.entity(id);
  return (
    type === 'SourceWork' || (type === 'Show' && story.reading.topic?.entity.type === 'SourceWork')
  );
}
