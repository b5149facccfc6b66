import type { Cue } from './credit-cues.ts';

/** A work of a list, by its mark. */
export interface ListedWork {
  readonly id: number;
  readonly letter: string;
  /** Words before or around it leave no doubt that it is a work. */
  readonly sure: boolean;
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
/** Another clause, another subject: what follows is no longer the list. */
const STOP =
  /\b(?:who|whom|whose|which|where|when|while|but|because|before|after|until|since|during|died|born|married|won|winning|received|earned|nominated|nomination|award|based|about|premiered|replac\w+|directed|written|produced|created by|composed|album|albums|song|songs|single|soundtrack|band|tour|concert|match|matches|league|club|team|season with|game against|university|school|college|newspaper|magazine|moved|went|became|joined)\b|[:.!?] /;
const LEAD =
  /\b(in|on|including|includes?|included|like|such as|as|of|with|opposite|alongside|for|by|from|at|to|playing|played|portraying|named|against|into|were|are|was|is)\b/g;
const SEPARATOR = /^["']?(?:[,;]["']?|,?["']? (?:and|&|or|then|plus)(?: (?:also|later|more recently|most recently|finally))?\b|,? as well as\b|, followed by\b)/;
/** Longest stretch of words between a cue and its first work. */
const FAR = 110;

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
  for (const match of bare.slice(cue.end).matchAll(MARK)) {
    const at = cue.end + match.index;
    gap += bare.slice(from, at);
    from = at + match[0].length;
    if (gap.length > FAR || STOP.test(gap)) break;
    const [, letter = '', id = '', owner] = match;
    // "NBC's drama", "the ABC series": whose it is.
    if (letter === 'O' || letter === 'A' || owner !== undefined) {
      gap += ' ';
      continue;
    }
    const separated = SEPARATOR.test(gap);
    const leads = [...gap.matchAll(LEAD)];
    const lead = leads.at(-1)?.[1];
    const next = bare.slice(from);
    const isRole = /^,? (?:in|on) (?:the |an? )?(?:[a-z'-]+ ){0,5}⟦/.test(next);
    if (WORK_WORDS.test(gap)) told = true;
    const started = works.length > 0 || passed !== undefined;
    let meaning: 'work' | 'role' | 'partner' | undefined;
    if (lead === 'in' || lead === 'on' || /^(?:includ|like|such)/.test(lead ?? '')) meaning = isRole && lead !== 'in' && lead !== 'on' ? 'role' : 'work';
    else if (lead === 'with' || lead === 'opposite' || lead === 'alongside') meaning = cue.leads === 'in' ? 'partner' : cue.jobs.includes('DIRECTED') && /\bwith $/.test(gap) ? 'work' : undefined;
    else if (lead === 'as' || lead === 'of' || lead === 'named' || /^(?:play|portray)/.test(lead ?? '')) {
      meaning = cue.leads === 'in' ? (lead === 'of' && WORK_WORDS.test(gap) ? 'work' : 'role') : lead === 'of' && /\b(?:episodes?|seasons?|adaptations?|versions?|scripts?|screenplays?) of (?:the )?/.test(gap) ? 'work' : undefined;
    } else if (lead === 'for') meaning = cue.leads === 'object' && !separated && !cue.jobs.includes('ACTED_IN') && (/\b(?:script|screenplay|teleplay|episodes?|series|films?)\b/.test(gap) || letter === 'S') ? 'work' : undefined;
    else if (/^(?:were|are|was|is)$/.test(lead ?? '')) meaning = cue.leads === 'object' && !started ? 'work' : undefined;
    else if (lead !== undefined) meaning = undefined;
    else if (!started) meaning = cue.leads === 'object' ? 'work' : /^(?:play|portray|voic)/.test(bare.slice(cue.at, cue.end)) ? 'role' : undefined;
    else if (separated) meaning = isRole ? 'role' : (passed ?? 'work');
    else meaning = undefined;
    // "played A in B and C in D": a new pair starts with a role.
    if (meaning === undefined) break;
    if (started && works.length > 0 && passed === undefined && !separated && meaning === 'work' && !/^ (?:and )?(?:in|on) /.test(gap)) break;
    if (meaning === 'work') {
      if (letter === 'C' || letter === 'R') break;
      works.push({
        id: Number(id),
        letter,
        sure: told || role !== undefined || works.length > 1,
        ...(role === undefined ? {} : { role }),
        end: from,
        read: READ_WORDS.test(gap) && !/\b(?:films?|series|movies?)\b/.test(gap),
      });
      passed = undefined;
      role = undefined;
    } else {
      if (meaning === 'role' && works.length > 0 && !isRole && passed === undefined && !separated) {
        // "... in A as B": whom she plays in the last one.
        const last = works.at(-1);
        if (last && last.role === undefined) works[works.length - 1] = { ...last, role: Number(id), sure: true };
        gap = '';
        continue;
      }
      passed = meaning;
      role = meaning === 'role' ? Number(id) : role;
    }
    gap = '';
  }
  return works;
}
