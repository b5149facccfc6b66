import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';

/** The facts of an article about Salt Harbour as lines; its last paragraph is `text`. */
function facts(text: string): string[] {
  const article = {
    file: 'a.txt',
    headline: 'Salt Harbour ordered by Channel 4',
    byline: [],
    sections: [],
    tags: [],
    text: `“Salt Harbour” Ordered By Channel 4\n\nChannel 4 has ordered “Salt Harbour,” a drama series.\n\n${text}`,
  };
  return extractFacts(article)
    .filter(({ sentence }) => text.includes(sentence))
    .map(({ predicate, subject, object }) => `${predicate} ${subject.name} > ${object?.name}`);
}

describe('makers in trade news', () => {
  it.each<[string, string[]]>([
    [
      'Executive producing alongside Ada Moss are Ivy Bell and Max Roe of Low Lamp.',
      ['Ada Moss', 'Ivy Bell', 'Max Roe'].map(
        (name) => `EXECUTIVE_PRODUCED ${name} > Salt Harbour`,
      ),
    ],
    [
      'Executive producers are Ada Moss and Low Lamp’s Ivy Bell.',
      ['Ada Moss', 'Ivy Bell'].map((name) => `EXECUTIVE_PRODUCED ${name} > Salt Harbour`),
    ],
    [
      'Directors include Ada Moss, Ivy Bell and the poet Max Roe.',
      ['Ada Moss', 'Ivy Bell', 'Max Roe'].map((name) => `DIRECTED ${name} > Salt Harbour`),
    ],
    [
      'The writers’ room, which opened in May, includes Ada Moss, Ivy Bell and newcomer Max Roe.',
      ['Ada Moss', 'Ivy Bell', 'Max Roe'].map((name) => `WROTE ${name} > Salt Harbour`),
    ],
    ['The score, for harp and saw, is by Ada Moss.', ['COMPOSED Ada Moss > Salt Harbour']],
    [
      'Directed by Ada Moss and written by Ivy Bell, the six-part series also stars Max Roe.',
      ['DIRECTED Ada Moss > Salt Harbour', 'WROTE Ivy Bell > Salt Harbour'],
    ],
    [
      'Ada Moss previously directed the documentaries “Tin Rivers” and “Grey Gulls.”',
      ['DIRECTED Ada Moss > Tin Rivers', 'DIRECTED Ada Moss > Grey Gulls'],
    ],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expect.arrayContaining(expected));
  });

  it('are not those whom the next clause names', () => {
    const found = facts('The series is directed by Ada Moss and stars Ivy Bell and Max Roe.');
    expect(found).not.toContain('DIRECTED Ivy Bell > Salt Harbour');
    expect(found).not.toContain('DIRECTED Max Roe > Salt Harbour');
  });
});

describe('casts in trade news', () => {
  it.each<[string, string[]]>([
    [
      'The series follows Ivy Bell, a pilot who lands a plane too many, and her brother, the smuggler Max Bell.',
      ['APPEARS_IN Ivy Bell > Salt Harbour'],
    ],
    [
      'It ended with Ivy Bell (Ada Moss) rowing out to sea.',
      ['ACTED_IN Ada Moss > Salt Harbour', 'APPEARS_IN Ivy Bell > Salt Harbour'],
    ],
    [
      'They join returning cast members Ada Moss, Ivy Bell and Max Roe.',
      ['Ada Moss', 'Ivy Bell', 'Max Roe'].map((name) => `ACTED_IN ${name} > Salt Harbour`),
    ],
    [
      'Ada Moss lends her voice to the wicked Count Ossel.',
      ['ACTED_IN Ada Moss > Salt Harbour', 'APPEARS_IN Count Ossel > Salt Harbour'],
    ],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expect.arrayContaining(expected));
  });

  it('hold nobody whom a documentary follows', () => {
    const found = facts('The documentary series follows Ivy Bell, a pilot, and Max Roe.');
    expect(found.filter((line) => line.startsWith('APPEARS_IN'))).toEqual([]);
  });
});
