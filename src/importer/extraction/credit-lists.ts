import type { Cue } from './credit-cues.ts';

/** A work of a list, by its mark. */
export interface ListedWork {
  readonly id: number;
  readonly letter: string;
  /** Words before or around it leave no doubt that it is a work. */
  readonly sure: boolean;
  /** With whom. */
  readonly partners: readonly number[];
  /** Whom the person plays in it. */
  readonly role?: number;
  readonly end: number;
  /** The words before it call it a novel, a play or another work that is read. */
  readonly read: boolean;
}

const MARK = /⟦(\w)(\d+)⟧('s?(?= |,)(?!\.))?/g;
const WORK_WORDS =
  /\b(?:films?|movies?|series|shows?|sitcoms?|dramas?|comed(?:y|ies)|dramedy|miniseries|programs?|programmes?|soaps?|soap operas?|thrillers?|documentar(?:y|ies)|musicals?|features?|westerns?|pictures?|productions?|specials?|cartoons?|anime|serials?|shorts?|biopic|blockbusters?|remake|revival|adaptations?|version|television|episodes?|credits)\b/;
const READ_WORDS =
  /\b(?:novels?|novellas?|books?|memoirs?|plays|short stor(?:y|ies)|poems?|comics?|comic books?|graphic novels?|manga|autobiograph(?:y|ies)|biograph(?:y|ies)|anthology|essays?|trilogy of novels|collections?|treatise)\b/;
const WORK_OR_READ = new RegExp(`${WORK_WORDS.source}|${READ_WORDS.source}`);
/** "the crime drama", "her 2011 novel,": the phrase ends in the noun. */
const NAMED_WORK = new RegExp(`(?:${WORK_WORDS.source}|${READ_WORDS.source}),? $`);
/** Another clause, another subject: what follows is no longer the list. */
const STOP =
  /\b(?:(?:co-)?wrote|penned|presented|hosted|narrat\w+|videos?|commercials?|advert\w*|behind|finished|who|whom|whose|which|where|when|while|but|because|before|after|until|since|during|died|born|married|won|winning|received|earned|nominated|nomination|award|based|about|premiered|replac\w+|directed|written|produced|created by|composed|album|albums|song|songs|single|soundtrack|band|tour|concert|scores?|columns?|lyrics|match|matches|league|club|team|season with|game against|university|school|college|newspaper|magazine|moved|went|became|joined|under the (?:stage |pen )?name|non-classical|on-?stage|theatrical|theatre productions?|Broadway|West End|stage (?:play|production|version)s?)\b|[:.!?] /;
const LEAD =
  /\b(in|on|including|includes?|included|like|such as|as|of|with|opposite|alongside|for|by|from|at|to|playing|played|portraying|named|against|into|were|are|was|is)\b/g;
const SEPARATOR =
  /^["']?(?:[,;]["']?|,?["']? (?:and|&|or|then|plus)(?: (?:also|later|more recently|most recently|finally))?\b|,? as well as\b|, followed by\b)/;
