import type { PredicateName } from '../../vocabulary.ts';
import { credits, withPeople } from './crew-credits.ts';
import { makersIn } from './crew-list.ts';
import { ACTIVE_VERB, CREW_NOUN, predicatesOfNouns, predicatesOfVerbs } from './crew-words.ts';
import { isPersonal } from './name-shape.ts';
import { inTheMaking, nominalsIn, wholeOf } from './nominals.ts';
import { idsIn, PEOPLE, PERSON } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, Story } from './story.ts';

const NOUNS = `(?:[a-z-]+ )?${CREW_NOUN}(?:(?:,? and |, |/)(?:[a-z-]+ )?${CREW_NOUN})*`;
/** "Executive producing alongside A are B and C", "Also directing is A", "Serving as producers are A and B". */
const JOB_FIRST = rule(
  `^["']?(?:[Aa]lso )?(?:(?<verbs>(?:[Ee]xecutive |co-)?[a-z]+ing)|(?:[Ss]erving|[Aa]cting|[Oo]n board|[Aa]board|[Aa]ttached|[Cc]redited|[Rr]eturning) as (?:an? |the )?(?<nouns>${NOUNS}))(?: (?:it|the (?:series|film|show|project|episodes|pilot)))?,? (?:(?:alongside|with|together with) (?<beside>${PEOPLE})(?: and ${PERSON})?,? )?(?:is|are|was|were|will be) (?=(?<people>${PEOPLE}))`,
);
/** "His writers' room comprises A, B and C". */
const ROOM = rule(
  `\\b(?:writers' room|writing (?:staff|team|room)|(?:team|room) of writers)\\b(?:[^.;⟦]|⟦[LOPX]\\d+⟧){0,90}? (?:comprises?|comprised|includes?|included|including|consists? of|(?:is|was) made up of|features?|(?:is|was) (?:staffed|filled out|completed) by|counts) (?=(?<people>${PEOPLE}))`,
);
/** "A directs the first two episodes, also on board as an executive producer". */
const BESIDES = rule(
  `^(?<people>${PERSON}) [^⟦;]{3,80}, (?:also )?(?:on board|aboard|serving|acting|attached|credited|doubling|returning) as (?:an? |the )?(?<nouns>${NOUNS})(?=[.,;]|$)`,
);
/** "A previously directed the documentaries Some Title and Other Title". */
const EARLIER = rule(
  `(?<people>${PERSON}),? (?:who )?(?:(?:has |had |previously |recently |most |last |earlier |also |then |next |just )*)(?<verbs>${ACTIVE_VERB}(?: and ${ACTIVE_VERB})*) (?:(?:the|an?|his|her|their|its|such|both) )?(?:(?:⟦O\\d+⟧(?:'s)?|(?!(?:in|on|at|for|with|of|from|to|by|and|pilot|episodes?|script) )[A-Za-z\\d'-]+) ){0,5}(?<works>⟦S\\d+⟧(?:(?:,|,? and) (?:(?:the|an?) )?(?:(?:⟦O\\d+⟧(?:'s)?|[a-z-]+) ){0,4}⟦S\\d+⟧){0,4})(?!'|-| (?:novel|book|star|cast))`,
);
/** "A spent two years on the writing staff of Some Show". */
const STAFF = rule(
  `(?<people>${PERSON})[^.;⟦]{0,90}\\b(?:writing staff|writers' room|staff writer|writer|story editor) (?:of|on|for) (?:the )?(?:⟦O\\d+⟧(?:'s)? )?(?:[a-z-]+ ){0,4}(?<works>⟦S\\d+⟧)`,
);
const ANY = guarded(
  /produc|direct|writ|wrote|score|music|soundtrack|theme|show-?run|creat|compos|pen|helm/i,
);

/** Makers in clauses that name the job first, and those of earlier works beside their titles. */
export const crewInverted: Family = (view, story) => {
  if (!view.bare.includes('⟦') || !ANY.test(view.bare)) return [];
  const found: Finding[] = [];
  const show = nominalsIn(view, story)[0]?.show ?? inTheMaking(view, story);
  const state = (match: RegExpMatchArray, jobs: readonly PredicateName[], lists: string[]) => {
    for (const list of show ? lists : []) {
      for (const job of jobs) {
        const of = show && (job === 'SHOWRAN' || job === 'CREATED') ? wholeOf(show, story) : show;
        if (of) found.push(...credits(withPeople(match, list), [job], of, 0.75, view, story));
      }
    }
  };
  for (const match of view.bare.matchAll(JOB_FIRST)) {
    const { verbs, nouns = '', beside } = match.groups ?? {};
    const jobs = verbs ? predicatesOfVerbs(verbs.toLowerCase()) : predicatesOfNouns(nouns);
    state(match, jobs, [...(beside ? [beside] : []), listAfter(match, view.bare, story)]);
  }
  for (const pattern of [ROOM, BESIDES]) {
    for (const match of view.bare.matchAll(pattern)) {
      const { nouns = '', people = '' } = match.groups ?? {};
      const jobs: readonly PredicateName[] =
        pattern === ROOM ? ['WROTE'] : predicatesOfNouns(nouns);
      state(match, jobs, [pattern === BESIDES ? people : listAfter(match, view.bare, story)]);
    }
  }
  for (const pattern of [EARLIER, STAFF]) {
    for (const match of view.bare.matchAll(pattern)) {
      const jobs =
        pattern === STAFF ? (['WROTE'] as const) : predicatesOfVerbs(match.groups?.verbs ?? '');
      for (const id of idsIn(match.groups?.works, 'S'))
        found.push(...credits(match, jobs, story.entity(id), 0.75, view, story));
    }
  }
  return found;
};

/** The marks of the list that starts where the match ends. */
function listAfter(match: RegExpMatchArray, bare: string, story: Story): string {
  const rest = bare.slice((match.index ?? 0) + match[0].length);
  const ids = makersIn(rest, (id) => isPersonal(story.entity(id).name));
  return ids.map((id) => `⟦P${id}⟧`).join(' and ');
}
