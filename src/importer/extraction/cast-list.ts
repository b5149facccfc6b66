const MARK = /⟦(\w)(\d+)⟧/g;
const SEPARATOR =
  /^(?:[,;]|,? (?:and|&|with|alongside|opposite|plus|as well as|along with|joined by|introducing)\b)+/;
/** Words that start something else than the next name of the list. */
const STOP =
  /\b(?:(?:rock |pop |musical |boy |girl )?(?:groups?|bands?|orchestra)|follows?|tells?|telling|is|was|are|were|be|features?|directed|written|produced|by|based|about|on|released|distributed|marks?|premiered|has|have|had|will|who|which|where|when|that|whose|it|he|she|they|set|centers|revolves|concerns|filmed|shot|said|told|adapted|depicts|chronicles|grossed|received|after|before|but|while|although|from|inspired|created|edited|scored|playing|portrayed|portrays|plays)\b/;
const ROLE =
  /^(?: in [^⟦,;.]{0,60})? as (?!well as)(?:[^⟦;.]{0,60})(?<!,? (?:and|with) )$|^ in (?:the |an? |his |her )?[^⟦,;.]{0,30}roles?,? (?:of|as) (?:[^⟦;.]{0,40})$|^ ?\/ ?$/;

/**
 * The people of a cast list that starts at the start of `text` (template): names one after the other,
 * with what each plays between them ("A as B, a cook, C as D, with E in supporting roles"). Ends at the
 * first words that are neither a separator, a role nor a description.
 */
export function castList(text: string): number[] {
  const people: number[] = [];
  let end = 0;
  let role = false;
  let several = false;
  let prefix = '';
  for (const match of text.matchAll(MARK)) {
    const gap = text.slice(end, match.index);
    const letter = match[1] ?? '';
    if (people.length > 0 && ROLE.test(gap) && !role) {
      role = true;
      several = /\b(?:dual|two|both|multiple) roles?/.test(gap);
      end = match.index + match[0].length;
      continue;
    }
    // "as Some Agency's chief Jane Doe": the role's own name comes last.
    if (
      role &&
      /^(?:'s)? (?:[a-z-]+,? ){1,3}$/.test(gap) &&
      !STOP.test(gap) &&
      !SEPARATOR.test(gap)
    ) {
      end = match.index + match[0].length;
      continue;
    }
    // "in the dual role of A and B"
    if (role && several && gap === ' and ') {
      several = false;
      end = match.index + match[0].length;
      continue;
    }
    if (!'PX'.includes(letter)) {
      // "Academy Award winner Jane Doe", "Some Show alum Jane Doe"
      const credential =
        letter === 'S' &&
        /^ (?:cast member|star|alum|alumn(?:us|a)|veteran|actor|actress|regular|co-star)s? ⟦[PX]/.test(
          text.slice(match.index + match[0].length),
        );
      if (letter === 'A' || letter === 'O' || credential) {
        if (/^(?:[,;]|,? (?:and|as well as))? ?(?:[a-z-]+ ){0,3}$/.test(gap)) {
          if (role) prefix = gap;
          role = false;
          end = match.index + match[0].length;
          continue;
        }
      }
      break;
    }
    if (!leadsOn(prefix === '' ? gap : prefix, people.length === 0, role)) break;
    prefix = '';
    // "features Jane Doe's score", "as Ivy and Max's friend": whose something is, nobody of the list.
    if (/^'s? (?!character|⟦[CX])|^ by ⟦/.test(text.slice(match.index + match[0].length))) break;
    people.push(Number(match[2]));
    end = match.index + match[0].length;
    role = false;
  }
  return people;
}

function leadsOn(gap: string, first: boolean, afterRole: boolean): boolean {
  const words = gap.replace(/^'s\b/, '');
  if (first) return /^ ?(?:with )?(?:[A-Za-z'-]+ ){0,6}$/.test(words) && !STOP.test(words);
  if (
    /^-(?:winning|nominated)/.test(words) ||
    /^ (?:[a-z]+ )?(?:winner|nominee|cast member|star|alum|veteran|actor|actress|regular|co-star)s? $/.test(
      words,
    )
  )
    return true;
  if (words.length > (afterRole ? 160 : 90)) return false;
  const [, aside = '', rest = words] =
    words.match(
      /^((?: (?:in|making|reprising|both|as|for)\b[^⟦,;.]{0,70}?)?)((?:[,;]|,? (?:and|with|along with|as well as|alongside)\b).*|)$/,
    ) ?? [];
  if (aside !== '' && /\b(?:film|movie) by\b/.test(aside)) return false;
  const separated = SEPARATOR.test(rest) || (afterRole && /[,;]|\b(?:and|with)\b/.test(rest));
  if (!separated) return false;
  const after = afterRole
    ? (rest.split(/[,;]|\band\b|\bwith\b/).at(-1) ?? '')
    : rest.replace(SEPARATOR, '');
  return !STOP.test(after) && after.trim().split(/\s+/).length <= 5;
}
