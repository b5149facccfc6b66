/** A template in which every list of people is one mark `⟨0⟩`, so that rules need not spell lists out. */
export interface FoldedPeople {
  readonly text: string;
  /** The people of each mark, by ids. */
  readonly people: readonly (readonly number[])[];
  /** Where a place of the folded text stands in the template. */
  readonly unfolded: (position: number) => number;
}

interface List {
  readonly people: readonly number[];
  readonly start: number;
  readonly end: number;
}

const MARK = /⟦(\w)(\d+)⟧('s?(?= ))?/g;
const NO_DESCRIPTION =
  "(?:by|in|on|at|for|from|to|of|is|was|are|were|will|has|have|had|who|which|that|as|also|but|while|after|before|set|due|attached|both|not|it|he|she|they|and|with|alongside|whose|[a-z]+(?:ing|ed|[^s'/-]s)(?!-))";
const WORD = `(?!${NO_DESCRIPTION}(?![\\w'-]))[A-Za-z][A-Za-z'/-]*`;
/** Before a name, who somebody is: "the poet", "her brother, the poet", "creators", "Leeds-born". */
const DESCRIBED = new RegExp(
  `^ ?(?:(?:the |an? |(?:his|her|their|its) )?(?:${WORD} ){0,3}${WORD},(?= (?:the|an?) ) )?(?:${WORD} ){0,5}$`,
);
/** After "Some Pictures'": "chief". */
const OF_COMPANY = new RegExp(`^ (?:${WORD} ){0,4}$`);
/** After "Jane Doe's": "former assistant,". */
const OF_PERSON =
  /^ (?:[a-z-]+ ){0,3}(?:wife|husband|spouse|partner|brother|sister|sibling|son|daughter|father|mother|cousin|niece|nephew|friend|collaborator|assistant|prot[ée]g[ée]e?|colleague|student|pupil|co-(?:writer|star|creator|producer|director))s?,? $/;
const SEPARATOR =
  /^(?: himself| herself| themselves)?(?:[,;](?: (?:and|&|plus|as well as|along with|together with|and also))?|,? (?:and|&|plus|as well as|along with|together with))(?:,? (?:for|from|at) ⟦O\d+⟧,)?(?= )/;
const HOUSE =
  /^ (?:(?:for|from) (?:the |an? )?(?:[a-z-]+ ){0,3}(?:⟦[LX]\d+⟧'s )?⟦O\d+⟧|(?:of|at|via|through|under|on behalf of) (?:the |an? |(?:his|her|their) )?(?:[a-z-]+ ){0,3}(?:⟦[LX]\d+⟧'s )?⟦[OXT]\d+⟧)(?!'s? )(?: (?:banner|label|shingle|company))?/;
/** What a clause of its own goes on with: then the last of "by A and B set to direct" is its subject. */
const GOES_ON =
  /^ (?:also )?(?:to\b|set\b|due\b|attached\b|on board\b|serving\b|acting\b|as\b|will\b|is\b|are\b|has\b|have\b|was\b|(?:executive |co-)?(?:direct|produc|writ|compos|show|play|star|edit|design|narrat|host)(?:s|es|ed|ing|e)?\b|shot\b|wrote\b)/;
/** After a semicolon: the verb of a clause of its own. */
const VERB =
  /^,? (?:also )?(?:is|are|was|were|has|have|will|directs?|produces?|serves?|writes?|wrote|composes?|[a-z]+(?:s|ed)|executive produc\w+)\b/;
/** There the list belongs to the words before, and what follows is not said of all of it. */
const BY = /\b(?:by|between) (?:[a-z'-]+ ){0,4}$/;

/**
 * Folds the lists of people in a template: "Some Pictures' A, B of Other Films and the poet C" is one
 * mark. `isPerson` decides about names without a type. Linear in the number of names.
 */
export function foldPeople(bare: string, isPerson: (id: number) => boolean): FoldedPeople {
  const lists: List[] = [];
  const marks = [...bare.matchAll(MARK)];
  for (let i = 0; i < marks.length; ) {
    const { list, next } = listAt(bare, marks, i, isPerson);
    if (list) lists.push(list);
    i = next;
  }
  let text = '';
  let from = 0;
  const ends: { folded: number; bare: number }[] = [];
  lists.forEach(({ start, end }, k) => {
    text += `${bare.slice(from, start)}⟨${k}⟩`;
    from = end;
    ends.push({ folded: text.length, bare: end });
  });
  text += bare.slice(from);
  const unfolded = (position: number) => {
    const before = ends.findLast(({ folded }) => folded <= position);
    const own = before ? position - before.folded + before.bare : position;
    const list = lists.find(({ start, end }) => own > start && own < end);
    return list ? list.start : own;
  };
  return { text, people: lists.map(({ people }) => people), unfolded };
}

/** The list that starts with the mark of number `first`, if it is one; and the mark to go on with. */
function listAt(
  bare: string,
  marks: readonly RegExpMatchArray[],
  first: number,
  isPerson: (id: number) => boolean,
): { list?: List; next: number } {
  const people: number[] = [];
  const places: { start: number; end: number; mark: number }[] = [];
  /** How many people stand before the last semicolon. */
  let sentence = 0;
  let i = first;
  let start = -1;
  let cursor = 0;
  for (;;) {
    const mark = marks[i];
    if (!mark) break;
    const at = mark.index ?? 0;
    if (people.length > 0) {
      const gap = bare.slice(cursor, at);
      // "and, for Some Network, Jane Doe"
      if (
        mark[1] === 'O' &&
        /^[,;](?: and)?,? for $/.test(gap) &&
        bare[at + mark[0].length] === ','
      ) {
        i += 1;
        continue;
      }
      const separator = gap.match(SEPARATOR)?.[0];
      if (separator === undefined || !DESCRIBED.test(gap.slice(separator.length))) break;
      if (separator.startsWith(';')) sentence = people.length;
    }
    const owner = mark[3] !== undefined;
    let own = mark;
    if (owner) {
      const next = marks[i + 1];
      const gap = next ? bare.slice(at + mark[0].length, next.index) : '';
      const owning = mark[1] === 'P' ? OF_PERSON : OF_COMPANY;
      if (!next || next[3] !== undefined || !owning.test(gap)) break;
      own = next;
      i += 1;
    }
    const [whole, letter = '', id = ''] = own;
    if (letter !== 'P' && !(letter === 'X' && isPerson(Number(id)))) break;
    if (start < 0) start = at;
    people.push(Number(id));
    cursor = (own.index ?? 0) + whole.length;
    i += 1;
    const house = bare.slice(cursor).match(HOUSE)?.[0];
    places.push({ start: at, end: cursor, mark: i });
    if (house !== undefined) {
      cursor += house.length;
      i += house.match(/⟦/g)?.length ?? 0;
      places.push({ ...(places.pop() ?? { start: at, mark: i }), end: cursor, mark: i });
    }
  }
  const last = places.at(-1);
  if (!last) return { next: first + 1 };
  const goesOn = GOES_ON.test(bare.slice(last.end));
  if (sentence > 0 && VERB.test(bare.slice(last.end))) {
    // "by A; B directs"
    people.length = sentence;
    places.length = sentence;
  } else if (goesOn && people.length > 1 && BY.test(bare.slice(0, start))) {
    people.pop();
    places.pop();
  }
  const end = places.at(-1);
  return end ? { list: { people, start, end: end.end }, next: end.mark } : { next: first + 1 };
}
