import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { isShouted } from '../../src/importer/extraction/name-shape.ts';
import { readArticle } from '../../src/importer/read.ts';

/** The names that the article mentions, as one type each. */
function typesIn(...paragraphs: string[]): Record<string, string> {
  const article = readArticle('a.txt', new TextEncoder().encode(paragraphs.join('\n\n')));
  const types: Record<string, string> = {};
  for (const { predicate, object } of extractFacts(article)) {
    if (predicate === 'MENTIONS' && object) types[object.name] = object.type;
  }
  return types;
}

describe('a network that no table knows', () => {
  it.each([
    'has ordered Salt Harbour, a drama series.',
    'has commissioned a second season of Salt Harbour.',
    'renewed Salt Harbour for a third season.',
    'cancels the drama series Salt Harbour.',
    'announced the drama series Salt Harbour.',
    'has not cancelled Salt Harbour.',
  ])('is an organization by what it does: %s', (words) => {
    const types = typesIn('News of the day', `We hear that Kestrel Nine ${words}`, 'It was late.');
    expect(types['Kestrel Nine']).toBe('Organization');
    expect(types['Salt Harbour']).toBe('Show');
  });

  it('is one where it stands before its drama', () => {
    const types = typesIn('News of the day', 'The Kestrel Nine drama Salt Harbour is back.');
    expect(types).toMatchObject({ 'Kestrel Nine': 'Organization', 'Salt Harbour': 'Show' });
  });

  it('is no person who announces, and no show that others order', () => {
    const types = typesIn(
      'News of the day',
      'We hear that Ada Moss announced the series Night Gulls. The Salt Harbour series is back.',
      'Netflix has ordered Salt Harbour. The judge ordered Rob Fell to pay.',
    );
    expect(types['Ada Moss']).not.toBe('Organization');
    expect(types['Salt Harbour']).toBe('Show');
  });
});

describe('shouting', () => {
  it.each([
    'THIS IS A CODE RED',
    'IS A CODE RED',
    "WE'RE BACK",
    'WE’RE BACK',
    'SAVE OUR SHOW',
    'END OF THE ROAD',
  ])('is no name: %s', (words) => expect(isShouted(words.split(' '))).toBe(true));

  it.each(['BBC ONE', 'THE OA', 'A BBC ITV', 'NCIS LA', 'STAR TREK', 'This Is Us', 'SWAT'])(
    'is not: %s',
    (words) => expect(isShouted(words.split(' '))).toBe(false),
  );
});
