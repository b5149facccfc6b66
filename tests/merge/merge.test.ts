import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HARBOUR_LIGHTS, SALT_ROAD } from '../behaviour/articles.ts';
import { ask, flat, jsonLines, withCatalogue } from '../behaviour/catalogue.ts';
import { type Installation, install } from '../behaviour/installation.ts';
import { ARTICLE_ON_DUPLICATE, ARTICLE_ON_SURVIVOR, DUPLICATES } from './duplicates.ts';

const PAIR = ['show/the-harbour', 'show/harbour-lights'] as const;

describe('merging two shows', () => {
  it('unites names, ids, credits, seasons, episodes, adaptations and claims', async () => {
    const installation = await withDuplicates();
    const { code, out, err } = await installation.run('merge', '--json', ...PAIR);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ claimsDropped: 0, claimsUnited: expect.any(Number) });
    await expectConsistent(installation);

    const { data } = await ask(
      installation,
      `{ show(slug: "the-harbour") {
        slug name aliases sources runtimeMinutes originalName countries kind released
        externalIds { source value }
        cast { edges { billing characterName sources node { name } } }
        directors { totalCount } writers { edges { node { name } } }
        seasons { edges { node { name number released episodeCount episodes { edges { node { name } } } } } }
        genres { edges { node { name } } }
      } }`,
    );
    const { show } = data as { show: Record<string, unknown> };
    expect(show).toMatchObject({
      slug: 'harbour-lights',
      name: 'Harbour Lights',
      aliases: ['The Harbour'],
      sources: ['first', 'second'],
      runtimeMinutes: 50,
      originalName: 'Havnen',
      countries: ['DK'],
      kind: 'SERIES',
      released: '2025-10-01',
      externalIds: [
        { source: 'imdb', value: 'tt9000001' },
        { source: 'tmdb', value: '77' },
      ],
      directors: { totalCount: 1 },
    });
    const cast = flat(show.cast) as Array<{ node: string; sources: string[]; billing: number }>;
    const pike = cast.filter(({ node }) => node === 'Joren Pike');
    expect(pike).toMatchObject([
      { billing: 1, characterName: 'Dacre', sources: ['first', 'second'] },
      { characterName: 'Inspector Dacre', sources: [] },
    ]);
    expect(flat(show.seasons)).toMatchObject([
      {
        name: 'Harbour Lights, season 1',
        released: '2025',
        episodeCount: 3,
        episodes: ['The Lamp', 'Harbour Lights, season 1, episode 2', 'The Storm'],
      },
      { name: 'Harbour Lights, season 2', episodes: ['Again'] },
      { name: 'Harbour Lights, season 3' },
    ]);
  });

  it('lets no later import see two: each file again writes nothing', async () => {
    const installation = await withDuplicates();
    await installation.run('merge', ...PAIR);
    const before = await installation.lines();
    for (const name of ['duplicates.jsonl', 'duplicate.txt', 'survivor.txt', 'harbour.txt']) {
      const { out, err } = await installation.run(
        'import',
        '--json',
        join(installation.folder, name),
      );
      expect({ name, err, ...JSON.parse(out) }).toMatchObject({
        name,
        err: '',
        outcome: 'UNCHANGED',
      });
    }
    expect(await installation.lines()).toEqual(before);
  });

  it('keeps what was merged when an article that named both comes again, changed', async () => {
    const installation = await withDuplicates();
    await installation.run('merge', ...PAIR);
    const changed = installation.file('duplicate.txt', `${ARTICLE_ON_DUPLICATE}\nMore follows.\n`);
    const { out } = await installation.run('import', '--json', changed);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'REPLACED' });
    await expectConsistent(installation);
    const { data } = await ask(
      installation,
      '{ shows { edges { node { slug } } } show(slug: "the-harbour") { slug } }',
    );
    expect(flat(data)).toMatchObject({ show: { slug: 'harbour-lights' } });
    expect(JSON.stringify(data)).not.toContain('"the-harbour"');
  });

  it('is undone as if it had never been', async () => {
    const installation = await withDuplicates();
    const before = await installation.lines();
    const fingerprint = await installation.fingerprint();
    await installation.run('merge', ...PAIR);
    expect(await installation.fingerprint()).not.toBe(fingerprint);
    const { code, err } = await installation.run('merge', '--undo', PAIR[0]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await installation.lines()).toEqual(before);
    expect(await installation.fingerprint()).toBe(fingerprint);
    await expectConsistent(installation);
  });

  it('is not undone where something it touched has changed since', async () => {
    const installation = await withDuplicates();
    await installation.run('merge', ...PAIR);
    await installation.run('merge', PAIR[1], 'show/der-hafen');
    await expectConsistent(installation);
    const before = await installation.lines();
    const { code, err } = await installation.run('merge', '--undo', PAIR[0]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('changed since') });
    expect(await installation.lines()).toEqual(before);
    // The later one first, then it goes.
    await installation.run('merge', '--undo', PAIR[1]);
    expect((await installation.run('merge', '--undo', PAIR[0])).code).toBe(0);
    await expectConsistent(installation);
  });

  it('drops what would relate a show to itself, and says so', async () => {
    const installation = await withDuplicates();
    expect((await installation.run('merge', 'show/der-hafen', PAIR[0])).code).toBe(0);
    expect((await installation.run('merge', 'show/the-harbour-returns', PAIR[0])).code).toBe(0);
    await expectConsistent(installation);
    const before = await installation.lines();
    await installation.run('import', join(installation.folder, 'duplicates.jsonl'));
    expect(await installation.lines()).toEqual(before);
  });

  it('with --dry-run tells the same and writes nothing', async () => {
    const installation = await withDuplicates();
    const before = await installation.lines();
    const dry = JSON.parse((await installation.run('merge', '--dry-run', '--json', ...PAIR)).out);
    expect(await installation.lines()).toEqual(before);
    const done = JSON.parse((await installation.run('merge', '--json', ...PAIR)).out);
    expect({ ...dry, dryRun: false }).toEqual(done);
    const journal = readFileSync(
      join(installation.environment.DATA_DIR ?? '', 'journal.jsonl'),
      'utf8',
    );
    const entries = journal
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.filter(({ did }) => did === 'merge')).toMatchObject([
      { duplicate: done.duplicate, survivor: done.survivor },
    ]);
  });

  it('gives way to retraction: nothing is left of what only an article stated', async () => {
    const installation = await install();
    await installation.run('import', installation.file('a.txt', SALT_ROAD));
    await installation.run('merge', 'person/ines-calloway', 'person/joren-pike');
    await expectConsistent(installation);
    await installation.run('retract', 'salt-road-casts-joren-pike');
    expect(await installation.lines()).toEqual([]);
  });
});

