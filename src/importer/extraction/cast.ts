import type { NamedEntity } from './entities.ts';
import { nominalsIn, onlyShow, showAround, showAroundOrFocus, wholeOf } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, peopleIn, PERSON, rule, SHOW } from './patterns.ts';
import { castList } from './cast-list.ts';
import type { SentenceView, Story } from './story.ts';

/** Somebody plays in something, perhaps as somebody; every rule about casts ends in these. */
export interface Casting {
  readonly person: number;
  readonly show: NamedEntity;
  readonly character?: number;
  readonly sentence: number;
  readonly at: number;
  readonly until: number;
  readonly confidence: number;
}

const LEAD = "(?:,? (?:the |an? |her |his )?(?:[a-z-]+ ){0,2}(?:cast|likes|voices?|talents?|performances|winners|actors)(?: of|,? including|,? led by|,? headed by| by| from|:))?(?: in (?:the )?(?:lead|title|main) roles?)?";
/** "stars A, B and C", "the cast includes A": a list of names follows. */
const LIST = rule(
  `\\b(?:co-starring|co-stars|starring(?! (?:and|opposite) [a-z]+ed\\b)|[Ss]tars|starred|(?<=\\b(?:to|will|would|also|all) )star|featuring|features|featured|headlined by|led by|toplined by|cast (?:members )?(?:also )?(?:includes?|include|consists of|comprises|features)(?: cast members)?|(?:[Rr]oles|[Pp]arts)[^.⟦]{0,40}(?:⟦\\w\\d+⟧ (?:and ⟦\\w\\d+⟧ )?)?(?:are|were|is) played by|[Ss]upporting roles (?:are|include)|appearances include|in supporting roles are|voiced by|voices of|(?:roles?, |, )(?=with ⟦P\\d+⟧[^.]* in (?:\\w+ )?roles)|alongside)${LEAD}:?,? (?=(?<people>(?:with )?${PEOPLE}))`,
);
/** "A and B star in", "A appears in supporting roles", "A rounds out the cast". */
const PEOPLE_FIRST = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:co-stars?|co-starred|co-starring|stars?|starred|starring|appears?|appeared|appearing|features?|featured|leads? the cast|round(?:s|ed)? out the cast|make(?:s)? up the cast|cast|plays? (?:(?:the |a |pivotal )?(?:supporting|lead|leading|title|main|pivotal supporting) )?(?:roles?|parts?)|reprise[ds]? (?:his|her|their) roles?)\\b(?! (?:of|as|down|iron))`,
);
/** "A joins the cast of Some Show", "A lands a role in Some Show". */
const JOINS = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:join(?:s|ed|ing)?|land(?:s|ed)? a (?:\\w+ )?role in|board(?:s|ed)?|star(?:s|red|ring)? (?:alongside|opposite) ${PEOPLE} in|join(?:s|ed|ing)? ${PEOPLE} in|return(?:s|ed|ing)? to) (?:the )?(?:(?:[a-z-]+ )?cast of |(?:\\w+ )?season of |(?=⟦S))(?:(?:[a-z⟦⟧\\w-]+ ){0,4}?)(?=⟦S|the )`,
);
/** "Some Show star Jane Doe". */
const STAR_OF = rule(`(?<show>${SHOW})(?:'s)? (?:co-)?(?:stars?|actors?|actress(?:es)?|alums?|leads?|leading (?:man|lady)) (?<people>${PEOPLE})`);
/** "A and B-starring Some Show". */
const COMPOUND = rule(`(?<people>${NAMES})-(?:starring|led|fronted) (?:[a-z-]+ ){0,4}(?<show>${SHOW})`);
/** "known for her role in Some Show", "best known for starring in Some Show". */
const KNOWN = rule(
  `(?<people>${PERSON})(?:,? (?:who )?(?:is |was )?(?:best |also |perhaps )*(?:known|famous)|,? who) (?:for )?(?:(?:his|her|their) (?:[a-z-]+ )?(?:roles?|parts?|turn|performance)(?: as (?:[a-z'-]+ ){0,4}(?<character>⟦[CXTPS]\\d+⟧))?|starring|appearing|playing (?:the )?(?<played>⟦[CXTPS]\\d+⟧)|starred|appeared) (?:in|on) (?:the )?(?:[a-z'-]+ ){0,5}(?<show>${SHOW})`,
);
/** "starring and directed by A". */
const STARRING_BY = rule(`\\bstarring(?:,? and |, )(?:[a-z]+,? (?:and )?){1,3}by (?<people>${PEOPLE})`);
/** "A as the spy B": who plays whom, in any sentence about a cast. */
const AS = rule(
  `(?<person>${PERSON}) (?:(?:in (?:the|her|his) [a-z ]+|${FUTURE}(?:stars?|starred|starring|appears?|appeared|returns?|cast|reprises? (?:his|her) role|join(?:s|ed) (?:the )?cast)) )?as (?:[A-Z]\\.S\\. )?(?:[A-Za-z'-]+,? ){0,6}?(?<character>⟦[CXTPS]\\d+⟧)(?!'s)`,
);
/** "A plays B", "A will portray the spy B". */
const PLAYS = rule(
  `(?<person>${PERSON}),? (?:who )?${FUTURE}(?:plays?|played|playing|portrays?|portrayed|portraying|voices|voiced|reprises? (?:his|her) role of) (?:(?!role|part|of |in |for |with |at |on |from )[A-Za-z'-]+,? ){0,6}?(?<character>⟦[CXTP]\\d+⟧)(?!'s)`,
);
/** "A and B appear as C and D". */
const PAIRS = rule(
  `(?<first>${PERSON}) and (?<second>${PERSON}),? (?:who )?${FUTURE}(?:(?:stars?|starred|starring|appears?|appeared|return|returned|cast) as|plays?|played|playing|portray|portrayed) (?:(?!role|part)[a-z'-]+ ){0,4}(?<one>⟦[CXT]\\d+⟧) and (?<two>⟦[CXTP]\\d+⟧)`,
);
const PLAYED_BY = rule(`(?<character>⟦[CXTS]\\d+⟧),? (?:who is |who was |is |was )?(?:to be )?(?:played|portrayed|voiced) by (?:[a-z-]+ ){0,2}(?<person>${PERSON})`);

