import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** Who plays in what, as lines of text, in an article on the series Salt Harbour. */
function played(paragraph: string): string[] {
  const text = `Netflix Orders Salt Harbour\n\nNetflix has ordered the drama series Salt Harbour.\n\n${paragraph}\n`;
  const facts = extractFacts(readArticle('news.txt', new TextEncoder().encode(text)));
  return [
    ...new Set(
      facts
        .filter(({ predicate }) => predicate === 'ACTED_IN')
        .map(({ subject, object, qualifiers: { character } }) => {
          const role = character === undefined ? '' : ` as ${character}`;
          return `${subject.name}${role}${object?.name === 'Salt Harbour' ? '' : ` in ${object?.name}`}`;
        }),
    ),
  ].sort();
}

describe('roles after "as"', () => {
  it.each([
    [
      'The series stars Ewa Bielska as the river pilot Tomas Quill, Chidi Anozie as Mother Agnes; and Lars Holm as her estranged brother, Joost.',
      ['Chidi Anozie as Mother Agnes', 'Ewa Bielska as Tomas Quill', 'Lars Holm as Joost'],
    ],
    [
      'It features Ilse Baumann and Ravi Menon as the twins Fen and Hollis.',
      ['Ilse Baumann as Fen', 'Ravi Menon as Hollis'],
    ],
    [
      'Judge Dora Vance is played by Ewa Bielska, with Chidi Anozie as the only clerk who trusts her.',
      ['Chidi Anozie', 'Ewa Bielska as Dora Vance'],
    ],
    ['Lars Holm turns up in both halves as the mayor, Otto Prell.', ['Lars Holm as Otto Prell']],
    ['Ravi Menon will drop by as a locksmith.', ['Ravi Menon']],
    [
      'Guest stars include Ilse Baumann as a rival comic called Big Sal.',
      ['Ilse Baumann as Big Sal'],
    ],
    [
      'The third series begins in May with Lars Holm returning as the incorruptible, insufferable Otto Prell.',
      ['Lars Holm as Otto Prell'],
    ],
  ])('%s', (sentence, cast) => expect(played(sentence)).toEqual(cast));

  it.each([
    'Ilse Baumann joined the show as a staff writer on season two.',
    'The two marry in the chapel, with Marisol Vega as the only witness.',
    'Ravi Menon is on board as an executive producer, with Lars Holm as director.',
    'Ewa Bielska returned to Ghent as the war ended.',
    'Last winter Ewa Bielska appeared on stage as Hedda Gabler.',
  ])('are not told by: %s', (sentence) => expect(played(sentence)).toEqual([]));

  it('belong to the show whose verb lists them', () =>
    expect(
      played('Gull Court is back next year. Based on a play, Gull Court stars Ewa Bielska as Ada.'),
    ).toEqual(['Ewa Bielska as Ada in Gull Court']));
});
