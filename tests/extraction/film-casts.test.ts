import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** Whom a text about a film called Iron Vale casts in it. */
function cast(sentence: string): string[] {
  const text = `Iron Vale is a 1992 American drama film. ${sentence}\n`;
  const facts = extractFacts(readArticle('lead.txt', new TextEncoder().encode(text)));
  const acted = facts.filter(({ predicate }) => predicate === 'ACTED_IN');
  for (const { object } of acted) expect(object?.name).toBe('Iron Vale');
  return [...new Set(acted.map(({ subject }) => subject.name))].sort();
}

const THREE = ['Ada Kell', 'Nora Finch', 'Owen Marsh'];

describe('the cast of a film', () => {
  it.each([
    ['an ensemble', 'It stars an ensemble cast consisting of Nora Finch, Owen Marsh and Ada Kell.'],
    ['the rest of the cast', 'It has a cast that includes Nora Finch, Owen Marsh, and Ada Kell.'],
    ['Starring first', 'Starring Nora Finch, Owen Marsh and Ada Kell, the film follows a miner.'],
    ['a list that ends in a verb', 'Nora Finch, Owen Marsh, and Ada Kell also star.'],
    [
      'a verb before the list',
      'Appearing in supporting roles are Nora Finch, Owen Marsh, and Ada Kell.',
    ],
    ['played by', 'Supporting roles are played by Nora Finch, Owen Marsh and Ada Kell.'],
    [
      'performances by',
      'The film features performances by actors Nora Finch, Owen Marsh and Ada Kell.',
    ],
    [
      'voices',
      'It was written by Carl Hume, and features the voices of Nora Finch, Owen Marsh and Ada Kell.',
    ],
    ['cameos', 'Cameo appearances are made by Nora Finch, Owen Marsh and Ada Kell.'],
    [
      'roles between',
      'It stars Nora Finch in the title role of Jane Reed, along with Owen Marsh and Ada Kell.',
    ],
    ['with ... in roles', 'It stars Nora Finch, with Owen Marsh and Ada Kell in supporting roles.'],
    ['have roles', 'Nora Finch, Owen Marsh and Ada Kell have supporting roles.'],
    [
      'roles without a name',
      "Nora Finch plays his partner, Owen Marsh plays the town's lead psychiatrist, and Ada Kell plays a German doctor.",
    ],
    [
      'a role and no name',
      'Nora Finch, Owen Marsh and Ada Kell star as a mother and her children.',
    ],
  ])('%s', (_, sentence) => {
    expect(cast(sentence)).toEqual(THREE);
  });

  it.each([
    ["It was Nora Finch's final film role.", ['Nora Finch']],
    ['It stars Nora Finch in the dual role of Jekyll and Marsh.', ['Nora Finch']],
    [
      'The parts are played by Nora Finch and Ada Kell, in roles originally played by Owen Marsh.',
      ['Ada Kell', 'Nora Finch'],
    ],
    ['It marked the directorial debut of Owen Marsh.', []],
    ['Owen Marsh played the guitar on its soundtrack.', []],
    [
      'It stars Nora Finch, with Owen Marsh providing the voices of Falk and Gorm.',
      ['Nora Finch', 'Owen Marsh'],
    ],
  ])('%s', (sentence, expected) => {
    expect(cast(sentence)).toEqual(expected);
  });
});
