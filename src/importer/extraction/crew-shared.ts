import { credits } from './crew-credits.ts';
import { priorPeople } from './crew-positions.ts';
import { ACTIVE_VERB, AND, CREW_NOUN, predicatesOfNouns, predicatesOfVerbs } from './crew-words.ts';
import { inTheMaking, showAround } from './nominals.ts';
import { idsIn, PEOPLE, PERSON } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding } from './story.ts';

const OWNED = `(?:⟦[OLX]\\d+⟧'s )?${PERSON}`;
/** "A and Mexico's B split directing duties": a job that several have together. */
const SHARES = rule(
  `(?<people>${PERSON}(?:(?:, |,? and )(?:[a-z]+ )?${OWNED})+) (?:will )?(?:split|share|shared|splitting|sharing|divide|divided|alternate|rotate) (?:the )?(?<verbs>directing|writing|showrunning|producing|composing)(?: duties| chores| credit)?\\b`,
);
/** "with A directing the first two episodes and B the remainder", "A directs the pilot, and B the rest". */
const REST = rule(
  `${PERSON} (?:will |is )?(?<verbs>direct(?:s|ing|ed)?|writ(?:es?|ing)|wrote) (?:the )?[^⟦.;]{3,60}(?:,| and|, and) (?:with )?(?<people>${PEOPLE}) (?:(?:handling|taking|directing|on|doing) )?the (?:remainder|rest|others?|remaining|final|second|third|last|other)\\b`,
);
/** "as do fellow executive producers A and B": whose fellows they are has the job as well. */
const FELLOWS = rule(
  `(?:(?<first>${PERSON})[^⟦.;]{0,60})?\\bfellow (?<nouns>${CREW_NOUN}) (?<people>${PEOPLE})`,
);
/** "Some Show, which they created": the two whom the sentence before names. */
const THEIRS = rule(
  `(?<show>⟦S\\d+⟧),? which (?:they|the pair|the duo|the two) (?:both |also |had |have )?(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)\\b`,
);

/** Jobs told of several people at once, or of one by what is left of another's. */
export const crewShared: Family = (view, story) => {
  if (
    !/\b(?:split|shar|divid|alternat|rotat|the (?:remainder|rest|other|remaining|final|second|third|last)|fellow|which (?:they|the))/.test(
      view.bare,
    )
  )
    return [];
  const found: Finding[] = [];
  const show = (at: number) => showAround(view, story, at) ?? inTheMaking(view, story);
  for (const match of [...view.bare.matchAll(SHARES), ...view.bare.matchAll(REST)]) {
    const of = show(match.index);
    const jobs = predicatesOfVerbs(match.groups?.verbs ?? '');
    if (of) found.push(...credits(match, jobs, of, 0.75, view, story));
  }
  for (const match of view.bare.matchAll(FELLOWS)) {
    const { first = '', nouns = '', people = '' } = match.groups ?? {};
    const of = show(match.index);
    if (!of) continue;
    for (const each of [people, first]) {
      const one = Object.assign([...match] as [string, ...string[]], {
        index: match.index,
        groups: { people: each },
      });
      found.push(...credits(one, predicatesOfNouns(nouns), of, 0.7, view, story));
    }
  }
  for (const match of view.bare.matchAll(THEIRS)) {
    const [id] = idsIn(match.groups?.show);
    const people = priorPeople(view, story, 'They');
    if (id === undefined || people === '') continue;
    const one = Object.assign([...match] as [string, ...string[]], {
      index: match.index,
      groups: { people },
    });
    found.push(
      ...credits(
        one,
        predicatesOfVerbs(match.groups?.verbs ?? ''),
        story.entity(id),
        0.7,
        view,
        story,
      ),
    );
  }
  return found;
};