/** Words before a name that belong to it, without a preposition: "the comedy series", "later in the film". */
const BEFORE_NAME =
  /^ ?(?:(?:also|later|then|again|[a-z]+ly) )*(?:(?:in|on) )?(?:(?!(?:in|on|at|for|by|with|from|to|as|of) )[\w'/&-]+,? ){0,7}(?:of )?(?:the )?$/;
/** From whom somebody plays to where: "a spy, in the film". */
const TO_WORK =
  /^(?:, (?:an?|the|his|her|who|whose)\b[^,]{2,70},|,)? ?(?:both )?(?:in|on|from seasons? [\w -]{1,20} (?:of|in)) (?:(?!(?:in|on|at|for|by|with|from|to|as) )[\w'/&-]+,? ){0,9}$/;
/** What may stand between a verb and its object: nothing, or a phrase that calls it a work. */
const BEFORE_OBJECT =
  /^:? ?(?:(?:the|his|her|its|both|also|all|an?|such|most|many|some|several) )*(?:(?:first|second|third|fourth|fifth|last|final|debut|next|\d{4}|of) )*(?:the )?$/;
/** Longest stretch of words between a cue and its first work. */
const FAR = 110;

type Meaning = 'work' | 'role' | 'partner';

/**
 * The works of the list that a cue opens in a sentence (template): "roles in A, the series B and, as
 * the spy C, in D". Roles, partners and networks between them are passed over; ends where other words
 * start. Linear in the length of the sentence.
 */
export function worksAfter(bare: string, cue: Cue): ListedWork[] {
  const works: ListedWork[] = [];
  let from = cue.end;
  let gap = '';
  let role: number | undefined;
  let passed: 'role' | 'partner' | undefined;
  let told = false;
  let partners: number[] = [];
  for (const match of bare.slice(cue.end).matchAll(MARK)) {
    const at = cue.end + match.index;
    gap += bare.slice(from, at).replace(/\bsuch ([a-z ]{2,30}) as\b/, '$1 such as');
    from = at + match[0].length;
    if (gap.length > FAR || STOP.test(gap)) break;
    // "roles in plays such as": nothing on a screen; "including two Some Prize winners": no title.
    if (
      cue.jobs.includes('ACTED_IN') &&
      /\b(?:plays|(?<!soap )operas?|operettas|stage musicals?)\b/.test(gap)
    )
      break;
    if (/\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) $/.test(gap)) break;
    const [, letter = '', id = '', owner] = match;
    // "NBC's drama", "the ABC series": whose it is.
    if (letter === 'O' || letter === 'A' || owner !== undefined) {
      gap = gap.trimEnd();
      continue;
    }
    if (WORK_WORDS.test(gap)) told = true;
    const toWork = /^,? (?:in|on) (?!which|whom)(?:the |an? )?(?:[a-z'-]+ ){0,5}⟦/.test(
      bare.slice(from),
    );
    const meaning =
      works.length === 0 && passed === undefined
        ? first(gap, cue, bare.slice(cue.at, cue.end), toWork)
        : next(gap, passed, toWork);
    if (meaning === undefined || (meaning === 'work' && /[CR]/.test(letter))) break;
    if (meaning === 'work') {
      works.push({
        id: Number(id),
        letter,
        sure: (told || role !== undefined || works.length > 1) && !/\b(?:in|on) the $/.test(gap),
        ...(role === undefined ? {} : { role }),
        partners,
        end: from,
        read: READ_WORDS.test(gap) && !/\b(?:films?|series|movies?)\b/.test(gap),
      });
      passed = undefined;
      role = undefined;
      partners = [];
    } else {
      const last = works.at(-1);
      if (
        meaning === 'role' &&
        passed === undefined &&
        last?.end !== undefined &&
        / as\b/.test(gap) &&
        !toWork
      ) {
        // "... in A as B": whom she plays in the last one.
        works[works.length - 1] = { ...last, role: Number(id), sure: true };
      } else {
        passed = meaning;
        if (meaning === 'partner' && letter === 'P') partners.push(Number(id));
        role = meaning === 'role' ? Number(id) : role;
      }
    }
    gap = '';
  }
  return works;
}

const LISTS = /^(?:includ|like|such)/;

/** What the first name after a cue is, by the words between. */
function first(gap: string, cue: Cue, words: string, toWork: boolean): Meaning | undefined {
  const lead = [...gap.matchAll(LEAD)].at(-1)?.[1];
  if (/career$/.test(words) && !WORK_WORDS.test(gap)) return undefined;
  if (cue.leads === 'in') {
    // "appeared in court in London"
    if (/^ (?:in|at|before|on) (?:[a-z-]+ ){1,3}(?:in|on|at) /.test(gap) && !WORK_WORDS.test(gap))
      return undefined;
    if (lead === 'in' || lead === 'on') return 'work';
    if (LISTS.test(lead ?? '')) return toWork ? 'role' : 'work';
    if (lead === 'with' || lead === 'opposite' || lead === 'alongside') return 'partner';
    if (
      lead === 'of' &&
      /\b(?:episodes?|seasons?|adaptations?|versions?|remakes?|revivals?) of (?:the )?$/.test(gap)
    )
      return 'work';
    if (lead === 'as' || lead === 'of' || lead === 'named' || /^(?:play|portray)/.test(lead ?? ''))
      return 'role';
    return lead === undefined && /^(?:play|portray|voic)/.test(words) ? 'role' : undefined;
  }
  const called = WORK_OR_READ.test(gap);
  if (LISTS.test(lead ?? '')) return called || /\bincluding\b/.test(gap) ? 'work' : undefined;
  if (/direct(?:or)?ial|debut|venture/.test(words))
    return /^(?:,|:)? ?(?:(?:in|on) \d{4} )?(?:was|is|with|came with|film|,)? ?(?:(?:in|on) \d{4} )?(?:with |was )?(?:the |an? |his |her )?(?:[\w-]+ ){0,4}$/.test(
      gap,
    )
      ? 'work'
      : undefined;
  if (lead === 'of' || lead === 'for')
    return /\b(?:episodes?|seasons?|adaptations?|versions?|scripts?|screenplays?|teleplays?|pilot) (?:of|for) (?:the )?(?:[a-z-]+ ){0,4}$/.test(
      gap,
    ) ||
      (lead === 'for' && NAMED_WORK.test(gap))
      ? 'work'
      : undefined;
  if (lead !== undefined) return undefined;
  // "has written three books: A, B and C"
  if (new RegExp(`(?:${WORK_OR_READ.source})(?: [a-z ]{1,30})? ?[-:] ?$`).test(gap)) return 'work';
  return BEFORE_OBJECT.test(gap) ||
    /(?:called|titled|entitled|named),? $/.test(gap) ||
    NAMED_WORK.test(gap)
    ? 'work'
    : undefined;
}

/** What a later name is: another work, or a role or partner on the way to one. */
function next(
  gap: string,
  passed: 'role' | 'partner' | undefined,
  toWork: boolean,
): Meaning | undefined {
  if (passed !== undefined && TO_WORK.test(gap)) return 'work';
  return after(lastItem(gap), passed, toWork);
}

/** ", a succession of vicars, and, from 1971 to 1974, the gamekeeper ": without the items that name nothing. */
function lastItem(gap: string): string {
  const plain = gap
    .replace(
      /,? (?:from|in|between|until|since|after) (?:\w+ )?\d{4}(?: (?:to|and|until|-) \d{4})?,/,
      ' ',
    )
    .replace(/ {2,}/g, ' ');
  const items = plain.match(
    /^(?:[,;] (?:and )?(?:an?|the|several|two|three|many|various) [^,;⟦]{3,50})+(?=[,;] (?:and )?)(?<last>.*)$/,
  )?.groups;
  return items?.last ?? plain;
}

function after(
  gap: string,
  passed: 'role' | 'partner' | undefined,
  toWork: boolean,
): Meaning | undefined {
  const separator = gap.match(SEPARATOR)?.[0];
  if (separator === undefined)
    return / as (?:the |an? )?(?:[a-z'-]+ ){0,5}$/.test(gap) ? 'role' : undefined;
  const rest = gap.slice(separator.length);
  if (/ as (?:the |an? )?(?:[A-Za-z'-]+ ){0,5}$/.test(gap) && !/ as well as /.test(gap))
    return 'role';
  if (/ (?:with|opposite|alongside) $/.test(rest)) return 'partner';
  if (
    / such as (?:[a-z]+ ){0,2}$| playing (?:the )?(?:[a-z]+ ){0,3}$| played (?:the )?(?:[a-z]+ ){0,3}$/.test(
      rest,
    )
  )
    return toWork ? 'role' : undefined;
  if (!BEFORE_NAME.test(rest)) return undefined;
  if (toWork && !/^ ?(?:in|on) /.test(rest)) return 'role';
  return passed !== undefined && !/^ ?(?:in|on) /.test(rest) ? passed : 'work';
}
