import { chmodSync, mkdirSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  GLASS_TIDE_FIRST,
  HARBOUR_LIGHTS,
  HARBOUR_LIGHTS_AGAIN,
  SALT_ROAD,
  SMALL_CATALOGUE,
  WEATHER,
} from './articles.ts';
import { type Installation, install } from './installation.ts';

/** `PÖ` as Latin-1 has it behind the mark of UTF-8. */
const LATIN_1 = Buffer.from('\xef\xbb\xbfTitel\n\nDer P\xd6bel kommt nicht.\n', 'latin1');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

/** Files that cannot go in, and what the message must say of each. */
const REFUSED: ReadonlyArray<{
  what: string;
  reason: RegExp;
  make: (installation: Installation) => string;
}> = [
  { what: 'an empty file', reason: /empty/i, make: ({ file }) => file('empty.txt', '') },
  { what: 'a file of blanks', reason: /empty/i, make: ({ file }) => file('blank.md', ' \n\n\t') },
  { what: 'an image', reason: /PNG image/, make: ({ file }) => file('picture.txt', PNG) },
  {
    what: 'a text with NUL bytes',
    reason: /NUL bytes/,
    make: ({ file }) => file('nul.txt', 'Headline\n\nA \u0000 in the middle.'),
  },
  {
    what: 'a text in Latin-1 that says it is UTF-8',
    reason: /not valid utf-8/,
    make: ({ file }) => file('latin.txt', LATIN_1),
  },
  {
    // Node refuses to read more than 2 GiB by a message of its own: ours means that nothing was read.
    what: 'a file too large to be read',
    reason: /3221225472 bytes, the limit is 5242880/,
    make: ({ file }) => sparse(file('huge.txt', ''), 3 * 1024 ** 3),
  },
  {
    what: 'a file of 50 MB',
    reason: /52428800 bytes, the limit is 5242880/,
    make: ({ file }) => sparse(file('large.txt', ''), 50 * 1024 ** 2),
  },
  {
    what: 'an article without a fact',
    reason: /no fact/,
    make: ({ file }) => file('weather.txt', WEATHER),
  },
  {
    what: 'a headline alone',
    reason: /nothing to read under the headline/,
    make: ({ file }) => file('headline.txt', 'Only a Headline\n'),
  },
  {
    what: 'a format that is not read',
    reason: /\.docx are not read/,
    make: ({ file }) => file('letter.docx', 'Dear Sir'),
  },
  {
    what: 'a path that is not there',
    reason: /no such file/,
    make: ({ folder }) => join(folder, 'nowhere.txt'),
  },
  {
    what: 'a catalogue that is not there',
    reason: /no such file/,
    make: ({ folder }) => join(folder, 'nowhere.jsonl'),
  },
  {
    what: 'a path below a file',
    reason: /not a directory/,
    make: ({ file }) => join(file('plain.txt', SALT_ROAD), 'inside.txt'),
  },
  {
    what: 'a folder with nothing in it that is read',
    reason: /no \.txt, .*\.xml, .* with news/,
    make: ({ folder, file }) => {
      file('notes/todo.csv', 'a,b');
      return join(folder, 'notes');
    },
  },
  {
    what: 'front matter that does not end',
    reason: /front matter has no end/,
    make: ({ file }) => file('open.md', '---\ntitle: Open\n\nText.'),
  },
];

