import { createdAt } from './created.ts';
import { F, WHO } from './crew-phrases.ts';
import { AND, PARTICIPLE, predicatesOfVerbs } from './crew-words.ts';
import { foldedIn } from './folded-views.ts';
import { inTheMaking, showAroundOrFocus } from './nominals.ts';
import { WORK_NOUN } from './patterns.ts';
import { mayBeProducer } from './producers.ts';
import { rule } from './rule.ts';
import type { Finding, SentenceView, Story } from './story.ts';

/** "written and directed by A", "written by and starring A", "directed, with great care, by A". */
const PASSIVE = rule(
  `\\b(?<verbs>${PARTICIPLE}(?:${AND}${PARTICIPLE})*)(?:, [^,;.⟦⟨]{3,50},)?(?: (?:for|to) (?:the )?(?:screen|television|film)| solely| entirely)? by (?:and (?:starring|featuring|with) )?${WHO}(?<people>${F})`,
);
const NOT_THE_SHOW = new RegExp(
  `\\b(?:songs?|lyrics|theme|cinematography|costumes?|sets|choreography|story|stories|poem|article|${WORK_NOUN})(?: ⟦\\w\\d+⟧| (?:of|with) the same (?:name|title))?,?(?: (?:was|is|were|are|that|which|had been))* ?$`,
);

/** Who made a show, where a participle says so. */
export function crewPassives(view: SentenceView, story: Story): Finding[] {
  if (!/\bby /.test(view.bare)) return [];
  const folded = foldedIn(view, story);
  return [...folded.text.matchAll(PASSIVE)].flatMap((match) => {
    const { verbs = '', people = '' } = match.groups ?? {};
    const at = folded.unfolded(match.index);
    const until = folded.unfolded(match.index + match[0].length);
    const left = view.bare.slice(0, at);
    // "The book was adapted for television by A": what is made of it.
    const screened = /^adapted\b.* for (?:the )?(?:screen|television)/.test(match[0]);
    if (!screened && NOT_THE_SHOW.test(left)) return [];
    if (/creat|devis/.test(verbs) && createdAt(view, story, at, until)) return [];
    const show =
      screened && /\b(?:novel|book|memoir|play)s? was $/.test(left)
        ? inTheMaking(view, story)
        : showAroundOrFocus(view, story, at);
    if (!show) return [];
    const music = /\b(?:music|score|soundtrack)(?: (?:was|is))? $/i.test(left);
    const ids = folded.people[Number(people.slice(1, -1))] ?? [];
    const jobs = music ? (['COMPOSED'] as const) : predicatesOfVerbs(verbs);
    return jobs.flatMap((predicate) =>
      ids
        .filter((id) => mayBeProducer(predicate, id, view, story))
        .map((id) => ({
          predicate,
          subject: story.refer(id, 'Person'),
          object: story.refer(show.id, 'Show'),
          sentence: view.index,
          confidence: 0.9,
          at,
          until,
        })),
    );
  });
}
