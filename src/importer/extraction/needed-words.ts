import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Alternatives: a text that holds none of them cannot match. */
export type NeededWords = readonly string[];

/** More alternatives than this cost more to look for than the expression itself. */
const MOST = 60;
const SHORTEST = 2;
const parser = new RegExpParser();

/**
 * Words of which a text must hold at least one for a regular expression to match anywhere in it; none
 * where the expression does not tell. Case counts, so an expression that ignores it tells nothing.
 * Found in what the expression cannot do without: what stands beside other parts, in every branch of an
 * alternative, in what is repeated at least once.
 */
export function neededWords({ source, flags }: RegExp): NeededWords | undefined {
  if (flags.includes('i')) return undefined;
  const { alternatives } = parser.parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
  });
  return ofBranches(alternatives);
}

function ofBranches(branches: readonly AST.Alternative[]): NeededWords | undefined {
  const words = new Set<string>();
  for (const branch of branches) {
    const needed = ofSequence(branch.elements);
    if (!needed) return undefined;
    for (const word of needed) words.add(word);
    if (words.size > MOST) return undefined;
  }
  return [...words];
}

/** The part of a sequence that tells most: long words, few of them. */
function ofSequence(elements: readonly AST.Element[]): NeededWords | undefined {
  let best: NeededWords | undefined;
  let runs = [''];
  const offer = (words: NeededWords | undefined) => {
    if (words && words.length > 0 && worth(words) > worth(best)) best = words;
  };
  for (const element of elements) {
    const letters = lettersOf(element);
    if (letters) {
      const longer = runs.flatMap((run) => letters.map((letter) => run + letter));
      if (longer.length <= 4) {
        runs = longer;
        continue;
      }
    }
    if (element.type === 'Assertion' && element.kind === 'word') continue;
    offer(runs);
    runs = letters ? [...letters] : [''];
    offer(ofElement(element));
  }
  offer(runs);
  return best;
}

function ofElement(element: AST.Element): NeededWords | undefined {
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    return ofBranches(element.alternatives);
  }
  if (element.type === 'Quantifier')
    return element.min > 0 ? ofElement(element.element) : undefined;
  const around = element.type === 'Assertion' && 'alternatives' in element && !element.negate;
  return around ? ofBranches(element.alternatives) : undefined;
}

/** The one or two letters that a place takes; undefined for anything wider. */
function lettersOf(element: AST.Element): readonly string[] | undefined {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)];
  if (element.type !== 'CharacterClass' || element.negate || element.elements.length > 2) return;
  const letters = element.elements.map((each) =>
    each.type === 'Character' ? String.fromCodePoint(each.value) : undefined,
  );
  return letters.every((letter) => letter !== undefined) ? letters : undefined;
}

/** How much is gained by looking for words first; zero where it is nothing. */
function worth(words: NeededWords | undefined): number {
  const shortest = Math.min(...(words ?? ['']).map(({ length }) => length));
  return shortest < SHORTEST ? 0 : Math.min(shortest, 6) + 4 - (words ?? []).length / 16;
}
