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
  readonly line: number;
  readonly reason: string;
}

/**
 * The catalogue lines of a table of titles and a table of credits (CSV with a header). Titles stream;
 * credits are held by title, about 200 bytes each, since nothing says that they are sorted. Rows that
 * cannot be used go to `onBadRow`. Throws where a file cannot be read, is no CSV or lacks a column.
 */
export async function* convertTables(
  { titles, credits, source }: TablePaths,
  onBadRow: (row: BadRow) => void,
): AsyncGenerator<string> {
  const byTitle = new Map<string, Array<TableCredit['credit']>>();
  if (credits) {
    for await (const { row, line } of rowsOf(credits, CREDIT_COLUMNS)) {
      const found = attempt(() => creditOf(row, source), credits, line, onBadRow);
      if (!found) continue;
      const list = byTitle.get(found.title);
      if (list) list.push(found.credit);
      else byTitle.set(found.title, [found.credit]);
    }
  }
  for await (const { row, line } of rowsOf(titles, TITLE_COLUMNS)) {
    const text = attempt(
      () => lineOf(row, source, byTitle.get(row.id ?? '') ?? []),
      titles,
      line,
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

function attempt<T>(
  make: () => T,
  file: string,
  line: number,
  onBadRow: (row: BadRow) => void,
): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    onBadRow({ file, line, reason: error.message });
    return undefined;
  }
}

async function* rowsOf(
  file: string,
  columns: readonly string[],
): AsyncGenerator<{ row: TableRow; line: number }> {
  const options = { columns: true, bom: true, info: true, relax_column_count: true } as const;
  const parser = createReadStream(file)
    .on('error', (error) => parser.destroy(error))
    .pipe(parse(options));
  let checked = false;
  try {
    for await (const { record, info } of parser) {
      const missing = checked ? [] : columns.filter((column) => !(column in record));
      if (missing.length > 0) throw new Error(`${file}: has no column ${missing.join(', ')}.`);
      checked = true;
      yield { row: record, line: info.lines };
    }
  } catch (error) {
    const { code, lines } = error as Partial<CsvError> & { lines?: number };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    throw new Error(`${file}: is no CSV from line ${lines}: ${(error as Error).message}`);
  }
}
