import { CREW_NOUN } from './crew-words.ts';
import { guarded } from './rule.ts';

/** "A and B, back again, as the twins C and D": who plays whom, by ids; offsets count in the template. */
export interface RolePhrase {
  readonly people: readonly number[];
  /** None where a role has no name ("as a baker"). */
  readonly characters: readonly number[];
  readonly at: number;
  readonly until: number;
  /** Words of acting or of a cast stand before it, or other roles beside it. */
  readonly cast: boolean;
}

const AS = guarded(
  / as (?!well\b|much\b|far\b|long\b|soon\b|part\b|of\b|in\b|an? result\b|early\b|late\b|it\b|they\b|he\b|she\b|we\b|you\b|if\b|though\b)/g,
);
const NAME = /⟦([PXTCS])(\d+)⟧/g;
/** Verbs whose subject plays what "as" names. */
const ACTING =
  '(?:stars?|starred|starring|co-stars?|co-starring|appears?|appeared|appearing|returns?|returned|returning|back|recurs?|recurring|recurred|guest-stars?|guest-starred|guest-starring|guests?|guested|cameos?|debuts?|debuted|turns? up|turned up|turning up|pops? up|popped up|drops? by|shows? up|showed up|seen|heard|cast(?! (?:him|her|them)\\b)|reprises?|reprised|reprising|performance|performances|appearance|turn|turns|roles?|parts?|leads? the (?:cast|ensemble|series|film|show)|headlines?|headlined|toplines?|toplined|join|joins|joined|joining|on board|tapped|set|cropped up|excels?|shines?|impress(?:es)?|dazzles)';
/** Between those who play and "as": nothing, or a verb of acting with what belongs to it. */
const LINK = new RegExp(
  `^(?:,? (?:who )?(?:(?:is|are|was|were|will|would|has|have|had|to|also|both|all|be|been|being|next|then|later|now|once|again|briefly|reportedly|last|best|most recently) )*${ACTING}(?: (?!and\\b|but\\b|while\\b)[\\w'-]+| ⟦[SOF]\\d+⟧(?:'s)?|(?<!\\b(?:to|from)) ⟦L\\d+⟧){0,8}|,? in the (?:lead|title|leading|main) roles?|,? (?:(?:[a-z'-]+|⟦[AO]\\d+⟧),? ){1,12}for (?:his|her|their) (?:[a-z-]+ ){0,3}(?:roles?|turn|performance|work|part|portrayal))?,?$`,
);
/** "B, 41," and "B, who never acted before,": what may stand between a name and what it plays. */
const ASIDE = /, (?:\d\d|who [^;⟦]{3,80}|(?:an?|the) [^;,⟦]{3,60}),$/;
/** A sentence with such words before tells of a cast. */
const CAST =
  /\b(?:stars?|starring|starred|co-stars?|co-starring|casts?|ensemble|featur\w+|joined|joining|joins|alongside|opposite|play(?:s|ed|ing)?|portray\w*|voic(?:es|ed|ing|e)|roles?|parts?|guests?|recurring|regulars|players|actors?|newcomers?|returning|reprising|leads|supporting|headlin\w+|toplin\w+|aboard|on board)\b/i;
const WITH = /\bwith (?:[a-z-]+ ){0,3}$/;
/** Words that no description of a role holds. */
const NO_DESCRIPTION =
  /^(?:in|on|at|for|with|by|from|opposite|alongside|and|who|whom|that|which|whose|is|was|are|were|will|has|have|had|to|but|while|when|where|after|before|because|if|than|he|she|they|it|not|as|into|against|during|until)$/;
/** "A as B", "A as B, a baker": the line of a list. */
const ENDS = /^(?:[.,]|$)/;
/** Those who make something, judge or present it play nobody by that. */
const CREW = new RegExp(
  `\\b(?:${CREW_NOUN}|hosts?|co-hosts?|judges?|consultants?|advis[eo]rs?|presenters?|guests?|studio|network|broadcaster|distributor|mentors?|experts?|films?|movies?|pictures?|projects?|features?|debut|follow-up|successor)(?: of .*)?$`,
);
/** "created by A and B as a guest character": who makes a role does not play it. */
const MADE_BY =
  /\b(?:created|written|directed|produced|developed|conceived|designed|introduced|invented|composed|adapted|edited|described|credited) by (?:[a-z]+ ){0,3}$/;
/** Where somebody is or goes is nobody who plays. */
const PLACED = /\b(?:to|in|from|at|near|on)(?: the)? $/;
const PIECE = /⟦(\w)(\d+)⟧('s?(?![a-z]))?|[\p{L}\p{N}][\p{L}\p{N}'’./-]*|[^\s]/uy;
/** How far a role's description reaches. */
const LONGEST = 12;

/**
 * The phrases with "as" that say who plays whom. `couldAct` says whether a name may be somebody's, by its
 * id: titles and companies play nobody.
 */
export function rolePhrases(text: string, couldAct: (id: number) => boolean): RolePhrase[] {
  if (!text.includes(' as ')) return [];
  const found: RolePhrase[] = [];
  let from = 0;
  for (const match of text.matchAll(AS)) {
    if (match.index < from) continue;
    const left = playersBefore(text.slice(from, match.index), couldAct);
    if (!left) continue;
    const start = match.index + match[0].length;
    const role = roleAfter(text, start);
    if (!role) continue;
    const at = from + left.at;
    const before = text.slice(0, at);
    if (MADE_BY.test(before)) continue;
    const line = at === 0 && role.characters.length > 0 && ENDS.test(text.slice(role.until));
    const cast =
      !left.plain ||
      line ||
      CAST.test(before) ||
      found.at(-1)?.cast === true ||
      (role.characters.length > 0 && WITH.test(before));
    found.push({
      people: left.people,
      characters: role.characters,
      at,
      until: role.until,
      cast,
    });
    if (role.characters.length > 0) from = role.until;
  }
  return found;
}

