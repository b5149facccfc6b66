import { credits, withPeople } from './crew-credits.ts';
import { CREW_NOUN, predicatesOfNouns, type predicatesOfVerbs } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, showAround, wholeOf } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, PERSON } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding } from './story.ts';

const NOUNS = `(?:(?:lead|head|sole|additional|fellow|supervising|series|episodic|consulting|main|pilot|co-) )?${CREW_NOUN}(?:(?:,? and |, |/| & )(?:an? |the )?${CREW_NOUN})*`;
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
