import type { PredicateName } from '../../vocabulary.ts';
import { credits } from './crew-credits.ts';
import { NO_JOB_OF_THEIR_OWN } from './crew-phrases.ts';
import { CREW_NOUN, predicatesOfNouns, predicatesOfVerbs } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, sentenceShow, wholeOf } from './nominals.ts';
import { idsIn, NAMES, PEOPLE } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const JOB = `(?:(?:lead|head|sole|co-)[ -]?)?${CREW_NOUN}`;
/** The verb may be that of another clause: "and each has also directed an episode". */
const EACH =
  /\b(?:and|who) (?:each|both)(?: of them)? (?:has|have) (directed|written) (?:an )?episodes?\b/;
const JOBS = `${JOB}(?:(?:,? and |, |/)(?:an? |the |one of the )?${JOB})*`;
const ALONG =
  '(?:(?: this time| too| as well| throughout| on it| (?:of|on|for) the (?:show|series|film|project))?,? (?:along with|together with|alongside|with|(?:heading|leading) a (?:\\w+ )?(?:team|room)(?: made up of| of)) (?<more>';
/**
 * "Jane Doe is an executive producer, along with John Roe", "Both actors are also executive producers",
 * "Jane Doe remains the showrunner": a job that the sentence's subject has. "A director" without more
 * only says who somebody is.
 */
const HOLDS = rule(
  `(?<people>${NAMES}|(?:^|["'] )(?:Both(?: (?:actors|stars|leads|men|women))?|The (?:two|pair|duo)|They|She|He))(?:, who (?:[^,⟦]|⟦\\w\\d+⟧){3,70},)?,? (?:who )?(?:(?:created|wrote|directed|developed) (?:the|it) ?(?:show|series|film)? ?and )?(?:is|are|was|were|(?:will )?remains?|will be|stays? on as|returns? as) (?:also |both |again )?(?:[^⟦,.;]{3,60} and )??(?:(?:the|its|their|his|her|one of (?:the|its)|among (?:the|its)) (?<certain>(?:show|series|film)'s )?|(?<some>an? )|(?=executive))?(?<nouns>${JOBS})(?![\\w-]| of ⟦| (?:of|on|for|behind) (?!the (?:show|series|film|project|new|final|closing|last|first|second)))${ALONG}${PEOPLE})${NO_JOB_OF_THEIR_OWN})?`,
);

/** The jobs that people are said to have, in sentences that only state them. */
export const crewPositions: Family = (view, story) => {
  if (!/producer|director|writer|showrunner|creator/.test(view.bare)) return [];
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(HOLDS)) {
    const { people = '', some, nouns = '', more } = match.groups ?? {};
    if (some && !/producer|showrunner/.test(nouns)) continue;
    const show = showOf(view, story, match.index, match.index + match[0].length);
    if (!show) continue;
    const holders = idsIn(people).length > 0 ? [people] : [priorPeople(view, story, people)];
    for (const list of [...holders, more ?? '']) {
      const each = list === more ? undefined : view.bare.match(EACH)?.[1];
      const jobs: PredicateName[] = [...predicatesOfNouns(nouns), ...predicatesOfVerbs(each ?? '')];
      const whole = jobs.filter((job) => job === 'SHOWRAN' || job === 'CREATED');
      const others = jobs.filter((job) => job !== 'SHOWRAN' && job !== 'CREATED');
      const one = Object.assign([...match] as [string, ...string[]], {
        index: match.index,
        groups: { people: list },
      });
      found.push(
        ...credits(one, whole, wholeOf(show, story), 0.8, view, story),
        ...credits(one, others, show, 0.8, view, story),
      );
    }
  }
  return found;
};

/** The show or film after the job, else what is being made. */
function showOf(
  view: SentenceView,
  story: Story,
  at: number,
  end: number,
): NamedEntity | undefined {
  if (/\b(?:which|whom|whose),? $/.test(view.bare.slice(0, at))) return undefined;
  const inside = nominalsIn(view, story).filter(
    (nominal) => nominal.start >= at && nominal.start <= end + 30,
  );
  const of = inside.find(({ start }) => /\b(?:of|on|for|behind) $/.test(view.bare.slice(0, start)));
  if (of) return of.show;
  // "Jane Doe, who wrote Some Film, is the lead writer": that film is another.
  const aside = /⟧, who [^,]*⟦S/.test(view.bare.slice(at, end));
  const only = aside ? undefined : sentenceShow(view, story);
  return only && only !== view.focus && only !== story.main ? undefined : inTheMaking(view, story);
}

/** "Both actors", "The two", "She": whom the sentence before names. */
export function priorPeople(view: SentenceView, story: Story, words: string): string {
  const before = story.views[view.index - 1];
  const sentences = story.reading.sentences;
  if (!before || sentences[view.index]?.paragraph !== sentences[before.index]?.paragraph) return '';
  const ids = [...new Set(idsIn(before.bare, 'P').map((id) => story.entity(id).id))];
  if (/\b(?:She|He)$/.test(words)) return /^⟦P/.test(before.bare) ? `⟦P${ids[0]}⟧` : '';
  return ids.length === 2 ? ids.map((id) => `⟦P${id}⟧`).join(' and ') : '';
}
