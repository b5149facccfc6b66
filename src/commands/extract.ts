import { extractFacts } from '../importer/extract.ts';
import type { Fact } from '../importer/fact.ts';
import { findFiles, readBytes } from '../importer/files.ts';
import { readArticle } from '../importer/read.ts';
import { ArticleReadError } from '../importer/reading/article-read-error.ts';
import { type Command, EXIT, UsageError } from './command.ts';

export const extractCommand: Command = {
  name: 'extract',
  summary: 'Print the facts that articles state, one JSON object a line. Needs no graph.',
  usage: 'FILE... [--text]',
  details: `Each line: predicate, subject, object or value, qualifiers, sentence, start, end, confidence,
hedged; with several files also file. start and end count UTF-16 units in what --text prints.

Examples:
  showgraph extract article.txt
  showgraph extract --text article.txt`,
  takesPaths: true,
  options: { text: { type: 'boolean' } },
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file to read.');
    const { articles } = await findFiles(paths);
    if (articles.length === 0) {
      io.error(`Nothing to read: no article (.txt, .md, .html) in ${paths.join(', ')}.`);
      return EXIT.FAILED;
    }
    if (flags.text && articles.length !== 1) throw new UsageError('--text takes one file.');
    let failed = 0;
    for (const file of articles) {
      try {
        const article = readArticle(file, await readBytes(file));
        if (flags.text) io.out(article.text);
        else for (const fact of extractFacts(article)) io.out(line(fact, articles, file));
      } catch (error) {
        if (!(error instanceof ArticleReadError)) throw error;
        io.error(error.message);
        failed += 1;
      }
    }
    if (failed === articles.length) return EXIT.FAILED;
    return failed > 0 ? EXIT.PARTLY : EXIT.DONE;
  },
};

function line(fact: Fact, files: readonly string[], file: string): string {
  return JSON.stringify(files.length > 1 ? { file, ...fact } : fact);
}
