import { DeadLetterFile } from '../importer/dead-letter.ts';
import { convertTables } from '../importer/tables/convert-tables.ts';
import { type Command, EXIT, UsageError } from './command.ts';

/** Rows left out that are named; the rest are counted. */
const SHOWN = 20;

export const convertCommand: Command = {
  name: 'convert',
  summary: 'Turn CSV tables of titles and credits into catalogue lines. Needs no graph.',
  usage: 'TITLES.csv [CREDITS.csv] --source NAME [--dead-letter FILE]',
  details: `Prints catalogue JSONL (seed/README.md) for "showgraph import". Titles have the columns id, title,
type (MOVIE or SHOW) and, if there, release_year, runtime, genres, production_countries, seasons,
imdb_id; credits have person_id, id (of the title), name, role (ACTOR, DIRECTOR, ...) and character.
--source names the catalogue: its ids belong to it, so namesakes stay apart. Rows that cannot be used
are left out; the first are named on standard error, --dead-letter takes all of them (JSON Lines).

Exit code: 0 all rows, 1 none, 3 some were left out (named on standard error).

Example:
  showgraph convert titles.csv credits.csv --source mylist > mylist.jsonl
  showgraph convert titles.csv --source mylist --dead-letter left-out.jsonl > mylist.jsonl`,
  takesPaths: true,
  options: { source: { type: 'string' }, 'dead-letter': { type: 'string' } },
  async run({ paths, flags }, io) {
    const [titles, credits, other] = paths;
    const { source } = flags;
    if (titles === undefined || other !== undefined)
      throw new UsageError('Name one or two tables.');
    if (typeof source !== 'string' || !/^[a-z0-9-]{2,30}$/.test(source)) {
      throw new UsageError('--source takes 2 to 30 of a to z, 0 to 9 and -.');
    }
    const path = flags['dead-letter'];
    const letters = typeof path === 'string' ? new DeadLetterFile(path) : undefined;
    let lines = 0;
    let left = 0;
    for await (const line of convertTables({ titles, credits, source }, async (row) => {
      left += 1;
      if (left <= SHOWN) io.error(`${row.file}, line ${row.line}: ${row.reason}`);
      await letters?.add({ ...row, code: 'BAD_ROW' });
    })) {
      lines += 1;
      io.out(line);
    }
    if (left > SHOWN) {
      const where = letters ? `all are in ${letters.path}` : '--dead-letter FILE keeps all';
      io.error(`${left - SHOWN} more rows were left out; ${where}.`);
    }
    if (lines === 0) {
      io.error(`${titles}: holds no title.`);
      return EXIT.FAILED;
    }
    return left > 0 ? EXIT.PARTLY : EXIT.DONE;
  },
};
