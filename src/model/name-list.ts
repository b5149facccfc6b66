import type { BatchQuery } from '../graph/batch.ts';
import { type Columns, nestedClauses, nestedParameters } from '../graph/columns.ts';
import { type Page, type PageArguments, pageQuery } from '../graph/page.ts';
import { LISTING_KEY, rowList, rowParts } from '../graph/page-statement.ts';
import type { PageSource } from '../graph/relationship.ts';
import type { EntityType } from '../vocabulary.ts';

/** Gives ids of a type in the order of their names, where the database has no index in that order. */
export interface NameOrder {
  /** Resolves once it is in step with the graph; undefined where it is already. */
  ready(): Promise<void> | undefined;
  /** Ids by `sortName` and id, behind `after` where given. Call after `ready`. */
  idsByName(
    type: EntityType,
    range: {
      readonly after?: readonly [sortName: string, id: string] | undefined;
      readonly limit: number;
      readonly descending?: boolean | undefined;
    },
  ): string[];
}

/**
 * Whether a page of a list of all nodes of a type can be read by names: nothing is filtered, the order
 * is the one by name, and at most the cursor that the page starts from bounds it.
 */
export function isNamePage(source: PageSource, page: PageArguments): boolean {
  const [first, ...others] = source.order;
  const otherBound = page.backward ? page.after : page.before;
  return (
    first?.property === 'sortName' &&
    others.length === 0 &&
    page.order === undefined &&
    page.filter === undefined &&
    otherBound == null
  );
}

/** What reads a page by the ids that the order of names gives: the rows of `pageQuery`. */
export function namePageQuery(
  source: PageSource,
  type: EntityType,
  page: PageArguments,
  names: NameOrder,
): BatchQuery<Page> {
  const query = pageQuery(source, page);
  const { limit, after, before } = query.parameters(new Set());
  const bound = (page.backward ? before : after) as [string, string] | null;
  const range = { after: bound ?? undefined, limit: Number(limit), descending: page.backward };
  const ids = names.idsByName(type, range);
  const place = new Map(ids.map((id, index) => [id, index]));
  return {
    ...query,
    statement: (columns) => byIds(source, withOrder(columns)),
    parameters: (columns) => ({ ids, ...nestedParameters(columns) }),
    read: (row, columns) => {
      const rows = (row.rows ?? []) as Array<[unknown, [sortName: string, id: string]]>;
      const at = ([, [, id]]: (typeof rows)[number]) => place.get(id) ?? 0;
      const sorted = rows.toSorted((a, b) => at(a) - at(b));
      return query.read({ ...row, rows: sorted }, withOrder(columns));
    },
  };
}

// Rows found by id come in no order of their own.
function withOrder(columns: Columns): Columns {
  return new Set([...columns, 'order']);
}

function byIds(source: PageSource, columns: Columns): string {
  const parts = rowParts(source, columns, ['n.sortName', 'n.id']);
  const { clauses, answers } = nestedClauses(columns, 'p0', 1);
  const nested = answers.length > 0 ? `\n    WITH n, n AS p0\n    ${clauses.join('\n    ')}` : '';
  const total = columns.has('total') ? `, ${source.count} AS total` : '';
  return `
  CALL () {
    UNWIND $ids AS id
    MATCH (n:Entity {id: id})${nested}
    RETURN collect(${rowList(parts)}) AS rows
  }
  RETURN '${LISTING_KEY}' AS key, rows${total}`;
}
