import { parenthesizedNames } from './parentheses.ts';
import { idsIn, PERSON, rule } from './patterns.ts';
import type { Family, Finding } from './story.ts';

/** "known for Some Show", "best known for his work on Some Show", "of Some Show fame". */
const KNOWN = rule(
  `(?<person>${PERSON}),? (?:who is |is |was |are )?(?:best |also |perhaps |widely )?(?:known|famous) for (?:(?:his|her|their) work (?:on|in) |writing |directing |creating |penning |co-creating )?(?:the )?(?:[a-z-]+ ){0,5}(?<works>⟦[SW]\\d+⟧(?:(?:,? and |, )⟦[SW]\\d+⟧)*)`,
);
const FAME = rule(`(?<person>${PERSON}),? of (?<works>⟦[SW]\\d+⟧) fame`);
const WORKED = rule(
  `(?<person>${PERSON}),? (?:who )?(?:has |had |previously |also )*(?:worked on|wrote for|written for) (?:[a-z-]+ ){0,4}(?:such as |like |including )?(?<works>⟦[SW]\\d+⟧(?:(?:,? and |, )⟦[SW]\\d+⟧)*)`,
);

/** NOTABLE_WORK: an earlier work that a person is known for, in a job that the text does not name. */
export const notableWorks: Family = (view, story) => {
  const found: Finding[] = [];
  const add = (person: number, work: number, at: number, confidence: number) =>
    found.push({
      predicate: 'NOTABLE_WORK',
      subject: story.refer(person, 'Person'),
      object: story.refer(work, 'Show'),
      sentence: view.index,
      confidence,
      at,
      until: at,
    });
  for (const pattern of [KNOWN, FAME, WORKED]) {
    for (const match of view.bare.matchAll(pattern)) {
      const [person] = idsIn(match.groups?.person);
      if (person === undefined) continue;
      for (const work of idsIn(match.groups?.works, 'S')) add(person, work, match.index, 0.8);
    }
  }
  for (const pair of parenthesizedNames(view, story.entity)) {
    if (pair.meaning === 'person-work' && story.entity(pair.inner).type === 'Show') {
      add(pair.outer, pair.inner, 0, 0.8);
    }
  }
  return found;
};
