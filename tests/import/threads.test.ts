import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Reader } from '../../src/importer/ahead/reader.ts';
import { Names } from '../../src/importer/names.ts';
import { readArticle } from '../../src/importer/read.ts';
import { type Installation, install } from '../behaviour/installation.ts';
import { articleFile } from './corpus.ts';

const ARTICLES = 45;

describe('many articles at once', () => {
  it('become the graph of one after the other, a new process for each batch', async () => {
    const together = await install();
    const { code, out } = await together.run('import', folderOf(together, ARTICLES));
    expect({ code, out }).toMatchObject({ out: expect.stringContaining(`${ARTICLES} imported`) });
    const lines = await together.lines();
    expect((await together.run('check')).out).toContain(' 0 inconsistencies');

    const apart = await install();
    const numbers = Array.from({ length: ARTICLES }, (_, number) => number);
    const inOrder = numbers
      .map((number) => ({ ...articleFile(number), number }))
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (let from = 0; from < ARTICLES; from += 15) {
      const batch = inOrder.slice(from, from + 15);
      await apart.run('import', ...batch.map(({ name, content }) => apart.file(name, content)));
    }
    expect(await apart.lines()).toEqual(lines);
  }, 120_000);
});

describe('a thread that reads ahead', () => {
  it('says whether a name changed that it was asked for', async () => {
    const names = new Names();
    const reader = new Reader(names.gazetteer);
    const { name, content } = articleFile(1);
    const read = await reader.read(readArticle(name, Buffer.from(content)));
    expect(read?.extraction.facts.length).toBeGreaterThan(5);
    learn(names, 'Nobody Else');
    expect(read?.isCurrent()).toBe(true);
    learn(names, 'Iron Meadow');
    expect(read?.isCurrent()).toBe(false);
    const again = await reader.read(readArticle(name, Buffer.from(content)));
    expect(again?.isCurrent()).toBe(true);
    await reader.close();
  });
});

function learn(names: Names, name: string): void {
  const id = `Show:${Buffer.from(name).toString('hex').padEnd(20, '0').slice(0, 20)}`;
  names.learn([{ id, name, aliases: [] }]);
}

function keyOf({ content, number }: { content: string; number: number }): string {
  return `${/date: (.*)/.exec(content)?.[1]} https://news.example/${number}`;
}

function folderOf(installation: Installation, count: number): string {
  for (let number = 0; number < count; number += 1) {
    const { name, content } = articleFile(number);
    installation.file(name, content);
  }
  return join(installation.folder, 'news');
}
