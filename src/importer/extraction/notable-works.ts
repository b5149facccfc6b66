import { parenthesizedNames } from './parentheses.ts';
import { idsIn, PERSON } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

/** "known for Some Show", "best known for his work on Some Show", "of Some Show fame". */
const KNOWN = rule(
  `(?<person>${PERSON}),? (?:who is |is |was |are )?(?:best |also |perhaps |widely )?(?:known|famous) (?:to [^⟦.;]{3,40} )?for (?:(?:his|her|their) work (?:on|in) |writing |directing |creating |penning |co-creating )?(?:the )?(?:[a-z-]+ ){0,5}(?<works>⟦[SW]\\d+⟧(?:(?:,? and |, )⟦[SW]\\d+⟧)*)`,
);
const FAME = rule(`(?<person>${PERSON}),? of (?<works>⟦[SW]\\d+⟧) fame`);
const WORKED = rule(
  `(?<person>${PERSON}),? (?:who )?(?:has |had |previously |also )*(?:worked on|wrote for|written for) (?:[a-z-]+ ){0,4}(?:such as |like |including )?(?<works>⟦[SW]\\d+⟧(?:(?:,? and |, )⟦[SW]\\d+⟧)*)`,
);

/** "the drama Some Title and Some Network's Other Title": works of a list with what is said of each. */
const LED =
  "(?:(?:the|an?|his|her|their) )?(?:⟦[OPXALS]\\d+⟧(?:'s)? )?(?:(?!(?:and|for|from|as|by|with|directing|writing|creating|producing) )[A-Za-z][\\w-]* ){0,4}";
const WORKS = `${LED}⟦[SW]\\d+⟧(?:(?:,? and|,| or) ${LED}⟦[SW]\\d+⟧){0,6}`;
/** "Jane Doe's credits include", "whose previous work includes", "the filmmaker behind". */
const CREDITS = rule(
  `(?<person>${PERSON})(?:'s|, whose) (?:(?:other|previous|past|recent|earlier|later|many) )?(?:TV |film |television |screen )?(?:credits|work|films|series|shows|productions) (?:also )?(?:include|includes|included) (?<works>${WORKS})`,
);
const BEHIND = rule(
  `(?<person>${PERSON})(?:,| is| was) (?:the|an?) (?:(?:[A-Z]?[a-z-]+) ){0,4}(?:filmmaker|director|creator|writer|producer|showrunner|screenwriter) behind (?<works>${WORKS})`,
);
const KNOWN_ABOVE_ALL = rule(
  `(?<person>${PERSON}),? (?:who )?(?:is|was) (?:[a-z]+ ){0,2}known (?:above all |chiefly |mainly |mostly |today )?for (?<works>${WORKS})`,
);
/** The same of "he" and "her": whom the sentences before are about. */
const HIS = rule(
  `^(?:In addition, )?(?:(?:His|Her|Their) (?:(?:other|previous|past|recent|earlier|later|many) )?(?:TV |film |television |screen )?(?:credits|work|films|series|shows) (?:also )?(?:include|includes|included)|(?:He|She) (?:is|was) (?:[a-z]+ ){0,2}known (?:above all |chiefly |mainly |mostly )?for) (?<works>${WORKS})`,
);

/** "the stage musical Some Title", whatever else the article takes that name for. */
const NOT_ON_SCREEN =
  /\b(?:plays?|podcasts?|albums?|novels?|books?|memoirs?|operas?|ballets?|(?:stage|[Bb]roadway|[Ww]est [Ee]nd|theatre)(?: [a-z]+)?)(?:,? (?:and )?⟦S\d+⟧)+/g;
/** Where rivals are named, what stands beside them is what they were nominated for. */
const CONTEST =
  /(?<!-)\b(?:beat|beating|competition|nominees|shortlist|edged out|fended off|ahead of)\b/;

/** The shows of a list; "the Some Festival winner Some Title" names one. */
function worksIn(list: string | undefined): number[] {
  const plain = (list ?? '')
    .replace(/⟦S\d+⟧ (?=(?!and |or )[a-z]+ ⟦)/g, '')
    .replace(NOT_ON_SCREEN, '');
  return idsIn(plain, 'S');
}

/** Whom "he" stands for: the subject of a sentence before in the paragraph, else of the headline. */
function subjectBefore(view: SentenceView, story: Story): number | undefined {
  const paragraph = story.reading.sentences[view.index]?.paragraph;
  for (let i = view.index - 1; i >= 0; i -= 1) {
    if (story.reading.sentences[i]?.paragraph !== paragraph) break;
    const [id] = idsIn(story.views[i]?.bare.match(/^⟦[PX]\d+⟧/)?.[0], 'P');
    if (id !== undefined) return id;
  }
  const headline = story.views[0]?.bare ?? '';
  return /\b(?:dies|dead|obituary|died|remembered)\b/i.test(headline)
    ? idsIn(headline, 'P')[0]
    : undefined;
}

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
  for (const pattern of [KNOWN, FAME, WORKED, CREDITS, BEHIND, KNOWN_ABOVE_ALL]) {
    for (const match of view.bare.matchAll(pattern)) {
      const [person] = idsIn(match.groups?.person);
      if (person === undefined) continue;
      for (const work of worksIn(match.groups?.works)) add(person, work, match.index, 0.8);
    }
  }
  for (const match of view.bare.matchAll(HIS)) {
    const person = subjectBefore(view, story);
    if (person === undefined) continue;
    for (const work of worksIn(match.groups?.works)) add(person, work, match.index, 0.75);
  }
  if (CONTEST.test(view.bare)) return found;
  for (const pair of parenthesizedNames(view, story.entity)) {
    if (pair.meaning === 'person-work' && story.entity(pair.inner).type === 'Show') {
      add(pair.outer, pair.inner, 0, 0.8);
    }
  }
  return found;
};
