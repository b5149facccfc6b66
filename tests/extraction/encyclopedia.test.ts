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

describe('who plays in a film', () => {
  it.each([
    'It stars her sister Ada Moss, Rob Fell and others.',
    'It stars real-life couple Ada Moss and Rob Fell.',
    'It stars Oscar nominee Ada Moss and former Tin Hour cast member Rob Fell.',
    'Ada Moss stars as Ivy Poe, alongside Rob Fell.',
    'Ivy Poe is a baker, with Ada Moss and Rob Fell co-starring.',
    'Ada Moss and Rob Fell are also in the principal cast.',
    'Also featured are Ada Moss as the smith Ivy Poe and Rob Fell as Max Roe.',
    'It stars Ada Moss as a tennis coach and Rob Fell as a star.',
    'The cast of Paper Gulls includes Ada Moss and Rob Fell.',
    'The old cast were joined by Ada Moss and Rob Fell.',
    'The film uses the song "Tin Hour", and features Ada Moss and Rob Fell.',
  ])('%s', (sentence) => {
    expect(stated(`Paper Gulls is a 1990 drama film. ${sentence}`)).toEqual([
      'ACTED_IN Ada Moss > Paper Gulls',
      'ACTED_IN Rob Fell > Paper Gulls',
    ]);
  });

  it.each(["It features Ada Moss's first film score.", 'It was shown in Spain as Gaviotas.'])(
    'nobody: %s',
    (sentence) => {
      expect(stated(`Paper Gulls is a 1990 drama film. ${sentence}`)).toEqual([]);
    },
  );

  it('of a friend of two, neither', () => {
    expect(
      stated("Paper Gulls is a sitcom. It guest stars Ada Moss as Jim and Pam's friend, Steve."),
    ).toEqual(['ACTED_IN Ada Moss > Paper Gulls']);
  });
});

describe('credits of those who do not act', () => {
  it.each([
    ['screenwriter', 'WROTE'],
    ['film director', 'DIRECTED'],
    ['film director and screenwriter', 'DIRECTED'],
    ['actress and director', 'ACTED_IN'],
  ])('%s', (job, predicate) => {
    const text = `Ada Moss (born 1960) is an English ${job}. Her films include Paper Gulls (1984) and Salt Harbour (1990).`;
    expect(stated(text)).toEqual(
      ['Paper Gulls', 'Salt Harbour'].map((show) => `${predicate} Ada Moss > ${show}`),
    );
  });

  it('film editor', () => {
    const text =
      'Ada Moss (born 1960) is an English film editor. Her films include Paper Gulls (1984).';
    expect(stated(text)).toEqual([]);
  });
});

describe('a list of parts', () => {
  const acted = (...shows: string[]) => shows.map((show) => `ACTED_IN Ada Moss > ${show}`);
  it.each([
    [
      'On television her parts included Max Roe in Salt Roads (1963), a row of nurses, and, from 1971 to 1974, the cook Ivy Poe in Tin Hour.',
      acted('Salt Roads', 'Tin Hour'),
    ],
    [
      "She had roles in Salt Roads (1969), Death at the Station (as Ivy Poe, 1972) and Rob Fell's Tin Hour (1976), in which she sings.",
      [...acted('Death at the Station', 'Salt Roads', 'Tin Hour'), 'DIRECTED Rob Fell > Tin Hour'],
    ],
    [
      "Her first part was a maid in Rob Fell's film Salt Roads.",
      [...acted('Salt Roads'), 'DIRECTED Rob Fell > Salt Roads'],
    ],
    [
      'She is remembered chiefly as the nurse Ivy Poe in the BBC One drama Salt Roads.',
      [...acted('Salt Roads'), 'BROADCAST BBC One > Salt Roads'],
    ],
    [
      'Rob Fell, whom she married in 1960, appeared in the film Salt Roads (1961).',
      ['ACTED_IN Rob Fell > Salt Roads'],
    ],
    ['He wrote a poem.', []],
  ])('%s', (sentence, facts) => {
    const life = 'Ada Moss (born 1940) is an English actress.';
    expect(stated(`${life} ${sentence}`)).toEqual(facts);
  });
});

describe('what a house makes and shows', () => {
  it.each([
    ['It is best known for the dramas Salt Roads, Tin Hour and Paper Gulls.', true],
    [
      'Its productions include the sitcom Salt Roads (1990); the drama Tin Hour (1991); and Paper Gulls (1992).',
      true,
    ],
    ['The company was sold to the owners of Salt Roads.', false],
  ])('a company: %s', (sentence, made) => {
    const text = `Low Tide Television is a British television production company. ${sentence}`;
    expect(stated(text)).toEqual(
      made
        ? ['Paper Gulls', 'Salt Roads', 'Tin Hour'].map(
            (show) => `PRODUCED_BY ${show} > Low Tide Television`,
          )
        : [],
    );
  });

  it('a network: reruns and programmes', () => {
    const text =
      'Low Tide Nine was a Canadian cable channel. Its schedule consisted largely of reruns of Salt Roads and Tin Hour. It was seen in Scotland and Wales.';
    expect(stated(text)).toEqual(
      ['Salt Roads', 'Tin Hour'].map((show) => `BROADCAST Low Tide Nine > ${show}`),
    );
  });
});

