import { credits, withPeople } from './crew-credits.ts';
import { ACTIVE_VERB, AND, CREW_NOUN, predicatesOfNouns, predicatesOfVerbs } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, showAround, wholeOf } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, PERSON } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const NOUNS = `(?:(?:lead|head|sole|additional|fellow|supervising|series|episodic|consulting|main|pilot|co-) )?${CREW_NOUN}(?:(?:,? and |, |/| & )(?:an? |the )?${CREW_NOUN})*`;
const JOINT = `(?:,? (?:together with|along with|alongside|with) (?<more>${PEOPLE}))?`;
const ENDS =
  '(?=[.,;]|$| from (?:an?|the|his|her|their) | for ⟦O| with | alongside| together| in (?:his|her|their|what)\\b| again| as well| too\\b)';
/** "Jane Doe directs in her feature debut", "A and B executive produce alongside C": no object. */
const OBJECTLESS = rule(
  `(?=⟦)(?<!\\b(?:that|which|whom|of|by) )(?<people>${NAMES}),? ${FUTURE}(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)(?: again| together| for ⟦O\\d+⟧| in (?:his|her|their) [a-z -]*debut)?${JOINT}${ENDS}`,
);
/** "Jane Doe will compose the score", "has begun work on the music". */
const MUSIC = rule(
  `(?<people>${NAMES}),? ${FUTURE}(?:compos(?:e|es|ed|ing)|writ(?:e|es|ing)|wrote|provid(?:e|es|ed|ing)|penning|handl(?:es|ing)|recording|creat(?:es|ed|ing)|(?:begun |began |begins |at )?(?:working |works? )?on)(?: again|(?: all)? (?:the|its|an?|his|her) (?:[a-z-]+ ){0,2}(?:score|music|soundtrack))\\b`,
);
/** "is back behind the camera", "returns to the director's chair". */
const AT_THE_HELM = rule(
  `(?<people>${NAMES}),? ${FUTURE}(?:is |are |returns? |back |once |again |will )*(?:behind the camera|at the helm|at the reins|(?:in|to) the director's chair|in the chair|calling the shots)`,
);
/** "from a script that she wrote with John Roe": whom the pronoun stands for was named before. */
const OWN_SCRIPT = rule(
  `(?<people>${PERSON})[^⟦;]{0,80}\\b(?:from|with|working from) (?:an?|the) (?:[a-z-]+ )?(?:script|screenplay|teleplay)(?: that)? (?:he|she|they|⟦P\\d+⟧) (?:has |had )?(?:co-)?(?:wrote|written|penned)(?: with (?<more>${PEOPLE}))?`,
);
const SCRIPT_BY = rule(
  `\\b(?:from|with|on|working from) (?:an?|the|its) (?:[a-z-]+ )?(?:script|screenplay|teleplay)s? (?:written |penned )?by (?<people>${PEOPLE})`,
);
/** "with A as producer and B and C executive producing". */
const ABSOLUTE = rule(
  `(?:\\b[Ww]ith|(?<=\\b[Ww]ith [^;]*)(?:\\band|,)) (?<people>${PEOPLE}) (?:(?:serving|acting|attached|on board|credited|returning|back) )?(?:as (?:an? |the |its )?(?<nouns>${NOUNS})|(?:also )?(?<verbs>(?:executive|exec|co-)?[ -]?producing|directing|writing|showrunning|composing))(?=[.,;]| and\\b|$| the (?:rest|others|remaining|first|second|last|final|finale|pilot|scripts?|score|music)\\b| it\\b| for\\b)`,
);
/** "Its director, Jane Doe,", "the film's writer, John Roe". */
const ITS_MAKER = rule(
  `\\b(?:[Ii]ts|[Tt]he (?:film|movie|show|series|drama|comedy|programme|project)'s) (?<nouns>${NOUNS}),? (?<people>${PEOPLE})`,
);
/** "said producer Jane Doe", "Director Jane Doe marked the occasion": of what the article is about. */
const SPEAKER = rule(
  `(?:(?:said|says|added|adds|explained|noted|recalled|joked|told ⟦O\\d+⟧|according to) (?:the )?|^)(?<nouns>${NOUNS}|[A-Z][a-z]+(?:[-/ ][a-z]+)?) (?<people>${PERSON})(?!'s|-)`,
);
const WRITER_DIRECTOR = rule(
  `^(?:The )?(?<nouns>(?:[Ww]riter|[Dd]irector|[Cc]reator|[Ff]ilmmaker)(?:[-/](?:director|writer|producer|creator))?) (?<people>${PERSON})'s (?:[a-z-]+ ){0,3}(?:feature|film|movie|series|picture|drama|comedy|debut)\\b(?!,? ⟦)`,
);
/** "..., as is Jane Doe" after a job. */
const AS_IS = rule(
  `\\b(?<nouns>${NOUNS})\\b[^;]{0,40}, as (?:is|are|was|were|will be) (?<people>${PEOPLE})`,
);
/** "as the new showrunner, succeeding Jane Doe". */
const SUCCEEDED = rule(
  `\\b(?<nouns>showrunner|director|head writer|composer)\\b[^.;]{0,60}?,? (?:succeeding|replacing|taking over from|in succession to|takes over from) (?:${CREW_NOUN} )?(?<people>${PERSON})`,
);
/** "created the television version", "created the programme". */
const CREATED = rule(
  `(?<people>${NAMES}),? (?:has |had )?(?:co-)?created (?:the|this|it) ?(?:(?:[a-z-]+ )?(?:version|adaptation|programme|show|series|sitcom|drama|comedy)\\b(?! ⟦))?(?: with (?<more>${PEOPLE}))?(?=[.,;]|$| and\\b| with\\b| in\\b)`,
);
const GOES_ON =
  /^,? (?:(?:is|are|was|were|will|has|have) |set to|to [a-z]+|attached|serving|producing)/;
