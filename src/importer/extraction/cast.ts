import { castList } from './cast-list.ts';
import {
  ADDED,
  COLLEAGUES,
  COMPOUND,
  isEarlierCast,
  JOINS,
  KNOWN,
  LIST,
  PEOPLE_FIRST,
  STAR_FROM,
  STAR_OF,
  STARRING_BY,
} from './cast-patterns.ts';
import { roles } from './cast-roles.ts';
import { verbCasts } from './cast-verbs.ts';
import { type Casting, digits, each } from './casting.ts';
import { ensembles } from './ensemble.ts';
import type { NamedEntity } from './entities.ts';
import { listedCastings } from './life-credits.ts';
import { nominalsIn, onlyShow, showAround, showAroundOrFocus } from './nominals.ts';
import { ownRoles } from './own-roles.ts';
import { peopleIn } from './patterns.ts';
import { guarded } from './rule.ts';
import type { SentenceView, Story } from './story.ts';

/** A cheap look before the costly ones. */
const ANY_ROLE = guarded(
  /star|cast|play|portray|featur|appear|voice|role|part|join|land|board|return|known|famous|led|leads|headlin|toplin|alongside|round|make|reprise|comers|addition|ensemble|turn|back|seen|actor|actress|alum|lends?|puts|perform|debut|narrat| as ⟦|^⟦[PX]\d+⟧ is |'s character/i,
);

/** All castings that one sentence states, parentheses aside. */
export function castings(view: SentenceView, story: Story): Casting[] {
  const told = listedCastings(view, story);
  if (!view.bare.includes('⟦') || !ANY_ROLE.test(view.bare)) return told;
  return [
    ...lists(view, story),
    ...named(view, story),
    ...roles(view, story),
    ...ensembles(view, story),
    ...told,
    ...verbCasts(view, story),
    ...ownRoles(view, story),
  ];
}

