// Writes N articles to import, made of those of the seed and, where it is there, of ../shared/data/news by
// renaming whom and what they name; FRESH is the share of names that no other article has, 0.33 unless
// given: node --import tsx bench/import/generate.ts FOLDER [N] [FRESH]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleDocument } from '../../src/importer/fact.ts';
import { findSources } from '../../src/importer/sources/find-sources.ts';
import { readSource } from '../../src/importer/sources/read-source.ts';
import { type NameWords, nameWords, renamed } from './renamed.ts';

const [folder, count = '10000', fresh = '0.33'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write to.');
const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env.SHARED_DATA ?? join(root, '../shared/data');
const originals: Array<{ article: ArticleDocument; words: NameWords }> = [];
for (const place of [join(root, 'seed/articles'), join(shared, 'news')]) {
  const { articles } = await findSources([place]);
  for (const source of articles) {
    for await (const item of readSource(source)) {
      if (!('article' in item)) continue;
      originals.push({ article: item.article, words: nameWords(item.article) });
    }
  }
}
mkdirSync(folder, { recursive: true });
for (let number = 0; number < Number(count); number += 1) {
  const original = originals[number % originals.length];
  if (!original) break;
  const article = renamed(original.article, original.words, number, Number(fresh));
  const date = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString().slice(0, 10);
  const head = ['---', `title: ${JSON.stringify(article.headline)}`, `date: ${date}`];
  const more = [`url: ${article.url}`, `tags: ${JSON.stringify(article.tags)}`, '---', ''];
  const body = article.text.slice(article.text.indexOf('\n\n') + 2);
  writeFileSync(join(folder, `${number}.md`), [...head, ...more, body, ''].join('\n'));
}
console.log(`${count} articles, made of ${originals.length}, are in ${folder}`);
