import { ELSEWHERE, isEarlierCast } from './cast-patterns.ts';
import { type Casting, each } from './casting.ts';
import type { NamedEntity } from './entities.ts';
import { nominalsIn, onlyShow, showAround } from './nominals.ts';
import { FUTURE, NAMES, PEOPLE, PERSON, peopleIn } from './patterns.ts';
import { rule } from './rule.ts';
import type { SentenceView, Story } from './story.ts';

/** "A, B and C also star", "A stars as a widow": the verb closes the clause or a role without a name follows. */
const STAR = rule(
  `(?<people>${NAMES}),? (?:all |who )?${FUTURE}(?:(?:co-)?(?:stars?|starred)|appears?|appeared|features?|featured|reprises? (?:his|her|their) (?:[a-z]+ )?roles?)(?=[.;]|$|, (?:with|while|and)\\b| (?:alongside|opposite|with) ⟦P| together\\b| as (?:an?|the|his|her|their|its|two|twins?|co-|⟦\\w\\d+⟧'s|⟦[CP]\\d+⟧ and|⟦[CPX]\\d+⟧, ⟦) ?)`,
);
/** What is played and is no role. */
const NO_ROLE =
  '(?:[a-z]+ )?(?:guitars?|piano|drums?|bass|violin|cello|keyboards?|games?|match(?:es)?|music|songs?|records?|show|gigs?|concerts?|tricks?|pranks?|host|cards?|field|crowd|victim|fool|part|roles?|sport|football|tennis|golf|chess)\\b(?! of\\b| as\\b)';
/** "A plays the title character", "A voices his sister", "A plays the dual roles of". */
const PLAYS = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:plays?|played|playing|portrays?|portrayed|portraying|voices?|voiced|voicing) (?:(?:the|his|her|their|its|an?|both|two|dual|multiple|⟦[PCXS]\\d+⟧(?:'s?)) (?!${NO_ROLE})[A-Za-z])`,
);
/** "A and B have supporting roles", "A makes a cameo appearance". */
const HAS_ROLE = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:has|have|had|takes?|took|makes?|made|plays?|played|fills?|in) (?:an? |the |a small )?(?:(?!key|leading role in|major role in)[a-z-]+ ){0,2}(?:supporting|lead|leading|starring|title|main|featured|small|minor|cameo|bit|guest|voice|smaller|brief|recurring|regular|pivotal) (?:[a-z-]+ )?(?:roles?|parts?|cameos?|appearances?)(?! in (?:the (?!film|movie|series|show|cast)))`,
);
/** "with A and B co-starring", "with A reprising her role", "A and B are in the main cast". */
const BESIDE = rule(
  `\\b(?:with|while) (?<people>${PEOPLE}),? (?:all |both |also |respectively )*(?:co-starring|starring|reprising (?:his|her|their) (?:[a-z-]+ )?roles?|playing (?:(?:the|his|her|their) )?(?:[a-z-]+ ){0,2}roles?|appearing|featured|rounding out the (?:[a-z]+ )?cast|in (?:[a-z-]+ )*(?:supporting|lead|leading|main|title|cameo|guest|smaller|minor|starring) (?:[a-z-]+ )?(?:roles?|parts?))\\b(?! in (?!the (?:film|series|show|movie)\\b))`,
);
/** "A and B are in the film's principal cast". */
const IN_CAST = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:among|in|part of|members? of) (?:the )?(?:(?:film|show|series|movie)'s? |⟦S\\d+⟧'s )?(?:[a-z-]+ ){0,2}(?:cast|ensemble)\\b(?! of)`,
);
/** "A, who headlined Some Show". */
const HEADLINES = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:headlin(?:es?|ed|ing)|toplin(?:es?|ed|ing)) (?:the )?(?:⟦O\\d+⟧'s )?(?:[a-z-]+ ){0,3}(?=⟦S)`,
);
/** "played by A and B". */
const PLAYED_BY = rule(`\\b(?:played|portrayed|voiced) by (?<people>${PEOPLE})(?! by ⟦)`);
/** "It was A's last film role", "the film marks A's screen debut". */
const ONCE = rule(
  `(?:\\b(?:[Ii]t|[Tt]his|film|movie|which)|⟦S\\d+⟧),? (?:is|was|also |would be|marks|marked|features|featured|contains|includes) (?:the )?(?<people>⟦[PX]\\d+⟧)'s? (?:(?:first|second|third|last|final|only|feature|film|screen|motion picture|theatrical|starring|lead|leading|major|American|English-language|live-action|on-screen|credited) )*(?:roles?|screen debut|film debut|acting debut|screen appearance|film appearance|appearance|acting role|film performance|performance)\\b`,
);
/** "the last film to feature A", "the final film appearance of A", "features an appearance by A". */
const DEBUT_OF = rule(
  `\\b(?:(?:acting|screen|film) debuts?|(?:final|last|first|only) (?:[a-z-]+ )?(?:roles?|appearances?|performances?)) (?:of|for|by) (?<people>${PEOPLE})`,
);
/** "the film in which A and B play feuding judges": several who play somebody without a name. */
const PLURAL = rule(
  `(?<people>${PERSON}(?:, ${PERSON})*,? and ${PERSON}),? (?:who )?${FUTURE}(?:play|played|playing|portray|portrayed|portraying) (?!(?:both|the|his|her|their|its|an?)\\b|${NO_ROLE})(?:[a-z-]+ ){0,4}[a-z-]+s(?=[.,;]|$| (?:who|in|of|at|on|from|with)\\b)`,
);
/** "with A in the title role", "with A and B in smaller parts". */
const WITH_ROLE = rule(
  `\\bwith (?<people>${PEOPLE}) (?:back )?in (?:(?:the|an?|his|her|its) )?(?:[a-z-]+ ){0,2}(?:roles?|parts|leads|cameos?)\\b(?! (?:of|as)\\b)`,
);
/** "narrated by A", "toplined by A". */
const LED_BY = rule(`\\b(?:narrated|toplined|headlined) by (?<people>${PEOPLE})`);
/** A director's debut is none of an actor. */
const NO_ACTOR = /\bdirect(?:or|orial|ing|ed)\b/;

