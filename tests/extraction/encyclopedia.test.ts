import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

const PREDICATES = [
  'ACTED_IN',
  'DIRECTED',
  'WROTE',
  'PRODUCED',
  'CREATED',
  'AUTHORED',
  'PRODUCED_BY',
  'BROADCAST',
];

/** What an article states, as `PREDICATE subject > object`. */
function stated(text: string): string[] {
  const article = readArticle('a.txt', new TextEncoder().encode(text));
  const facts = extractFacts(article).filter(({ predicate }) => PREDICATES.includes(predicate));
  return [
    ...new Set(
      facts.map(
        ({ predicate, subject, object }) => `${predicate} ${subject.name} > ${object?.name}`,
      ),
    ),
  ].sort();
}

describe('names of an encyclopedia', () => {
  it.each([
    [
      'a country and a city play nothing',
      'Salt Roads is a manga series by Ada Moss. Tin Hour released it in Singapore as Sal. Known in Japan as Shio, it ran for years.',
      [],
    ],
    [
      'of a life told, the pronoun is its subject',
      'Ada Moss (born 1960) is an actress. Her best work was as the voice of Ivy Poe in Low Water. She voiced Nell in Salt Harbour.',
      ['ACTED_IN Ada Moss > Low Water', 'ACTED_IN Ada Moss > Salt Harbour'],
    ],
    [
      'a title whose first word alone has a capital',
      'Harina blanca is a Chilean telenovela created by Ada Moss. The cast of Harina blanca includes Rob Fell.',
      ['ACTED_IN Rob Fell > Harina blanca', 'CREATED Ada Moss > Harina blanca'],
    ],
  ])('%s', (_, text, facts) => {
    expect(stated(text)).toEqual(expect.arrayContaining(facts));
    if (facts.length === 0) expect(stated(text)).toEqual([]);
  });
});
