import { describe, expect, it } from 'vitest';
import { HARBOUR_LIGHTS, SMALL_CATALOGUE } from './articles.ts';
import { ask, jsonLines, withCatalogue } from './catalogue.ts';
import { type Installation, install } from './installation.ts';

describe('people in a catalogue', () => {
  it('with one name stay apart by disambiguation and by external id', async () => {
    const sam = (more: object) => ({ name: 'Sam Hill', ...more });
    const installation = await withCatalogue(
      jsonLines(
        directed('One', 'Sam Hill'),
        directed('Two', sam({ disambiguation: 'British director' })),
        directed('Three', sam({ externalIds: { imdb: 'nm1' } })),
        directed('Four', sam({ externalIds: { imdb: 'nm2' } })),
        directed('Five', sam({ disambiguation: 'British director' })),
        directed('Six', sam({ externalIds: { imdb: 'nm2' } })),
        directed('Seven', 'Sam Hill'),
      ),
    );
    expect(await directors(installation)).toEqual([
      ['Five', 'Two'],
      ['Four', 'Six'],
      // The first id given for a name that nothing contradicts is the id of the person of that name.
      ['One', 'Seven', 'Three'],
    ]);
  });

  it('named by a text are the known person, however the name is written', async () => {
    const installation = await withCatalogue(
      jsonLines(
        directed('One', { name: 'Zoë O’Hara', externalIds: { imdb: 'nm5' } }),
        directed('Two', "Zoe O'Hara"),
        directed('Three', 'ZOË O’HARA'),
      ),
    );
    expect(await directors(installation)).toEqual([['One', 'Three', 'Two']]);
  });

  it('are found by another name that a line gives them', async () => {
    const alone = jsonLines(directed('One', 'Robert Zimmer'));
    const lines = jsonLines(
      { type: 'Person', source: 'test', name: 'Robert Zimmer', aliases: ['Bob Zimmer'] },
      directed('Two', 'Bob Zimmer'),
    );
    const installation = await withCatalogue(lines);
    await installation.run('import', installation.file('one.jsonl', alone));
    expect(await directors(installation)).toEqual([['One', 'Two']]);
    const { data } = await ask(installation, '{ person(slug: "robert-zimmer") { aliases } }');
    expect(data).toEqual({ person: { aliases: ['Bob Zimmer'] } });
  });

  it('keep another name where the lines behind it name them too', async () => {
    const person = { type: 'Person', source: 'test', name: 'Robert Zimmer' };
    const installation = await withCatalogue(jsonLines(person));
    const lines = jsonLines(
      { ...person, aliases: ['Bob Zimmer'], externalIds: { imdb: 'nm8' } },
      directed('One', 'Robert Zimmer'),
    );
    await installation.run('import', installation.file('two.jsonl', lines));
    const { data } = await ask(
      installation,
      '{ person(slug: "robert-zimmer") { aliases externalIds { value } } }',
    );
    expect(data).toEqual({ person: { aliases: ['Bob Zimmer'], externalIds: [{ value: 'nm8' }] } });
  });

  // Names.update() does not take up new aliases, so it depends on where a batch of 200 lines ends.
  it('are found by another name that a later line gives a known person', async () => {
    const person = (name: string, more = {}) => ({ type: 'Person', source: 'test', name, ...more });
    const others = Array.from({ length: 200 }, (_, index) => person(`Somebody ${index}`));
    const known = person('Robert Zimmer', { aliases: ['Bob Zimmer'] });
    const shows = ['Bob Zimmer', 'Robert Zimmer'].map((name) => directed(`By ${name}`, name));
    const lines = [person('Robert Zimmer'), ...others, known, ...others, ...shows];
    const installation = await withCatalogue(jsonLines(...lines));
    expect(await directors(installation)).toEqual([['By Bob Zimmer', 'By Robert Zimmer']]);
  });
});

describe('shows in a catalogue', () => {
  it('of one name stay apart by year and are one by external id', async () => {
    const show = (more: object) => ({ type: 'Show', source: 'test', name: 'Echo', ...more });
    const installation = await withCatalogue(
      jsonLines(
        show({ released: '1999', externalIds: { imdb: 'tt1' } }),
        show({ released: '2024-01-09' }),
        show({ name: 'Echo!', externalIds: { imdb: 'tt1' }, runtimeMinutes: 90 }),
      ),
    );
    const { data } = await ask(
      installation,
      '{ a: show(slug: "echo") { released runtimeMinutes } b: show(slug: "echo-2024") { released } }',
    );
    expect(data).toEqual({
      a: { released: '1999', runtimeMinutes: 90 },
      b: { released: '2024-01-09' },
    });
    expect(await count(installation, 'Show')).toBe(2);
  });
});

describe('a catalogue and an article on one show', () => {
  const orders = [
    ['catalogue.jsonl', 'article.txt'],
    ['article.txt', 'catalogue.jsonl'],
  ];
  for (const order of orders) {
    it(`give one node for it: ${order.join(' before ')}`, async () => {
      const installation = await install();
      installation.file('catalogue.jsonl', SMALL_CATALOGUE);
      installation.file('article.txt', HARBOUR_LIGHTS);
      for (const name of order) await installation.run('import', `${installation.folder}/${name}`);
      const { data } = await ask(
        installation,
        `{ entityByExternalId(source: "imdb", value: "tt9000001") { ... on Show {
          slug kind released sources
          directors { edges { sources node { name } } }
          cast { edges { billing characterName sources claims { predicate } node { name } } } } } }`,
      );
      expect(data).toEqual({
        entityByExternalId: {
          slug: 'harbour-lights',
          kind: 'SERIES',
          released: '2025-10-01',
          sources: ['test-catalogue'],
          directors: { edges: [{ sources: [], node: { name: 'Mara Quill' } }] },
          cast: {
            edges: [
              {
                billing: 1,
                characterName: 'Inspector Dacre',
                sources: ['test-catalogue'],
                claims: [{ predicate: 'ACTED_IN' }],
                node: { name: 'Joren Pike' },
              },
              {
                billing: null,
                characterName: 'Nell Harrow',
                sources: [],
                claims: [{ predicate: 'ACTED_IN' }],
                node: { name: 'Saskia Boone' },
              },
            ],
          },
        },
      });
      expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    });
  }
});

/** The shows of each director, directors told apart by their ids. */
async function directors(installation: Installation): Promise<string[][]> {
  const rows = await installation.withGraph((graph) =>
    graph.read<{ shows: string[] }>(
      'MATCH (p:Person)-[:DIRECTED]->(s:Show) RETURN p.id AS id, collect(s.name) AS shows',
    ),
  );
  return rows.map(({ shows }) => [...shows].sort()).sort();
}

async function count(installation: Installation, label: string): Promise<unknown> {
  const read = `MATCH (n:${label}) RETURN count(n) AS n`;
  return (await installation.withGraph((graph) => graph.read(read)))[0]?.n;
}

function directed(name: string, person: unknown) {
  return { type: 'Show', source: 'test', name, credits: [{ job: 'DIRECTED', person }] };
}
