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

/** What an article in one paragraph states, as `PREDICATE subject > object`. */
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

const ACTRESS = 'Ada Moss (born 4 May 1960) is an English actress.';
const acted = (...shows: string[]) => shows.map((show) => `ACTED_IN Ada Moss > ${show}`).sort();

describe('the lists of a life', () => {
  it.each([
    [
      'She has had roles in films including Paper Gulls, The Tin Lamp, and Salt Harbour.',
      acted('Paper Gulls', 'The Tin Lamp', 'Salt Harbour'),
    ],
    ['She is known for her role as Ivy Poe in the drama series Paper Gulls.', acted('Paper Gulls')],
    [
      'Moss played Ivy Poe in Paper Gulls and Nell Roe in Salt Harbour.',
      acted('Paper Gulls', 'Salt Harbour'),
    ],
    [
      'She appeared in such shows as Paper Gulls and The Tin Lamp.',
      acted('Paper Gulls', 'The Tin Lamp'),
    ],
    [
      'Her films include Paper Gulls (1984) and Salt Harbour (1990).',
      acted('Paper Gulls', 'Salt Harbour'),
    ],
    [
      'She starred opposite Rob Fell in the film Paper Gulls.',
      [...acted('Paper Gulls'), 'ACTED_IN Rob Fell > Paper Gulls'].sort(),
    ],
    ['She made her film debut in Paper Gulls (1984).', acted('Paper Gulls')],
    [
      'She wrote and directed the film Paper Gulls.',
      ['DIRECTED Ada Moss > Paper Gulls', 'WROTE Ada Moss > Paper Gulls'],
    ],
    ['Her directorial debut was Paper Gulls (1999).', ['DIRECTED Ada Moss > Paper Gulls']],
    [
      'She directed Life at Sea (1990), Someone in Rain (1992) and Paper Gulls (1999).',
      [
        'DIRECTED Ada Moss > Life at Sea',
        'DIRECTED Ada Moss > Paper Gulls',
        'DIRECTED Ada Moss > Someone in Rain',
      ],
    ],
    ['She produced the film Paper Gulls.', ['PRODUCED Ada Moss > Paper Gulls']],
    [
      'She played Ivy in the NBC sitcom Paper Gulls.',
      [...acted('Paper Gulls'), 'BROADCAST NBC > Paper Gulls'].sort(),
    ],
  ])('%s', (sentence, facts) => {
    expect(stated(`${ACTRESS} ${sentence}`)).toEqual(facts);
  });

  it.each([
    'She appeared in court in London.',
    'She was educated in London and Paris, and later lived in Rome.',
    'She is part of a generation of actors such as Nell Roe, Ivy Poe and Jo Fane.',
    'She wrote a weekly column for the Salt Harbour Gazette.',
    'She was directed by many in those years.',
    'She did not appear in the film Paper Gulls.',
  ])('state no credit: %s', (sentence) => {
    expect(stated(`${ACTRESS} ${sentence}`)).toEqual([]);
  });

  it('are no casts where somebody plays a sport', () => {
    const text =
      'Rob Fell (born 1960) is a retired American footballer. He played in the Salt League and appeared in two Harbour Cups.';
    expect(stated(text)).toEqual([]);
  });

  it('belong to a company that an article defines', () => {
    const text =
      'Tin Verity was a British film production company. The company produced the films Paper Gulls and Salt Harbour.';
    expect(stated(text)).toEqual([
      'PRODUCED_BY Paper Gulls > Tin Verity',
      'PRODUCED_BY Salt Harbour > Tin Verity',
    ]);
  });
});

describe('what else an encyclopedia tells of shows', () => {
  it.each([
    [
      '"Low Water" is the fifth episode of the first season of the sitcom Paper Gulls. It aired on the Fox network in the United States. The episode was written by Ada Moss.',
      ['BROADCAST Fox > Paper Gulls', 'WROTE Ada Moss > Low Water'],
    ],
    [
      'Paper Gulls is a Canadian reality series that is produced by Lampworks. It has aired on Kestrel Nine and HGTV in the United States.',
      [
        'BROADCAST HGTV > Paper Gulls',
        'BROADCAST Kestrel Nine > Paper Gulls',
        'PRODUCED_BY Paper Gulls > Lampworks',
      ],
    ],
    [
      'Paper Gulls is a telenovela produced by Ada Moss for Televisa.',
      ['BROADCAST Televisa > Paper Gulls', 'PRODUCED Ada Moss > Paper Gulls'],
    ],
    [
      'Paper Gulls is a 1952 film about a band. This Columbia Pictures feature was directed by Ada Moss.',
      ['DIRECTED Ada Moss > Paper Gulls', 'PRODUCED_BY Paper Gulls > Columbia Pictures'],
    ],
    ['"Low Water" is a song by Rob Fell. It was written by Ada Moss.', []],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});

describe('the authors of what is read', () => {
  it.each([
    [
      'The Grey Field (1873) is a historical novel by the English writer Ada Moss.',
      ['AUTHORED Ada Moss > The Grey Field'],
    ],
    [
      "The Grey Field is the third novel in Ada Moss's twenty-volume series The Long Furrow.",
      ['AUTHORED Ada Moss > The Grey Field', 'AUTHORED Ada Moss > The Long Furrow'],
    ],
    [
      'The Grey Field is a novel. It was written by Ada Moss in 1873.',
      ['AUTHORED Ada Moss > The Grey Field'],
    ],
    [
      'Ada Moss (1900–1980) was an English novelist. She is known for her novels The Grey Field and Low Water.',
      ['AUTHORED Ada Moss > Low Water', 'AUTHORED Ada Moss > The Grey Field'],
    ],
    [
      "The town was quiet. It is also the scene of Ada Moss's novel The Grey Field.",
      ['AUTHORED Ada Moss > The Grey Field'],
    ],
    ['The Grey Field is a novel. It was published by Tin Press and illustrated by Rob Fell.', []],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});
