import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** The facts of news of 2025-11-20 as lines, those of the predicates asked for. */
function factsOf(body: string, predicates: string, headline = 'News of the Day'): string[] {
  const text = ` date 2025-11-20 Posted in: TV\n\n${headline}\n\n${body}\n`;
  const facts = extractFacts(readArticle('news.txt', new TextEncoder().encode(text)));
  const lines = facts
    .filter(({ predicate }) => predicates.split(' ').includes(predicate))
    .map(({ predicate, subject, object, value }) =>
      [predicate, subject.name, object?.name ?? value].join(' | '),
    );
  return [...new Set(lines)].sort();
}

describe('what news calls a work', () => {
  it.each([
    [
      'Netflix has renewed “Iron Lamp: Low Tide” for a second season.',
      'STATUS',
      ['STATUS | Iron Lamp: Low Tide | RETURNING'],
    ],
    [
      'Mara Odell directed the comedy Half a Penny for Channel 4.',
      'DIRECTED',
      ['DIRECTED | Mara Odell | Half a Penny'],
    ],
    ['“Never” is a very loud comedy.', 'GENRE', ['GENRE | Never | comedy']],
    [
      'The ITV fantasy Saltbound returns to ITV in January for a third series.',
      'HAS_SEASON',
      ['HAS_SEASON | Saltbound | 3'],
    ],
    [
      'ITV has ordered Cold Acre, an eight-part crime thriller.',
      'GENRE',
      ['GENRE | Cold Acre | crime', 'GENRE | Cold Acre | thriller'],
    ],
  ])('%s', (body, predicates, facts) => {
    expect(factsOf(body, predicates)).toEqual(facts);
  });

  it('takes what a source sets in italics for titles', () => {
    const source = '---\ntitle: A Word With a Maker\n---\nMara Odell created *Never So*.\n';
    const facts = extractFacts(readArticle('a.md', new TextEncoder().encode(source)));
    expect(facts.filter(({ predicate }) => predicate === 'CREATED')).toMatchObject([
      { subject: { name: 'Mara Odell' }, object: { name: 'Never So' } },
    ]);
  });
});

describe('what news is about', () => {
  it.each([
    [
      'a spin-off and not its parent',
      'CBS Orders ‘Harbor Row’ Spin-Off',
      'CBS has ordered “Harbor Row: Depths,” a spin-off of its drama “Harbor Row.”\n\nThe new series was created by Mara Odell.',
      ['CREATED | Mara Odell | Harbor Row: Depths'],
    ],
    [
      'the new film and not the first',
      'Third ‘Iron Vale’ Gets a Title',
      'Paramount Pictures will send Iron Vale: Nightfall to theaters on May 1, 2026.\n\nMara Odell is directing the film. The first film in the franchise, Iron Vale, was directed by Owen Marsh.',
      ['DIRECTED | Mara Odell | Iron Vale: Nightfall', 'DIRECTED | Owen Marsh | Iron Vale'],
    ],
  ])('%s', (_, headline, body, facts) => {
    expect(factsOf(body, 'CREATED DIRECTED', headline)).toEqual(facts);
  });
});

describe('how works follow from others', () => {
  it.each([
    [
      'Cold Acre: Thaw, the sequel to the 2021 film Cold Acre, will reach theaters on March 3, 2026.',
      'FOLLOWS BASED_ON RELEASED',
      [
        'FOLLOWS | Cold Acre: Thaw | Cold Acre',
        'RELEASED | Cold Acre | 2021',
        'RELEASED | Cold Acre: Thaw | 2026-03-03',
      ],
    ],
    [
      "Amber Row has won the screen rights to Nora Finch's novel Cold Acre and is developing it as a drama.",
      'BASED_ON AUTHORED',
      ['AUTHORED | Nora Finch | Cold Acre', 'BASED_ON | Cold Acre | Cold Acre'],
    ],
  ])('%s', (body, predicates, facts) => {
    expect(factsOf(body, predicates, 'Cold Acre Finds Its Way')).toEqual(facts);
  });
});

describe('where a show stands, and when it comes', () => {
  const about = (sentence: string) => `The drama series Cold Acre stars Ivy Bell.\n\n${sentence}`;

  it.each([
    ['Cameras are now rolling in and around Leeds.', ['STATUS | Cold Acre | IN_PRODUCTION']],
    ['Shooting wrapped in Leeds in October.', ['STATUS | Cold Acre | POST_PRODUCTION']],
    ['Filming starts in Leeds in January.', []],
    [
      'Cold Acre was commissioned last spring. Filming began on 2 November.',
      ['STATUS | Cold Acre | IN_PRODUCTION'],
    ],
    ['Cold Acre came to an end in 2023.', ['STATUS | Cold Acre | ENDED']],
    ['Nor has the series been cancelled.', []],
    ['Cold Acre premieres on ITV next Friday.', ['RELEASED | Cold Acre | 2025-11-21']],
    ['Cold Acre arrives on ITV in May.', ['RELEASED | Cold Acre | 2026-05']],
    ['Cold Acre premiered on ITV in December.', ['RELEASED | Cold Acre | 2024-12']],
    ['The new episodes are due early next year.', ['RELEASED | Cold Acre | 2026']],
    ['A trailer for Cold Acre was released on Thursday.', []],
    [
      'Cold Acre arrives on ITV on May 1.\n\nCorrection: an earlier version gave the wrong date. Cold Acre premieres on May 8.',
      ['RELEASED | Cold Acre | 2026-05-08'],
    ],
  ])('%s', (sentence, facts) => {
    expect(factsOf(about(sentence), 'STATUS RELEASED', 'A Word on Cold Acre')).toEqual(facts);
  });
});

describe('what people are known for', () => {
  it.each([
    [
      "Mara Odell's credits include the Irish drama Cold Acre and HBO's Dover Street.",
      ['NOTABLE_WORK | Mara Odell | Cold Acre', 'NOTABLE_WORK | Mara Odell | Dover Street'],
    ],
    [
      'Mara Odell, the Irish filmmaker behind “Cold Acre,” is attached.',
      ['NOTABLE_WORK | Mara Odell | Cold Acre'],
    ],
  ])('%s', (body, facts) => {
    expect(factsOf(body, 'NOTABLE_WORK')).toEqual(facts);
  });
});
