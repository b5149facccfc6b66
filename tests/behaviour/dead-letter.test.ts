import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonLines, withCatalogue } from './catalogue.ts';
import { type Installation, install } from './installation.ts';

const show = (name: string, more: object = {}) => ({ type: 'Show', source: 'test', name, ...more });
const GOOD = show('The Long Ferry', { externalIds: { imdb: 'tt1' } });
const PERSON = { type: 'Person', source: 'test', name: 'Per Dal', externalIds: { imdb: 'nm1' } };

/** Lines that do not go in, with the code that says why. */
const BAD: ReadonlyArray<[code: string, text: string]> = [
  ['NOT_JSON', '{"type":"Show"'],
  ['WRONG_SHAPE', jsonLines(show('X', { released: '2020-02-30' }))],
  ['UNKNOWN_TYPE', jsonLines({ ...GOOD, type: 'Planet' })],
  ['CONFLICT', jsonLines({ ...PERSON, externalIds: { imdb: 'tt1' } })],
  ['CONFLICT', jsonLines(show('Both', { externalIds: { imdb: 'tt1', test: 'x' } }))],
];

const CATALOGUE = [
  jsonLines(GOOD, PERSON, show('Other', { externalIds: { test: 'x' } })),
  ...BAD.map(([, text]) => text),
].join('\n');

describe('a dead-letter file', () => {
  it('holds every line that did not go in, with place and reason; the report names it', async () => {
    const installation = await install();
    const path = installation.file('catalogue.jsonl', CATALOGUE);
    const { code, out } = await installation.run('import', '--json', path);
    expect(code).toBe(3);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      outcome: 'CATALOGUE',
      lines: 8,
      nodes: 3,
      edges: 0,
      rejected: {
        count: 5,
        reasons: { NOT_JSON: 1, WRONG_SHAPE: 1, UNKNOWN_TYPE: 1, CONFLICT: 2 },
      },
      seconds: expect.any(Number),
    });
    expect(report.deadLetter).toBe(join(dataOf(installation), deadLetters(installation)[0] ?? ''));
    expect(lettersIn(report.deadLetter)).toEqual(
      BAD.map(([code, text], index) => ({
        file: path,
        line: 4 + index,
        code,
        reason: expect.stringMatching(/\w/),
        text,
      })),
    );
  });

  it('goes in once its texts are repaired, and keeps what is still wrong under its old place', async () => {
    const repaired = BAD.map(([, text], index) =>
      index === 0 ? jsonLines(show('Mended')) : text.replace('2020-02-30', '2020-02-28'),
    );
    const lines = [...CATALOGUE.split('\n').slice(0, 3), ...repaired.slice(0, 2)].join('\n');
    const expected = await (await withCatalogue(lines)).lines();

    const installation = await install();
    const path = installation.file('catalogue.jsonl', CATALOGUE);
    const first = join(installation.folder, 'first.jsonl');
    await installation.run('import', path, '--dead-letter', first);
    const letters = lettersIn(first).map((letter, index) => ({ ...letter, text: repaired[index] }));
    writeFileSync(first, jsonLines(...letters));
    const second = join(installation.folder, 'second.jsonl');
    const { code, err } = await installation.run('import', first, '--dead-letter', second);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringContaining(`${path}, line 6: type`),
    });
    expect(lettersIn(second)).toMatchObject(
      [6, 7, 8].map((line) => ({ file: path, line, text: BAD[line - 4]?.[1] })),
    );
    expect(await installation.lines()).toEqual(expected);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  });

  it('is not made where every line goes in', async () => {
    const installation = await withCatalogue(jsonLines(GOOD));
    expect(deadLetters(installation)).toEqual([]);
  });

  it('must not lie in what is imported', async () => {
    const installation = await install();
    installation.file('in/catalogue.jsonl', CATALOGUE);
    const folder = join(installation.folder, 'in');
    const path = join(folder, 'dead.jsonl');
    const { code, err } = await installation.run('import', folder, '--dead-letter', path);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(path) });
    expect(existsSync(path)).toBe(false);
  });

  it('takes a line too long to be read by its beginning, and the lines behind it go in', async () => {
    const installation = await install();
    const long = `{"type":"Show","name":"${'x'.repeat(9_000_000)}"}`;
    const path = installation.file('long.jsonl', [long, jsonLines(GOOD), long].join('\n'));
    const { out } = await installation.run('import', '--json', path);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ lines: 3, nodes: 1, rejected: { reasons: { TOO_LONG: 2 } } });
    expect(lettersIn(report.deadLetter)).toMatchObject(
      [1, 3].map((line) => ({ line, text: long.slice(0, 1000) })),
    );
  });
});

function dataOf({ environment }: Installation): string {
  return environment.DATA_DIR ?? '';
}

function deadLetters(installation: Installation): string[] {
  const data = dataOf(installation);
  return readdirSync(data).filter((name) => name.startsWith('dead-letter-'));
}

function lettersIn(path: string): Array<Record<string, unknown>> {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
