import { showAroundOrFocus } from './nominals.ts';
import { idsIn, ORGANIZATION } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding } from './story.ts';

const LIST = `${ORGANIZATION}(?:(?:,? and |, |,? in association with | & )${ORGANIZATION})*`;
const WITH_PEOPLE = rule(`\\bproduced by (?:⟦P\\d+⟧(?:,? and |, | for )){1,4}(?<orgs>${LIST})`);
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
    [WITH_PEOPLE, 0.8],
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
        (pattern === THIS_FILM ? view.focus : undefined);
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
        if (kind === 'NEWS_OUTLET' || kind === 'STREAMER') continue;
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
