import type { PredicateName } from '../../vocabulary.ts';
import { referenceTo } from './entities.ts';
import { idsIn } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const P = '⟦[PX]\\d+⟧';
const PEOPLE = `${P}(?:(?:, |,? and )${P})*`;
/** "leading actress", "the directing prize", "best original score": what a prize is for. */
const CRAFT =
  '(?<craft>act(?:or|ress|ing)|performance|directing|direction|director|writing|screenplay|script|writer|score|music)';
const CATEGORY = `(?:[Bb]est |[Oo]utstanding |[Ll]eading |[Ss]upporting |[Ll]ead |[Gg]uest |(?:[a-z]+ ){1,3})?${CRAFT}(?: in an? [a-z ]{3,40})?`;
const PRIZE = '(?: (?:award|prize|trophy|honou?rs?|category|gong|statuette))?';
const SHOW =
  "(?:the )?(?:⟦O\\d+⟧(?:'s)? )?(?:(?!(?:and|his|her|their|as) )[a-z-]+ ){0,4}(?<show>⟦[STX]\\d+⟧)";
/** "her turn as Ivy Bell in", "his brooding Max in": whom somebody plays there. */
const ROLE =
  '(?:(?:his|her|their) (?:[a-z-]+ ){0,3}(?:(?:turn|role|performance|work|portrayal|part) )?(?:(?:as|of) )?(?:the )?(?:[a-z-]+ ){0,2}(?:⟦[CXP]\\d+⟧ )?(?:in|on) )?';

/** Each says who was honoured, for what craft and for which show. */
const WON = [
  // "Supporting actress: Jane Doe, for Some Show"
  rule(
    `^(?:[^⟦:]{0,30} )?${CATEGORY}${PRIZE}(?: for [a-z ]{3,30})?: (?<people>${PEOPLE}),? (?:for )?\\(?${ROLE}${SHOW}`,
  ),
  // "The leading actor award went to Jane Doe for Some Show"
  rule(
    `\\b${CATEGORY}${PRIZE} (?:went|goes|was (?:won|given|awarded)|was presented) (?:to|by) (?:[\\w-]+ ){0,3}(?<people>${PEOPLE}),? for ${ROLE}${SHOW}`,
  ),
  // "Jane Doe was named best actress for Some Show", "won the directing prize for Some Show"
  rule(
    `(?<people>${PEOPLE}),? (?:who )?(?:was named|were named|won|wins|took|takes|picked up|received|collected|took home|earned) (?:the |an? )?${CATEGORY}${PRIZE} for ${ROLE}${SHOW}`,
  ),
];
/** The same for an episode of what the paragraph is about: "won the directing prize for the third episode". */
const FOR_IT = rule(
  `(?<people>${PEOPLE}),? (?:who )?(?:won|wins|took|takes|picked up|received|collected|took home) (?:the )?${CATEGORY}${PRIZE} for (?:the|its|an?) (?:[a-z-]+ ){0,2}(?:episode|finale|pilot|series|show|film|drama|comedy)\\b`,
);

const JOBS: readonly (readonly [RegExp, PredicateName])[] = [
  [/^(?:act|performance)/, 'ACTED_IN'],
  [/^direct/, 'DIRECTED'],
  [/^(?:writ|screenplay|script)/, 'WROTE'],
  [/^(?:score|music)/, 'COMPOSED'],
];

/** What prizes say of those who win them: an actor's prize for a show is for playing in it. */
export const awards: Family = (view, story) => {
  if (
    !/\b(?:actor|actress|acting|performance|direct|writ|screenplay|script|score|music)/.test(
      view.bare,
    )
  )
    return [];
  return [
    ...WON.flatMap((pattern) =>
      [...view.bare.matchAll(pattern)].flatMap((match) => {
        const [show] = idsIn(match.groups?.show);
        return show === undefined ? [] : credits(match, show, view, story);
      }),
    ),
    ...[...view.bare.matchAll(FOR_IT)].flatMap((match) =>
      view.focus ? credits(match, view.focus.id, view, story) : [],
    ),
  ];
};

function credits(
  match: RegExpMatchArray,
  show: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const predicate = JOBS.find(([words]) => words.test(match.groups?.craft ?? ''))?.[1];
  const entity = story.entity(show);
  const at = match.index ?? 0;
  // A name that nothing else types is a show where a prize is given for it, and a person where one gets it.
  if (!predicate || (entity.type !== undefined && entity.type !== 'Show')) return [];
  return idsIn(match.groups?.people, 'PX').flatMap((id): Finding[] => {
    const person = story.entity(id);
    if (person.type !== undefined && person.type !== 'Person') return [];
    return [
      {
        predicate,
        subject: referenceTo(person, 'Person'),
        object: referenceTo(entity, 'Show'),
        sentence: view.index,
        confidence: 0.75,
        at,
        until: at + match[0].length,
      },
    ];
  });
}