describe('a file that cannot go in', () => {
  it('is named with the reason, ends with exit code 1 and leaves the graph as it was', async () => {
    const installation = await install();
    const good = installation.file('good.txt', HARBOUR_LIGHTS);
    await installation.run('import', good);
    const before = await installation.fingerprint();
    for (const { what, reason, make } of REFUSED) {
      const path = make(installation);
      const { code, out, err } = await installation.run('import', path);
      expect.soft({ what, code, said: `${out}\n${err}` }).toEqual({
        what,
        code: 1,
        said: expect.stringContaining(path),
      });
      expect.soft(`${out}\n${err}`, what).toMatch(reason);
      expect.soft(`${out}\n${err}`, what).not.toMatch(/\n\s+at /);
    }
    expect(await installation.fingerprint()).toBe(before);
  });

  it.skipIf(process.getuid?.() === 0)('is named where it must not be read', async () => {
    const installation = await install();
    const path = installation.file('secret.txt', HARBOUR_LIGHTS);
    chmodSync(path, 0);
    const { code, err } = await installation.run('import', path);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/secret\.txt.*denied/) });
  });

  it.skipIf(process.getuid?.() === 0)('keeps no other out where it is a folder', async () => {
    const installation = await install();
    installation.file('news/good.txt', HARBOUR_LIGHTS);
    const closed = dirname(installation.file('news/closed/b.txt', HARBOUR_LIGHTS));
    chmodSync(closed, 0);
    const { code, err } = await installation.run('import', join(installation.folder, 'news'));
    chmodSync(closed, 0o700);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/news\/closed.*denied/) });
  });

  it('does not keep the good ones out: exit code 3, and they are in', async () => {
    const alone = await install();
    await alone.run('import', alone.file('good.txt', HARBOUR_LIGHTS));
    const expected = await alone.fingerprint();

    const installation = await install();
    const paths = [
      join(installation.folder, 'nowhere.txt'),
      installation.file('empty.txt', ''),
      installation.file('good.txt', HARBOUR_LIGHTS),
      installation.file('picture.html', PNG),
    ];
    const { code, err } = await installation.run('import', ...paths);
    expect(code).toBe(3);
    for (const name of ['nowhere.txt', 'empty.txt', 'picture.html']) expect(err).toContain(name);
    expect(await installation.fingerprint()).toBe(expected);
  });

  it('is one JSON line of its own with --json, with a reason of a closed list', async () => {
    const installation = await install();
    const paths = [
      installation.file('empty.txt', ''),
      installation.file('good.txt', HARBOUR_LIGHTS),
    ];
    const { out } = await installation.run('import', '--json', ...paths);
    const reports = out.split('\n').map((line) => JSON.parse(line));
    expect(reports).toMatchObject([
      { file: paths[0], outcome: 'FAILED', reason: 'EMPTY' },
      { file: paths[1], outcome: 'IMPORTED', article: expect.stringMatching(/^Article:/) },
    ]);
  });

  it('is said with --json too where a folder holds none', async () => {
    const installation = await install();
    mkdirSync(join(installation.folder, 'none'));
    const { code, err } = await installation.run('import', '--json', `${installation.folder}/none`);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('/none') });
  });
});

describe('a folder', () => {
  it('stands for what is in it that is read, and says what is left aside', async () => {
    const installation = await install();
    installation.file('news/2025/a.txt', HARBOUR_LIGHTS);
    installation.file('news/b.md', GLASS_TIDE_FIRST);
    installation.file('news/README.md', 'About this folder.');
    const other = installation.file('news/scan.pdf', '%PDF');
    const { code, out } = await installation.run('import', join(installation.folder, 'news'));
    expect(code).toBe(0);
    expect(out).toContain('2 files: 2 imported');
    expect(out).toMatch(new RegExp(`Left aside.*: ${other}$`, 'm'));
    expect(out).not.toContain('README');
  });
});

describe('the same article twice', () => {
  it('writes nothing the second time', async () => {
    const installation = await install();
    const path = installation.file('a.txt', HARBOUR_LIGHTS);
    await installation.run('import', path);
    const before = await installation.fingerprint();
    const { code, out } = await installation.run('import', '--json', path);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, outcome: 'UNCHANGED' });
    expect(await installation.fingerprint()).toBe(before);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  });

  it('is one article under another name too', async () => {
    const installation = await install();
    const paths = ['a.txt', 'copy/b.txt'].map((name) => installation.file(name, HARBOUR_LIGHTS));
    const { out } = await installation.run('import', ...paths);
    expect(out).toContain('1 imported, 1 superseded');
  });
});

describe('the order of paths on the command line', () => {
  it('does not matter', async () => {
    const files = {
      'b.txt': HARBOUR_LIGHTS,
      'a.txt': HARBOUR_LIGHTS_AGAIN,
      'c.txt': SALT_ROAD,
      'z.jsonl': SMALL_CATALOGUE,
      'y.jsonl': SMALL_CATALOGUE.replace('Harbour Lights', 'Harbour lights').replace(
        '"genres":["Drama"]',
        '"genres":["drama","Crime"]',
      ),
    };
    const prints: string[] = [];
    for (const names of [Object.keys(files), Object.keys(files).reverse()]) {
      const installation = await install();
      for (const [name, content] of Object.entries(files)) installation.file(name, content);
      const paths = names.map((name) => join(installation.folder, name));
      expect((await installation.run('import', ...paths)).code).toBe(0);
      expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
      prints.push(await installation.fingerprint());
    }
    expect(prints[1]).toBe(prints[0]);
  });
});

function sparse(path: string, bytes: number): string {
  truncateSync(path, bytes);
  return path;
}
