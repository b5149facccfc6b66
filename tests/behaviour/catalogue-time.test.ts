import { describe, expect, it } from 'vitest';
import { EDGES } from '../../src/vocabulary.ts';
import { jsonLines, withCatalogue } from './catalogue.ts';
import { install } from './installation.ts';

const TIME = { validFrom: '2019', validTo: '2021-05-12' };

const LINE = {
  type: 'Show',
  source: 'test',
  name: 'The Long Ferry',
  released: '2019',
  genres: ['Crime', { name: 'Drama', ...TIME }],
  broadcasters: [{ name: 'SVT1', ...TIME }],
  productionCompanies: [{ name: 'Vattna Film', ...TIME }],
  credits: [
    { job: 'ACTED_IN', person: 'Ebba Lind', character: 'Karin Ask', ...TIME },
    { job: 'SHOWRAN', person: 'Per Dal', ...TIME },
  ],
  seasons: [{ number: 1, ...TIME, episodes: [{ number: 1, ...TIME }] }],
  basedOn: [
    {
      type: 'SourceWork',
      name: 'Färjan',
      authors: ['Ulf Ek', { name: 'Inga Berg', ...TIME }],
      ...TIME,
    },
  ],
  follows: [{ name: 'The Short Ferry', ...TIME }],
  partOf: [{ type: 'Franchise', name: 'The Archipelago', ...TIME }],
};

describe('the valid time of a catalogue fact', () => {
  it('stands on its edge, and only there', async () => {
    const installation = await withCatalogue(jsonLines(LINE));
    const rows = await installation.withGraph((graph) =>
      graph.read<{ type: string; from: string | null; to: string | null }>(
        `MATCH (:Entity)-[e]->(:Entity)
         RETURN type(e) AS type, e.validFrom AS from, e.validTo AS to`,
      ),
    );
    const timed = rows.filter(({ from, to }) => from === TIME.validFrom && to === TIME.validTo);
    expect(timed.map(({ type }) => type).sort()).toEqual([
      'ACTED_IN',
      'ADAPTS',
      'AUTHORED',
      'BROADCAST',
      'EPISODE_OF',
      'FOLLOWS',
      'HAS_GENRE',
      'PART_OF',
      'PORTRAYED',
      'PRODUCED_BY',
      'RESULTED_IN',
      'SEASON_OF',
      'SHOWRAN',
    ]);
    const others = rows.filter(({ from, to }) => from === null && to === null);
    expect(others.map(({ type }) => type).sort()).toEqual(['APPEARS_IN', 'AUTHORED', 'HAS_GENRE']);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  });

  it('is added by a later import, and the import after that writes nothing', async () => {
    const bare = JSON.parse(jsonLines(LINE), (name, value) =>
      name.startsWith('valid') ? undefined : value,
    );
    const expected = await (await withCatalogue(jsonLines(LINE))).lines();
    const installation = await withCatalogue(jsonLines(bare));
    const path = installation.file('timed.jsonl', jsonLines(LINE));
    expect((await installation.run('import', path)).out).toContain('0 nodes and 13 edges written');
    expect((await installation.run('import', path)).out).toContain('0 nodes and 0 edges written');
    expect(await installation.lines()).toEqual(expected);
  });

  it('that ends before it begins, or is no date, makes a bad line', async () => {
    const installation = await install();
    const credit = { job: 'DIRECTED', person: 'Per Dal' };
    const line = (name: string, time: object) => ({
      type: 'Show',
      source: 'test',
      name,
      credits: [{ ...credit, ...time }],
    });
    const path = installation.file(
      'wrong.jsonl',
      jsonLines(
        line('Late', { validFrom: '2020-05', validTo: '2020-04-30' }),
        line('Wrong', { validFrom: 'May 2020' }),
        // The year holds the day: it may begin in the year in which it ends.
        line('Right', { validFrom: '2020-05-12', validTo: '2020' }),
      ),
    );
    const { code, err } = await installation.run('import', path);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringMatching(
        /line 1: credits\.0\.validTo: is before validFrom\n.*line 2: credits\.0\.validFrom: is not YYYY/,
      ),
    });
  });

  it('may stand on every relationship type', () => {
    for (const { columns } of Object.values(EDGES)) {
      expect(columns).toMatchObject({ validFrom: 'text', validTo: 'text' });
    }
  });
});
