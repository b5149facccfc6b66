import { extractAhead } from '../importer/ahead/extract-ahead.ts';
import { findSources } from '../importer/sources/find-sources.ts';
import { readSource } from '../importer/sources/read-source.ts';
import type { ReadItem, Source, SourceOptions } from '../importer/sources/source.ts';
import { type Command, EXIT, UsageError } from './command.ts';

export const extractCommand: Command = {
  name: 'extract',
  summary: 'Print the facts that articles state, one JSON object a line. Needs no graph.',
  usage: 'SOURCE... [--text] [--allow-private-addresses]',
  details: `A source is a file, a folder, a glob in quotes, an http or https address, or - for standard
input; docs/formats.md tells what is read. Addresses in private networks are refused unless
--allow-private-addresses is given.

Each line: predicate, subject, object or value, qualifiers, sentence, start, end, confidence,
hedged; with several articles also file. start and end count UTF-16 units in what --text prints.

Examples:
  showgraph extract article.txt
  showgraph extract --text article.txt
  showgraph extract feed.xml 'news/**/*.html' https://example.org/article`,
  takesPaths: true,
  options: { text: { type: 'boolean' }, 'allow-private-addresses': { type: 'boolean' } },
  async run({ paths, flags }, io) {
    if (paths.length === 0) throw new UsageError('Name at least one file to read.');
    const options: SourceOptions = {
      stdin: io.input,
      allowPrivateAddresses: flags['allow-private-addresses'] === true,
    };
    const { articles } = await findSources(paths, options);
    if (articles.length === 0) {
      io.error(
        `Nothing to read: no article (.txt, .md, .html, a feed ...) in ${paths.join(', ')}.`,
      );
      return EXIT.FAILED;
    }
    if (flags.text && articles.length !== 1) throw new UsageError('--text takes one file.');
    const { first, several, all } = await ahead(readAll(articles, options));
    if (flags.text && several)
      throw new UsageError(`--text takes one article; ${first} is one of several.`);
    let read = 0;
    let failed = 0;
    for await (const item of extractAhead(all)) {
      if ('error' in item) {
        io.error(item.error.message);
        failed += 1;
        continue;
      }
      read += 1;
      if (flags.text) {
        io.out(item.article.text);
        continue;
      }
      for (const fact of item.facts()) {
        io.out(
          JSON.stringify(several || articles.length > 1 ? { file: item.place, ...fact } : fact),
        );
      }
    }
    if (read === 0) return EXIT.FAILED;
    return failed > 0 ? EXIT.PARTLY : EXIT.DONE;
  },
};

async function* readAll(
  sources: readonly Source[],
  options: SourceOptions,
): AsyncGenerator<ReadItem> {
  for (const source of sources) yield* readSource(source, options);
}

/** Whether there are several items, told by the first two; `all` gives these again. */
async function ahead(items: AsyncGenerator<ReadItem>) {
  const taken: ReadItem[] = [];
  while (taken.length < 2) {
    const { value, done } = await items.next();
    if (done) break;
    taken.push(value);
  }
  async function* all() {
    yield* taken;
    yield* items;
  }
  return { first: taken[0]?.place, several: taken.length > 1, all: all() };
}
