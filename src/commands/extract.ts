import { extractFacts } from '../importer/extract.ts';
import type { Fact } from '../importer/fact.ts';
import { findSources } from '../importer/sources/find-sources.ts';
import { readSource } from '../importer/sources/read-source.ts';
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
    const { articles } = await findSources(paths);
    if (articles.length === 0) {
      io.error(`Nothing to read: no article (.txt, .md, .html) in ${paths.join(', ')}.`);
      return EXIT.FAILED;
    }
    if (flags.text && articles.length !== 1) throw new UsageError('--text takes one file.');
    const several = articles.length > 1;
    let read = 0;
    let failed = 0;
    for (const source of articles) {
      for await (const item of readSource(source)) {
        if ('error' in item) {
          io.error(item.error.message);
          failed += 1;
          continue;
        }
        read += 1;
        if (flags.text) io.out(item.article.text);
        else for (const fact of extractFacts(item.article)) io.out(line(fact, several, item.place));
      }
    }
    if (read === 0) return EXIT.FAILED;
    return failed > 0 ? EXIT.PARTLY : EXIT.DONE;
  },
};

function line(fact: Fact, several: boolean, file: string): string {
  return JSON.stringify(several ? { file, ...fact } : fact);
}
