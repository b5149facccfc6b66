import { castList } from './cast-list.ts';
import type { Casting } from './casting.ts';
import { CREW_NOUN } from './crew-words.ts';
import type { NamedEntity } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { nominalsIn, onlyShow, wholeOf } from './nominals.ts';
import { idsIn } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { SentenceView, Story } from './story.ts';

const PERSON = '⟦[PXT]\\d+⟧';
const PEOPLE = `${PERSON}(?:(?:, |,? and |,? & ) ?(?:[a-z-]+ ){0,3}${PERSON})*`;
/** "Joining A and B are C and D", "Also on board are", "New to the ensemble are": the cast stands last. */
const INVERTED = guarded(
  /^(?:["'] ?)?(?:(?:Also|Newly|Already|And|Now|Meanwhile,) )?(?:(?:[Jj]oining|[Ss]tarring|[Aa]ppearing|[Rr]eturning|[Rr]ounding out|[Cc]ompleting|[Ll]eading|[Hh]eading|[Hh]eadlining|[Tt]oplining|[Ff]illing out|[Ff]ronting|[Nn]ew(?:comers)? to|[Nn]ew(?:comers)?(?! (?:this|in|on)\b)|[Oo]n board|[Aa]board|[Cc]ast|[Aa]nnounced|[Cc]onfirmed|[Rr]eprising|[Ff]eatured|[Aa]dded|[Aa]mong (?:the|those)|[Ii]n the (?:main |supporting |voice )?(?:cast|ensemble)|[Pp]laying|[Ss]et to (?:star|appear|return|join))\b(?<before>[^.;:]*?)) (?:is|are|was|were|will be|include|includes) (?=(?<list>[^;]*))/,
);
/** "in a guest role that nobody will describe," between the names of a list. */
const ASIDE =
  /,? (and,|and|with,)? ?(?:(?:recurring|making|returning|playing|appearing|rounding|for|from|fresh)\b|in (?:an?|the|his|her|their|guest|recurring|supporting)\b)[^⟦,]*,(?= (?:the )?(?:[a-z-]+ ){0,3}⟦)/g;
/** "and, as the mad governor B, A": the role stands before its actor. */
const ROLE_FIRST = guarded(
  new RegExp(
    `(?:, |,? and, |, with, )as (?!well )(?:[a-z'-]+ ){0,5}(?<character>⟦[CXPT]\\d+⟧), (?=(?:[a-z-]+ ){0,3}(?<person>${PERSON}))`,
    'g',
  ),
);
/** "its star, Jane Doe", "The show's leads, A and B,". */
const ITS_LEAD = guarded(
  new RegExp(
    `\\b(?:[Ii]ts|[Tt]he (?:show|series|film|drama|comedy|movie)'s) (?:lead|leads|star|stars|lead actor|lead actress|leading (?:man|lady)),? (?<people>${PEOPLE})`,
    'g',
  ),
);
const ROLE_WORDS =
  '(?:roles?|parts?|leads?|cameos?|villains?|love interest|protagonist|antagonist)';
/** Somebody is in the cast, whoever it may be that is played. */
const IN_CAST = [
  `(?:is|are|was|were|will be) (?:both |all )?(?:in|among|part of|a part of|members of) (?:the|its) (?:[a-z]+ )?(?:cast|ensemble)\\b`,
  `(?:(?:is|are|was|were|has|have|had|been|said|rumou?red|reported|reportedly|believed|to|be|also|now|being|the|latest|next|frontrunner|front-runner) ){1,6}(?:eyed|eyeing|circling|considered|considering|approached|tapped|cast|wanted|sought|courted|tipped|in (?:[a-z]+ )?(?:talks|negotiations)|up|testing|reading|attached|confirmed)(?: for| to (?:play|take|fill|star in)| in| as)? (?:an? |the |one of the )?(?:[a-z-]+ ){0,3}${ROLE_WORDS}\\b`,
  `(?:has|have|had|gets|makes|made|takes|lands|landed|has landed|turns up in) (?:an? |the )(?:[a-z-]+ ){0,3}(?:scene|role|part|cameo|turn|appearance)\\b(?! in ⟦| on ⟦)`,
  `(?:star|stars|co-star|co-stars|will star|return|returns|will return|lead|leads)(?=(?:, as ever|, too| again| too| once more| as well)?(?:,|\\.|$))`,
].map((verb) => rule(`(?=⟦)(?<!\\b[Tt]he )(?<people>${PEOPLE}),? (?:who )?${verb}`));
/** "was last seen in the series Some Show". */
const SEEN = guarded(
  new RegExp(
    `(?=⟦)(?<people>${PERSON}),? (?:who )?(?:was |is |were |are |has been |had been |can |will )?(?:currently |next |also )?(?:be )?(?:last|most recently|best|recently|next|currently) (?:be )?seen (?:(?:opposite|alongside|with) (?<partners>${PEOPLE}) )?(?:in|on) (?:the |a )?(?:⟦O\\d+⟧(?:'s)? )?(?:[a-z-]+ ){0,4}(?<show>⟦S\\d+⟧)`,
    'g',
  ),
);
/** "opposite A as a vicar with a secret", "with B as the only neighbour": a role without a name. */
const NAMELESS = guarded(
  new RegExp(
    `(?:\\b(?:with|opposite|alongside|and)|⟧,) (?<people>${PERSON}) (?:back |also )?as (?:an?|the|his|her|their|⟦[CX]\\d+⟧'s) (?!(?:[a-z-]+ ){0,3}(?:${CREW_NOUN}|guests?|host|judge|narrator|star|lead|consultant|adviser|creator)\\b)(?:[a-z-]+ ){0,3}[a-z-]+(?=[.,;]|$| (?:who|with|whose|in|of|and|on|at)\\b)`,
    'g',
  ),
);
const TELLS_ROLES = guarded(
  /⟦[PX]\d+⟧,? (?:who )?(?:will )?(?:plays?|played|portrays|voices|stars?)\b|⟦[PX]\d+⟧ as ⟦|\bstars? (?:⟦|as\b)/,
);
const ON_STAGE = guarded(
  /\b(?:on stage|onstage|on Broadway|West End|in the theatre|theatre production|stage version)\b/,
);

/** Casts in phrases that name no verb of acting beside the names, or none at all. */
export function ensembles(view: SentenceView, story: Story): Casting[] {
  const { bare } = view;
  if (ON_STAGE.test(bare)) return [];
  const found: Casting[] = [];
  const show = castShow(view, story);
  const add = (
    people: readonly number[],
    at: number,
    until: number,
    confidence: number,
    character?: number,
    of = show,
  ) => {
    if (!of) return;
    for (const person of people) {
      if (!couldAct(story.entity(person))) continue;
      const place = { sentence: view.index, at, until, confidence, template: bare };
      found.push({
        person,
        show: wholeOf(of, story),
        ...(character === undefined ? {} : { character }),
        ...place,
      });
    }
  };
  const inverted = bare.match(INVERTED);
  if (inverted?.groups && isAboutCast(inverted[0])) {
    const { before = '', list = '' } = inverted.groups;
    const joined = /^[^⟦]*joining/i.test(inverted[0])
      ? idsIn(before.replace(/⟦S\d+⟧/g, ''), 'PX')
      : [];
    const plain = list.replace(ROLE_FIRST, ', ').replace(ASIDE, ', ').replace(/, , /g, ', ');
    add([...joined, ...castList(plain)], 0, inverted[0].length, 0.8);
  }
  for (const match of bare.matchAll(ROLE_FIRST)) {
    const [character] = idsIn(match.groups?.character);
    if (
      inverted ||
      /\b(?:cast|ensemble|stars?|starring|features?|joined by)\b/.test(bare.slice(0, match.index))
    )
      add(idsIn(match.groups?.person), match.index, match.index + match[0].length, 0.8, character);
  }
  for (const pattern of [ITS_LEAD, ...IN_CAST]) {
    for (const match of bare.matchAll(pattern)) {
      add(idsIn(match.groups?.people), match.index, match.index + match[0].length, 0.7);
    }
  }
  for (const match of bare.matchAll(SEEN)) {
    const [id] = idsIn(match.groups?.show);
    add(
      [...idsIn(match.groups?.people), ...idsIn(match.groups?.partners)],
      match.index,
      match.index + match[0].length,
      0.8,
      undefined,
      id === undefined ? undefined : story.entity(id),
    );
  }
  if (TELLS_ROLES.test(story.views[view.index]?.bare ?? '')) {
    for (const match of bare.matchAll(NAMELESS)) {
      add(idsIn(match.groups?.people), match.index, match.index + match[0].length, 0.7);
    }
  }
  return found;
}

/** "Leading the team is Jane Doe" is no cast. */
function isAboutCast(words: string): boolean {
  return (
    /\b(?:cast|ensemble|roles?|actors?|stars?|line-?up|comedy|drama|series|show|film|movie|season|voices?)\b|⟦/i.test(
      words,
    ) ||
    /^(?:Also |Newly )?(?:joining|on board|aboard|starring|announced|cast|confirmed|returning|appearing)/i.test(
      words,
    )
  );
}

function couldAct({ type, name, votes }: NamedEntity): boolean {
  return type === 'Person' || (type === undefined && isPersonal(name) && !votes.has('Show'));
}

/** The show after "in", else that of the sentence. */
function castShow(view: SentenceView, story: Story): NamedEntity | undefined {
  return nominalsIn(view, story)[0]?.show ?? onlyShow(view, story) ?? view.focus;
}
