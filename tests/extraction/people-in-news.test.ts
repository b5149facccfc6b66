import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** What a paragraph states of the series Salt Harbour, as lines of text. */
function told(paragraph: string, ...predicates: readonly string[]): string[] {
  const text = `Netflix Orders Salt Harbour\n\nNetflix has ordered the drama series Salt Harbour.\n\n${paragraph}\n`;
  const facts = extractFacts(readArticle('news.txt', new TextEncoder().encode(text)));
  return [
    ...new Set(
      facts
        .filter(({ predicate }) => predicates.includes(predicate))
        .map(({ predicate, subject, object, qualifiers }) =>
          [
            predicate === 'PRODUCED_BY' ? object?.name : subject.name,
            predicate === 'PRODUCED_BY' ? subject.name : object?.name,
            qualifiers.character,
          ]
            .filter((name) => name !== 'Salt Harbour' && name !== undefined)
            .join(' as '),
        ),
    ),
  ].sort();
}

describe('who plays in it', () => {
  it.each([
    [
      'Joining the cast are Ada Moss, Rob Fell and newcomer Nell Roe.',
      ['Ada Moss', 'Nell Roe', 'Rob Fell'],
    ],
    ['New to the ensemble are Ada Moss and Rob Fell.', ['Ada Moss', 'Rob Fell']],
    [
      'Rounding out the cast are Ada Moss and, as the stern warden Pike, Rob Fell.',
      ['Ada Moss', 'Rob Fell as Pike'],
    ],
    [
      'Also on board are Ada Moss (as the baker Ivy) and Rob Fell.',
      ['Ada Moss as Ivy', 'Rob Fell'],
    ],
    ['Ada Moss takes on the role of Ivy Poe, a baker who cannot sleep.', ['Ada Moss as Ivy Poe']],
    [
      'Ada Moss and Rob Fell lead the cast as Ivy and Tomas.',
      ['Ada Moss as Ivy', 'Rob Fell as Tomas'],
    ],
    [
      'Ada Moss, who never acted before, has been cast as the baker Ivy Poe.',
      ['Ada Moss as Ivy Poe'],
    ],
    [
      'Ada Moss plays the baker Ivy Poe. Her neighbour is Tomas, a clerk played with relish by Rob Fell.',
      ['Ada Moss as Ivy Poe', 'Rob Fell as Tomas'],
    ],
  ])('%s', (sentence, cast) => expect(told(sentence, 'ACTED_IN')).toEqual(cast));

  it.each([
    'Ada Moss was last seen on stage in Leeds as Hamlet.',
    'Ada Moss does not play Ivy Poe.',
    'Leading the team of carpenters is Rob Fell.',
  ])('is not told by: %s', (sentence) => expect(told(sentence, 'ACTED_IN')).toEqual([]));
});

describe('who makes it', () => {
  it.each([
    [
      'WROTE',
      'Ada Moss, who created the ITV comedy Glass Rooms, will write the scripts, and Rob Fell will serve as an executive producer.',
      ['Ada Moss'],
    ],
    ['SHOWRAN', 'Ada Moss wrote the scripts and is the showrunner.', ['Ada Moss']],
    [
      'SHOWRAN',
      'Ada Moss will take over as showrunner, succeeding Rob Fell.',
      ['Ada Moss', 'Rob Fell'],
    ],
    [
      'EXECUTIVE_PRODUCED',
      'Ada Moss and Rob Fell executive produce alongside Nell Roe and Jo Fane.',
      ['Ada Moss', 'Jo Fane', 'Nell Roe', 'Rob Fell'],
    ],
    ['DIRECTED', 'Ada Moss directs from a script by Rob Fell.', ['Ada Moss']],
    [
      'WROTE',
      'Ada Moss directs from a script that she wrote with Rob Fell.',
      ['Ada Moss', 'Rob Fell'],
    ],
    ['COMPOSED', 'Ada Moss will compose the score.', ['Ada Moss']],
    [
      'CREATED',
      'The series was created by sisters Ada and Ivy Moss. The Mosses live in Leeds.',
      ['Ada Moss', 'Ivy Moss'],
    ],
    ['PRODUCED', '"It rained every day," said producer Ada Moss.', ['Ada Moss']],
  ] as const)('%s: %s', (predicate, sentence, people) =>
    expect(told(sentence, predicate)).toEqual(people),
  );

  it('is nobody who made something else', () => {
    expect(told('Ada Moss, who directed the film Glass Rooms, plays Ivy Poe.', 'DIRECTED')).toEqual(
      ['Ada Moss as Glass Rooms'],
    );
  });
});

describe('which companies make and carry it', () => {
  it.each([
    [
      'PRODUCED_BY',
      'The production companies are Tin Pictures and Grey Lamp.',
      ['Grey Lamp', 'Tin Pictures'],
    ],
    [
      'PRODUCED_BY',
      "The series is a co-production of Tin Pictures and Ada Moss's Grey Lamp Films.",
      ['Grey Lamp Films', 'Tin Pictures'],
    ],
    ['PRODUCED_BY', 'Ada Moss and Rob Fell produce for Tin Pictures.', ['Tin Pictures']],
    [
      'PRODUCED_BY',
      'Tin Pictures, which made the programme in Leeds, said little.',
      ['Tin Pictures'],
    ],
    ['BROADCAST', 'The series will be shown on ITV and Arte.', ['Arte', 'ITV', 'Netflix']],
  ] as const)('%s: %s', (predicate, sentence, companies) =>
    expect(told(sentence, predicate)).toEqual(companies),
  );
});

describe('what a name is', () => {
  it.each([
    [
      'Ilse van der Poe plays the baker Ivy. Van der Poe trained in Ghent.',
      'Ilse van der Poe as Ivy',
    ],
    ['Declan Ó Máille plays Dr. Max Roe.', 'Declan Ó Máille as Max Roe'],
    ['Nadia el-Masri plays the baker Ivy.', 'Nadia el-Masri as Ivy'],
    ['Gwen ap Rees plays the baker Ivy.', 'Gwen ap Rees as Ivy'],
    ['Anneke de Wit plays the baker Ivy. De Wit is new.', 'Anneke de Wit as Ivy'],
  ])('%s', (sentence, cast) => expect(told(sentence, 'ACTED_IN')).toEqual([cast]));

  it('ends with "Jr." where the next sentence starts with a name', () => {
    expect(
      told('The cast includes Ada Moss and Rob Fell Jr. Nell Roe directed the pilot.', 'ACTED_IN'),
    ).toEqual(['Ada Moss', 'Rob Fell Jr.']);
  });
});
