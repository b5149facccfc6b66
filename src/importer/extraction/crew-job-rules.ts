import type { PredicateName } from '../../vocabulary.ts';
import {
  F,
  FILM,
  HOLDING,
  INSERTED,
  LEAD,
  MORE,
  NO_OBJECT,
  NOUNS,
  VERBS,
  WHO,
  WITH,
} from './crew-phrases.ts';
import { ACTIVE_VERB, CREW_NOUN, predicatesOfNouns, predicatesOfVerbs } from './crew-words.ts';
import { FUTURE, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** A kind of sentence over folded templates (people-fold.ts): groups `people` and `more` are lists. */
export interface CrewRule {
  readonly pattern: RegExp;
  readonly jobs: (groups: Groups) => readonly PredicateName[];
  /**
   * What the jobs are of: `making` is what the article is about, `near` the show named last before it,
   * `clause` the same in "with A as director", else what the article is about; `object` what the group
   * `object` names; `antecedent` the show right before.
   */
  readonly show: 'making' | 'near' | 'clause' | 'object' | 'antecedent';
  /** "creator A and star B": a title in the singular is the first one's alone. */
  readonly title?: true;
}

/** "A and B executive produce with C", "A is directing". */
const OBJECTLESS = rule(
  `(?<people>${F})${INSERTED} (?:who )?${LEAD}(?<verbs>${VERBS})${NO_OBJECT}${MORE}`,
);
const EPISODES =
  '(?:rest|remainder|others?|remaining(?: [a-z]+)?|(?:first|second|third|fourth|fifth|sixth|next|last|final|other|closing|opening|latter|concluding|middle)(?: [a-z]+){0,2}|finale|pilot|premiere|locations|two|three|four|one)';
/** "A directs the first block, B the second and C the finale". */
const SHARED_OUT = rule(
  `(?<people>${F})(?:,? ${FUTURE})?,? (?<verbs>${ACTIVE_VERB}) (?:the |all |most |[a-z]+ of )[^.;,⟦⟨]{3,60}(?<rest>(?:[,;]?(?: and| while)? ${F} (?:handled |handles |handling |directed |directs |directing |wrote |writes |writing |took |takes |taking )?(?:on )?(?:the )?${EPISODES}(?=[,.;]|$| and ⟨))+)`,
);
/** "A serves as producer alongside B", "with A as director and B as the writer", "A replaces B as showrunner". */
const AS = rule(
  `(?<people>${F})(?:${INSERTED} (?:who )?${FUTURE}(?:also )?(?<holding>${HOLDING})(?: the (?:show|series|film|project))?|,? ${FUTURE}(?:replac(?:es?|ed|ing)|succeed(?:s|ed|ing)?|follow(?:s|ed|ing)?|tak(?:es?|ing) over from|took over from) ${F}(?:, who [^,;⟨]{3,60},)?)? as (?<one>an? )?(?:the |its |one of the )?(?<nouns>${NOUNS})(?=[.,;]|$| (?:and|alongside|along with|together with|with|while|on the|on ⟦S|on it|of the|of ⟦S|for ⟦|for the|from|again|once)\\b)${MORE}`,
);
/** "A and B are the producers for Some Films". */
const ARE = rule(
  `(?<people>${F}),? (?:who )?(?:(?:is|are|was|were|will be) |(?:(?:is|are|was|were|will be|has been|have been) )?(?:promoted to|elevated to|upped to|named|appointed) )(?:also |both )?(?:the |its |an? |among the |one of the |new )*(?<nouns>(?:executive |co-)?producers?|showrunners?|co-showrunners?)(?=[.,;]|$| (?:and|while|alongside|along with|together with|with|for ⟦O)\\b)${MORE}`,
);
/** "under the direction of A", "the script, by A,", "scripts were contributed by A". */
const DONE_BY = rule(
  `\\b(?:[Uu]nder the (?<direction>direction) of(?! (?:the )?choreographer)|(?<!\\b(?:based on|inspired by|adapted from) (?:an? |the )?(?:[a-z-]+ ){0,4})(?<writing>(?:[Ss]cript|[Ss]creenplay|[Tt]eleplay|[Ss]cenario)s?),?(?: (?:is|was|are|were|comes?|came|has been|have been))?(?: being)?(?: written| penned| contributed| provided)? (?:by|from)|(?<music>[Ss]core|[Mm]usic|[Ss]oundtrack)(?:,[^.;⟦⟨]{0,60},|,)?(?: (?:is|was|are|were|comes?|came|has been))?(?: being)?(?: written| composed| provided)? (?:by|from|courtesy of)) ${WHO}(?<people>${F})`,
);
/** "A and B will share directing duties", "directing duties are shared by A and B". */
const DUTIES = rule(
  `(?<people>${F}),? ${FUTURE}(?:share[sd]?|sharing|split(?:s|ting)?|divid(?:es?|ed|ing)|handl(?:es?|ed|ing)|t(?:akes?|ook|aking) on|oversee(?:s|ing)?|oversaw) (?:the )?(?<job>[a-z-]+)(?: duties| work|(?= between| with|[.,;]|$))`,
);
const DUTIES_BY = rule(
  `\\b(?<job>[Dd]irecting|[Dd]irection|[Ww]riting|[Ss]cripts?|[Ss]eries composition|[Ss]howrunning|[Pp]roducing)(?: duties| work)?,? (?:is|are|was|were|will be|has been|have been) (?:being )?(?:shared|split|divided|handled|overseen|taken on) (?:by|between|among) ${WHO}(?<people>${F})`,
);
/** "A is handling the series composition". */
const COMPOSITION = rule(
  `(?<people>${F}),? ${FUTURE}(?:handl(?:es?|ed|ing)|in charge of|supervis(?:es?|ed|ing)|overs(?:ees?|aw|eeing)|responsible for)(?: and [a-z]+)? (?:the )?(?<job>series composition|series scripts?|scripts?|screenplay|music)`,
);
/** "..., both of whom will executive produce", after their names. */
const ALL_OF = rule(
  `(?<!⟦\\w\\d+⟧), (?<whom>both|all|each) of whom ${FUTURE}(?:also )?(?:(?<verbs>${VERBS})${NO_OBJECT}|(?:serve|serves|served|are|were|act)(?: as)? (?:the )?(?<nouns>${NOUNS}))`,
);
/** "A stays on as showrunner, as do fellow executive producers B and C". */
const AS_DO = rule(
  `, as (?:do|does|is|are|will|did|has|have|were|was) (?<fellow>(?:his |her |their )?fellow )?(?:the )?(?<nouns>${NOUNS}) (?<people>${F})`,
);
/** "Star and co-creator A thanked", "Creator and star A": the start of a sentence. */
const ENTITLED = rule(
  `^(?:[Ss]eries )?(?:(?:[Ss]tar|[Ll]ead|[Hh]ost)(?:,? and |/|-| & )(?<nouns>(?:(?:executive |co-)?${CREW_NOUN})(?:,? and (?:executive |co-)?${CREW_NOUN})*)|(?<first>(?:[Cc]o-)?[Cc]reators?|[Ww]riter|[Dd]irector|[Ss]howrunner)(?:,? and |/|-| & )(?:star|lead|host)) (?<people>${F})(?!')`,
);
/** "A ran the first two seasons", "the series is run by A": what else is run is no show. */
const RUN = rule(
  `(?<people>${F}),? (?:who )?${FUTURE}(?:ran|runs|running|run) (?:the (?:show|series|writers' room|[a-z ]{0,20}seasons?)|⟦S\\d+⟧)|(?:⟦S\\d+⟧|\\b(?:${SHOW_NOUN}|[Ii]t|which|and|writers' room)),? (?:is|was|are|will be|being) (?:also )?(?:[a-z]+ and )?run by ${WHO}(?<by>${F})`,
);
/** "A will adapt her own book": the screenplay of what is made of it. */
const ADAPTS = rule(
  `(?<people>${F}),? (?:who )?${FUTURE}adapt(?:s|ed|ing)? (?:the|his|her|their)(?: own)? (?:[a-z-]+ )?(?:novel|book|memoir|play|short story|graphic novel|bestseller|work)s?\\b(?: (?:himself|herself|themselves))?(?=[.,;]|$| (?:for the screen|for television|with|and|into)\\b)${MORE}`,
);
/** "A wrote the script with her husband, the playwright B". */
const JOINTLY = rule(
  `(?<people>${F})${INSERTED} (?:who )?${LEAD}(?<verbs>${VERBS}) (?<object>it|⟦S\\d+⟧|(?:the|an?|its|all|most|this|both) [^.;,⟦⟨]{2,50}),? ${WITH} ${WHO}(?<more>${F})(?! in\\b)`,
);
/** "A is composing the music together with B". */
const MUSIC = rule(
  `(?<people>${F})${INSERTED} (?:who )?${LEAD}(?:compos(?:es?|ed|ing)|writ(?:es?|ing)|wrote|penning|provid(?:es?|ed|ing)|scor(?:es|ed|ing)|handl(?:es|ing)|recording|creat(?:es|ed|ing)|(?:begun |began |begins |at )?(?:working |works? )?on)(?: again| (?:(?:all|the|its|an?|his|her|original|new) )*(?:[a-z-]+ ){0,2}?(?:score|music|soundtrack))\\b${MORE}`,
);
/** "working from her own screenplay". */
const OWN_SCRIPT = rule(
  `(?<people>${F})[^⟨;]{0,80}?\\b(?:from|with) (?:his|her|their) own (?:original )?(?:script|screenplay|teleplay)`,
);
/** "A, executive producer for Some Films, said". */
const INTRODUCED = rule(
  `(?<people>${F}), (?:an? |the |its |(?:series|film's|show's) )?(?<nouns>executive producer|showrunner|(?:co-)?creator)(?: (?:for|at) ⟦\\w\\d+⟧)?, (?:said|says|told|added|adds|called|described)\\b`,
);
/** "A wrote, produced and stars in the series": the object of the last verb is that of all. */
const STARS_TOO = rule(
  `(?<people>${F})${INSERTED} (?:who )?${LEAD}(?<verbs>${VERBS}) in (?<object>it\\b|⟦S\\d+⟧|(?:the|this) [a-z -]{2,30})`,
);
/** "Directors include A and B", "the executive producers are A; B of Some Films; and, for Some Network, C". */
const NOUN_FIRST = rule(
  `(?:^["']?(?:[Tt]he |[Ii]ts |[Oo]ther |[Aa]lso )?|[.;] |, (?:and|while) (?:the )?)(?:other |additional |fellow |season's |series' |show's |film's )*(?<nouns>(?:[Ee]xecutive |[Cc]o-)?(?:[Pp]roducers|[Dd]irectors|[Ww]riters|[Ss]howrunners|[Cc]reators|[Cc]omposers|EPs)) (?:for (?:the (?:series|film|show)|⟦O\\d+⟧) |on (?:the )?(?:series|film|show|project) )?(?:also )?(?:will be|are|were|include|included|including|comprise) ${WHO}(?<people>${F})`,
);
/** "Jane Doe's previous feature, Some Title,", "Jane Doe's 2019 film Some Title": films are their director's. */
const DEBUT = rule(
  `(?<people>${F})(?:'s|, whose) ${FILM},? (?:(?:the|an?) (?:[a-z-]+ ){1,4})?(?<object>⟦S\\d+⟧)(?!'s? (?:star|cast))`,
);
/** "Some Title, the debut feature of the Georgian filmmaker Jane Doe". */
const DEBUT_OF = rule(
  `(?<object>⟦S\\d+⟧),? (?:is |was )?(?:the|an?) ${FILM} (?:of|by|from) ${WHO}(?<people>${F})(?!'s)`,
);
/** "A is best known for creating Some Show". */
const KNOWN_FOR = rule(
  `(?<people>${F}),? (?:who )?(?:is |was )?(?:best |perhaps |widely )?(?:known|famous|celebrated)(?: for [^;⟨]{2,60},? and)? for (?:having )?(?<verbs>(?:creating|directing|writing|producing|showrunning)(?: and (?:creating|directing|writing|producing|showrunning))?) (?:the )?(?:⟦[OA]\\d+⟧(?:'s|-[a-z]+)? )?(?:[a-z-]+ ){0,4}(?<object>⟦S\\d+⟧)`,
);
/** "Some Title creator A and Other Title director B". */
const TITLE_FIRST = rule(`(?<object>⟦S\\d+⟧)(?:'s?)? (?<nouns>${NOUNS}) (?<people>${F})`);

/** "A makes her directing debut", "with two episodes", "with Some Title". */
const MAKES_DEBUT = rule(
  `(?<people>${F})${INSERTED} (?:who )?${LEAD}(?:makes?|made|making|marks?) (?:his|her|their) (?:[a-z-]+ ){0,2}(?<job>directorial|directing|directing|screenwriting|writing) debut(?: (?:with|on|in) (?:the )?(?:[a-z-]+ ){0,3}(?<object>⟦S\\d+⟧)|(?= with [a-z]+ episodes?| from |[.,;]|$| on the (?:series|show|film)))`,
);
/** "won an Emmy for directing Some Title", "the award for best writing for Some Title". */
const WON = rule(
  `(?<people>${F})[^⟨;]{0,60}? (?:⟦A\\d+⟧|awards?|prizes?|nominations?|nod) for (?:best |outstanding |(?:his|her|their) )?(?<job>directing|writing|direction|screenplay)(?: (?:on|for|of))? (?:the )?(?:[a-z-]+ ){0,3}(?<object>⟦S\\d+⟧)`,
);
/** "A is succeeded as showrunner by B". */
const SUCCEEDED_BY = rule(
  `(?<people>${F})${INSERTED} ${FUTURE}succeeded as (?:the )?(?<nouns>${NOUNS}) by ${WHO}(?<more>${F})`,
);
/** "the comedy, which A wrote with B". */
const WHICH = rule(
  `(?:,? which|(?<=⟧) that),? (?<people>${F}) ${LEAD}(?:also )?(?<verbs>${VERBS})(?=[.,;]|$| with| alongside| and| in | for )${MORE}`,
);

const byVerbs = ({ verbs = '' }: Groups) => predicatesOfVerbs(verbs);
const byNouns = ({ nouns = '' }: Groups) => predicatesOfNouns(nouns);
const byDuty = ({ job = '' }: Groups): readonly PredicateName[] => {
  if (/direct/i.test(job)) return ['DIRECTED'];
  if (/writ|script|screenplay|series composition/i.test(job)) return ['WROTE'];
  if (/showrun/i.test(job)) return ['SHOWRAN'];
  if (/music/i.test(job)) return ['COMPOSED'];
  return /produc/i.test(job) ? ['PRODUCED'] : [];
};

export const CREW_RULES: readonly CrewRule[] = [
  // "the world that A created with B" has its object before it.
  {
    pattern: OBJECTLESS,
    jobs: (groups) => (/^created$/.test(groups.verbs ?? '') ? [] : byVerbs(groups)),
    show: 'clause',
  },
  { pattern: STARS_TOO, jobs: byVerbs, show: 'object' },
  { pattern: SHARED_OUT, jobs: byVerbs, show: 'near' },
  {
    pattern: AS,
    jobs: (groups) => (groups.one && !isHeld(groups) ? [] : byNouns(groups)),
    show: 'clause',
  },
  { pattern: ARE, jobs: byNouns, show: 'making' },
  { pattern: NOUN_FIRST, jobs: byNouns, show: 'clause' },
  {
    pattern: DONE_BY,
    jobs: ({ direction, writing }) => [direction ? 'DIRECTED' : writing ? 'WROTE' : 'COMPOSED'],
    show: 'near',
  },
  { pattern: DUTIES, jobs: byDuty, show: 'near' },
  { pattern: DUTIES_BY, jobs: byDuty, show: 'near' },
  { pattern: COMPOSITION, jobs: byDuty, show: 'near' },
  {
    pattern: ALL_OF,
    jobs: (groups) => (groups.verbs ? byVerbs(groups) : byNouns(groups)),
    show: 'making',
  },
  { pattern: AS_DO, jobs: byNouns, show: 'making' },
  {
    pattern: ENTITLED,
    jobs: ({ nouns, first = '' }) => predicatesOfNouns(nouns ?? first),
    show: 'making',
  },
  {
    pattern: JOINTLY,
    jobs: (groups) => (isScript(groups) ? ['WROTE'] : byVerbs(groups)),
    show: 'object',
  },
  { pattern: MUSIC, jobs: () => ['COMPOSED'], show: 'clause' },
  { pattern: OWN_SCRIPT, jobs: () => ['WROTE'], show: 'near' },
  { pattern: INTRODUCED, jobs: byNouns, show: 'making' },
  { pattern: RUN, jobs: () => ['SHOWRAN'], show: 'near' },
  { pattern: ADAPTS, jobs: () => ['WROTE'], show: 'making' },
  { pattern: DEBUT, jobs: () => ['DIRECTED'], show: 'object' },
  { pattern: DEBUT_OF, jobs: () => ['DIRECTED'], show: 'object' },
  {
    pattern: KNOWN_FOR,
    jobs: ({ verbs = '' }) => predicatesOfVerbs(verbs.replaceAll('creating', 'creates')),
    show: 'object',
  },
  { pattern: MAKES_DEBUT, jobs: byDuty, show: 'making' },
  { pattern: WON, jobs: byDuty, show: 'object' },
  { pattern: SUCCEEDED_BY, jobs: byNouns, show: 'making' },
  { pattern: WHICH, jobs: byVerbs, show: 'antecedent' },
  { pattern: TITLE_FIRST, jobs: byNouns, show: 'object', title: true },
];

/** "serving as an executive producer" is a job, "A as a director" a role. */
function isHeld({ holding, nouns = '' }: Groups): boolean {
  return holding !== undefined || /executive producer|co-producer|showrunner/.test(nouns);
}

function isScript({ object = '', verbs = '' }: Groups): boolean {
  return (
    /\b(?:script|screenplay|teleplay|pilot|episode)s?\b/.test(object) && /\bwr|\bpen/.test(verbs)
  );
}
