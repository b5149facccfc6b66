import { describe, expect, it } from 'vitest';
import { ask, flat, jsonLines, withCatalogue } from './catalogue.ts';
import { install } from './installation.ts';

const ORDINARY = jsonLines(
  {
    type: 'Show',
    source: 'test',
    name: 'The Long Ferry',
    kind: 'SERIES',
    released: '2019-03-02',
    ended: '2021',
    status: 'ENDED',
    statusAsOf: '2021-05-01',
    originalName: 'Den långa färjan',
    aliases: ['Långfärjan'],
    runtimeMinutes: 44,
    countries: ['SE'],
    languages: ['sv'],
    genres: ['Drama', 'Crime'],
    externalIds: { imdb: 'tt9000100' },
    broadcasters: ['SVT1'],
    productionCompanies: ['Vattna Film'],
    credits: [
      { job: 'ACTED_IN', person: 'Ebba Lind', character: 'Karin Ask', billing: 1 },
      { job: 'ACTED_IN', person: 'Olof Rask', billing: 2 },
      { job: 'DIRECTED', person: { name: 'Per Dal', externalIds: { imdb: 'nm9000001' } } },
    ],
    seasons: [
      {
        number: 1,
        released: '2019-03-02',
        episodeCount: 2,
        episodes: [{ number: 1, name: 'Cast Off', released: '2019-03-02' }, { number: 2 }],
      },
      { number: 2 },
    ],
    basedOn: [
      {
        type: 'SourceWork',
        name: 'Färjan',
        kind: 'NOVEL',
        authors: ['Inga Berg'],
        partOf: 'The Archipelago Books',
        volume: 3,
      },
    ],
    partOf: [{ type: 'Franchise', name: 'The Archipelago' }],
  },
  {
    type: 'Show',
    source: 'test',
    name: 'The Long Ferry: Home',
    kind: 'FILM',
    released: '2023',
    credits: [{ job: 'ACTED_IN', person: 'Ebba Lind', character: 'Karin Ask', billing: 1 }],
    follows: [{ name: 'The Long Ferry', released: '2019' }],
    partOf: [{ type: 'Franchise', name: 'The Archipelago' }],
  },
  {
    type: 'Person',
    source: 'test',
    name: 'Per Dal',
    aliases: ['Pelle Dal'],
    birthDate: '1970-01-31',
    externalIds: { imdb: 'nm9000001' },
  },
);

const SHOW_OF_EVERYTHING = `{
  show(slug: "the-long-ferry") { name kind released ended status statusAsOf originalName aliases
    runtimeMinutes countries languages sources
    externalIds { source value }
    genres { edges { node { name } } }
    broadcasters { edges { node { name } } }
    productionCompanies { edges { node { name } } }
    cast { edges { billing characterName character { slug appearsIn { edges { node { name } } } } node { name } } }
    directors { edges { node { name birthDate aliases } } }
    seasons { edges { node { number name released episodeCount
      episodes { edges { node { number name nameIsDescriptive released } } } } } }
    adaptationOf { edges { node { kind source { name
      ... on SourceWork { kind authors { edges { node { name } } } partOf { edges { volume node { name } } } } } } } }
    followedBy { edges { node { name } } }
    partOf { edges { node { name } } } } }`;

