import type { PredicateName } from '../../vocabulary.ts';
import { makersIn } from './crew-list.ts';
import type { NamedEntity } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { peopleIn } from './patterns.ts';
import { mayBeProducer } from './producers.ts';
import type { Finding, SentenceView, Story } from './story.ts';

/** One finding for each person and predicate. */
export function credits(
  match: RegExpMatchArray,
  predicates: readonly PredicateName[],
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  return predicates.flatMap((predicate) =>
    makersOf(match, view, story)
      .filter((id) => mayBeProducer(predicate, id, view, story))
      .map((id) => ({
        predicate,
        subject: story.refer(id, 'Person'),
        object: story.refer(show.id, 'Show'),
        sentence: view.index,
        confidence,
        at,
        until: at + match[0].length,
      })),
  );
}

/** The match as if these were its people. */
export function withPeople(match: RegExpMatchArray, people: string): RegExpMatchArray {
  return Object.assign([...match] as [string, ...string[]], {
    index: match.index ?? 0,
    groups: { ...match.groups, people },
  });
}

/** The people of the match; where its list stands last, as far as the list goes. */
function makersOf(match: RegExpMatchArray, { bare }: SentenceView, story: Story): number[] {
  const { people = '' } = match.groups ?? {};
  const found = peopleIn(people);
  const from = people === '' ? -1 : bare.indexOf(people, match.index ?? 0);
  const until = (match.index ?? 0) + match[0].length;
  if (from < 0 || !match[0].includes(people) || from + people.length < until) return found;
  const listed = makersIn(bare.slice(from), (id) => isPersonal(story.entity(id).name));
  // "by A and B set to produce": the last starts a clause of its own.
  return listed.length > found.length ||
    (listed.length > 0 && listed.some((id) => !found.includes(id)))
    ? listed
    : found;
}