function lists(view: SentenceView, story: Story): Casting[] {
  const found: Casting[] = [];
  for (const match of view.bare.matchAll(LIST)) {
    if (
      /^(?:featur|alongside|led)/.test(match[0]) &&
      !/cast|voices|performance|appearance/.test(match[0]) &&
      !listContext(view, match.index)
    )
      continue;
    if (
      /^star(?:s|red)?(?!ring)/.test(match[0]) &&
      /⟦P\d+⟧(?: and ⟦P\d+⟧)? (?:will |also |is |are |has )*$/.test(view.bare.slice(0, match.index))
    )
      continue;
    if (
      /(?:played|portrayed|voiced) by/.test(match[0]) &&
      isEarlierCast(view, match.index + match[0].length)
    )
      continue;
    const rest = view.bare.slice(match.index + match[0].length);
    const people = castList(rest);
    const show =
      showAfterList(rest, people, story) ??
      ofTheSubject(view, story, match.index) ??
      showAroundOrFocus(view, story, match.index) ??
      nominalsIn(view, story)[0]?.show ??
      (/cast|ensemble|[Gg]uest|[Rr]ecurring|comers|additions|faces|[Rr]oles|[Pp]arts|actors|[Cc]ameo|voice|appearance|performance|Starring|^leads|^co-stars|joined|^alongside/.test(
        match[0],
      ) || /\bcast (?:also )?$/.test(view.bare.slice(0, match.index))
        ? view.focus
        : undefined);
    if (show) found.push(...each(match, people, show, 0.85, view, story));
  }
  for (const match of view.bare.matchAll(STARRING_BY)) {
    const show = showAroundOrFocus(view, story, match.index);
    if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.85, view, story));
  }
  for (const match of view.bare.matchAll(PEOPLE_FIRST)) {
    // "Songs by A and B are featured": the songs are.
    if (/\b(?:by|of|from|about) $/.test(view.bare.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const after = view.bare
      .slice(end)
      .match(
        /^(?: (?:roles?|together|alongside [^,.]*?|opposite [^,.]*?|in (?:the )?(?:lead|leading|supporting|main|title)(?: \w+)? roles?|in (?:a )?(?:cameo|guest)[a-z -]*))? in (?:the )?(?:[\w'-]+ ){0,5}/,
      );
    const filmed = !/\b(?:videos?|commercials?|adverts?)\b/.test(after?.[0] ?? '');
    const show = after && filmed ? nominalAfter(view, story, end, after[0].length + 25) : undefined;
    const supporting =
      /roles?|cast$/.test(match[0]) ||
      /^ in (?:(?:the|various|smaller|minor) )?(?:lead|leading|supporting|main|title|cameo|small|key|pivotal)/.test(
        view.bare.slice(end),
      );
    const beside = /^ (?:alongside|opposite) ⟦P/.test(view.bare.slice(end));
    const target =
      show ??
      (beside ? (onlyShow(view, story) ?? view.focus) : undefined) ??
      (supporting ? (showAround(view, story, match.index) ?? view.focus) : undefined);
    if (target)
      found.push(...each(match, peopleIn(match.groups?.people), target, 0.8, view, story));
  }
  return found;
}

/** "The film is set to Some Song and features A": of what the sentence starts with. */
function ofTheSubject(view: SentenceView, story: Story, at: number): NamedEntity | undefined {
  const before = view.bare.slice(0, at);
  return /^(?:(?:The|This) (?:film|movie|series|show|picture)\b|It\b)/.test(before) &&
    /(?:,| and) $/.test(before) &&
    !/\b(?:sequel|prequel|remake|follow-up|adaptation|version|spin-off) (?:to|of) |;|\bwhich\b/.test(
      before,
    )
    ? nominalsIn(view, story)[0]?.show
    : undefined;
}

/** "starred with A, B and C in the 2012 film Some Title": the list's own show stands after it. */
function showAfterList(
  rest: string,
  people: readonly number[],
  story: Story,
): NamedEntity | undefined {
  const last = people.at(-1);
  const after = last === undefined ? '' : rest.slice(rest.indexOf(`${last}⟧`));
  return showIn(after.match(/^\d+⟧ in (?:the |this )?(?:[\w'-]+ ){0,5}(⟦S\d+⟧)/)?.[1], story);
}

/** "features" and "alongside" also follow songs, guests and walks: only beside a show's title or noun. */
function listContext(view: SentenceView, at: number): boolean {
  const before = view.bare.slice(0, at);
  if (
    /^alongside/.test(view.bare.slice(at)) &&
    !/\b(?:star(?:s|red|ring)?\b|cast|play|appear|feature|voice|reprise)/.test(before)
  )
    return false;
  // "The film was written by A and features B": of the subject.
  if (
    /^(?:The|This) (?:film|movie|series|show|picture)\b|^It\b|^⟦S\d+⟧/.test(before) &&
    /(?:,| and) $/.test(before)
  )
    return true;
  return (
    /(?:⟦S\d+⟧|\b(?:film|movie|series|show|drama|comedy|adaptation|version|it|It|cast)\b|starr?(?:s|ing|ed)? [^.]*)[^.⟦]{0,40}$/.test(
      before,
    ) || /\bstar(?:s|ring|red)?\b/.test(before)
  );
}

function named(view: SentenceView, story: Story): Casting[] {
  const found: Casting[] = [];
  for (const match of view.bare.matchAll(JOINS)) {
    const show = nominalAfter(view, story, match.index + match[0].length, 30);
    if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.75, view, story));
  }
  for (const match of view.bare.matchAll(ADDED)) {
    const show = onlyShow(view, story) ?? view.focus;
    if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.75, view, story));
  }
  for (const match of view.bare.matchAll(COLLEAGUES)) {
    if (!view.focus) continue;
    const rest = view.bare.slice(match.index + match[0].length);
    found.push(...each(match, castList(rest), view.focus, 0.75, view, story));
  }
  for (const match of view.bare.matchAll(STAR_FROM)) {
    const show = nominalAfter(view, story, match.index + match[0].length - 1, 60);
    if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.75, view, story));
  }
  for (const pattern of [STAR_OF, COMPOUND, KNOWN]) {
    for (const match of view.bare.matchAll(pattern)) {
      const show = showIn(match.groups?.show, story);
      const character = digits(match.groups?.character ?? match.groups?.played);
      if (!show) continue;
      const people = peopleIn(match.groups?.people);
      for (const casting of each(match, people, show, 0.8, view, story)) {
        found.push(character === undefined ? casting : { ...casting, character });
      }
    }
  }
  return found;
}

function nominalAfter(
  view: SentenceView,
  story: Story,
  at: number,
  within: number,
): NamedEntity | undefined {
  return nominalsIn(view, story).find(({ start }) => start >= at && start <= at + within)?.show;
}

function showIn(mark: string | undefined, story: Story): NamedEntity | undefined {
  const id = digits(mark);
  const entity = id === undefined ? undefined : story.entity(id);
  return entity?.type === 'Show' ? entity : undefined;
}