describe('merging characters', () => {
  it('lets their shows find them by either name', async () => {
    const credits = (...names: string[]) =>
      names.map((character) => ({ job: 'ACTED_IN', person: `Who plays ${character}`, character }));
    const lines = jsonLines(
      { type: 'Show', source: 'first', name: 'One', credits: credits('Ann', 'Ann Lee') },
      { type: 'Show', source: 'first', name: 'Two', credits: credits('Bob') },
    );
    const installation = await withCatalogue(lines);
    await installation.run('merge', 'character/ann', 'character/bob');
    await expectConsistent(installation);
    const before = await installation.lines();
    await installation.run('import', join(installation.folder, 'catalogue.jsonl'));
    expect(await installation.lines()).toEqual(before);
    const { data } = await ask(
      installation,
      '{ show(slug: "one") { cast { edges { characterName character { name } } } } }',
    );
    expect(flat(data)).toEqual({
      show: {
        cast: [
          { characterName: 'Ann', character: 'Bob' },
          { characterName: 'Ann Lee', character: 'Ann Lee' },
        ],
      },
    });
  });
});

describe('merging a character into a namesake of another in its show', () => {
  it('leaves that other one to its catalogue', async () => {
    const installation = await withDuplicates();
    const rows = await installation.withGraph((graph) =>
      graph.read<{ id: string; name: string; sources: string[] }>(
        'MATCH (n:Character) RETURN n.id AS id, n.name AS name, n.sources AS sources ORDER BY id',
      ),
    );
    const of = (name: string, source: string) =>
      rows.find((row) => row.name === name && row.sources.join() === source)?.id ?? '';
    await installation.run('merge', of('Nell', 'second'), of('Dacre', 'first'));
    const before = await installation.lines();
    await installation.run('import', installation.file('duplicates.jsonl', DUPLICATES));
    expect(await installation.lines()).toEqual(before);
  });
});

