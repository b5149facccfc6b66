import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import type { Fact, KnownName } from '../../src/importer/fact.ts';
import { readArticle } from '../../src/importer/read.ts';
import { fold } from '../../src/text/fold.ts';

const article = (...paragraphs: string[]) =>
  readArticle('a.txt', new TextEncoder().encode(paragraphs.join('\n\n')));
const told = (facts: readonly Fact[], predicate: string) =>
  facts
    .filter((fact) => fact.predicate === predicate)
    .map((fact) => `${fact.subject.name} > ${fact.object?.name ?? fact.value}`);

describe('mentions', () => {
  const facts = extractFacts(
    article(
      'Paper Moons Finds Its Lead',
      'The drama series Paper Moons stars Ivy Bell.',
      'Bell told Variety that the Emmy Awards were no aim of hers.',
    ),
  );

  it('names each entity in each sentence that names it, by a short form as well', () => {
    expect(
      facts
        .filter((fact) => fact.predicate === 'MENTIONS')
        .map((fact) => `${fact.object?.type} ${fact.object?.name} @ ${fact.sentence.slice(0, 10)}`),
    ).toEqual([
      'Show Paper Moons @ Paper Moon',
      'Show Paper Moons @ The drama ',
      'Person Ivy Bell @ The drama ',
      'Person Ivy Bell @ Bell told ',
      'Organization Variety @ Bell told ',
      'Award Emmy Awards @ Bell told ',
    ]);
  });
});

describe('known names', () => {
  const gazetteer = new Map<string, KnownName[]>([
    [fold('Ferry'), [{ type: 'Show', name: 'The Ferry', kind: 'FILM' }]],
    [fold('Bell and Moss'), [{ type: 'Show', name: 'Bell and Moss' }]],
    [fold('Ivy Bell'), [{ type: 'Person', name: 'Ivy Bell-Hart' }]],
  ]);

  it('are found before any rule guesses, the longest first, and give their own name', () => {
    const facts = extractFacts(
      article(
        'What comes next',
        'Ivy Bell will star in Bell and Moss. Max Roe is directing Ferry.',
      ),
      gazetteer,
    );
    expect(told(facts, 'ACTED_IN')).toEqual(['Ivy Bell-Hart > Bell and Moss']);
    expect(told(facts, 'DIRECTED')).toEqual(['Max Roe > The Ferry']);
    expect(facts.find((fact) => fact.predicate === 'DIRECTED')?.object?.kind).toBe('FILM');
  });

  it('borrow the kind of a company that the graph knows only by name', () => {
    const facts = extractFacts(
      article('What comes next', "Netflix's drama series Bell and Moss returns in May."),
      new Map([...gazetteer, [fold('Netflix'), [{ type: 'Organization', name: 'Netflix' }]]]),
    );
    expect(told(facts, 'BROADCAST')).toEqual(['Netflix > Bell and Moss']);
  });
});

describe('known names that the article overrules', () => {
  const known = (...names: KnownName[]) =>
    new Map(names.map((name): [string, KnownName[]] => [fold(name.name), [name]]));

  it('takes whom somebody plays for a character, whoever else has that name', () => {
    const facts = extractFacts(
      article(
        'Ferry Lane Is Back',
        'The drama series Ferry Lane is back.',
        'Ivy Bell plays Nora Quill.',
      ),
      known({ type: 'Person', name: 'Nora Quill' }, { type: 'Person', name: 'Ivy Bell' }),
    );
    expect(told(facts, 'ACTED_IN')).toEqual(['Ivy Bell > Ferry Lane']);
    expect(told(facts, 'APPEARS_IN')).toEqual(['Nora Quill > Ferry Lane']);
  });

  it('joins a surname that some text took for a whole name', () => {
    const facts = extractFacts(
      article(
        'Ferry Lane Opens',
        'Piet van der Odaar directed the film Ferry Lane.',
        'Odaar wrote the film.',
      ),
      known({ type: 'Person', name: 'Odaar' }),
    );
    expect(told(facts, 'WROTE')).toEqual(['Piet van der Odaar > Ferry Lane']);
  });

  it('tells a company from the service named after it', () => {
    const facts = extractFacts(
      article('News', 'The film Ferry Lane was produced by Disney.'),
      new Map([[fold('Disney+'), [{ type: 'Organization', name: 'Disney+', kind: 'STREAMER' }]]]),
    );
    expect(told(facts, 'PRODUCED_BY').join()).not.toContain('Disney+');
  });

  it('reads a franchise where a series is one of its many', () => {
    const facts = extractFacts(
      article('News', "Netflix's next Star Road series is Night Harbour, due later this year."),
      new Map([
        [
          fold('Star Road'),
          [
            { type: 'Franchise', name: 'Star Road' },
            { type: 'Show', name: 'Star Road' },
          ],
        ],
      ]),
    );
    expect(told(facts, 'BROADCAST')).toEqual(['Netflix > Night Harbour']);
    expect(told(facts, 'PART_OF')).toEqual(['Night Harbour > Star Road']);
  });
});

describe('what no rule may do', () => {
  it('finds nothing in text that states nothing, and does not fail on odd text', () => {
    for (const body of [
      '',
      '()',
      '""',
      '⟦P1⟧ directed ⟦S2⟧.',
      'A '.repeat(2000),
      '"'.repeat(500),
    ]) {
      const facts = extractFacts(article('nothing to see', `${body} really nothing.`, 'end'));
      expect(facts.filter((fact) => fact.predicate !== 'MENTIONS')).toEqual([]);
    }
  });

  it('stays fast on a sentence without an end', () => {
    const names = Array.from({ length: 400 }, (_, i) => `Ivy${i} Bell${i}`).join(', ');
    const start = performance.now();
    extractFacts(article('A long one', `The film Ferry stars ${names} and nobody else.`, 'end'));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('reads a gazetteer as it is given and changes nothing in it', () => {
    const gazetteer = new Map<string, KnownName[]>([
      [fold('Ferry'), [{ type: 'Show', name: 'Ferry' }]],
    ]);
    const before = JSON.stringify([...gazetteer]);
    extractFacts(article('A', 'Ferry was directed by Ivy Bell.', 'end'), gazetteer);
    expect(JSON.stringify([...gazetteer])).toBe(before);
  });
});

describe('a second reading', () => {
  it('finds the same facts when the graph knows what the first one found', () => {
    const text = article(
      'Paper Moons Finale Starts Filming',
      'Production has begun on the Paper Moons finale. After Season 4, the friends part ways.',
      'With Ivy Bell penning the script and Max Moss (Night Ferry) directing, the adaptation of Bell\'s fifth and final "Paper Moons" novel will be shot this summer.',
    );
    const first = extractFacts(text);
    const gazetteer = new Map<string, KnownName[]>();
    for (const { subject, object } of first) {
      for (const { type, name, kind } of object ? [subject, object] : [subject]) {
        const known = gazetteer.get(fold(name)) ?? [];
        gazetteer.set(fold(name), [...known, { type, name, ...(kind ? { kind } : {}) }]);
      }
    }
    const statement = ({ predicate, subject, object, value, start }: Fact) =>
      [predicate, subject.name, object?.name ?? value, start].join(' | ');
    expect(told(first, 'BASED_ON')).toEqual(['Paper Moons finale > Paper Moons, volume 5']);
    expect(extractFacts(text, gazetteer).map(statement).sort()).toEqual(
      first.map(statement).sort(),
    );
  });
});
