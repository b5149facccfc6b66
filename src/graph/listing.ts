import { type Orders, type PageStatements, pageStatements } from './relationship.ts';

/** The one key of the rows of a listing: it has no parents. */
export const LISTING_KEY = 'all';

/** Page statements over all nodes with a label; the label comes from source code only. */
export function listing(label: string, orders: Orders): PageStatements {
  return pageStatements(`:${label}`, orders, ['n.id'], ({ values, names, beyond, order }) => {
    const page = `
  CALL () {
    MATCH (n:${label})
    WITH n, ${values}
    WHERE $after IS NULL OR ${beyond}
    WITH n, ${names}
    ORDER BY ${order}
    LIMIT $limit
    RETURN collect({node: properties(n), order: [${names}]}) AS rows
  }`;
    const total = `
  CALL () {
    MATCH (n:${label})
    RETURN count(n) AS total
  }`;
    return {
      page: `${page}
  RETURN '${LISTING_KEY}' AS key, rows`,
      pageWithTotal: `${page}${total}
  RETURN '${LISTING_KEY}' AS key, rows, total`,
    };
  });
}
