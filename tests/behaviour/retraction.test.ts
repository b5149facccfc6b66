import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  GLASS_TIDE_FIRST,
  GLASS_TIDE_SECOND,
  HARBOUR_LIGHTS,
  HARBOUR_LIGHTS_AGAIN,
  SALT_ROAD,
  SMALL_CATALOGUE,
} from './articles.ts';
import { type Installation, install } from './installation.ts';

/** What may be in the graph before the article that goes again. */
const BEFORE: ReadonlyArray<{ what: string; files: Readonly<Record<string, string>> }> = [
  { what: 'an empty graph', files: {} },
  { what: 'a catalogue of the same show', files: { 'small.jsonl': SMALL_CATALOGUE } },
  { what: 'another article on the same facts', files: { 'first.txt': HARBOUR_LIGHTS } },
  {
    what: 'both, and articles on other shows',
    files: {
      'small.jsonl': SMALL_CATALOGUE,
      'first.txt': HARBOUR_LIGHTS,
      'salt.txt': SALT_ROAD,
      'glass.md': GLASS_TIDE_FIRST,
    },
  },
];

describe('retracting an article', () => {
  for (const { what, files } of BEFORE) {
    it(`leaves ${what} as if it had never been imported`, async () => {
      const installation = await install();
      const paths = Object.entries(files).map(([name, text]) => installation.file(name, text));
      if (paths.length > 0) await installation.run('import', ...paths);
      const before = await installation.lines();
      const article = await importOne(installation, 'again.txt', HARBOUR_LIGHTS_AGAIN);
      expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
      expect(await installation.lines()).not.toEqual(before);

      const { code, out } = await installation.run('retract', article);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/\d+ claims gone/) });
      expect(await installation.lines()).toEqual(before);
      expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    });
  }

  it('and importing it again gives the same graph', async () => {
    const installation = await install();
    await installation.run('import', installation.file('small.jsonl', SMALL_CATALOGUE));
    const article = await importOne(installation, 'a.txt', HARBOUR_LIGHTS);
    const before = await installation.lines();
    await installation.run('retract', article);
    expect(await importOne(installation, 'a.txt', HARBOUR_LIGHTS)).toBe(article);
    expect(await installation.lines()).toEqual(before);
  });

  // The year comes of no claim, so nothing tells that it goes with the article that gave it.
  it('takes away what only it said of a work that another article names too', async () => {
    const installation = await install();
    await importOne(installation, 'a.md', GLASS_TIDE_FIRST);
    const other = GLASS_TIDE_SECOND.replace('glass-tide', 'glass-tide-again');
    await importOne(installation, 'b.md', other);
    await installation.run('retract', 'https://news.example/glass-tide');
    const works = await installation.withGraph((graph) =>
      graph.read('MATCH (w:SourceWork) RETURN w.name AS name, w.published AS published'),
    );
    expect(works).toEqual([{ name: 'The Glass Sea', published: null }]);
  });

  it('takes an id, a slug or a URL', async () => {
    for (const name of ['https://news.example/glass-tide', 'glass-tide-petra-holm-to-direct']) {
      const installation = await install();
      await importOne(installation, 'glass.md', GLASS_TIDE_FIRST);
      const { code } = await installation.run('retract', name);
      expect({ name, code, lines: await installation.lines() }).toEqual({
        name,
        code: 0,
        lines: [],
      });
    }
  });

  it('notes in the journal what was done, since the graph no longer shows it', async () => {
    const installation = await install();
    const article = await importOne(installation, 'a.txt', HARBOUR_LIGHTS);
    await installation.run('retract', article);
    const journal = readFileSync(
      join(installation.environment.DATA_DIR ?? '', 'journal.jsonl'),
      'utf8',
    );
    const entries = journal
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toMatchObject([
      { did: 'import', outcome: 'IMPORTED', article },
      { did: 'retract', article, claimsDeleted: expect.any(Number) },
    ]);
  });

  it('that is not there says so and changes nothing', async () => {
    const installation = await install();
    await importOne(installation, 'a.txt', HARBOUR_LIGHTS);
    const before = await installation.fingerprint();
    const unknown = ['no-such-slug', 'Article:00000000000000000000', 'https://news.example/"x', ''];
    for (const name of unknown) {
      const { code, err } = await installation.run('retract', name);
      expect({ name, code, err }).toEqual({
        name,
        code: 1,
        err: expect.stringContaining(`No article in the graph has the id, slug or URL "${name}"`),
      });
    }
    expect(await installation.fingerprint()).toBe(before);
  });
});

async function importOne({ file, run }: Installation, name: string, text: string): Promise<string> {
  const { out, err } = await run('import', '--json', file(name, text));
  const { outcome, article } = JSON.parse(out || '{}');
  expect({ outcome, err }).toEqual({ outcome: 'IMPORTED', err: '' });
  return article;
}
