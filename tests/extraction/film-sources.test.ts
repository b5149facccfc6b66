import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** BASED_ON and AUTHORED of a text about a film called Iron Vale, as lines. */
function sources(sentence: string, lead = 'Iron Vale is a 1992 American drama film.'): string[] {
  const text = `${lead} ${sentence}\n`;
  const facts = extractFacts(readArticle('lead.txt', new TextEncoder().encode(text)));
  const lines = facts
    .filter(({ predicate }) => predicate === 'BASED_ON' || predicate === 'AUTHORED')
    .map(
      ({ predicate, subject, object }) => `${predicate}: ${subject.name} -> ${object?.name ?? ''}`,
    );
  return [...new Set(lines)].sort();
}

const basedOn = (title: string) => `BASED_ON: Iron Vale -> ${title}`;

describe('what a film is made from', () => {
  it.each([
    [
      'a title with an owner in it',
      "It was based on the novel Mother Tilley's Geese by Nora Finch.",
      ["AUTHORED: Nora Finch -> Mother Tilley's Geese", basedOn("Mother Tilley's Geese")],
    ],
    [
      'a title with a comma',
      "It was based on Owen Marsh's 1961 novel, Rider, Go By.",
      ['AUTHORED: Owen Marsh -> Rider, Go By', basedOn('Rider, Go By')],
    ],
    [
      'a title of another language',
      "It is loosely based on Hélène Caron's 1890 novel La Pluie ancienne.",
      ['AUTHORED: Hélène Caron -> La Pluie ancienne', basedOn('La Pluie ancienne')],
    ],
    [
      'a title with exclamation marks inside',
      'It is loosely based on the 1966 novel Run Home! Run Home! by Nora Finch, with a new plot.',
      ['AUTHORED: Nora Finch -> Run Home! Run Home!', basedOn('Run Home! Run Home!')],
    ],
    [
      'a quoted title in small letters',
      'It is based on the short story "A walk with my brother Tom" by Nora Finch.',
      ['AUTHORED: Nora Finch -> A walk with my brother Tom', basedOn('A walk with my brother Tom')],
    ],
    [
      'a title after its author',
      'The film is based on a short story written by Nora Finch titled "Rain".',
      ['AUTHORED: Nora Finch -> Rain', basedOn('Rain')],
    ],
    [
      'two works, each with its own author',
      'It was adapted by Carl Hume from the novels The Mast (1973) by Nora Finch and The Glass Mast (1974) by Owen Marsh and Ada Kell.',
      [
        'AUTHORED: Ada Kell -> The Glass Mast',
        'AUTHORED: Nora Finch -> The Mast',
        'AUTHORED: Owen Marsh -> The Glass Mast',
        basedOn('The Glass Mast'),
        basedOn('The Mast'),
      ],
    ],
    [
      'the writer of the script who adapts a book of her own',
      'It was directed by Carl Hume, and written by Nora Finch, who adapted her 1978 novel of the same name.',
      ['AUTHORED: Nora Finch -> Iron Vale', basedOn('Iron Vale')],
    ],
    [
      'the adapter and not the director owns "his novel"',
      'It was directed by Carl Hume and adapted by Owen Marsh from his 1971 novel The Book of Reeds.',
      ['AUTHORED: Owen Marsh -> The Book of Reeds', basedOn('The Book of Reeds')],
    ],
    [
      'the author stands after "by", the hero before the noun',
      'It is based on the Tom Reed novel The Long Rope by Nora Finch.',
      ['AUTHORED: Nora Finch -> The Long Rope', basedOn('The Long Rope')],
    ],
    [
      'an author with a rank',
      'The film is based on the 1958 novel The Long Rope by Judge Owen Marsh.',
      ['AUTHORED: Owen Marsh -> The Long Rope', basedOn('The Long Rope')],
    ],
    [
      'the first volume and not the whole',
      'It is based on The Silver Gate, the first volume of the novel The Nine Gates by Nora Finch.',
      [
        'AUTHORED: Nora Finch -> The Nine Gates',
        'AUTHORED: Nora Finch -> The Silver Gate',
        basedOn('The Silver Gate'),
      ],
    ],
    [
      'a series on television',
      'It is based on the British television series Harbour Lane.',
      [basedOn('Harbour Lane')],
    ],
    [
      'a place between the film and what is said of it',
      'It is set in Port Ellery and is loosely based on the 1943 novel of the same title by Nora Finch.',
      ['AUTHORED: Nora Finch -> Iron Vale', basedOn('Iron Vale')],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sources(sentence)).toEqual([...expected].sort());
  });

  it.each([
    ['a life is no work', "It is based on Nora Finch's life story."],
    ['a true story is none', 'It is based on the true story of the miner Owen Marsh.'],
    ['an event is none', 'It is loosely based on the 1961 flood of Port Ellery.'],
    ['said of the book', 'The novel was based on a memoir by Ada Kell.'],
    ['a word of praise', 'It was praised for its novel concept.'],
    ['denied', 'Unlike the first film, it is not based on a novel by Nora Finch.'],
  ])('nothing: %s', (_, sentence) => {
    expect(sources(sentence)).toEqual([]);
  });

  it('names a film that has a network’s or a company’s name', () => {
    const lead = 'Vanity Fair is a 2004 British drama film directed by Carl Hume.';
    const found = sources("It is adapted from Nora Finch's 1848 novel of the same name.", lead);
    expect(found).toEqual([
      'AUTHORED: Nora Finch -> Vanity Fair',
      'BASED_ON: Vanity Fair -> Vanity Fair',
    ]);
  });

  it('reads lines that are broken inside a sentence', () => {
    const lead = 'Iron Vale is a 1992 American drama\nfilm directed by Carl Hume,\nwith music.';
    expect(sources('It is based on the novel The Long Rope by Nora Finch.', lead)).toEqual([
      'AUTHORED: Nora Finch -> The Long Rope',
      basedOn('The Long Rope'),
    ]);
  });
});
