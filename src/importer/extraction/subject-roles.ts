import { CREW_NOUN } from './crew-words.ts';
import { idsIn } from './patterns.ts';
import { guarded } from './rule.ts';

const PERSON = '⟦[PXT]\\d+⟧';
const LIST = `${PERSON}(?:(?:, |,? and |,? & ) ?${PERSON})*`;
/** A clause with people for its subject: "A and B will ...", also "the actor A ...". */
const SUBJECT = guarded(
  new RegExp(
    `^(?:["'] ?)?(?:(?:[A-Za-z][a-z-]+ ){0,4})(?<people>${LIST})(?:, who)? (?<rest>(?!(?:said|says|told|added|directed|directs|wrote|writes|produced|produces|created)\\b)[a-z].*)$`,
  ),
);
/** What a role may be called before its name: "the exiled smith", "her brother,", "15-year-old". */
const DESCRIBED = `(?:(?!(?:after|before|when|last|this|because|as|against|like|than|if|while|of|in|on|at|for|with|by|from|opposite|alongside|to|and|who|that|which|is|was|well|part|one|${CREW_NOUN})\\b)[\\w'-]+,? |⟦C\\d+⟧'s |(?<=(?:friend|head|member|chief|captain|man|woman|leader|officer|guard|king|queen|master) )of [a-z]+,? ){0,7}?`;
const CHARACTER = '⟦[CXPT]\\d+⟧';
const CHARACTERS = `${CHARACTER}(?:(?:, |,? and ) ?${CHARACTER})*`;
/** Words before a role: a verb of acting, or "as" and "role of" after another. */
const CUE =
  '(?:\\b(?:plays|play|played|playing|portrays|portray|portrayed|portraying|voices|voiced|voicing|embodies|inhabits)|\\b(?:roles?|parts?|characters?) of|\\bby the name of|\\b(?:stars?|starring|starred|appears?|appeared|appearing|cast|back|returns?|returned|returning|debut|appearance|turn|turns up|seen|cameo|cast in the \\w+ role|lead the (?:cast|ensemble|series|film|show)|leads the (?:cast|ensemble|series|film|show)|headlines?|toplines?|join|joins|joining|joined|on board|performance|tapped|set|recurs?|guest-stars?|role|roles|part|lead)(?: again| once more| in the (?:series|film|show|drama|cast|title role|lead role))?,? as)';
const ROLE = new RegExp(
  `${CUE} (?:(?:an?|the|his|her|their) )?${DESCRIBED}(?<characters>${CHARACTERS})(?!'s? [a-z]|-| ['"]| (?:star|actor|actress|alum|veteran|winner|champion)\\b)`,
);
/** "B is the mapmaker C", "B is her brother, C", "B is C". */
const IS = new RegExp(
  `^(?:is|are) (?:(?:an?|the|his|her|their) )?(?:(?!(?:of|in|on|at|for|with|by|from|to|and|who|${CREW_NOUN}|not|set|being|back)\\b)[\\w'-]+,? |⟦C\\d+⟧'s ){0,4}?(?<characters>${CHARACTERS})(?=[.,;]|$| (?:who|a|an|the)\\b)`,
);
/** "B is C, a court clerk who": two names, and what the second is, tell a role wherever they stand. */
const EQUALS =
  /^(?:is|are) (?<characters>⟦[CXPT]\d+⟧)(?=,? (?:an?|the|his|her|their|who|whose) (?!(?:director|writer|producer|actor|actress|star|same|new)\b))/;
const ON_STAGE = guarded(
  /\b(?:on stage|onstage|on Broadway|West End|theatre production|stage version)\b/,
);

/** Who of a clause's subject plays whom, each pair by ids; several in the order of both lists. */
export interface SubjectRole {
  readonly person: number;
  readonly character: number;
  readonly at: number;
  readonly until: number;
}

/**
 * The roles that a clause tells of its subject, whatever stands between: "A takes on the role of the
 * trader B", "A and B lead the cast as C and D". `toldRoles` allows "A is the trader B", which only
 * where the sentence tells other roles is one.
 */
export function subjectRoles(clause: string, toldRoles: boolean): SubjectRole[] {
  const subject = clause.match(SUBJECT);
  const { people = '', rest = '' } = subject?.groups ?? {};
  if (!subject || ON_STAGE.test(clause)) return [];
  const match = rest.match(ROLE) ?? rest.match(toldRoles ? IS : EQUALS);
  if (!match?.groups) return [];
  if (/⟦[PXTC]/.test(rest.slice(0, match.index))) return [];
  const persons = idsIn(people);
  const characters = idsIn(match.groups.characters);
  const at = clause.length - rest.length;
  const until = at + (match.index ?? 0) + match[0].length;
  if (persons.length > 1 && characters.length !== persons.length) return [];
  const own = persons.length === 1 ? characters.slice(0, 1) : characters;
  return own.flatMap((character, i) => {
    const person = persons[i];
    return person === undefined || person === character ? [] : [{ person, character, at, until }];
  });
}

/** A sentence that says of somebody what role it is. */
export function tellsRoles(bare: string): boolean {
  return /⟦[PX]\d+⟧,? (?:who )?(?:will |to )?(?:plays?|played|portrays?|voices)\b|⟦[PX]\d+⟧ (?:back )?as (?:[a-z'-]+ ){0,4}⟦|\bstars? as\b|\brole of ⟦/.test(
    bare,
  );
}
