import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, flat } from './catalogue.ts';
import { install } from './installation.ts';

const TITLES = `id,title,type,description,release_year,runtime,genres,production_countries,seasons,imdb_id
t1,"Harbour, Lights",SHOW,"Two lines
of ""text""",2021,48,"['drama', 'scifi']","['GB', 'XYZ']",2.0,tt100
t2,Salt Road,MOVIE,,2019,101,[],['IE'],,
t3,,MOVIE,,2020,,,,,
t4,Fog,OPERA,,2020,,,,,
`;

const CREDITS = `person_id,id,name,character,role
7,t1,Sam Hill,"Robert ""Rocky"" Roe / Voice of God",ACTOR
8,t2,Sam Hill,,DIRECTOR
7,t2,Sam Hill,Himself,ACTOR
,t2,Nobody,,ACTOR
9,t2,Ann Lee,,BEST BOY
`;

describe('convert', () => {
  it('makes a catalogue that keeps namesakes apart and names as they are written', async () => {
    const installation = await install();
    const titles = installation.file('titles.csv', TITLES);
    const credits = installation.file('credits.csv', CREDITS);
    const { code, out, err } = await installation.run(
      'convert',
      titles,
      credits,
      '--source',
      'test-list',
    );
    expect(code).toBe(3);
    expect(err.split('\n')).toEqual([
      `${credits}, line 5: lacks person_id, id or name`,
      expect.stringContaining(`${credits}, line 6: role is "BEST BOY", not ACTOR`),
      `${titles}, line 5: has no title`,
      expect.stringContaining(`${titles}, line 6: type is "OPERA", not MOVIE`),
    ]);
    await installation.run('import', installation.file('list.jsonl', out));
    const { data } = await ask(
      installation,
      `{ shows { edges { node {
           name kind released runtimeMinutes countries
           genres { edges { node { name } } } seasons { totalCount }
           cast { edges { billing characterName node { slug } } } directors { edges { node { slug } } } } } }
         entityByExternalId(source: "test-list", value: "8") { __typename slug } }`,
    );
    expect(flat(data)).toEqual({
      shows: [
        {
          name: 'Harbour, Lights',
          kind: 'SERIES',
          released: '2021',
          runtimeMinutes: 48,
          countries: ['GB'],
          genres: ['Drama', 'Science Fiction'],
          seasons: { totalCount: 2 },
          cast: [
            {
              billing: 1,
              characterName: 'Robert "Rocky" Roe / Voice of God',
              node: { slug: 'sam-hill' },
            },
          ],
          directors: [],
        },
        {
          name: 'Salt Road',
          kind: 'FILM',
          released: '2019',
          runtimeMinutes: 101,
          countries: ['IE'],
          genres: [],
          seasons: { totalCount: 0 },
          cast: [{ billing: 1, characterName: 'Himself', node: { slug: 'sam-hill' } }],
          directors: [{ slug: expect.stringMatching(/^sam-hill-[0-9a-f]{6}$/) }],
        },
      ],
      entityByExternalId: { __typename: 'Person', slug: expect.stringMatching(/^sam-hill-/) },
    });
  });

  it('keeps two titles of one name and year apart, and writes nothing the second time', async () => {
    const installation = await install();
    const rows = ['t1,Fog,MOVIE,2020', 't2,Fog,MOVIE,2020'].join('\n');
    const titles = installation.file('titles.csv', `id,title,type,release_year\n${rows}\n`);
    const { out } = await installation.run('convert', titles, '--source', 'test-list');
    const list = installation.file('list.jsonl', out);
    await installation.run('import', list);
    const before = await installation.fingerprint();
    const { out: second } = await installation.run('import', list);
    expect(second).toContain('0 nodes and 0 edges written');
    expect(await installation.fingerprint()).toBe(before);
    const { data } = await ask(installation, '{ shows { edges { node { slug } } } }');
    const { shows } = flat(data) as { shows: Array<{ slug: string }> };
    expect(shows.map(({ slug }) => slug).sort()).toEqual(['fog', 'fog-2020']);
  });

  it('goes on past a broken row, and writes every row left out to the file it is given', async () => {
    const installation = await install();
    const rows = [
      '1,The "B" Team,MOVIE',
      '2,,MOVIE',
      ',No Id,MOVIE',
      '4,"Open,MOVIE',
      '5,Fog,MOVIE',
    ];
    const titles = installation.file('titles.csv', ['id,title,type', ...rows].join('\n'));
    const path = `${installation.folder}/left-out.jsonl`;
    const call = ['convert', titles, '--source', 'test-list', '--dead-letter', path];
    const { code, out } = await installation.run(...call);
    expect(code).toBe(3);
    expect(out.split('\n').map((line) => JSON.parse(line).name)).toEqual(['The "B" Team']);
    const letters = readFileSync(path, 'utf8').trimEnd().split('\n');
    const about = { file: titles, code: 'BAD_ROW' };
    expect(letters.map((line) => JSON.parse(line))).toEqual([
      { ...about, line: 3, reason: 'has no title', text: '2,,MOVIE' },
      { ...about, line: 4, reason: 'has no id', text: ',No Id,MOVIE' },
      // What a mark that nothing closes takes in is kept with it.
      {
        ...about,
        line: 6,
        reason: expect.stringContaining('Quote Not Closed'),
        text: '4,"Open,MOVIE\n5,Fog,MOVIE',
      },
    ]);
  });

  it('says what is wrong with a file or a call', async () => {
    const installation = await install();
    const wrong = installation.file('wrong.csv', 'a,b\n1,2\n');
    const broken = installation.file('broken.csv', 'id,title,type\n1,"x\n');
    const empty = installation.file('empty.csv', '');
    const missing = `${installation.folder}/nowhere.csv`;
    for (const [argv, code, message] of [
      [[wrong, '--source', 'x-y'], 1, 'has no column id, title, type'],
      [[broken, '--source', 'x-y'], 1, 'broken.csv, line 2: is no CSV'],
      [[empty, '--source', 'x-y'], 1, 'holds no title'],
      [[missing, '--source', 'x-y'], 1, 'nowhere.csv'],
      [[wrong], 2, '--source takes'],
      [['--source', 'x-y'], 2, 'Name one or two tables'],
    ] as const) {
      const result = await installation.run('convert', ...argv);
      expect({ argv, code: result.code }).toEqual({ argv, code });
      expect(result.err).toContain(message);
    }
  });
});
