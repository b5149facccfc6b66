import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GLASS_TIDE_FIRST, GLASS_TIDE_SECOND } from '../behaviour/articles.ts';
import { install } from '../behaviour/installation.ts';

it('of two versions of an article in one import the fuller one goes in, once and for all', async () => {
  const [longer, shorter] = [GLASS_TIDE_FIRST, GLASS_TIDE_SECOND].sort(
    (a, b) => b.length - a.length,
  );
  const alone = await install();
  await alone.run('import', alone.file('news/b.md', longer ?? ''));
  const expected = await alone.lines();

  const installation = await install();
  const news = join(installation.folder, 'news');
  installation.file('news/a.md', shorter ?? '');
  const kept = installation.file('news/b.md', longer ?? '');
  installation.file('news/c.md', longer ?? '');
  installation.file('news/d.md', shorter ?? '');
  const first = await installation.run('import', news);
  expect(first).toMatchObject({
    code: 0,
    out: expect.stringContaining('4 files: 3 superseded, 1 imported'),
  });
  expect(first.out).toContain(`d.md: is the same article as ${kept}, which goes in instead`);
  expect(await installation.lines()).toEqual(expected);
  const second = await installation.run('import', news);
  expect(second.out).toContain('4 files: 3 superseded, 1 unchanged');
});

it('an article in which only italics changed is read again', async () => {
  const installation = await install();
  const path = installation.file('glass.md', GLASS_TIDE_FIRST);
  await installation.run('import', path);
  installation.file('glass.md', GLASS_TIDE_FIRST.replaceAll('in Glass Tide.', 'in *Glass Tide*.'));
  expect((await installation.run('import', path)).out).toContain('1 replaced');
});
