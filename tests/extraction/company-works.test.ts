import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** The facts of an article, `predicate: subject -> object`. */
function factsIn(...paragraphs: string[]): string[] {
  const text = paragraphs.join('\n\n');
  return extractFacts(readArticle('a.txt', new TextEncoder().encode(text)))
    .filter(({ predicate }) => predicate !== 'MENTIONS')
    .map(({ predicate, subject, object, value }) =>
      [predicate, `${subject.name} -> ${object?.name ?? value}`].join(': '),
    );
}

describe('an article about a company lists what it made', () => {
  const LEAD = 'Blue Heron Pictures is a British production company founded in 1999.';
  it.each([
    ['It produced the drama The Long Quay and the sitcom Home Again.', 'Home Again'],
    ['Its first series was The Long Quay.', 'The Long Quay'],
    ['The company’s productions include The Long Quay and Home Again.', 'Home Again'],
    ['Blue Heron made the series The Long Quay for ITV.', 'The Long Quay'],
    ['The company is best known for the drama series The Long Quay.', 'The Long Quay'],
  ])('%s', (sentence, show) => {
    expect(factsIn(LEAD, sentence)).toContain(`PRODUCED_BY: ${show} -> Blue Heron Pictures`);
  });

  it.each([
    'It was founded by Ada Moss, who starred in the drama The Long Quay.',
    'Its founder, Ada Moss, was known for the sitcom Home Again.',
    'The company moved to Leeds after the drama The Long Quay.',
  ])('not: %s', (sentence) => {
    const facts = factsIn(LEAD, sentence);
    expect(facts.filter((fact) => fact.startsWith('PRODUCED_BY'))).toEqual([]);
  });
});

describe('a company that is told of in passing made', () => {
  it.each([
    'Ada Moss runs Blue Heron Pictures. The company’s first series was The Long Quay.',
    'Blue Heron Pictures made the drama The Long Quay and is hiring.',
  ])('%s', (sentence) => {
    const facts = factsIn('Ada Moss (born 1960) is a British television producer.', sentence);
    expect(facts).toContain('PRODUCED_BY: The Long Quay -> Blue Heron Pictures');
  });
});

describe('an article about a network lists what it shows', () => {
  const LEAD = 'Kanal Nord is a Danish television network launched in 1998.';
  it.each([
    ['The network aired the drama The Long Quay and the sitcom Home Again.', 'Home Again'],
    ['Other original programs included the drama series The Long Quay.', 'The Long Quay'],
    ['Its programmes include the drama The Long Quay.', 'The Long Quay'],
  ])('%s', (sentence, show) => {
    expect(factsIn(LEAD, sentence)).toContain(`BROADCAST: Kanal Nord -> ${show}`);
  });
});

describe('what is said of a show in passing', () => {
  const LEAD = 'The Long Quay is a 1998 British drama film.';
  const SERIES = 'The Long Quay is a British drama series.';
  it.each([
    [
      SERIES,
      'Ada Moss wrote all three series of the ITV comedy Home Again.',
      'HAS_SEASON: Home Again -> 3',
    ],
    [SERIES, 'The series wrapped its four-season run in May.', 'HAS_SEASON: The Long Quay -> 4'],
    [SERIES, 'The sitcom Home Again is in its sixth.', undefined],
    [LEAD, 'A low-budget sequel, Night Quay, followed in 2001.', 'RELEASED: Night Quay -> 2001'],
    [
      LEAD,
      'A sequel, Night Quay, was shown with none of the cast.',
      'FOLLOWS: Night Quay -> The Long Quay',
    ],
    [
      LEAD,
      'Moss starred in Red Hill and in its sequel, Red Valley.',
      'FOLLOWS: Red Valley -> Red Hill',
    ],
    [LEAD, 'Its sequel, Night Quay, is a video game.', undefined],
    [LEAD, 'The film was released on 3 May 1998.', 'STATUS: The Long Quay -> RELEASED'],
    [LEAD, 'The film will be released on 3 May 2031.', undefined],
    [LEAD, 'In 2004 NBC premiered the reboot Night Quay.', 'RELEASED: Night Quay -> 2004'],
    [
      LEAD,
      'A documentary about it, The Quay Years, was shot by Rob Fell.',
      'GENRE: The Quay Years -> documentary',
    ],
    [
      LEAD,
      'Moss directed the feature documentaries Red Hill and Tar.',
      'GENRE: Tar -> documentary',
    ],
    [LEAD, 'Moss starred in the animated short Red Hill.', 'GENRE: Red Hill -> animation'],
  ])('%s %s', (lead, sentence, expected) => {
    const facts = factsIn(lead, sentence);
    if (expected) expect(facts).toContain(expected);
    else expect(facts.filter((fact) => /FOLLOWS|STATUS|HAS_SEASON: The/.test(fact))).toEqual([]);
  });

  it('leaves the stage out', () => {
    const facts = factsIn(LEAD, 'Ada Moss wrote the Broadway musical Red Hill.');
    expect(facts).not.toContain('GENRE: Red Hill -> musical');
  });
});
