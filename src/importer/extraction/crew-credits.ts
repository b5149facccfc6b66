import type { PredicateName } from '../../vocabulary.ts';
import type { NamedEntity } from './entities.ts';
import { peopleIn } from './patterns.ts';
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
    peopleIn(match.groups?.people).map((id) => ({
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
