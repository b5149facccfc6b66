import type { Parameters } from '../operations/operation.ts';
import { ask } from './ask.ts';

interface Page {
  readonly edges: ReadonlyArray<{
    readonly cursor: string;
    readonly node: { readonly id: string };
  }>;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** Rows between two positions, and rows of a page on the way. */
const STEP = 100;

/**
 * Positions in a list by name, a hundred rows apart: as our cursor, as a number of rows, and as the
 * name and id of the row before. Walks our list, and throws where its order is not that of the database.
 */
export async function positions(
  uri: string,
  origin: string,
  field: 'shows' | 'people',
): Promise<Parameters[]> {
  const label = field === 'shows' ? 'Show' : 'Person';
  const [rows = []] = await ask<{ name: string; id: string }>(
    uri,
    `MATCH (n:${label}) RETURN n.sortName AS name, n.id AS id ORDER BY name, id`,
  );
  const found: Parameters[] = [];
  let cursor: string | null = null;
  for (let offset = STEP; ; offset += STEP) {
    const page: Page = await pageAfter(origin, field, cursor);
    const last = page.edges.at(-1);
    const row = rows[offset - 1];
    if (!last || !row || !page.pageInfo.hasNextPage) return found;
    if (row.id !== last.node.id) throw new Error(`${field}: another order at row ${offset}`);
    cursor = last.cursor;
    found.push({ cursor, offset, afterName: row.name, afterId: row.id });
  }
}

async function pageAfter(origin: string, field: string, after: string | null): Promise<Page> {
  const query = `query Walk($after: String) { ${field}(first: ${STEP}, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { after } }),
  });
  const answer = (await response.json()) as { data?: Record<string, Page>; errors?: unknown };
  const page = answer.data?.[field];
  if (!page) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return page;
}
