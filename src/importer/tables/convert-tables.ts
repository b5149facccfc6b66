import { createReadStream } from 'node:fs';
import { type CsvError, parse } from 'csv-parse';
import { CatalogueLine } from '../catalogue/line.ts';
import { CREDIT_COLUMNS, creditOf, type TableCredit } from './credit-table.ts';
import { RowError, type TableRow, TITLE_COLUMNS, titleLine } from './title-table.ts';

export interface TablePaths {
  readonly titles: string;
  readonly credits?: string | undefined;
  /** The name of the catalogue, which its ids belong to. */
  readonly source: string;
}

/** A row that was left out. */
export interface BadRow {
  readonly file: string;
  /** Where it ends. */
  readonly line: number;
  readonly reason: string;
  /** The row as it stands in the file. */
  readonly text: string;
}

/** Longest row, in bytes: a quotation mark that nothing closes would take in the rest of the file. */
const MAX_ROW = 1_000_000;

/**
 * The catalogue lines of a table of titles and a table of credits (CSV with a header). Titles stream;
 * credits are held by title, about 200 bytes each, since nothing says that they are sorted. Rows that
 * cannot be used go to `onBadRow`. Throws where a file cannot be read, is no CSV at all or lacks a column.
 */
export async function* convertTables(
  { titles, credits, source }: TablePaths,
  onBadRow: (row: BadRow) => Promise<void>,
): AsyncGenerator<string> {
  const byTitle = new Map<string, Array<TableCredit['credit']>>();
  if (credits) {
    for await (const place of rowsOf(credits, CREDIT_COLUMNS, onBadRow)) {
      const found = await attempt((row) => creditOf(row, source), place, onBadRow);
      if (!found) continue;
      const list = byTitle.get(found.title);
      if (list) list.push(found.credit);
      else byTitle.set(found.title, [found.credit]);
    }
  }
  for await (const place of rowsOf(titles, TITLE_COLUMNS, onBadRow)) {
    const text = await attempt(
      (row) => lineOf(row, source, byTitle.get(row.id ?? '') ?? []),
      place,
      onBadRow,
    );
    if (text) yield text;
  }
}

function lineOf(
  row: TableRow,
  source: string,
  credits: ReadonlyArray<TableCredit['credit']>,
): string {
  const acting = credits.filter(({ job }) => job === 'ACTED_IN');
  const billed = credits.map((credit) =>
    credit.job === 'ACTED_IN' ? { ...credit, billing: acting.indexOf(credit) + 1 } : credit,
  );
  const line = { ...titleLine(row, source), ...(billed.length > 0 ? { credits: billed } : {}) };
  const checked = CatalogueLine.safeParse(line);
  if (checked.success) return JSON.stringify(line);
  const issue = checked.error.issues[0];
  throw new RowError(`${issue?.path.join('.')}: ${issue?.message}`);
}

/** A row with its place, to be named where it cannot be used. */
interface PlacedRow {
  readonly file: string;
  readonly row: TableRow;
  readonly line: number;
  readonly text: string;
}

async function attempt<T>(
  make: (row: TableRow) => T,
  { file, row, line, text }: PlacedRow,
  onBadRow: (row: BadRow) => Promise<void>,
): Promise<T | undefined> {
  try {
    return make(row);
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    await onBadRow({ file, line, reason: error.message, text });
    return undefined;
  }
}

async function* rowsOf(
  file: string,
  columns: readonly string[],
  onBadRow: (row: BadRow) => Promise<void>,
): AsyncGenerator<PlacedRow> {
  const parser = createReadStream(file)
    .on('error', (error) => parser.destroy(error))
    .pipe(
      parse({
        columns: true,
        bom: true,
        info: true,
        raw: true,
        relax_column_count: true,
        // A mark in the middle of a name is part of it: 2,The "B" Team,MOVIE.
        relax_quotes: true,
        max_record_size: MAX_ROW,
        skip_records_with_error: true,
      }),
    );
  const broken: BadRow[] = [];
  parser.on('skip', (error: CsvError, text?: string) => {
    const reason = `is no CSV: ${error.message}`;
    broken.push({ file, line: Number(error.lines), reason, text: (text ?? '').trimEnd() });
  });
  let checked = false;
  for await (const { record, info, raw } of parser) {
    const missing = checked ? [] : columns.filter((column) => !(column in record));
    if (missing.length > 0) throw new Error(`${file}: has no column ${missing.join(', ')}.`);
    checked = true;
    // The parser is ahead: what is broken further down is named in its turn.
    while (broken[0] && broken[0].line < info.lines) await onBadRow(broken.shift() as BadRow);
    yield { file, row: record, line: info.lines, text: raw.trimEnd() };
  }
  for (const row of broken) await onBadRow(row);
}
