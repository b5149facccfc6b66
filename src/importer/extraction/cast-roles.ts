import {
  AS,
  ELSEWHERE,
  EMBODIES,
  IS_ROLE,
  OBJECT_ROLE,
  PAIRS,
  PLAYED_BY,
  PLAYS,
  TWINS,
  TWO_ROLES,
} from './cast-patterns.ts';
import { type Casting, digits, each } from './casting.ts';
import type { NamedEntity } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { earlierFilm, nominalsIn, onlyShow, showAroundOrFocus, wholeOf } from './nominals.ts';
import { passiveRoles } from './role-votes.ts';
import type { SentenceView, Story } from './story.ts';
import { tellsRoles as isTold, subjectRoles } from './subject-roles.ts';

/** Who plays whom. */
export function roles(view: SentenceView, story: Story): Casting[] {
  const paired = [...pairs(view, story), ...twoRoles(view, story)];
  const more = otherRoles(view, story);
  const found: Casting[] = [...paired, ...more];
  for (const pattern of [
    AS,
    PLAYS,
    EMBODIES,
    OBJECT_ROLE,
    PLAYED_BY,
    ...(tellsRoles(view, story) ? [IS_ROLE] : []),
  ]) {
    for (const match of view.bare.matchAll(pattern)) {
      const person = digits(match.groups?.person);
      const played = digits(match.groups?.character);
      // "a character in Some Show, portrayed by": the character, and not the show.
      const character = isHome(played, story) ? story.reading.topic?.entity.id : played;
      if (person === undefined || character === undefined || person === character) continue;
      if (
        pattern === AS &&
        /\b(?:in|at|from|into|throughout|across) (?:the )?$/.test(view.bare.slice(0, match.index))
      )
        continue;
      if (/\b(?:on stage|onstage|on Broadway|West End)\b/.test(view.bare.slice(0, match.index)))
        continue;
      if (paired.some(({ at, until }) => at <= match.index && match.index < until)) continue;
      const type = story.entity(character).type;
      // A title role has the name of its show.
      if (type !== 'Character' && type !== undefined && type !== 'Show') continue;
      const end = match.index + match[0].length;
      const within =
        /^,?(?: (?!(?:said|says|told|added)\b)[\w'-]+){0,3} (?:in|on) (?:the )?(?:⟦O\d+⟧'s? )?(?:[\w'-]+ ){0,4}(?:of )?(?:⟦O\d+⟧'s? )?$/;
      const next = nominalsIn(view, story).find(
        ({ start }) => start >= end && within.test(view.bare.slice(end, start)),
      );
      const cast = /\b(?:stars?|starr(?:ed|ing)|cast|featur\w+)\b/.test(
        view.bare.slice(0, match.index),
      );
      const other = ELSEWHERE.test(view.bare) && !next;
      const named =
        next?.show ??
        frontedShow(view, story, match.index) ??
        (/\bin the (?:first|original) (?:film|movie|one)\b/.test(view.bare)
          ? earlierFilm(story)
          : undefined);
      if (other && !named) continue;
      const show =
        named ??
        (cast ? showAroundOrFocus(view, story, match.index) : undefined) ??
        view.focus ??
        onlyShow(view, story);
      if (show)
        found.push(
          ...each(match, [person], show, 0.85, view, story).map((casting) => ({
            ...casting,
            character,
          })),
        );
    }
  }
  return found;
}

/** Roles of the clause's subject, and those in the passive voice. */
function otherRoles(view: SentenceView, story: Story): Casting[] {
  const told = [story.views[view.index], story.views[view.index - 1]].some(
    (one) => one !== undefined && isTold(one.bare),
  );
  return [...subjectRoles(view.bare, told), ...passiveRoles(view.bare)].flatMap((role) => {
    const { person, character, at, until } = role;
    if (story.entity(character).type !== 'Character' || ELSEWHERE.test(view.bare)) return [];
    if (!isActor(story.entity(person))) return [];
    const next = nominalsIn(view, story).find(
      ({ start }) => start >= until && IN_SHOW.test(view.bare.slice(until, start)),
    );
    const show = next?.show ?? frontedShow(view, story, at) ?? view.focus ?? onlyShow(view, story);
    if (!show || (!next && IN_ANOTHER.test(view.bare.slice(until)))) return [];
    const place = { sentence: view.index, at, until, confidence: 0.8, template: view.bare };
    return [{ person, character, show: wholeOf(show, story), ...place }];
  });
}

/** "in the drama Some Show". */
const IN_SHOW =
  /^,? (?:in|on) (?:the |an? )?(?:⟦O\d+⟧'s? )?(?:[\w'-]+ ){0,4}(?:of )?(?:⟦O\d+⟧'s? )?$/;
/** "in the network's breakout show", "in" a title that nothing says is one: not the show spoken of. */
const IN_ANOTHER =
  /^(?:[^⟦.;]{0,20})? (?:in|on) (?:⟦[XTW]|(?:the|an?|his|her) (?:⟦\w\d+⟧ |(?!(?:new|upcoming|series|film|show|drama|movie|comedy|sequel|prequel|adaptation|remake|reboot)\b)[a-z-]+ )+(?:show|series|film|movie|drama|comedy|sitcom)\b(?! ⟦S))/;

function isActor({ type, name, votes }: NamedEntity): boolean {
  return type === 'Person' || (type === undefined && isPersonal(name) && !votes.has('Show'));
}

function pairs(view: SentenceView, story: Story): Casting[] {
  const show = view.focus ?? onlyShow(view, story);
  return [...view.bare.matchAll(PAIRS)].flatMap((match) => {
    const { first, second, one, two } = match.groups ?? {};
    return [
      [first, one],
      [second, two],
    ].flatMap(([actor, role]) => {
      const person = digits(actor);
      const character = digits(role);
      if (!show || person === undefined || character === undefined) return [];
      return each(match, [person], show, 0.8, view, story).map((casting) => ({
        ...casting,
        character,
      }));
    });
  });
}

/** "in Some Film he played": the show stands before. */
function frontedShow(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const before = view.bare.slice(0, at);
  // "Some Film, the comedy ..., in which she plays"
  const which = /\bin which $/.test(before) ? [...before.matchAll(/⟦S(\d+)⟧/g)].at(-1) : undefined;
  const id = (which ?? before.match(/\b[Ii]n ⟦S(\d+)⟧,? $/))?.[1];
  return id === undefined ? undefined : story.entity(Number(id));
}

/** "A plays" or "as B" beside it, or in the sentence before. */
function tellsRoles(view: SentenceView, story: Story): boolean {
  const told = /⟦P\d+⟧,? (?:who )?(?:will )?(?:plays?|portrays|voices)\b|⟦P\d+⟧ as ⟦|\bstars? as\b/;
  const before = story.views[view.index - 1];
  return (
    told.test(story.views[view.index]?.bare ?? '') ||
    (before !== undefined && told.test(before.bare))
  );
}

function twoRoles(view: SentenceView, story: Story): Casting[] {
  const show = view.focus ?? onlyShow(view, story);
  return [...view.bare.matchAll(TWO_ROLES), ...view.bare.matchAll(TWINS)].flatMap((match) => {
    const person = digits(match.groups?.person);
    if (!show || person === undefined) return [];
    return [match.groups?.one, match.groups?.two].flatMap((role) => {
      const character = digits(role);
      if (character === undefined) return [];
      return each(match, [person], show, 0.8, view, story).map((casting) => ({
        ...casting,
        character,
      }));
    });
  });
}

/** The show of the character that the article is about. */
function isHome(id: number | undefined, { main, reading, entity }: Story): boolean {
  return id !== undefined && reading.topic?.definition.type === 'Character' && entity(id) === main;
}
