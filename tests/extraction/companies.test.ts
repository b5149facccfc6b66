import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** The facts of one predicate, `subject -> object`. */
function factsOf(predicate: string, ...paragraphs: string[]): string[] {
  const text = ['date 2025-05-20', ...paragraphs].join('\n\n');
  return extractFacts(readArticle('a.txt', new TextEncoder().encode(text)))
    .filter((fact) => fact.predicate === predicate)
    .map(({ subject, object, value }) => `${subject.name} -> ${object?.name ?? value}`);
}

const HEADLINE = 'Salt Harbour: what we know about the drama series';
const LEAD = 'Salt Harbour is a drama series.';

describe('the makers of a show stand', () => {
  it.each([
    ['The series was produced by Oslo’s Walking The Line and Gannet Films.', 'Walking The Line'],
    ['It is produced by Gannet Films and Ivy Bell’s own company, Late For Tea.', 'Late For Tea'],
    ['Ivy Bell produces for Gannet Films with Ghent outfit Blauwe Maan.', 'Blauwe Maan'],
    ['Ivy Bell will produce through her Paper Kettle banner.', 'Paper Kettle'],
    [
      'It is produced by N. V. Rao under the banner of Sri Kamala Creations.',
      'Sri Kamala Creations',
    ],
    ['Gannet Films is producing with Fell & Tarn.', 'Fell & Tarn'],
    ['A spokesman for the makers, Leeds-based Two Herons, said nothing.', 'Two Herons'],
    ['The series, from Gannet Films, stars Ada Moss.', 'Gannet Films'],
    ['Gannet Films, which is developing the series with Ada Moss, is hiring.', 'Gannet Films'],
    ['20 Lamps Television is the studio, in association with Gannet Films.', 'Gannet Films'],
    ['Sögur Pictures, Gannet Films and Bern’s Drei Türme are co-producing it.', 'Drei Türme'],
    ['Production companies are Gannet Films and the Danish broadcaster Kanal Nord.', 'Kanal Nord'],
  ])('%s', (sentence, company) => {
    expect(factsOf('PRODUCED_BY', HEADLINE, LEAD, sentence)).toContain(
      `Salt Harbour -> ${company}`,
    );
  });

  it.each([
    'An international co-production of Norway and Belgium, the series is set in Oslo.',
    'Ivy Bell and Ada Moss executive produce with Rob Fell for the first time.',
    'Gannet Films is producing an untitled western in collaboration with Ada Moss and Rob Fell.',
    'Ivy Bell is producing, with Gannet Films releasing in cinemas.',
    'The series was made in association with Northern Lights Screen.',
  ])('not: %s', (sentence) => {
    expect(factsOf('PRODUCED_BY', HEADLINE, LEAD, sentence)).not.toContainEqual(
      expect.stringMatching(/Norway|Belgium|Moss|Fell|Screen|Gannet/),
    );
  });

  it('for both shows', () => {
    const facts = factsOf(
      'PRODUCED_BY',
      HEADLINE,
      LEAD,
      'Salt Harbour returns in May with Night Gulls, its spin-off.',
      'Both are produced by Gannet Films.',
    );
    expect(facts).toEqual(
      expect.arrayContaining(['Salt Harbour -> Gannet Films', 'Night Gulls -> Gannet Films']),
    );
  });

  it('at a studio where the show is animated', () => {
    const sentence = 'Ivy Bell is directing the film at Studio Akari.';
    const film = 'Salt Harbour: what we know about the film';
    expect(factsOf('PRODUCED_BY', film, 'Salt Harbour is an anime film.', sentence)).toEqual([
      'Salt Harbour -> Studio Akari',
    ]);
    expect(factsOf('PRODUCED_BY', film, 'Salt Harbour is a thriller film.', sentence)).toEqual([]);
  });
});