describe('a catalogue', () => {
  it('gives shows with everything that a line states', async () => {
    const installation = await withCatalogue(ORDINARY);
    const { data } = await ask(installation, SHOW_OF_EVERYTHING);
    expect(flat(data.show)).toEqual({
      name: 'The Long Ferry',
      kind: 'SERIES',
      // The film's line names it with its year alone, which takes nothing away from the day.
      released: '2019-03-02',
      ended: '2021',
      status: 'ENDED',
      statusAsOf: '2021-05-01',
      originalName: 'Den långa färjan',
      aliases: ['Långfärjan'],
      runtimeMinutes: 44,
      countries: ['SE'],
      languages: ['sv'],
      sources: ['test'],
      externalIds: [{ source: 'imdb', value: 'tt9000100' }],
      genres: ['Crime', 'Drama'],
      broadcasters: ['SVT1'],
      productionCompanies: ['Vattna Film'],
      cast: [
        {
          billing: 1,
          characterName: 'Karin Ask',
          character: { slug: 'karin-ask', appearsIn: ['The Long Ferry', 'The Long Ferry: Home'] },
          node: 'Ebba Lind',
        },
        { billing: 2, characterName: null, character: null, node: 'Olof Rask' },
      ],
      directors: [{ name: 'Per Dal', birthDate: '1970-01-31', aliases: ['Pelle Dal'] }],
      seasons: [
        {
          number: 1,
          name: 'The Long Ferry, season 1',
          released: '2019-03-02',
          episodeCount: 2,
          episodes: [
            { number: 1, name: 'Cast Off', nameIsDescriptive: false, released: '2019-03-02' },
            {
              number: 2,
              name: 'The Long Ferry, season 1, episode 2',
              nameIsDescriptive: true,
              released: null,
            },
          ],
        },
        {
          number: 2,
          name: 'The Long Ferry, season 2',
          released: null,
          episodeCount: null,
          episodes: [],
        },
      ],
      adaptationOf: [
        {
          kind: 'ADAPTATION',
          source: {
            name: 'Färjan',
            kind: 'NOVEL',
            authors: ['Inga Berg'],
            partOf: [{ volume: 3, node: 'The Archipelago Books' }],
          },
        },
      ],
      followedBy: ['The Long Ferry: Home'],
      partOf: ['The Archipelago'],
    });
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  });

  it('imported twice writes nothing the second time, in one process and in two', async () => {
    const installation = await withCatalogue(ORDINARY);
    const before = await installation.lines();
    const path = installation.file('catalogue.jsonl', ORDINARY);
    for (const paths of [[path], [path, path]]) {
      const { code, out } = await installation.run('import', ...paths);
      expect({ code, out }).toEqual({
        code: 0,
        out: expect.stringContaining('3 lines, 0 nodes and 0 edges written'),
      });
    }
    expect(await installation.lines()).toEqual(before);
  });

  it('reports every bad line by its number and imports the others', async () => {
    const expected = await (await withCatalogue(ORDINARY)).lines();
    const [first = '', second = '', third = ''] = ORDINARY.split('\n');
    const bad = [
      '{"type":"Show"',
      '',
      jsonLines({ type: 'Show', source: 'test' }),
      jsonLines({ type: 'Show', source: 'test', name: 'X', colour: 'red' }),
      jsonLines({ type: 'Show', source: 'test', name: 'X', released: '2020-02-30' }),
      jsonLines({ type: 'Planet', source: 'test', name: 'X' }),
      '[]',
      '"text"',
    ];
    const installation = await install();
    const mixed = [first, ...bad, second, third].join('\n');
    const path = installation.file('mixed.jsonl', mixed);
    const { code, out, err } = await installation.run('import', path);
    expect({ code, out, err }).toEqual({
      code: 3,
      out: expect.stringContaining('7 bad lines left out'),
      err: expect.stringMatching(
        new RegExp([2, 4, 5, 6, 7, 8, 9].map((line) => `line ${line}: `).join('[\\s\\S]*')),
      ),
    });
    expect(err).toMatch(/line 4: name:.*\n.*line 5:.*colour.*\n.*line 6: released: .*YYYY/);
    expect(await installation.lines()).toEqual(expected);
    const report = JSON.parse((await installation.run('import', '--json', path)).out);
    expect(report.rejected).toMatchObject({
      count: 7,
      reasons: { NOT_JSON: 1, WRONG_SHAPE: 5, UNKNOWN_TYPE: 1 },
      first: [2, 4, 5, 6, 7, 8, 9].map((line) => ({ file: path, line })),
    });
  });

  it('of nothing but bad lines is a failure, blank lines or not', async () => {
    const installation = await install();
    const { code, err } = await installation.run(
      'import',
      installation.file('a.jsonl', '{\n\n{\n'),
    );
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('2 bad lines') });
    expect(await installation.lines()).toEqual([]);
  });

  it('may begin with a byte order mark and have any line ends', async () => {
    const expected = await (await withCatalogue(ORDINARY)).lines();
    const installation = await withCatalogue(`\ufeff${ORDINARY.replaceAll('\n', '\r\n')}\r\n\r\n`);
    expect(await installation.lines()).toEqual(expected);
  });

  it('in another encoding does not put broken names into the graph', async () => {
    const installation = await install();
    const path = installation.file('latin.jsonl', Buffer.from(ORDINARY, 'latin1'));
    const { code, err } = await installation.run('import', path);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/line 1: not UTF-8/) });
  });
});
