import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn } from './nominals.ts';
import { idsIn, ORGANIZATION } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding } from './story.ts';

/** "Some Pictures", "Jane Doe's Some Pictures", "Iceland's Some Film". */
const ONE = `(?:the )?(?:[a-z]+ (?:companies|company|studio|banner|indie) )?(?:⟦\\w\\d+⟧'s? (?:[a-z-]+ )?)?${ORGANIZATION}`;
const JOINT = '(?:,? and |, | & |,? in association with |,? together with |,? alongside |,? with )';
const LIST = `${ONE}(?:${JOINT}${ONE})*`;
const WILL =
  '(?:(?:is|are|will|has|have|had|would|to|also|both|now|reportedly|supposedly|be|set|co-) ?){0,4}';
const MAKES = '(?:co-)?(?:produces?|produced|producing|making|makes?|made)';

/** "A made the drama Some Show and the thriller Some Title", "A announced that it will produce Some Show". */
const WITH_OBJECT = rule(
  `(?=⟦)(?<orgs>${LIST})(?:,? (?:the|an?) [^,.;]{3,40}(?:company|studio|banner|outfit))?,? (?:(?:that|which|who) )?(?:(?:announced|said|confirmed|revealed)(?: on \\w+day)?(?: that)? it )?${WILL}${MAKES} (?:also )?(?<object>(?:⟦S\\d+⟧|(?:the|an?|both|its|his|her) [^.;]{0,50}?(?:⟦S\\d+⟧|\\b(?:series|show|film|movie|programme|drama|comedy|shows|films|thriller))\\b|it\\b)(?:,? and (?:(?:the|an?) (?:[a-z-]+ ){1,4})?⟦S\\d+⟧)*)`,
);
/** "A and B produce for C", "is an executive producer for C", "directs for C". */
const FOR = rule(
  `(?=⟦P|⟦X|producers?|produc|direct)(?:(?:executive |co-)?(?:produc(?:e|es|ed|ing)|direct(?:s|ed|ing)?)(?: by ⟦[PX]\\d+⟧(?:(?:,? and |, )⟦[PX]\\d+⟧)*| (?:it|⟦S\\d+⟧|the \\w+))?|producers?) for (?<orgs>${LIST})(?! (?:releas|distribut|handl|sell))`,
);
/** "with Some Films producing for Some Studio". */
const ABSOLUTE = rule(
  `\\bwith (?<orgs>${LIST}) (?:also |co-|executive )?(?:producing|co-producing|on board to produce|attached to produce)(?: (?:it )?for (?<more>${LIST}))?`,
);
/** "Catherine Doe for Lisbon's Some Films and Ann Bell for Berlin's Other Films". */
const FOR_EACH = rule(
  `\\bproduced by (?:⟦[PX]\\d+⟧(?:(?:,? and|,) ⟦[PX]\\d+⟧)* for ${ONE}(?:,? and |, |; ))+⟦[PX]\\d+⟧(?:(?:,? and|,) ⟦[PX]\\d+⟧)* for (?<orgs>${ONE})`,
);
/** "Some Films, the company behind last year's ghost story Some Title". */
const BEHIND = rule(
  `(?<orgs>${ORGANIZATION})(?:,? which)?(?:,| is| are| was)? (?:the|an?) (?:[\\w-]+ |⟦\\w\\d+⟧(?:-based)? ){0,4}(?:company|studio|outfit|producers?|indie|banner|label|team|shingle|house) (?:behind|responsible for|that (?:made|makes|produced|produces)) (?<object>(?:(?:the|both|last year's|this year's|\\d{4}'s?) )?(?:[\\w'-]+ ){0,5}?⟦S\\d+⟧(?:(?:,? and|,) (?:the )?(?:[\\w'-]+ ){0,3}?⟦S\\d+⟧)*)`,
);
const AS_CO_PRODUCER = rule(
  `\\bwith (?<orgs>${LIST})(?: of ⟦\\w\\d+⟧)? as (?:an? |the )?(?:co-)?(?:producers?|production company)`,
);
const ANIMATED = rule(`\\b(?:anime|animat\\w+)\\b[^.;⟦]{0,60}\\b(?:at|by) (?<orgs>${ONE})`);

/** PRODUCED_BY, in phrases whose show stands elsewhere or that name no verb of making. */
export const companyCredits: Family = (view, story) => {
  if (!view.bare.includes('⟦O')) return [];
  const found: Finding[] = [];
  const add = (match: RegExpMatchArray, shows: readonly (NamedEntity | undefined)[]) => {
    const at = match.index ?? 0;
    const owned = (piece = '') => idsIn(piece.replace(/⟦\w\d+⟧'s? /g, ''), 'O');
    for (const id of [...owned(match.groups?.orgs), ...owned(match.groups?.more)]) {
      const { kind } = story.entity(id);
      if (
        kind === 'NEWS_OUTLET' ||
        kind === 'STREAMER' ||
        kind === 'NETWORK' ||
        kind === 'PUBLISHER'
      )
        continue;
      for (const show of new Set(shows)) {
        if (!show) continue;
        found.push({
          predicate: 'PRODUCED_BY',
          subject: story.refer(show.id, 'Show'),
          object: story.refer(id, 'Organization'),
          sentence: view.index,
          confidence: 0.75,
          at,
          until: at + match[0].length,
        });
      }
    }
  };
  const own = () => nominalsIn(view, story)[0]?.show ?? inTheMaking(view, story);
  for (const pattern of [AS_CO_PRODUCER, ANIMATED]) {
    for (const match of view.bare.matchAll(pattern)) add(match, [own()]);
  }
  for (const match of view.bare.matchAll(FOR)) {
    const inside = idsIn(match[0], 'S')[0];
    add(match, [inside === undefined ? own() : story.entity(inside)]);
  }
  for (const match of view.bare.matchAll(ABSOLUTE)) add(match, [own()]);
  for (const match of view.bare.matchAll(FOR_EACH)) add(match, [own()]);
  for (const match of view.bare.matchAll(BEHIND))
    add(match, idsIn(match.groups?.object, 'S').map(story.entity));
  for (const match of view.bare.matchAll(WITH_OBJECT)) {
    const object = match.groups?.object ?? '';
    const named = idsIn(object, 'S').map(story.entity);
    add(match, named.length > 0 ? named : [inTheMaking(view, story)]);
  }
  return found;
};
