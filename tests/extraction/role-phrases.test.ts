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
    [
      'Ewa Bielska won best actress for her performance as the harbourmaster Tess Quill.',
      ['Ewa Bielska as Tess Quill'],
    ],
    [
      'The original featured Lars Holm as her father, a young Ilse Baumann as her mother.',
      ['Ilse Baumann', 'Lars Holm'],
    ],
  ])('%s', (sentence, cast) => expect(played(sentence)).toEqual(cast));

  it.each([
    'Ilse Baumann joined the show as a staff writer on season two.',
    'The two marry in the chapel, with Marisol Vega as the only witness.',
    'Ravi Menon is on board as an executive producer, with Lars Holm as director.',
    'Ewa Bielska returned to Ghent as the war ended.',
    'Last winter Ewa Bielska appeared on stage as Hedda Gabler.',
  ])('are not told by: %s', (sentence) => expect(played(sentence)).toEqual([]));

  it.each([
    [
      'Also in the cast are Ewa Bielska (press secretary Gwen Tudor), Chidi Anozie (the Prime Minister, Otto Prell) and Lars Holm.',
      ['Chidi Anozie as Otto Prell', 'Ewa Bielska as Gwen Tudor', 'Lars Holm'],
    ],
    [
      'Recurring players include Ilse Baumann (Inspector Vidal) and Ravi Menon (Chucho, Tomasa’s boyfriend).',
      ['Ilse Baumann as Inspector Vidal', 'Ravi Menon as Chucho'],
    ],
    [
      'They join returning leads Nao Fujita (Mio) and Kenji Watabe (Tsubasa).',
      ['Kenji Watabe as Tsubasa', 'Nao Fujita as Mio'],
    ],
    [
      'Meanwhile, Yolanda (guest star Ewa Bielska) comes back for the wedding dress.',
      ['Ewa Bielska as Yolanda'],
    ],
  ])('in parentheses: %s', (sentence, cast) => expect(played(sentence)).toEqual(cast));

  it.each([
    'It is written by Ewa Bielska (creator of Gull Court) and Lars Holm (the novel Ash Wednesday).',
    'It is directed by Chidi Anozie (HBO’s Gull Court).',
  ])('are not told in parentheses by: %s', (sentence) => expect(played(sentence)).toEqual([]));

  it('belong to the show whose verb lists them', () =>
    expect(
      played('Gull Court is back next year. Based on a play, Gull Court stars Ewa Bielska as Ada.'),
    ).toEqual(['Ewa Bielska as Ada in Gull Court']));
});

describe('players without a role', () => {
  it.each([
    [
      'The final film, Red Stone, is a thriller with Ewa Bielska and Lars Holm in the lead roles.',
      ['Ewa Bielska in Red Stone', 'Lars Holm in Red Stone'],
    ],
    [
      'Next comes Goat Rodeo, the comedy from director Ravi Menon in which Ewa Bielska and Lars Holm play feuding judges.',
      ['Ewa Bielska in Goat Rodeo', 'Lars Holm in Goat Rodeo'],
    ],
    [
      'Ewa Bielska was last seen opposite Lars Holm in the heist film Gull Court.',
      ['Ewa Bielska in Gull Court', 'Lars Holm in Gull Court'],
    ],
    [
      'Jules Abara, Tess Lindqvist and Ramón Ortega-Vidal round out the cast.',
      ['Jules Abara', 'Ramón Ortega-Vidal', 'Tess Lindqvist'],
    ],
    ['It is narrated by Carmen Arrieta.', ['Carmen Arrieta']],
  ])('%s', (sentence, cast) => expect(played(sentence)).toEqual(cast));

  it.each(['Ewa Bielska and Lars Holm play golf and cards on Sundays.'])(
    'are not told by: %s',
    (sentence) => expect(played(sentence)).toEqual([]),
  );
});

describe('whom a plot names', () => {
  const appearing = (...paragraphs: readonly string[]) => {
    const text = `${paragraphs.join('\n\n')}\n`;
    return extractFacts(readArticle('entry.txt', new TextEncoder().encode(text)))
      .filter(({ predicate }) => predicate === 'APPEARS_IN')
      .map(({ subject, object }) => `${subject.name} in ${object?.name}`)
      .sort();
  };

  it('appears in the film or novel that the article defines', () => {
    expect(
      appearing(
        'Red Stone is a 1962 Danish drama film directed by Ravi Menon.',
        'When the miller Silas Holm goes blind, his daughter Inga will not leave the mill to the drunkard Jeb Toll. Her cousin Jessie-Ann falls in love with a Lübeck sailor, Walter Sprake.',
        'It was shot in Odense, and Otto Prell praised it.',
      ),
    ).toEqual([
      'Inga in Red Stone',
      'Jeb Toll in Red Stone',
      'Jessie-Ann in Red Stone',
      'Silas Holm in Red Stone',
      'Walter Sprake in Red Stone',
    ]);
    expect(
      appearing(
        'The Salt Tax is a 1951 novel by the Scottish writer Isobel Gault.',
        'Her cousin Bella Cowie hides a letter from everyone but the clerk, Mr. Lonie.',
      ),
    ).toEqual(['Bella Cowie in The Salt Tax', 'Mr. Lonie in The Salt Tax']);
  });

  it('belongs to the series of the episode that the article is about', () =>
    expect(
      appearing(
        'The Paper Boat',
        '“The Paper Boat” is the third episode of the second season of the American sitcom Gull Court.',
        'In this episode, the twins Fen and Hollis find a letter, and Mr. Lonie (guest star Ewa Bielska) reads it.',
      ),
    ).toEqual(['Fen in Gull Court', 'Hollis in Gull Court', 'Mr. Lonie in Gull Court']));

  it('has a role in news, whoever plays it', () =>
    expect(
      appearing(
        'Netflix Orders Salt Harbour',
        'Netflix has ordered the drama series Salt Harbour. Sources say that she would portray his handler, Catherine Moss.',
      ),
    ).toEqual(['Catherine Moss in Salt Harbour']));

  it('is nobody in a text about what is real', () =>
    expect(
      appearing(
        'Red Stone is a 2019 Danish documentary film directed by Ravi Menon.',
        'The miller Silas Holm goes blind, and his daughter Inga leaves the mill.',
      ),
    ).toEqual([]));
});