const ANY = guarded(
  /direct|helm|writ|wrote|pen|script|screenplay|teleplay|produc|creat|compos|scor|music|soundtrack|camera|showrun|\bEPs?\b/i,
);

/** Who made it, in clauses without an object and in phrases beside the verb. */
export const crewClauses: Family = (view, story) => {
  if (!ANY.test(view.bare)) return [];
  const found: Finding[] = [];
  const add = (
    match: RegExpMatchArray,
    jobs: ReturnType<typeof predicatesOfVerbs>,
    show: NamedEntity | undefined,
    confidence: number,
  ) => {
    if (!show || jobs.length === 0) return;
    const of = jobs.some((job) => job === 'SHOWRAN' || job === 'CREATED')
      ? wholeOf(show, story)
      : show;
    found.push(...credits(match, jobs, of, confidence, view, story));
    const more = match.groups?.more;
    if (more) found.push(...credits(withPeople(match, more), jobs, of, confidence, view, story));
  };
  const near = (match: RegExpMatchArray) =>
    showAround(view, story, match.index ?? 0) ?? inTheMaking(view, story);
  for (const match of view.bare.matchAll(OBJECTLESS)) {
    if (/\b(?:which|that|whom),? $/.test(view.bare.slice(0, match.index))) continue;
    add(match, predicatesOfVerbs(match.groups?.verbs ?? ''), inTheMaking(view, story), 0.7);
  }
  for (const match of view.bare.matchAll(MUSIC)) add(match, ['COMPOSED'], near(match), 0.75);
  for (const match of view.bare.matchAll(AT_THE_HELM))
    add(match, ['DIRECTED'], inTheMaking(view, story), 0.7);
  for (const match of view.bare.matchAll(OWN_SCRIPT)) add(match, ['WROTE'], near(match), 0.75);
  for (const match of view.bare.matchAll(SCRIPT_BY)) {
    const people = match.groups?.people ?? '';
    const after = view.bare.slice(match.index + match[0].length);
    // "by A and B set to produce": the last starts the next clause.
    const own = GOES_ON.test(after) ? people.replace(/(?:,| and| with)[^⟦]*⟦\w\d+⟧$/, '') : people;
    add(withPeople(match, own), ['WROTE'], near(match), 0.8);
  }
  for (const match of view.bare.matchAll(ABSOLUTE)) {
    const { nouns, verbs = '' } = match.groups ?? {};
    const jobs = nouns ? predicatesOfNouns(nouns) : predicatesOfVerbs(verbs);
    add(match, jobs, subjectShow(view, story) ?? inTheMaking(view, story), 0.75);
  }
  for (const match of view.bare.matchAll(ITS_MAKER)) {
    add(match, predicatesOfNouns(match.groups?.nouns ?? ''), near(match), 0.75);
  }
  for (const pattern of [SPEAKER, WRITER_DIRECTOR]) {
    for (const match of view.bare.matchAll(pattern)) {
      if (
        !story.main ||
        nominalsIn(view, story).some(({ show }) => wholeOf(show, story) !== story.main)
      )
        continue;
      add(match, predicatesOfNouns(match.groups?.nouns ?? ''), inTheMaking(view, story), 0.6);
    }
  }
  for (const match of view.bare.matchAll(CREATED)) add(match, ['CREATED'], near(match), 0.75);
  for (const pattern of [AS_IS, SUCCEEDED]) {
    for (const match of view.bare.matchAll(pattern)) {
      add(match, predicatesOfNouns(match.groups?.nouns ?? ''), near(match), 0.7);
    }
  }
  return found;
};

/** "Some Show is produced by A, with B as producer": the show that the clause starts with. */
function subjectShow(view: SentenceView, story: Story): NamedEntity | undefined {
  return nominalsIn(view, story)[0]?.show;
}
