import { CursorError, decodeCursor, encodeCursor, type OrderValue } from '../graph/keyset.ts';
import { invalidArgument } from '../serving/errors.ts';

/** Results of one query at the most: who looks further asks a narrower one. */
export const MOST_RESULTS = 1000;

export interface ResultEdge<Hit> {
  readonly hit: Hit;
  readonly cursor: string;
}

/** A page of the results of a search. */
export interface ResultPage<Hit> {
  readonly edges: readonly ResultEdge<Hit>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** What results are ordered by: so many columns, each rising, the id last. */
export interface ResultOrder<Hit> {
  readonly count: number;
  of(hit: Hit): readonly OrderValue[];
}

/**
 * The page of ordered results that follows a cursor. `print` tells cursors of this query from others; throws a typed error
 * for one of those.
 */
export function resultPage<Hit>(
  hits: readonly Hit[],
  page: { readonly first: number; readonly after?: string | null | undefined },
  print: string,
  columns: ResultOrder<Hit>,
): ResultPage<Hit> {
  const after = page.after == null ? undefined : checkedCursor(page.after, print, columns.count);
  const start = after ? hits.findIndex((hit) => isBeyond(columns.of(hit), after)) : 0;
  const rest = start < 0 ? [] : hits.slice(start);
  return {
    edges: rest.slice(0, page.first).map((hit) => ({
      hit,
      cursor: encodeCursor(print, columns.of(hit)),
    })),
    hasNextPage: rest.length > page.first,
    hasPreviousPage: after !== undefined,
  };
}

function checkedCursor(cursor: string, print: string, count: number): OrderValue[] {
  try {
    return decodeCursor(cursor, print, count);
  } catch (error) {
    if (error instanceof CursorError) throw invalidArgument('after', error.message);
    throw error;
  }
}

function isBeyond(columns: readonly OrderValue[], after: readonly OrderValue[]): boolean {
  for (const [index, value] of columns.entries()) {
    const bound = after[index];
    if (bound !== undefined && value !== bound) return value > bound;
  }
  return false;
}

/** Where a page of results stands among the others. */
export function pageInfoOf(page: {
  readonly edges: ReadonlyArray<{ readonly cursor: string }>;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}) {
  const { edges, hasNextPage, hasPreviousPage } = page;
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
