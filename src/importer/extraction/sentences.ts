/** A sentence with its place in the stored text: `text.slice(start, end) === sentence.text`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st lt col gen sgt capt rev hon fr vs no nos vol vols bros feat ft approx est al
   ca transl trans lit fl messrs mme mlle gov sen rep pres dept fig jan feb mar apr jun jul aug sept oct nov dec`.split(
    /\s+/,
  ),
);
/** These may end one: they do before a word that starts sentences. */
const EITHER = /^(?:jr|sr|inc|ltd|llc|co|corp|etc|a\.m|p\.m|e\.g|i\.e|(?:\p{L}\.)+\p{L}|\p{Lu})$/iu;
const STARTERS = new Set(
  `the a an he she it they we his her its their this that these those in on at after before when while but
   and with for as from there however meanwhile also although since during if`.split(/\s+/),
);
/** How far a mark is looked around: further off stands no abbreviation, and no word that follows. */
const AROUND = 200;
// Looked for where a run of marks begins: a run without end is then looked at once.
const BOUNDARY =
  /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}“"‘])|(?<=\p{Ll}{3}["”]?)\.(?=(?:The|An?|It|He|She|They|This|In|His|Her|Its|When|After|Based|Directed|Written)\s)/gu;
/** "Some Word! Some Other Word is a 1990 film", "Some Word! Some Word! by Jane Doe": the title goes on. */
const TITLE_GOES_ON =
  /^ (?:(?:\p{Lu}[\p{L}'’-]*|of|the|and|an?|in|to|\d+)[!?:]? ){1,7}(?:by \p{Lu}|\((?:19|20)\d\d\)|(?:is|was) an? (?:upcoming |(?:18|19|20)\d\d ))/u;

/**
 * The sentences of a text whose paragraphs are separated by blank lines. A paragraph's end always ends a
 * sentence; a quotation is split like other text, so that the words of attribution stay with the sentence
 * they interrupt or follow.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  for (const block of text.split('\n\n')) {
    let from = 0;
    const push = (to: number) => {
      const piece = block.slice(from, to);
      const lead = piece.length - piece.trimStart().length;
      const words = piece.trim();
      const at = start + from + lead;
      if (words !== '') {
        sentences.push({ text: words, start: at, end: at + words.length, paragraph });
      }
      from = to;
    };
    for (const match of block.matchAll(BOUNDARY)) {
      const end = match.index + match[0].length;
      const before = block.slice(Math.max(from, match.index - AROUND), match.index);
      if (endsSentence(before, match[0], block.slice(end, end + AROUND))) push(end);
    }
    push(block.length);
    start += block.length + 2;
    paragraph += 1;
  }
  return sentences;
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (/^[!?]$/.test(mark) && TITLE_GOES_ON.test(after)) return false;
  if (mark !== '.') return !/^\.{2,}$/.test(mark) || /^\s+["“]?\p{Lu}/u.test(after);
  const word = before.match(/(?:^|[\s("“'‘[-])([^\s("“'‘[-]+)$/u)?.[1] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (!EITHER.test(word)) return true;
  // "Jane Doe (c. 1950 in Some Town)", "John Roe Jr. (born 1950)"
  if (/^[cbd]$/.test(word) && /^\s+\d/.test(after)) return false;
  if (/^\s+\(/.test(after)) return false;
  // "with Jane Doe Jr. John Roe will star": nothing that belongs to the name starts with a capital.
  if (/^[js]r$/i.test(word)) return true;
  // "based on A. A. Milne's": one initial after another.
  if (/^\p{Lu}$/u.test(word) && /^\s+\p{Lu}\./u.test(after)) return false;
  const next = after.match(/[\p{L}']+/u)?.[0] ?? '';
  // "from Some Lamp, Inc. Jane Doe directs": nothing of a company's name follows that word.
  if (/^(?:inc|ltd|llc)$/i.test(word)) return /^\p{Lu}/u.test(next);
  return STARTERS.has(next.toLowerCase());
}