/** Castings told by a verb alone: who stars, plays or debuts, without a list's signs or a role's name. */
export function verbCasts(view: SentenceView, story: Story): Casting[] {
  if (
    !/star|appear|play|portray|voic|role|part|debut|perform|narrat|lined|featured|cast|ensemble/.test(
      view.bare,
    )
  )
    return [];
  const elsewhere = ELSEWHERE.test(view.bare);
  const found: Casting[] = [];
  for (const pattern of [
    STAR,
    HEADLINES,
    PLAYS,
    PLURAL,
    HAS_ROLE,
    BESIDE,
    IN_CAST,
    WITH_ROLE,
    LED_BY,
    PLAYED_BY,
    ONCE,
    DEBUT_OF,
  ]) {
    if (elsewhere && pattern !== STAR) continue;
    if ((pattern === ONCE || pattern === DEBUT_OF) && NO_ACTOR.test(view.raw)) continue;
    for (const match of view.bare.matchAll(pattern)) {
      if (pattern === PLAYED_BY && isEarlierCast(view, match.index + 12)) continue;
      const show = showOf(match, view, story);
      if (show) found.push(...each(match, peopleIn(match.groups?.people), show, 0.75, view, story));
    }
  }
  return found;
}

/** The show that "in" names after it, else the only one of the sentence, else what the article is about. */
function showOf(
  match: RegExpMatchArray,
  view: SentenceView,
  story: Story,
): NamedEntity | undefined {
  const end = (match.index ?? 0) + match[0].length;
  const object = view.bare.slice(end).match(/^⟦S(\d+)⟧/)?.[1];
  if (object !== undefined) return story.entity(Number(object));
  // "in" a title that nothing says is one: not the show spoken of.
  if (
    /^[^⟦,.;]{0,40} (?:in|on) (?:the |⟦O\d+⟧'s )?(?:[a-z-]+ ){0,3}⟦[XTW]/.test(view.bare.slice(end))
  )
    return undefined;
  const after = nominalsIn(view, story).find(
    ({ start }) =>
      start >= end &&
      /^[^⟦,.;]{0,40} (?:in|on) (?:the |⟦O\d+⟧'s )?(?:[a-z-]+ ){0,3}$/.test(
        view.bare.slice(end, start),
      ),
  );
  if (after) return after.show;
  const at = match.index ?? 0;
  const before = view.bare.slice(0, at);
  // "Some Show, the comedy in which A and B play", "Some Show, with A in the title role"
  if (/\b(?:in|for) which (?:the )?(?:[a-z-]+ )*$/.test(before) || !match[0].startsWith('⟦')) {
    const around = showAround(view, story, at);
    if (around) return around;
  }
  const only = onlyShow(view, story);
  const several = new Set(view.bare.match(/⟦S\d+⟧/g)).size > 1;
  return several ? undefined : (only ?? (isDefined(story) ? story.main : view.focus));
}

/** An encyclopedia's article: its opening defines what all of it is about. */
function isDefined(story: Story): boolean {
  const opening = story.views.slice(0, 3).map(({ bare }) => bare);
  return opening.some(
    (bare) => bare.match(/^"?⟦S(\d+)⟧"?,? (?:is|was) an? /)?.[1] === `${story.main?.id}`,
  );
}
