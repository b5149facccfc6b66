import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';

/** Facts as "PREDICATE subject > object", mentions aside, sorted. */
function stated(text: string): string[] {
  const facts = extractFacts({ file: '', headline: '', byline: [], sections: [], tags: [], text });
  return facts
    .filter(({ predicate }) => !/MENTIONS|APPEARS_IN|INSTANCE_OF|GENRE|RELEASED/.test(predicate))
    .map(
      ({ predicate, subject, object, value }) =>
        `${predicate} ${subject.name} > ${object?.name ?? value}`,
    )
    .sort();
}

describe('what encyclopedias say of others than shows', () => {
  it.each([
    [
      'The Battle of Oldmarsh was fought in 1702. Marshal Vane as well as General Cottle led the left wing.',
      [],
    ],
    ['He was educated in Oldmarsh as well as Northford and Leeke during World War II.', []],
    [
      'It includes several regions such as Vessia and most of Orlia, northern Brunia as well as western Podia.',
      [],
    ],
    [
      'Ada Moss (born 1970) is a Welsh teacher. She founded the Long Learning Institute (LLI) in 2001.',
      [],
    ],
    [
      'The company is listed on the Oldmarsh Stock Exchange (OSE 1503). It has factories in Vessia (3 in Leeke).',
      [],
    ],
    ['The Moss Avalon is a full-size car produced by Moss in Vessia.', []],
    [
      '"Low Water" is a song by Ada Moss. The film Iron Tide used it. It was produced by Rob Fell.',
      [],
    ],
    [
      'Pogo Land 2 is a platform game for consoles. It is the sequel to Pogo Land. Ada Moss composed the music.',
      [],
    ],
    [
      'Ada Moss is a Welsh presenter. She appears in the music video for "Low Water" by Rob Fell.',
      [],
    ],
    ['Ada Moss is a Welsh presenter. In 2003 she took part in the reality show Cold Island.', []],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});

describe('whose cast it is', () => {
  it.each([
    [
      'Iron Tide 2 is a 1990 action film. It is a sequel to Iron Tide and stars Ada Moss and Rob Fell.',
      ['ACTED_IN Ada Moss > Iron Tide 2', 'ACTED_IN Rob Fell > Iron Tide 2'],
    ],
    [
      'Iron Tide is a 1990 drama film. It stars Ada Moss, Rob Fell, and the rock groups Blue Antler and Vane.',
      ['ACTED_IN Ada Moss > Iron Tide', 'ACTED_IN Rob Fell > Iron Tide'],
    ],
    [
      '"Low Water" is the second episode of the first season of the drama series Iron Tide. In the episode, Leslie (Ada Moss) meets Max (Rob Fell).',
      ['ACTED_IN Ada Moss > Iron Tide', 'ACTED_IN Rob Fell > Iron Tide'],
    ],
    [
      'Hal Munro is a character in the police drama Iron Tide, portrayed by Rob Fell. Munro was married twice.',
      ['ACTED_IN Rob Fell > Iron Tide'],
    ],
    [
      'Iron Tide is a 1990 coming of age drama film co-written and directed by Ada Moss.',
      ['DIRECTED Ada Moss > Iron Tide', 'WROTE Ada Moss > Iron Tide'],
    ],
  ])('%s', (text, facts) => {
    expect(stated(text).filter((fact) => !/FOLLOWS|PART_OF|HAS_SEASON/.test(fact))).toEqual(facts);
  });
});
