import type { PredicateName } from '../../vocabulary.ts';
import { CREW_RULES, type CrewRule, type Groups } from './crew-job-rules.ts';
import { F } from './crew-phrases.ts';
import type { NamedEntity } from './entities.ts';
import { foldedIn } from './folded-views.ts';
import { inTheMaking, nominalsIn, showAround, wholeOf } from './nominals.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import type { FoldedPeople } from './people-fold.ts';
import { mayBeProducer } from './producers.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const ANY =
  /direct|helm|writ|wrote|pen|script|screenplay|teleplay|scenario|produc|creat|compos|scor|music|soundtrack|showrun|adapt|\br[ua]n|film|feature|movie|picture|documentary/i;
const NOT_SCREENED =
  /\b(?:novel|book|song|album|play|musical|memoir|article|poem|podcast|story|lyrics|theme)s?\b/;
/** "that A directed", "by A directing": what is made stands before. */
const DEPENDENT = /\b(?:which|that|whom|by),? $/;

/** Jobs that a sentence gives to lists of people, whatever stands between the names. */
export const crewJobs: Family = (view, story) => {
  if (!ANY.test(view.bare) || !/⟦[PX]/.test(view.bare)) return [];
  const folded = foldedIn(view, story);
  if (folded.people.length === 0) return [];
  const found: Finding[] = [];
  for (const { pattern, jobs, show, title } of CREW_RULES) {
    for (const match of folded.text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const predicates = jobs(groups);
      if (predicates.length === 0 || DEPENDENT.test(folded.text.slice(0, match.index))) continue;
      const at = folded.unfolded(match.index);
      const until = folded.unfolded(match.index + match[0].length);
      const of = showOf(show, groups, folded, match, { view, story, at, until });
      if (!of) continue;
      const people = new Set(
        [groups.people, groups.more, groups.rest, groups.by, before(groups, folded, match)].flatMap(
          (list) => peopleOf(folded, list),
        ),
      );
      const alone = title && !/s$/.test(groups.nouns ?? '');
      for (const id of alone ? [...people].slice(0, 1) : people) {
        for (const predicate of predicates) {
          if (!mayBeProducer(predicate, id, view, story)) continue;
          found.push(finding(predicate, id, of, { view, story, at, until }));
        }
      }
    }
  }
  return found;
};

interface Place {
  readonly view: SentenceView;
  readonly story: Story;
  readonly at: number;
  readonly until: number;
}

function finding(
  predicate: PredicateName,
  person: number,
  show: NamedEntity,
  { view, story, at, until }: Place,
): Finding {
  const of = predicate === 'SHOWRAN' || predicate === 'CREATED' ? wholeOf(show, story) : show;
  return {
    predicate,
    subject: story.refer(person, 'Person'),
    object: story.refer(of.id, 'Show'),
    sentence: view.index,
    confidence: 0.7,
    at,
    until,
  };
}

function showOf(
  kind: CrewRule['show'],
  groups: Groups,
  folded: FoldedPeople,
  match: RegExpMatchArray,
  { view, story, at, until }: Place,
): NamedEntity | undefined {
  const { object } = groups;
  if (kind === 'object' || object !== undefined) {
    if (object === undefined || NOT_SCREENED.test(object)) return undefined;
    const [named] = idsIn(object, 'S');
    return named === undefined ? meant(view, story, object) : story.entity(named);
  }
  if (kind === 'antecedent') return nominalsIn(view, story).findLast(({ end }) => end === at)?.show;
  if (kind === 'making') return inTheMaking(view, story);
  const absolute = /\bwith [^;]*$/i.test(folded.text.slice(0, match.index));
  const near = () => showAround(view, story, at) ?? inTheMaking(view, story);
  return (
    after(view, story, until) ?? (kind === 'near' || absolute ? near() : inTheMaking(view, story))
  );
}

/** Whom "both of whom" and "fellow" join to those of the match. */
function before(
  groups: Groups,
  { text }: FoldedPeople,
  match: RegExpMatchArray,
): string | undefined {
  const left = text.slice(0, match.index);
  if (groups.whom !== undefined) return left;
  return groups.fellow === undefined ? undefined : left.match(F)?.[0];
}

function peopleOf(folded: FoldedPeople, text: string | undefined): readonly number[] {
  return [...(text ?? '').matchAll(/⟨(\d+)⟩/g)].flatMap(([, k]) => folded.people[Number(k)] ?? []);
}

/** "as producer on Some Show": the show named right there. */
function after(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const on = view.bare.slice(at).match(/^ (?:on|of|for) /)?.[0];
  if (on === undefined) return undefined;
  const next = nominalsIn(view, story).find(({ start }) => start >= at);
  return next && !/[,;]|⟦[PO]/.test(view.bare.slice(at, next.start)) ? next.show : undefined;
}

/** "it", "the script", "the first episode": of what is told; "the film" where that is one. */
function meant(view: SentenceView, story: Story, object: string): NamedEntity | undefined {
  if (/^it$|\b(?:scripts?|screenplays?|teleplays?|pilot|episodes?|seasons?)\b/.test(object))
    return inTheMaking(view, story);
  const noun = object.match(/[a-z-]+$/)?.[0] ?? '';
  return new RegExp(`^${SHOW_NOUN}$`).test(noun) ? story.byNoun(view, noun) : undefined;
}
