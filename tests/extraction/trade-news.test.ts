import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** The facts of an article, `predicate: subject -> object`, without its mentions. */
function factsIn(...paragraphs: string[]): string[] {
  const text = ['date 2025-05-20', ...paragraphs].join('\n\n');
  return extractFacts(readArticle('a.txt', new TextEncoder().encode(text)))
    .filter(({ predicate }) => predicate !== 'MENTIONS')
    .map(({ predicate, subject, object, value }) =>
      [predicate, `${subject.name} -> ${object?.name ?? value}`].join(': '),
    );
}

const HEADLINE = 'Salt Harbour: what we know about the drama series';

describe('a network or streamer carries', () => {
  it.each([
    ['Netflix has cancelled both Salt Harbour and Night Gulls.', 'Netflix -> Night Gulls'],
    ['Hulu has quietly pulled the plug on Salt Harbour.', 'Hulu -> Salt Harbour'],
    ['Peacock has given an early series order to Salt Harbour.', 'Peacock -> Salt Harbour'],
    ['Salt Harbour has landed a pilot order at Peacock.', 'Peacock -> Salt Harbour'],
    ['Showtime casts four for the third season of Salt Harbour.', 'Showtime -> Salt Harbour'],
    ['Ada Moss leads Salt Harbour, the BBC Two spy drama.', 'BBC Two -> Salt Harbour'],
    ['Starz sends out the first trailer for Salt Harbour, its new drama.', 'Starz -> Salt Harbour'],
    ['New episodes arrive every Friday on Hulu.', 'Hulu -> Salt Harbour'],
    ['The series was shown abroad by Acorn TV.', 'Acorn TV -> Salt Harbour'],
  ])('%s', (sentence, expected) => {
    expect(factsIn(HEADLINE, sentence)).toContain(`BROADCAST: ${expected}`);
  });

  it.each([
    'Netflix declined to comment on Salt Harbour.',
    'HBO has ordered a new drama from the creator of Salt Harbour.',
    'Hulu has cast Salt Harbour star Ada Moss in a new comedy.',
    'HBO has not renewed Salt Harbour.',
  ])('not: %s', (sentence) => {
    const facts = factsIn('News of the day', sentence);
    expect(facts.filter((fact) => fact.startsWith('BROADCAST'))).toEqual([]);
  });
});

describe('a company makes', () => {
  it.each([
    'The thriller, which follows two sisters, hails from Kestrel Pictures.',
    'It comes from Kestrel Pictures.',
    'It is being made by Kestrel Pictures.',
    'Ada Moss and Rob Fell executive produce with director Ivy Bell for Kestrel Pictures.',
    'Salt Harbour is produced by Gannet Films in association with Kestrel Pictures.',
    'Ivy Bell will direct Salt Harbour, with Kestrel Pictures producing for Gannet Films.',
    'Kestrel Pictures, the Cardiff company behind last year’s ghost story Salt Harbour, is busy.',
  ])('%s', (sentence) => {
    const facts = factsIn(HEADLINE, 'Salt Harbour is a drama series.', sentence);
    expect(facts).toContain('PRODUCED_BY: Salt Harbour -> Kestrel Pictures');
  });

  it('in each of two cities', () => {
    const facts = factsIn(
      HEADLINE,
      'Salt Harbour was produced by Ada Moss for Oslo’s Red Lantern and Rob Fell for Madrid’s Casa Nueve.',
    );
    expect(facts).toContain('PRODUCED_BY: Salt Harbour -> Casa Nueve');
    expect(facts).not.toContain('PRODUCED_BY: Salt Harbour -> Oslo');
  });

  it('and does not where it only releases', () => {
    const facts = factsIn(
      HEADLINE,
      'Ada Moss is producing for Kestrel Pictures, with Gannet Films releasing in theaters.',
    );
    expect(facts).not.toContain('PRODUCED_BY: Salt Harbour -> Gannet Films');
  });
});

