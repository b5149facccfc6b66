import type { ShowLine } from '../catalogue/line.ts';

/** A row of a table, by column name. */
export type TableRow = Readonly<Record<string, string>>;

/** Columns that a table of titles must have; the others in use are optional. */
export const TITLE_COLUMNS = ['id', 'title', 'type'] as const;

/** Words that such tables use for genres, where they are not ours in lower case. */
const GENRES: Readonly<Record<string, string>> = {
  documentation: 'Documentary',
  european: '',
  reality: 'Reality',
  scifi: 'Science Fiction',
};

const KINDS: Readonly<Record<string, ShowLine['kind']>> = {
  MOVIE: 'FILM',
  FILM: 'FILM',
  SHOW: 'SERIES',
  SERIES: 'SERIES',
};

/** A row that cannot be used; the message says why. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/**
 * The catalogue line of a row of titles: `id`, `title`, `type` (MOVIE or SHOW), `release_year`,
 * `runtime` (minutes), `genres` and `production_countries` (lists in brackets), `seasons` (a count),
 * `imdb_id`. Throws a `RowError` for a row without a title or of an unknown type.
 */
export function titleLine(row: TableRow, source: string) {
  const name = row.title?.trim();
  if (!name) throw new RowError('has no title');
  const id = row.id?.trim();
  if (!id) throw new RowError('has no id');
  const kind = KINDS[row.type ?? ''];
  if (!kind) throw new RowError(`type is "${row.type}", not ${Object.keys(KINDS).join(', ')}`);
  const externalIds = { [source]: id, ...(row.imdb_id ? { imdb: row.imdb_id } : {}) };
  const year = row.release_year?.match(/^\d{4}/)?.[0];
  const runtimeMinutes = Math.round(Number(row.runtime || Number.NaN));
  const seasons = Math.round(Number(row.seasons || 0));
  return {
    type: 'Show' as const,
    source,
    name,
    kind,
    externalIds,
    ...(year ? { released: year } : {}),
    ...(runtimeMinutes > 0 ? { runtimeMinutes } : {}),
    ...listed('genres', listOf(row.genres).map(genreName).filter(Boolean)),
    ...listed(
      'countries',
      listOf(row.production_countries).filter((code) => /^[A-Z]{2}$/.test(code)),
    ),
    ...listed(
      'seasons',
      Array.from({ length: seasons }, (_, index) => ({ number: index + 1 })),
    ),
  };
}

function listed<K extends string, T>(
  name: K,
  list: readonly T[],
): Partial<Record<K, readonly T[]>> {
  return list.length > 0 ? ({ [name]: list } as Record<K, readonly T[]>) : {};
}

/** `['drama', 'sport']` as its items; such tables write lists as Python does. */
function listOf(text = ''): string[] {
  return [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}

function genreName(word: string): string {
  return GENRES[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
}