/** All castings that one sentence states, parentheses aside. */
export function castings(view: SentenceView, story: Story): Casting[] {
  if (!view.bare.includes('⟦')) return [];
  return [...lists(view, story), ...named(view, story), ...roles(view, story)];
}

function lists(view: SentenceView, story: Story): Casting[] {
  const found: Casting[] = [];
  for (const match of view.bare.matchAll(LIST)) {
    if (/^(?:featur|alongside|led)/.test(match[0]) && !/cast/.test(match[0]) && !listContext(view, match.index)) continue;
    if (/^star(?:s|red)?(?!ring)/.test(match[0]) && /⟦P\d+⟧(?: and ⟦P\d+⟧)? (?:will |also |is |are |has )*$/.test(view.bare.slice(0, match.index))) continue;
    const show = showAroundOrFocus(view, story, match.index) ?? nominalsIn(view, story)[0]?.show;
    if (show) found.push(...each(match, castList(view.bare.slice(match.index + match[0].length)), show, 0.85, view, story));
  }
  for (const match of view.bare.matchAll(STARRING_BY)) {
    const show = showAroundOrFocus(view, story, match.index);
    if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.85, view, story));
  }
  for (const match of view.bare.matchAll(PEOPLE_FIRST)) {
    const end = match.index + match[0].length;
    const after = view.bare.slice(end).match(/^(?: (?:roles?|together|alongside [^,.]*?|opposite [^,.]*?|in (?:the )?(?:lead|leading|supporting|main|title)(?: \w+)? roles?|in (?:a )?(?:cameo|guest)[a-z -]*))? in (?:the )?(?:[\w'-]+ ){0,5}/);
    const show = after ? nominalAfter(view, story, end, after[0].length + 25) : undefined;
    const supporting = /roles?|cast$/.test(match[0]) || /^ in (?:(?:the|various|smaller|minor) )?(?:lead|leading|supporting|main|title|cameo|small|key|pivotal)/.test(view.bare.slice(end));
    const beside = /^ (?:alongside|opposite) ⟦P/.test(view.bare.slice(end));
    const target = show ?? (beside ? (onlyShow(view, story) ?? view.focus) : undefined) ?? (supporting ? (showAround(view, story, match.index) ?? view.focus) : undefined);
    if (target) found.push(...each(match, peopleIn(match.groups?.people), target, 0.8, view, story));
  }
  return found;
}

/** "features" and "alongside" also follow songs, guests and walks: only beside a show's title or noun. */
function listContext(view: SentenceView, at: number): boolean {
  const before = view.bare.slice(0, at);
  if (/^alongside/.test(view.bare.slice(at)) && !/\b(?:star|cast|play|appear|feature|voice)/.test(before)) return false;
  return /(?:⟦S\d+⟧|\b(?:film|movie|series|show|drama|comedy|it|It|cast)\b|starr?(?:s|ing|ed)? [^.]*)[^.⟦]{0,40}$/.test(before) || /star(?:s|ring|red)?\b/.test(before);
}

function named(view: SentenceView, story: Story): Casting[] {
  const found: Casting[] = [];
  for (const match of view.bare.matchAll(JOINS)) {
    const show = nominalAfter(view, story, match.index + match[0].length, 30);
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

function roles(view: SentenceView, story: Story): Casting[] {
  const paired = pairs(view, story);
  const found: Casting[] = [...paired];
  for (const pattern of [AS, PLAYS, PLAYED_BY]) {
    for (const match of view.bare.matchAll(pattern)) {
      const person = digits(match.groups?.person);
      const character = digits(match.groups?.character);
      if (person === undefined || character === undefined || person === character) continue;
      if (paired.some(({ at, until }) => at <= match.index && match.index < until)) continue;
      const type = story.entity(character).type;
      // A title role has the name of its show.
      if (type !== 'Character' && type !== undefined && type !== 'Show') continue;
      const end = match.index + match[0].length;
      const within = /^,?(?: [\w'-]+){0,3} (?:in|on) (?:the )?(?:[\w'-]+ ){0,4}$/;
      const next = nominalsIn(view, story).find(({ start }) => start >= end && within.test(view.bare.slice(end, start)));
      const cast = /\b(?:stars?|starr(?:ed|ing)|cast|featur\w+)\b/.test(view.bare.slice(0, match.index));
      const show = next?.show ?? (cast ? showAroundOrFocus(view, story, match.index) : undefined) ?? view.focus ?? onlyShow(view, story);
      if (show) found.push(...each(match, [person], show, 0.85, view, story).map((casting) => ({ ...casting, character })));
    }
  }
  return found;
}

function pairs(view: SentenceView, story: Story): Casting[] {
  const show = view.focus ?? onlyShow(view, story);
  return [...view.bare.matchAll(PAIRS)].flatMap((match) => {
    const { first, second, one, two } = match.groups ?? {};
    return [[first, one], [second, two]].flatMap(([actor, role]) => {
      const person = digits(actor);
      const character = digits(role);
      if (!show || person === undefined || character === undefined) return [];
      return each(match, [person], show, 0.8, view, story).map((casting) => ({ ...casting, character }));
    });
  });
}

/** A finale's cast is its series' cast until an article says otherwise. */
function each(
  match: RegExpMatchArray,
  people: readonly number[],
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Casting[] {
  const at = match.index ?? 0;
  const place = { sentence: view.index, at, until: at + match[0].length, confidence };
  return people.map((person) => ({ person, show: wholeOf(show, story), ...place }));
}

function nominalAfter(view: SentenceView, story: Story, at: number, within: number): NamedEntity | undefined {
  return nominalsIn(view, story).find(({ start }) => start >= at && start <= at + within)?.show;
}

function showIn(mark: string | undefined, story: Story): NamedEntity | undefined {
  const id = digits(mark);
  const entity = id === undefined ? undefined : story.entity(id);
  return entity?.type === 'Show' ? entity : undefined;
}

function digits(mark: string | undefined): number | undefined {
  const id = mark?.match(/\d+/)?.[0];
  return id === undefined ? undefined : Number(id);
}

