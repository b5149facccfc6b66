import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { install } from '../behaviour/installation.ts';
import { start } from '../support/child.ts';
import { articleFile } from './corpus.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const ARTICLES = 40;

it('an import that is asked to stop does so between two articles, and leaves nothing behind', async () => {
  const installation = await install();
  const { environment } = installation;
  for (let number = 0; number < ARTICLES; number += 1) {
    const { name, content } = articleFile(number);
    installation.file(name, content);
  }
  const news = join(installation.folder, 'news');
  const parameters = ['--import', 'tsx', CLI, 'import', news];
  const { process: child, printed, output } = start(process.execPath, parameters, environment);
  let errors = '';
  child.stderr?.on('data', (data) => {
    errors += data;
  });
  const closed = once(child, 'close');
  await printed(/ new entit/);
  child.kill('SIGINT');
  expect(await closed).toEqual([130, null]);
  expect(errors).toMatch(/^Stopped\. What was imported so far stays: start the same import again/);
  const done = output().split(' new entit').length - 1;
  expect(done).toBeLessThan(ARTICLES);
  expect(readdirSync(environment.DATA_DIR ?? '').join()).not.toContain('.spool');

  // Neither a lock nor half an article is in the way.
  const again = await installation.run('import', news);
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`${done} unchanged`) });
}, 180_000);
