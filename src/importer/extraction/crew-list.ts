const MARK = /⟦(\w)(\d+)⟧('s?(?= ))?/g;
const SEPARATOR =
  /^(?: himself| herself| themselves| alone)?(?:(?:[,;]|,? (?:and|&|plus|as well as)\b)+|, with\b| (?:alongside|along with|together with)\b)(?<rest>.*)$/;
/** "the economist", "her brother, the poet": who somebody is, and no new phrase. */
const DESCRIPTION =
  /^(?: (?:his|her|their|its) (?:[a-z-]+ ){0,2}[a-z]+,)?(?: (?!(?:by|in|on|at|for|from|to|of|is|was|are|were|will|has|have|had|who|which|that|as|also|but|while|after|before|set|due|attached|both|not|it|he|she|they)\b|[a-z]+(?:ing|ed|[^s]s)\b(?!-))[A-Za-z][a-z'/-]*){0,5} ?$/;
const GOES_ON =
  /^,? (?:as\b|to\b|set\b|due\b|attached|serving|acting|will\b|is\b|are\b|has\b|have\b|was\b|(?:[a-z-]+ )?(?:direct|produc|writ|compos|show|play|star)(?:s|es|ing|e)?\b)/;
const COMPANY_OF = /^ (?:of|for|from|at|via|through) (?:the |an? )?(?:(?!by )[a-z-]+ ){0,3}$/;

/**
 * The people of a list of makers that starts at the start of `text` (template), with whose they are and
 * what they are between them: "A of Some Pictures, B for C's Some Films and the poet D". Names that
 * `isPerson` refuses end it. Linear in the length of the list.
 */
export function makersIn(text: string, isPerson: (id: number) => boolean): number[] {
  const people: number[] = [];
  let end = 0;
  let until = 0;
  let absolute = 0;
  let before: 'nothing' | 'person' | 'owner' | 'company' = 'nothing';
  for (const match of text.matchAll(MARK)) {
    const gap = text.slice(end, match.index);
    const [, letter = '', id = '', owner] = match;
    end = match.index + match[0].length;
    const described = DESCRIPTION.test(gap);
    if (before === 'owner') {
      if (!described) break;
    } else if (before === 'person' && COMPANY_OF.test(gap)) {
      before = 'company';
      continue;
    } else if (before === 'company' && gap === ' ' && people.length > 0) {
      continue;
    } else if (before !== 'nothing') {
      const rest = gap.match(SEPARATOR)?.groups?.rest;
      if (rest === undefined || !DESCRIPTION.test(rest)) break;
    } else if (!described && gap !== '') break;
    if (owner !== undefined || 'AOL'.includes(letter)) {
      before = 'owner';
      continue;
    }
    if (!'PX'.includes(letter) || (letter === 'X' && !isPerson(Number(id)))) break;
    // "A, with B and C serving as producers": a clause of B and C.
    if (/^, with /.test(gap)) absolute = people.length;
    people.push(Number(id));
    until = end;
    before = 'person';
  }
  // "A, B directing", "A and B set to produce": the last starts a clause of its own.
  if (absolute > 0) return people.slice(0, absolute);
  if (people.length > 1 && GOES_ON.test(text.slice(until))) people.pop();
  return people;
}