describe('who made a film', () => {
  it.each([
    [
      'is a 2017 documentary film by the Greek filmmaker Ada Moss about ferries.',
      ['DIRECTED Ada Moss'],
    ],
    [
      'is a 2017 film directed by Rob Fell from a screenplay by Fell and Ada Moss.',
      ['DIRECTED Rob Fell', 'WROTE Ada Moss', 'WROTE Rob Fell'],
    ],
    ['is a 2017 film. Ivy was voiced by Ada Moss and Nell by Rob Fell.', ['ACTED_IN Ada Moss']],
  ])('%s', (words, facts) => {
    expect(stated(`Paper Gulls ${words}`)).toEqual(
      expect.arrayContaining(facts.map((fact) => `${fact} > Paper Gulls`)),
    );
    expect(stated(`Paper Gulls ${words}`)).not.toContain('ACTED_IN Nell > Paper Gulls');
  });
});

describe('who created a character of a novel', () => {
  it.each([
    [
      "Ivy Poe is a character in Ada Moss's 1868 novel The Salt Hall.",
      ['AUTHORED Ada Moss > The Salt Hall', 'CREATED Ada Moss > Ivy Poe'],
    ],
    [
      "The Tide Books is a cycle of novels by the author Ada Moss. Moss's best-known creation, the smuggler and preacher Max Roe, drowns.",
      ['AUTHORED Ada Moss > The Tide Books', 'CREATED Ada Moss > Max Roe'],
    ],
    ['Ivy Poe is a character in the film The Salt Hall.', []],
  ])('%s', (text, facts) => expect(stated(text)).toEqual(facts));
});

describe('names with marks', () => {
  it('an episode in curly quotes has its series', () => {
    const text =
      '“The Tin Mirror” is the tenth episode of the third season of the American sitcom Salt Roads. It was first broadcast on NBC in 2020.';
    expect(stated(text)).toEqual(['BROADCAST NBC > Salt Roads']);
  });

  it('a title that ends like an owner', () => {
    const text =
      'Ivy "Vee" Poe, M.D., is a fictional character from the ABC drama St. Osyth\'s, played by Ada Moss.';
    expect(stated(text)).toEqual([
      "ACTED_IN Ada Moss > St. Osyth's",
      "BROADCAST ABC > St. Osyth's",
    ]);
  });
});

describe('what is no show', () => {
  it.each([
    'Ada Moss (born 1940) is a Danish economist. She is the director of Low Tide Fest.',
    'Ada Moss (born 1940) is a Danish economist. She wrote "Salt and Free Markets" in 2014.',
    'Ada Moss (born 1940) is an English actress. She has had roles in plays such as "Salt Roads" and "Tin Hour".',
    'Ada Moss (born 1940) is a Danish novelist. She has written ten books, including two Tin Lamp Best Sellers.',
    'Ada Moss (born 1940) is an English actress. She won the prize for Best Actress for her role.',
    "Paper Gulls is a film. Rob Fell's score for the film was praised.",
  ])('%s', (text) => expect(stated(text)).toEqual([]));

  it('is one where the text calls it so', () => {
    const text =
      'Ada Moss (born 1940) is a Danish economist. She wrote the documentary film Salt Roads.';
    expect(stated(text)).toEqual(['WROTE Ada Moss > Salt Roads']);
  });
});

describe('more of a life', () => {
  it.each([
    [
      'film director',
      'She won a prize for her second feature film, Salt Roads.',
      ['DIRECTED Ada Moss'],
    ],
    ['actress', 'Television credits include Salt Roads.', ['ACTED_IN Ada Moss']],
    ['television, film and stage actress', 'Her latest film is Salt Roads.', ['ACTED_IN Ada Moss']],
    ['actress', 'She is known for her performances in the film Salt Roads.', ['ACTED_IN Ada Moss']],
    ['Leeds-based actress', 'She appeared in the soap opera, Salt Roads.', ['ACTED_IN Ada Moss']],
  ])('of a %s: %s', (job, sentence, facts) => {
    expect(stated(`Ada Moss (born 1940) is a ${job}. ${sentence}`)).toEqual(
      facts.map((fact) => `${fact} > Salt Roads`),
    );
  });

  it('a character: who plays it', () => {
    const text =
      'Ivy Poe is a fictional character on the BBC One drama series Salt Roads. She is played by English actress Ada Moss.';
    expect(stated(text)).toContain('ACTED_IN Ada Moss > Salt Roads');
  });
});

describe('names of an encyclopedia', () => {
  it.each([
    [
      'a country and a city play nothing',
      'Salt Roads is a manga series. Tin Hour released it in Singapore as Sal. Known in Japan as Shio, it ran for years.',
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
