import { inTheMaking, showAroundOrFocus } from './nominals.ts';
import { idsIn, ORGANIZATION } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding } from './story.ts';

const LIST = `${ORGANIZATION}(?:(?:,? and |, |,? in association with | & )${ORGANIZATION})*`;
/** "produced by Some Pictures", "a Some Studios production". */
const PRODUCED = rule(
  `\\b(?:(?:co-)?produced|animated) (?:for [^,]*? )?by (?:the )?(?<orgs>${LIST})`,
);
const WITH_PEOPLE = rule(`\\bproduced by (?:⟦P\\d+⟧(?:,? and |, | for )){1,4}(?<orgs>${LIST})`);
const ACTIVE = rule(
  `(?<orgs>${LIST})(?:, (?:the|an?) [^⟦,]{3,30}(?:⟦P\\d+⟧[^⟦,]{2,30})?,)?,? (?:which )?(?:(?:is|are|will|has|have|also) ){0,2}(?:produced [^⟦.,]{3,40} and (?:is|are) )?(?:co-)?(?:produces?|produced|producing)(?= ⟦S| the | it\\b| this one\\b|\\.|,| and |$)`,
);
/** "a thriller from creator Jane Doe that hails from Some Studio", "It comes from Some Studio". */
const COMES = rule(
  `\\b(?:hail(?:s|ed|ing)?|com(?:es|ing)|[Ii]t is|[Ii]t's) from (?:studios? |production (?:company|companies|outfit) |banners? )?(?:⟦[LX]\\d+⟧'s )?(?<orgs>${LIST})`,
);
/** "It is made by Some Productions", "shot by Some Studio for Some Network". */
const MADE = rule(
  `\\b(?:is|was|are|were|being|be) (?:also )?(?:being )?(?:made|co-produced|(?<!executive )produced|filmed|shot|overseen|animated) (?:[a-z]+ly )?(?:by|at|through|under|for) (?:⟦[LX]\\d+⟧'s )?(?<orgs>${LIST})`,
);
const HAILS = rule(
  `\\b(?:film|movie|series|show|drama|production|comedy)s? (?:comes |hails )?from (?:studio )?(?<orgs>${LIST})`,
);
/** "Some Studios' Some Title" */
const OWNED = rule(
  `(?<orgs>${ORGANIZATION})'s? (?:(?:new|upcoming|next|latest) )?(?<show>⟦S\\d+⟧)`,
);
/** "Some Pictures' 49th animated feature film Some Title", "This Some Studio feature was". */
const OWN_FILM = rule(
  `(?<orgs>${ORGANIZATION})(?:'s?)? (?:(?:\\w+th|first|second|third|\\d{4}|[a-z-]+) ){0,5}?(?:film|feature|movie|picture|series|short)s?,? (?<show>⟦S\\d+⟧)`,
);
const THIS_FILM = rule(
  `^(?:This|The) (?<orgs>${ORGANIZATION}) (?:[a-z-]+ ){0,3}(?:film|feature|movie|picture)\\b`,
);
const PRODUCTION = rule(`(?<orgs>${ORGANIZATION}) production\\b`);

/** PRODUCED_BY: the companies that make a show. */
export const companies: Family = (view, story) => {
  const found: Finding[] = [];
  for (const [pattern, confidence] of [
    [PRODUCED, 0.9],
    [WITH_PEOPLE, 0.8],
    [ACTIVE, 0.8],
    [HAILS, 0.65],
    [COMES, 0.7],
    [MADE, 0.7],
    [PRODUCTION, 0.6],
    [OWNED, 0.65],
    [OWN_FILM, 0.7],
    [THIS_FILM, 0.7],
  ] as const) {
    for (const match of view.bare.matchAll(pattern)) {
      const at = match.index;
      const [owned] = idsIn(match.groups?.show, 'S');
      const show =
        (owned === undefined ? undefined : story.entity(owned)) ??
        showAroundOrFocus(view, story, at) ??
        (pattern === THIS_FILM || pattern === COMES ? view.focus : undefined) ??
        (pattern === ACTIVE ? inTheMaking(view, story) : undefined);
      if (!show) continue;
      for (const id of idsIn(match.groups?.orgs, 'O')) {
        const kind = story.entity(id).kind;
        if (
          (pattern === OWNED || pattern === OWN_FILM || pattern === THIS_FILM) &&
          kind !== 'STUDIO'
        )
          continue;
        // "produced by Jane Doe for Some Network" tells who carries it.
        if (pattern === WITH_PEOPLE && / for (?:the )?⟦O/.test(match[0]) && kind !== 'STUDIO')
          continue;
        if ((pattern === COMES || pattern === MADE) && kind !== undefined && kind !== 'STUDIO')
          continue;
        if (kind === 'NEWS_OUTLET' || (pattern !== PRODUCED && kind === 'STREAMER')) continue;
        found.push({
          predicate: 'PRODUCED_BY',
          subject: story.refer(show.id, 'Show'),
          object: story.refer(id, 'Organization'),
          sentence: view.index,
          confidence,
          at,
          until: at + match[0].length,
        });
      }
    }
  }
  return found;
};
