import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rule } from '../../src/importer/extraction/rule.ts';
import { CONTEXTS } from '../../src/importer/extraction/typing-contexts.ts';
import { fold, foldedText } from '../../src/text/fold.ts';

/** What a rule finds without looking for words first. */
function plainly(text: string, guarded: RegExp) {
  return [...text.matchAll(new RegExp(guarded.source, 'g'))].map(({ 0: found, index }) => [
    found,
    index,
  ]);
}
function found(text: string, guarded: RegExp) {
  return [...text.matchAll(guarded)].map(({ 0: found, index }) => [found, index]);
}

const RULES = [
  rule('\\b(?:[Dd]irected|written) by (?<names>⟦[PSX]\\d+⟧)'),
  rule('(?<!not )star(?:s|red|ring)? in (?:the )?⟦S\\d+⟧(?! series)'),
  rule('(?=⟦)⟦P\\d+⟧(?:, ⟦P\\d+⟧)+ and (?:⟦P\\d+⟧|others)'),
  rule('[a-z]+ed(?= by)|(?:nothing|whatever){0,2}end'),
  rule('a*'),
  rule('(?:in|on) [sS]tars?|é|directed by the star of not much'),
];
const PIECES =
  'directed,Directed, by ,written, ,⟦P1⟧,⟦S2⟧,⟦X3⟧,stars,star,starring, in , in the ,not ,series,and others, and ,nothing,whatever,end,played,é,a,.,directed by the star of not much';

test('a rule finds what its expression finds, though it looks for words first', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES.split(','), ', '), { maxLength: 14 })
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (words) => {
      for (const each of RULES) expect(found(words, each)).toEqual(plainly(words, each));
    }),
    { numRuns: 500 },
  );
});

test('so do the rules that there are, on sentences whose names are marks of any type', () => {
  const articles = readdirSync('seed/articles')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`seed/articles/${file}`, 'utf8'));
  let matches = 0;
  const sentences = articles.flatMap((text) => text.split(/(?<=\.)\s+/));
  sentences.forEach((sentence, i) => {
    const mark = `⟦${'PSXTWCOL'[i % 8]}1⟧`;
    const template = sentence.replace(/\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*/gu, mark);
    for (const [, , context] of CONTEXTS) {
      const expected = plainly(template, context);
      expect(found(template, context)).toEqual(expected);
      matches += expected.length;
    }
  });
  expect(matches).toBeGreaterThan(50);
});

test('a stretch of a folded text is the stretch, folded', () => {
  const text = fc.string({ unit: fc.constantFrom(..." &'’`-.aZé9ßŁ東😀İﬁ") });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
      const letters = [...words];
      const [from, to] = [one, other]
        .map((each) => each % (letters.length + 1))
        .sort((a, b) => a - b);
      const start = letters.slice(0, from).join('').length;
      const end = letters.slice(0, to).join('').length;
      expect(foldedText(words)(start, end)).toBe(fold(words.slice(start, end)));
    }),
    { numRuns: 1000 },
  );
});
