import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Alternatives: a text that holds none of them cannot match. */
export type NeededWords = readonly string[];

/** What an expression, or a part of one, says of the texts that match it. */
interface Needs {
  /** All that it matches, where that is a short list; the empty word for what takes no place. */
  readonly exact?: NeededWords;
  /** What its matches begin and end with, where it is not exact. */
  readonly starts?: NeededWords;
  readonly ends?: NeededWords;
  /** Sets of words of which each match holds one. */
  readonly sets: readonly NeededWords[];
}

/** No more alternatives are told apart. */
const MOST = 64;
/** More words than this are in nearly every sentence. */
const MOST_IN_SET = 300;
/** More sets than this seldom rule out more. */
const MOST_SETS = 3;
/** A letter rules out so many places of a text, as a power of two; a sign such as a parenthesis more. */
const LETTER = 3.5;
const SIGN = 8;
/** Sets that rule out less are in nearly every sentence. */
const LEAST = 8;
const NOTHING: Needs = { exact: [''], sets: [] };
const ANYTHING: Needs = { sets: [] };
const parser = new RegExpParser();

/**
 * Sets of words: of each a text must hold at least one for a regular expression to match anywhere in it;
 * none where the expression does not tell. Found in what the expression cannot do without: what stands
 * beside other parts, in every branch of an alternative, in what is repeated at least once. For an
 * expression that ignores case the words are in lower case, of ASCII or marks, and meant for a text in lower case.
 */
export function neededWords({ source, flags }: RegExp): readonly NeededWords[] {
  const ignoresCase = flags.includes('i');
  // The letters that it takes for each other are told by Unicode then.
  if (ignoresCase && flags.includes('u')) return [];
  const { alternatives } = parser.parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
  });
  const { sets } = withRuns(ofBranches(alternatives));
  if (!ignoresCase) return best(sets);
  const lower = sets.map((words) => words.map((word) => word.toLowerCase()));
  return best(lower.filter((words) => words.every((word) => /^[ -~⟦⟧]*$/.test(word))));
}

function ofBranches(branches: readonly AST.Alternative[]): Needs {
  const needs = branches.map(({ elements }) => ofSequence(elements));
  const [only] = needs;
  if (only && needs.length === 1) return only;
  const exact = together(needs.map(({ exact }) => exact));
  if (exact) return { exact, sets: [] };
  const starts = together(needs.map((each) => each.exact ?? each.starts));
  const ends = together(needs.map((each) => each.exact ?? each.ends));
  const set = together(
    needs.map((each) => best(withRuns(each).sets)[0]),
    MOST_IN_SET,
  );
  return { ...(starts && { starts }), ...(ends && { ends }), sets: set ? [set] : [] };
}

/** All words of some sets; undefined where one of them is unknown, or they are more than `most`. */
function together(
  sets: ReadonlyArray<NeededWords | undefined>,
  most = MOST,
): NeededWords | undefined {
  const words = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const word of set) words.add(word);
    if (words.size > most) return undefined;
  }
  return [...words];
}

/** Without the words that hold another one: a text that holds them holds that as well. */
function plainest(words: NeededWords): NeededWords {
  const kept: string[] = [];
  for (const word of [...new Set(words)].sort((a, b) => a.length - b.length)) {
    if (!kept.some((shorter) => word.includes(shorter))) kept.push(word);
  }
  return kept;
}

function ofSequence(elements: readonly AST.Element[]): Needs {
  const sets: NeededWords[] = [];
  /** What the end of the parts so far is. */
  let run: NeededWords = [''];
  let starts: NeededWords | undefined;
  let isExact = true;
  const close = (next: NeededWords | undefined) => {
    if (isExact) starts = run;
    isExact = false;
    sets.push(run);
    run = next ?? [''];
  };
  for (const element of elements) {
    const needs = ofElement(element);
    const first = needs.exact ?? needs.starts;
    const longer = first && run.length * first.length <= MOST ? joined(run, first) : undefined;
    if (longer) run = longer;
    else if (needs.starts) sets.push(needs.starts);
    sets.push(...needs.sets);
    if (needs.exact && longer) continue;
    close(needs.exact ?? needs.ends);
  }
  if (isExact) return { exact: run, sets };
  return { ...(starts && { starts }), ends: run, sets };
}

function joined(left: NeededWords, right: NeededWords): NeededWords {
  return left.flatMap((before) => right.map((after) => before + after));
}

function ofElement(element: AST.Element): Needs {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofBranches(element.alternatives);
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)], sets: [] };
    case 'CharacterClass':
      return ofClass(element);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'Assertion': {
      const around = 'alternatives' in element && !element.negate;
      return around
        ? { exact: [''], sets: withRuns(ofBranches(element.alternatives)).sets }
        : NOTHING;
    }
    default:
      return ANYTHING;
  }
}

function ofClass({ negate, elements }: AST.CharacterClass): Needs {
  if (negate || elements.length > 6) return ANYTHING;
  const letters = elements.map((each) =>
    each.type === 'Character' ? String.fromCodePoint(each.value) : undefined,
  );
  const exact = letters.filter((letter) => letter !== undefined);
  return exact.length === letters.length ? { exact, sets: [] } : ANYTHING;
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Needs {
  if (min > 0) {
    const { exact, starts = exact, ends = exact, sets } = ofElement(element);
    if (max === 1) return ofElement(element);
    return { ...(starts && { starts }), ...(ends && { ends }), sets };
  }
  const { exact } = max === 1 ? ofElement(element) : ANYTHING;
  return exact ? { exact: [...new Set(['', ...exact])], sets: [] } : ANYTHING;
}

/** With what it begins and ends with, or is, among its sets. */
function withRuns({ exact, starts, ends, sets }: Needs): Needs {
  const runs = [exact, starts, ends].filter((run) => run !== undefined);
  return { sets: [...sets, ...runs] };
}

/** The sets that rule out most, first the best. */
function best(sets: readonly NeededWords[]): readonly NeededWords[] {
  const ranked = sets
    .map((words) => ({ words, worth: worth(words) }))
    .filter(({ worth }) => worth >= LEAST)
    .sort((a, b) => b.worth - a.worth);
  const distinct = new Map(ranked.map(({ words }) => [words.join('\n'), words]));
  return [...distinct.values()].slice(0, MOST_SETS).map(plainest);
}

/** How seldom a place of a text begins one of the words, as a power of two. */
function worth(words: NeededWords): number {
  return -Math.log2(words.reduce((sum, word) => sum + 2 ** -rarity(word), 0));
}

function rarity(word: string): number {
  const signs = word.match(/[^\p{L}\d ,⟦⟧]/gu)?.length ?? 0;
  return LETTER * (word.length - signs) + SIGN * signs;
}
