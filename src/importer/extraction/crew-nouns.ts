import { credits, withPeople } from './crew-credits.ts';
import { ACTIVE_VERB, AND, predicatesOfVerbs } from './crew-words.ts';
import { nominalsIn, showAround, showAroundOrFocus, wholeOf } from './nominals.ts';
import { idsIn, NAMES, OF_A_KIND, PEOPLE, PERSON } from './patterns.ts';
import { rule } from './rule.ts';
import type { Finding, SentenceView, Story } from './story.ts';

/** "screenplay by", "music by": the noun does the work of the verb. */
const BY_NOUN = rule(
  `\\b(?<noun>[Ss]creenplay|[Ss]cripts?|[Tt]eleplay|[Mm]usic|[Mm]usical score|[Ss]core|[Ss]oundtrack|[Ss]ongs(?![^.;]{0,80} (?:are|were) (?:also )?(?:featured|heard|used|played)\\b))(?:,| is| was| are| were| comes?)? (?:by|from) ${OF_A_KIND}(?<people>${PEOPLE})`,
);
/** "Jane Doe's score", "John Roe led the writing". */
const OWN_PART = rule(
  `(?<people>${PERSON})(?:'s (?:[a-z]+ )?(?<noun>score|soundtrack)\\b| (?:led|leads|headed|heads) the (?<noun2>writing|writers' room|script))`,
);
/** "the hit that Jane Doe produced with John Roe": the verb's object stands before it. */
const RELATIVE = rule(
  `(?<show>⟦S\\d+⟧),? (?:(?:an?|the) (?:[\\w-]+ ){1,5})?(?:that|which) (?<people>${NAMES}) (?:has |had |will |would |is )?(?<verbs>${ACTIVE_VERB}(?:${AND}${ACTIVE_VERB})*)(?: with (?<more>${PEOPLE}))?(?=[,.]|$| in | for | of )`,
);
/** "Jane Doe ran the first season, John Roe the second and Ann Poe the third". */
const RAN = rule(
  `(?<people>${PERSON}(?:, who [^,⟦]{3,40},)? ran the (?:first|second|third|last|final|\\w+th) season(?:(?:, |,? and )⟦P\\d+⟧ the (?:first|second|third|fourth|fifth|last)\\b)*)`,
);
/** "Jane Doe's next picture as a director is Some Title". */
const NEXT = rule(
  `(?<people>${PERSON})'s (?:next|latest|new|first|second|last|previous|debut) (?:film|movie|picture|feature) as (?:a |the )?director (?:is|was|will be) (?<show>⟦S\\d+⟧)`,
);
/** "P. Doe's silent picture Some Title", where it is remade: its director. */
const REMADE = rule(
  `\\b(?:remake|re-?working|reboot|version|re-?telling) of (?<people>${PERSON})'s (?:[\\w-]+ ){0,4}?(?:film|movie|picture|classic) (?<show>⟦S\\d+⟧)`,
);

/** "Jane Doe's 1994 film Some Title", "the Jane Doe film Some Title". */
const FILM_OF = rule(
  `(?<people>⟦P\\d+⟧)(?:'s? (?:(?!(?:starring|and|scores?|music|soundtrack|songs?|roles?|work|performance|for|in|of|from|about|on|with|to) )[\\w-]+ ){0,4}?| )(?:film|movie|documentary|picture|biopic|thriller|western),? (?<show>⟦S\\d+⟧)(?!'s (?:star|cast))`,
);

/** "Jane Doe's Some Title (1994)", in an encyclopedia, whose films have years. */
const DATED_FILM = /(?<people>⟦P\d+⟧)'s? (?<show>⟦S\d+⟧)"? \((?:19|20)\d\d\)/g;
/** "a 2017 documentary film by the Greek filmmaker Jane Doe" */
const FILM_BY = rule(
  `(?<show>⟦S\\d+⟧),? (?:is|was) an? (?:(?!(?:directed|written|based|produced|by|of) )[\\w'-]+ ){1,8}?(?:film|movie|documentary|short|feature) by (?:(?:the|director|and|filmmaker|actor|[A-Z][a-z]+(?:-[A-Z][a-z]+)?|[a-z-]+) ){0,6}(?<people>${PEOPLE})(?! of ⟦O)`,
);

/** Who made it, in phrases whose noun does the work of a verb, or whose verb stands behind its object. */
export function crewNouns(view: SentenceView, story: Story): Finding[] {
  const parts = [...view.bare.matchAll(OWN_PART)].flatMap((match) => {
    const show = showAround(view, story, match.index) ?? view.focus;
    const music = match.groups?.noun !== undefined;
    return show ? credits(match, [music ? 'COMPOSED' : 'WROTE'], show, 0.75, view, story) : [];
  });
  const ran = [...view.bare.matchAll(RAN)].flatMap((match) => {
    const show = view.focus && wholeOf(view.focus, story);
    return show ? credits(match, ['SHOWRAN'], show, 0.7, view, story) : [];
  });
  const relative = [RELATIVE, REMADE, NEXT, FILM_OF].flatMap((pattern) =>
    [...view.bare.matchAll(pattern)].flatMap((match) => {
      const [id] = idsIn(match.groups?.show);
      if (id === undefined) return [];
      const jobs =
        pattern !== RELATIVE
          ? (['DIRECTED'] as const)
          : predicatesOfVerbs(match.groups?.verbs ?? '');
      const people = [match.groups?.people, match.groups?.more].filter((one) => one !== undefined);
      return credits(
        withPeople(match, people.join(' and ')),
        jobs,
        story.entity(id),
        pattern === FILM_OF ? 0.6 : 0.75,
        view,
        story,
      );
    }),
  );
  const dated = story.reading.topic ? [...view.full.matchAll(DATED_FILM)] : [];
  const filmed = [...view.bare.matchAll(FILM_BY), ...dated].flatMap((match) => {
    const [id] = idsIn(match.groups?.show);
    const at = Math.max(0, view.bare.indexOf(match.groups?.show ?? ''));
    const placed = Object.assign(withPeople(match, match.groups?.people ?? ''), { index: at });
    return id === undefined
      ? []
      : credits(placed, ['DIRECTED'], story.entity(id), 0.7, view, story);
  });
  return [...parts, ...ran, ...relative, ...filmed, ...ofNouns(view, story)];
}

function ofNouns(view: SentenceView, story: Story): Finding[] {
  return [...view.bare.matchAll(BY_NOUN)].flatMap((match) => {
    const show = showAroundOrFocus(view, story, match.index) ?? nominalsIn(view, story)[0]?.show;
    const script = /script|screenplay|teleplay/i.test(match.groups?.noun ?? '');
    return show ? credits(match, [script ? 'WROTE' : 'COMPOSED'], show, 0.85, view, story) : [];
  });
}