describe('showgraph check', () => {
  it('finds a redirect that leads nowhere, and an entity with an id or slug that was merged away', async () => {
    const installation = await withDuplicates();
    await installation.run('merge', ...PAIR);
    await installation.withGraph(async (graph) => {
      const slug = { slugKey: PAIR[0] };
      await graph.write(
        'MATCH (r:Redirect {slugKey: $slugKey})-[e:REDIRECTS_TO]->(n) DELETE e',
        slug,
      );
      await graph.write(
        'MATCH (n:Entity {slugKey: $other}) SET n.slugKey = $slugKey, n.slug = $slug',
        { ...slug, slug: 'the-harbour', other: 'show/der-hafen' },
      );
    });
    const { code, out } = await installation.run('check', '--json');
    const messages = JSON.parse(out)
      .inconsistencies.filter(({ kind }: { kind: string }) => kind === 'REDIRECT')
      .map(({ message }: { message: string }) => message.replace(/Show:\w+/, 'ID'));
    expect(code).toBe(1);
    expect(messages.sort()).toEqual([
      expect.stringContaining('its slug show/the-harbour is that of ID'),
      expect.stringContaining('leads to nothing, not to ID'),
    ]);
  });
});

describe('merging two of whom the survivor has all that the other has', () => {
  it('is undone after a later merge was', async () => {
    const show = (name: string) => ({
      type: 'Show',
      source: 'first',
      name,
      credits: [{ job: 'ACTED_IN', person: 'Joren Pike', character: 'Dacre' }],
    });
    const installation = await withCatalogue(
      jsonLines(show('Harbour Lights'), show('The Harbour'), show('Der Hafen')),
    );
    const before = await installation.lines();
    const ids = await installation.withGraph((graph) =>
      graph.read<{ id: string }>('MATCH (n:Character) RETURN n.id AS id ORDER BY id'),
    );
    const [first = '', second = '', third = ''] = ids.map(({ id }) => id);
    for (const argv of [
      [first, second],
      [second, third],
      ['--undo', second],
      ['--undo', first],
    ]) {
      const { code, err } = await installation.run('merge', ...argv);
      expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
    }
    expect(await installation.lines()).toEqual(before);
  });
});

describe('merging two authors of books', () => {
  it('leaves a book what it is: its catalogue again writes nothing', async () => {
    const installation = await withDuplicates();
    const { code, err } = await installation.run('merge', 'person/t-wren', 'person/joren-pike');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const before = await installation.lines();
    await installation.run('import', installation.file('duplicates.jsonl', DUPLICATES));
    expect(await installation.lines()).toEqual(before);
  });
});

describe('a merge that cannot be', () => {
  it('says why, writes nothing and exits with 1', async () => {
    const installation = await withDuplicates();
    await installation.run('merge', ...PAIR);
    const before = await installation.lines();
    const refused: ReadonlyArray<readonly [string[], string]> = [
      [['show/der-hafen', 'show/der-hafen'], 'are one entity'],
      [['show/der-hafen', 'person/joren-pike'], 'only two of one type'],
      [
        ['show/no-such', 'show/der-hafen'],
        'Nothing in the graph has the id or slug "show/no-such"',
      ],
      [['show/der-hafen', 'Show:00000000000000000000'], 'Nothing in the graph'],
      [[PAIR[0], 'show/der-hafen'], 'was merged already: it is now show/harbour-lights'],
      [['show/der-hafen', PAIR[0]], 'was merged already'],
      [['genre/drama', 'genre/crime'], 'is a Genre'],
      [['--undo', 'show/der-hafen'], 'was not merged'],
    ];
    for (const [argv, message] of refused) {
      const { code, err } = await installation.run('merge', ...argv);
      expect({ argv, code, err }).toEqual({ argv, code: 1, err: expect.stringContaining(message) });
    }
    for (const argv of [
      ['one'],
      ['a', 'b', 'c'],
      ['--undo', 'a', 'b'],
      ['--undo', '--dry-run', 'a'],
    ]) {
      expect((await installation.run('merge', ...argv)).code).toBe(2);
    }
    expect(await installation.lines()).toEqual(before);
  });
});

async function withDuplicates(): Promise<Installation> {
  const installation = await install();
  const { code, err } = await installation.run(
    'import',
    '--json',
    installation.file('duplicates.jsonl', DUPLICATES),
    installation.file('harbour.txt', HARBOUR_LIGHTS),
    installation.file('duplicate.txt', ARTICLE_ON_DUPLICATE),
    installation.file('survivor.txt', ARTICLE_ON_SURVIVOR),
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await expectConsistent(installation);
  return installation;
}

async function expectConsistent({ run }: Installation): Promise<void> {
  const { out } = await run('check', '--json');
  expect(JSON.parse(out).inconsistencies).toEqual([]);
}
