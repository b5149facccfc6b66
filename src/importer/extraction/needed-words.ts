import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Alternatives: a text that holds none of them cannot match. */
export type NeededWords = readonly string[];

/** More alternatives than this cost more to look for than the expression itself. */
const MOST = 60;
/** More sets than this seldom rule out more. */
const MOST_SETS = 4;
const SHORTEST = 2;
const parser = new RegExpParser();

/**
 * Sets of words: of each a text must hold at least one for a regular expression to match anywhere in it;
 * none where the expression does not tell. Case counts, so an expression that ignores it tells nothing.
 * Found in what the expression cannot do without: what stands beside other parts, in every branch of an
 * alternative, in what is repeated at least once.
 */
export function neededWords({ source, flags }: RegExp): readonly NeededWords[] {
  if (flags.includes('i')) return [];
  const { alternatives } = parser.parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
  });
  return ofBranches(alternatives);
}

/** Of one branch all that it needs; of several a word that some branch cannot do without. */
function ofBranches(branches: readonly AST.Alternative[]): readonly NeededWords[] {
  const [only, ...others] = branches;
  if (only && others.length === 0) return ofSequence(only.elements);
  const words = new Set<string>();
  for (const branch of branches) {
    const [best] = ofSequence(branch.elements);
    if (!best) return [];
    for (const word of best) words.add(word);
    if (words.size > MOST) return [];
  }
  return [[...words]];
}

/** What the parts of a sequence need, first what tells most: long words, few of them. */
function ofSequence(elements: readonly AST.Element[]): readonly NeededWords[] {
  const found: NeededWords[] = [];
  let runs = [''];
  const offer = (words: NeededWords) => {
    if (worth(words) > 0) found.push(words);
  };
  for (const element of elements) {
    const letters = lettersOf(element);
    if (letters) {
      const longer = runs.flatMap((run) => letters.map((letter) => run + letter));
      if (longer.length <= 6) {
        runs = longer;
        continue;
      }
    }
    if (element.type === 'Assertion' && element.kind === 'word') continue;
    offer(runs);
    runs = letters ? [...letters] : [''];
    for (const words of ofElement(element)) offer(words);
  }
  offer(runs);
  return found.sort((a, b) => worth(b) - worth(a)).slice(0, MOST_SETS);
}

function ofElement(element: AST.Element): readonly NeededWords[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    return ofBranches(element.alternatives);
  }
  if (element.type === 'Quantifier') return element.min > 0 ? ofElement(element.element) : [];
  const around = element.type === 'Assertion' && 'alternatives' in element && !element.negate;
  return around ? ofBranches(element.alternatives) : [];
}

/** The few letters that a place takes; undefined for anything wider. */
function lettersOf(element: AST.Element): readonly string[] | undefined {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type !== 'CharacterClass' || element.negate || element.elements.length > 5) return;
  const letters = element.elements.map((each) =>
    each.type === 'Character' ? String.fromCodePoint(each.value) : undefined,
  );
  return letters.every((letter) => letter !== undefined) ? letters : undefined;
}

/** How much is gained by looking for words first; zero where it is nothing. */
function worth(words: NeededWords): number {
  const shortest = Math.min(...words.map(({ length }) => length));
  return shortest < SHORTEST ? 0 : Math.min(shortest, 6) + 4 - words.length / 16;
}