describe('when a show came, and how it stands', () => {
  it.each([
    ['Salt Harbour ran for six seasons between 1991 and 1997.', 'RELEASED: Salt Harbour -> 1991'],
    ['Salt Harbour ran from 1991 to 1997.', 'STATUS: Salt Harbour -> ENDED'],
    ['The network has now moved Salt Harbour to 2026.', 'RELEASED: Salt Harbour -> 2026'],
    ['Her 2019 sleeper hit Salt Harbour is still loved.', 'RELEASED: Salt Harbour -> 2019'],
    ['ITV has cancelled Night Gulls and Salt Harbour.', 'STATUS: Salt Harbour -> CANCELLED'],
    [
      'Salt Harbour, whose third series starts on 4 July, is back.',
      'HAS_SEASON: Salt Harbour -> 3',
    ],
  ])('%s', (sentence, expected) => {
    expect(factsIn(HEADLINE, sentence)).toContain(expected);
  });

  it('only the last date counts', () => {
    const facts = factsIn(
      HEADLINE,
      'Salt Harbour was pushed back to 1 June and then moved to 4 August.',
    );
    expect(facts.filter((fact) => fact.startsWith('RELEASED'))).toEqual([
      'RELEASED: Salt Harbour -> 2025-08-04',
    ]);
  });

  it('of many shows each is told of its own', () => {
    const facts = factsIn(
      'ITV autumn schedule: gulls, ghosts and a quiz',
      'The season opens with Salt Harbour, a six-part thriller. It launches on 7 September.',
      'Mondays are for the comedy Night Gulls. It begins on 8 September.',
    );
    expect(facts).toContain('RELEASED: Salt Harbour -> 2025-09-07');
    expect(facts).toContain('RELEASED: Night Gulls -> 2025-09-08');
  });
});

describe('a book behind a show', () => {
  it.each([
    'It is produced by the economist Ada Moss, whose book Dead Reckoning inspired the series.',
    'Ada Moss’s memoir Dead Reckoning is the basis of the series.',
  ])('%s', (sentence) => {
    const facts = factsIn(HEADLINE, 'Salt Harbour is a drama series.', sentence);
    expect(facts).toContain('BASED_ON: Salt Harbour -> Dead Reckoning');
    expect(facts).toContain('AUTHORED: Ada Moss -> Dead Reckoning');
  });

  it('of a series of books', () => {
    const facts = factsIn(
      HEADLINE,
      'Salt Harbour is a drama based on Ada Moss’s bestselling novels.',
      'The first series takes its plot from the opening book, Dead Reckoning.',
    );
    expect(facts).toContain('AUTHORED: Ada Moss -> Dead Reckoning');
  });
});

describe('titles', () => {
  it.each([
    ['A French remake, La Rive des oiseaux, was shown by France 2.', 'La Rive des oiseaux'],
    ['It is a remake of Det store hav, the 2019 Danish drama.', 'Det store hav'],
  ])('in another language: %s', (sentence, title) => {
    const text = [HEADLINE, 'Salt Harbour is a drama series.', sentence].join('\n\n');
    const facts = extractFacts(readArticle('a.txt', new TextEncoder().encode(text)));
    expect(facts.some(({ object }) => object?.name === title)).toBe(true);
  });

  it('go on after the colon, and follow what they are named after', () => {
    const facts = factsIn(
      HEADLINE,
      'Salt Harbour is a drama series.',
      'A film, Salt Harbour: The Last Tide, which follows the series, was announced in April 2025.',
    );
    expect(facts).toContain('FOLLOWS: Salt Harbour: The Last Tide -> Salt Harbour');
    expect(facts).toContain('STATUS: Salt Harbour: The Last Tide -> ANNOUNCED');
  });

  it('in the schedule of a network are shows of that network', () => {
    const facts = factsIn(
      'ITV autumn schedule: gulls, ghosts and a quiz',
      'Saturday evenings bring a new run of the quiz show Night Gulls.',
      'There is no place for the drama Salt Harbour.',
    );
    expect(facts).toContain('BROADCAST: ITV -> Night Gulls');
    expect(facts).not.toContain('BROADCAST: ITV -> Salt Harbour');
  });
});
