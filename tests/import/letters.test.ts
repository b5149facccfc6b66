import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GLASS_TIDE_FIRST, HARBOUR_LIGHTS } from '../behaviour/articles.ts';
import { jsonLines } from '../behaviour/catalogue.ts';
import { install } from '../behaviour/installation.ts';

const BROKEN = GLASS_TIDE_FIRST.replace('date: 2025-02-01', 'date: some day');

describe('an article that failed', () => {
  it('stands in the dead-letter file, and goes in from there once it is repaired', async () => {
    const alone = await install();
    await alone.run('import', alone.file('glass.md', GLASS_TIDE_FIRST));
    const expected = await alone.lines();

    const installation = await install();
    const path = installation.file('glass.md', BROKEN);
    const letters = join(installation.folder, 'letters.jsonl');
    const { code, err } = await installation.run('import', path, '--dead-letter', letters);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(letters) });
    const letter = JSON.parse(readFileSync(letters, 'utf8'));
    expect(letter).toMatchObject({ file: path, code: 'BAD_METADATA', text: BROKEN });
    writeFileSync(letters, jsonLines({ ...letter, text: GLASS_TIDE_FIRST }));
    expect((await installation.run('import', letters)).code).toBe(0);
    expect(await installation.lines()).toEqual(expected);
  });

  it('stands there, too, where it was read and cannot be stored', async () => {
    const installation = await install();
    const path = installation.file('long.txt', `${'Long '.repeat(300)}\n\n${HARBOUR_LIGHTS}`);
    const letters = join(installation.folder, 'letters.jsonl');
    await installation.run('import', path, '--dead-letter', letters);
    const letter = JSON.parse(readFileSync(letters, 'utf8'));
    expect(letter).toMatchObject({ file: path, code: 'HEADLINE_TOO_LONG' });
    const text = JSON.stringify({ ...JSON.parse(letter.text), headline: 'Short' });
    writeFileSync(letters, jsonLines({ ...letter, text }));
    expect((await installation.run('import', letters)).code).toBe(0);
  });

  it('ends the import where there is no place for its letter, and says which', async () => {
    const installation = await install();
    const path = installation.file('glass.md', BROKEN);
    const { code, err } = await installation.run(
      'import',
      path,
      '--dead-letter',
      join(installation.file('other.txt', ''), 'letters.jsonl'),
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/letters\.jsonl cannot be written: .*--dead-letter/),
    });
  });

  it('goes in too where it failed after it was read, and its letter holds it as JSON', async () => {
    const installation = await install();
    const [, headline = '', ...text] = HARBOUR_LIGHTS.split('\n\n');
    const article = { headline, text: text.join('\n\n'), publishedAt: '2025-03-04' };
    const letter = {
      file: 'news/harbour.md',
      line: 1,
      code: 'TIMED_OUT',
      reason: 'It took too long.',
    };
    const path = installation.file(
      'letters.jsonl',
      jsonLines({ ...letter, text: JSON.stringify(article) }),
    );
    const { out } = await installation.run('import', '--json', path);
    expect(JSON.parse(out)).toMatchObject({ file: 'news/harbour.md', outcome: 'IMPORTED' });
  });
});
