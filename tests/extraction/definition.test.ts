import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../src/importer/extraction/definition.ts';
import { splitSentences } from '../../src/importer/extraction/sentences.ts';

const defined = (text: string) => findDefinition(splitSentences(text));

describe('the definition that opens a text', () => {
  it.each([
    ['Paper Gulls is a 1970 American drama film directed by Ada Moss.', 'Paper Gulls', 'Show'],
    ['The Tin Lamp is a British television sitcom that aired on ITV.', 'The Tin Lamp', 'Show'],
    [
      'Help at Home (HH; once Home Help) is a reality television series providing help.',
      'Help at Home',
      'Show',
    ],
    ['Salt Roads is an American series of action films.', 'Salt Roads', 'Show'],
    ['Salt Roads is a series of novels by Ada Moss.', 'Salt Roads', 'SourceWork'],
    ['The Grey Field (1873) is the third novel by Ada Moss.', 'The Grey Field', 'SourceWork'],
    [
      'Night Harbour is a 2003 adventure video game developed by Tin Studio.',
      'Night Harbour',
      'SourceWork',
    ],
    ['Low Water is the sixth studio album by Rob Fell.', 'Low Water', 'Recording'],
    ['"Low Water" is a song by Rob Fell.', 'Low Water', 'Recording'],
    ['Ada Moss (born 4 May 1960) is an English actress and writer.', 'Ada Moss', 'Person'],
    ['Rob Fell (1 May 1900 – 3 June 1971) was an Iranian film director.', 'Rob Fell', 'Person'],
    ['Rob "Bobby" Fell (born 1960) is a German skeleton racer.', 'Rob "Bobby" Fell', 'Person'],
    ['Ada Moss (1900–1980) was known for much.', undefined, undefined],
    ['Queen Lou is a fictional character introduced in Paper Gulls.', 'Queen Lou', 'Character'],
    [
      'Tin Verity was a British television and film production company.',
      'Tin Verity',
      'Organization',
    ],
    ['The War of the Lamps (1717–1720) was a conflict in Europe.', 'War of the Lamps', 'Other'],
    ['Westmere is a hamlet in the town of Oakley.', 'Westmere', 'Place'],
    ['Tin Hour! is the name of several documentary series.', 'Tin Hour!', 'Show'],
    ['Harina blanca is a Chilean telenovela made by Rob Fell.', 'Harina blanca', 'Show'],
    [
      'Salt Roads is a novel first published in 1936 by the writer Ada Moss.',
      'Salt Roads',
      'SourceWork',
    ],
    ['Ada Moss (c. 1955 in Westmere – ) is an actress and architect.', 'Ada Moss', 'Person'],
    ['Rob Fell Jr. (May 1, 1924 – June 3, 1978) was an American actor.', 'Rob Fell Jr.', 'Person'],
    ['Ada Moss OBE (born 1940) is an English film director.', 'Ada Moss', 'Person'],
    ['Ada Moss (1868 – 1961), the wife of Rob Fell, was a singer.', 'Ada Moss', 'Person'],
    ['Rob Fell (born 1967), known by the stage name Bo Roe, is a magician.', 'Rob Fell', 'Person'],
  ])('%s', (text, title, type) => {
    expect(defined(text)?.title).toBe(title);
    expect(defined(text)?.type).toBe(type);
  });

  it('may stand under a heading, and not later', () => {
    const sentence = 'Paper Gulls is a 1970 drama film.';
    expect(defined(`Paper Gulls (film)\n\n${sentence}`)?.title).toBe('Paper Gulls');
    expect(defined(`It was late.\n\n${sentence}`)).toBeUndefined();
    expect(defined(`The town was quiet. ${sentence}`)).toBeUndefined();
  });

  it.each([
    'It is a drama film about a town.',
    'The film is a drama by Ada Moss.',
    'In London, Ada Moss is a famous actress.',
    'Playing chess is a game of patience.',
    'Netflix has ordered a drama series from Ada Moss.',
    'Northgate College was opened in 1951 and is a college of art.',
  ])('is none: %s', (text) => {
    expect(defined(text)).toBeUndefined();
  });

  it.each([
    ['Ada Moss (born 1960) is a Danish novelist and poet.', 'letters'],
    ['Ada Moss (born 1960) is a Danish singer.', 'music'],
    ['Ada Moss (born 1960) is a Danish actress and singer.', 'screen'],
    ['Ada Moss (born 1960) is a Danish footballer.', undefined],
  ])('tells the field: %s', (text, field) => {
    expect(defined(text)?.field).toBe(field);
  });

  it('knows an episode', () => {
    expect(defined('"Low Water" is the fifth episode of Paper Gulls.')?.episode).toBe(true);
    expect(defined('Paper Gulls is a sitcom with one episode of note.')?.episode).toBeUndefined();
  });
});
