// Extracts the facts of a folder of articles, and says how fast:
// node --import tsx bench/import/extraction.ts FOLDER
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extractFacts } from '../../src/importer/extract.ts';
import type { ArticleDocument } from '../../src/importer/fact.ts';
import { findSources } from '../../src/importer/sources/find-sources.ts';
import { readSource } from '../../src/importer/sources/read-source.ts';
import { ROOT } from '../settings.ts';

/** Times that one thread reads them all; the first ones let the engine compile the rules. */
const ROUNDS = 6;
/** As many as one thread keeps in memory. */
const MOST = 500;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the articles: see generate.ts.');
const { articles } = await findSources([folder]);
const [first] = articles;
if (!first) throw new Error(`There is no article in ${folder}.`);
const texts: ArticleDocument[] = [];
for (const source of articles.slice(0, MOST)) {
  for await (const item of readSource(source)) if ('article' in item) texts.push(item.article);
}

const rates: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const before = process.cpuUsage();
  for (const article of texts) extractFacts(article);
  const { user, system } = process.cpuUsage(before);
  rates.push(texts.length / ((user + system) / 1e6));
}
const letters = texts.reduce((sum, { text }) => sum + text.length, 0) / texts.length;
console.log(
  `one thread, warm: ${Math.max(...rates).toFixed(0)} articles a second of a processor, ${letters.toFixed(0)} characters each`,
);
await measure('the command, one article', [first.place], 1);
await measure(`the command, ${articles.length} articles`, [folder], articles.length);

/** Runs `showgraph extract` and says how long it takes, its start included. */
async function measure(name: string, sources: readonly string[], count: number): Promise<void> {
  const started = performance.now();
  const args = ['--import', 'tsx', 'src/cli.ts', 'extract', ...sources];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'close');
  const seconds = (performance.now() - started) / 1000;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} a second`);
}
