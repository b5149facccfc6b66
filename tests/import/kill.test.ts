import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Installation, install } from '../behaviour/installation.ts';
import { start } from '../support/child.ts';
import { SEED } from '../support/seed.ts';
import { articleFile } from './corpus.ts';

/** In full: `KILLS=10 ARTICLES=300 npx vitest run tests/import/kill.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 3);
const ARTICLES = Number(process.env.ARTICLES ?? 40);

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

describe('an import that is killed', () => {
  it(
    'ends, run again, with the graph of one that was not',
    async () => {
      const whole = await install();
      await whole.run('import', folderOf(whole));
      const expected = await whole.fingerprint();

      const killed = await install();
      const folder = folderOf(killed);
      const random = randomNumbers(SEED);
      let ended = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const more = Math.max(1, Math.floor((2 * random() * ARTICLES) / (KILLS + 1)));
        if (!(await killedAfter(killed, folder, more, random() * 40))) ended += 1;
      }
      // Most of them must have been at it: else nothing was tried.
      expect(ended).toBeLessThan(KILLS / 2);
      expect((await killed.run('import', folder)).code).toBe(0);
      expect(await killed.fingerprint()).toBe(expected);
      expect((await killed.run('check')).out).toContain(' 0 inconsistencies');
    },
    60_000 + KILLS * 20_000 + ARTICLES * 1_000,
  );
});

/** Kills an import so many milliseconds after it has written so many more; false where it ended before. */
async function killedAfter(
  { environment }: Installation,
  folder: string,
  articles: number,
  milliseconds: number,
): Promise<boolean> {
  const { process: child, output } = start(
    process.execPath,
    ['--import', 'tsx', CLI, 'import', folder],
    environment,
  );
  const closed = once(child, 'close');
  let isKilled = false;
  child.stdout?.on('data', () => {
    if (isKilled || output().split(' new entit').length <= articles) return;
    isKilled = true;
    setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  const [, signal] = await closed;
  return signal === 'SIGKILL';
}

function folderOf(installation: Installation): string {
  for (let number = 0; number < ARTICLES; number += 1) {
    const { name, content } = articleFile(number);
    installation.file(name, content);
  }
  return join(installation.folder, 'news');
}

/** Numbers from 0 to 1, the same for a seed (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