/** Those at the end of `left`, with what stands between them and "as". */
function playersBefore(
  left: string,
  couldAct: (id: number) => boolean,
): { people: number[]; at: number; plain: boolean } | undefined {
  const marks = [...left.matchAll(NAME)].filter(([, , id]) => couldAct(Number(id)));
  const last = marks.at(-1);
  if (!last) return undefined;
  const end = last.index + last[0].length;
  const gap = left.slice(end).replace(ASIDE, '');
  if (!LINK.test(gap)) return undefined;
  const people = [Number(last[2])];
  let at = last.index;
  for (const before of marks.slice(0, -1).reverse()) {
    const between = left.slice(before.index + before[0].length, at);
    if (!/^(?:,|,? and|,? &|, and) (?:(?:the |newcomers? |actors? |fellow )?)$/.test(between))
      break;
    people.unshift(Number(before[2]));
    at = before.index;
  }
  return PLACED.test(left.slice(0, at))
    ? undefined
    : { people, at, plain: gap === '' || gap === ',' };
}

/**
 * What a role's noun phrase names, from `start` on: the last name of "her wayward brother, C", "Coast
 * Guard lieutenant C", "the twins C and D"; no names but an end where it has only a description.
 */
export function roleAfter(
  text: string,
  start: number,
): { characters: number[]; until: number } | undefined {
  PIECE.lastIndex = start;
  let described = 0;
  let comma = false;
  let at = start;
  for (let i = 0; i < LONGEST + 8; i += 1) {
    while (text[PIECE.lastIndex] === ' ') PIECE.lastIndex += 1;
    at = PIECE.lastIndex;
    const piece = PIECE.exec(text);
    if (!piece) break;
    const [word, letter, id, owner] = piece;
    if (letter !== undefined) {
      const end = PIECE.lastIndex;
      const after = text.slice(end);
      if (owner) {
        described += 1;
        continue;
      }
      if (!'PXTCS'.includes(letter) || (/^ (?:[a-z-]+ ){1,2}⟦/.test(after) && isAdjective(after))) {
        if ('PXTCSOLFA'.includes(letter) && isAdjective(after)) {
          described += 1;
          continue;
        }
        return undefined;
      }
      // "as Ivy's character", "as Ivy-like": no name of a role.
      if (/^-|^ ['"]/.test(after)) return undefined;
      // "as the Prime Minister, C": what is named before its own name.
      const called = /^(?:the|his|her|their) (?:[a-z-]+ )*⟦[^⟦]*$/.test(text.slice(start, end))
        ? after.match(/^, ⟦([PXTC])(\d+)⟧(?=[.;)]|$)/)
        : undefined;
      if (called) return { characters: [Number(called[2])], until: end + called[0].length };
      const second = after.match(/^ and (?:[a-z-]+ ){0,2}⟦([PXTCS])(\d+)⟧(?!')/);
      const both = second && !/^(?:[^⟦]*⟦\w\d+⟧)(?:,? as | (?:plays|will|is|are)\b)/.test(after);
      return both
        ? { characters: [Number(id), Number(second[2])], until: end + second[0].length }
        : { characters: [Number(id)], until: end };
    }
    if (word === ',') {
      if (described === 0 || comma) break;
      const next = text.slice(PIECE.lastIndex);
      // "her brother, Max," but not "a baker, Ivy Bell as his wife"
      const named =
        /^ ⟦[PXTCS]\d+⟧(?=[.,;)]|$| (?:and|with|in|who)\b)(?! and ⟦\w\d+⟧(?:,? as\b)|,? as\b)/.test(
          next,
        );
      // "her father, a young Jane Doe as her mother": the name is the next player's.
      if (/^ (?:[a-z-]+ ){1,3}⟦[PXTCS]\d+⟧,? as\b/.test(next)) break;
      const adjective = next.match(
        /^ (?!(?:an?|the|his|her|their|its)\b)([a-z-]+) (?:[a-z-]+ )?⟦/,
      )?.[1];
      if (!named && (adjective === undefined || NO_DESCRIPTION.test(adjective))) break;
      comma = named;
      continue;
    }
    if (!/^[\p{Ll}\d]/u.test(word)) break;
    // "as director", and not "as the director, Max".
    if (described === 0 && CREW.test(word)) return undefined;
    if (NO_DESCRIPTION.test(word)) {
      if (/^(?:of)$/.test(word)) continue;
      break;
    }
    if (!/^(?:the|his|her|their)$/.test(word)) described += 1;
    if (described > LONGEST) return undefined;
  }
  const nameless = /^(?:an?|the|his|her|their|its|two|rival|twins?|⟦\w\d+⟧'s?) /.test(
    text.slice(start),
  );
  if (!nameless || described < 1 || CREW.test(text.slice(start, at).trim().replace(/,$/, '')))
    return undefined;
  return { characters: [], until: at };
}

/** "⟦C⟧ lieutenant ⟦X⟧": a name that only describes the next. */
function isAdjective(after: string): boolean {
  const [, words = ''] = after.match(/^ ((?:[a-z-]+ ){1,3})⟦[PXTCS]\d+⟧/) ?? [];
  return (
    words !== '' &&
    words
      .trim()
      .split(' ')
      .every((word) => !NO_DESCRIPTION.test(word) && !/(?:s|ed|ing)$/.test(word))
  );
}
