import type { BatchQuery } from './batch.ts';
import { type Condition, clauseOf, type Hop } from './filter.ts';
import { LISTING_KEY } from './page-statement.ts';
import type { PageSource } from './relationship.ts';

/** What rows are counted by: a property, the year of a date, the names one hop on, the type of the edge or of the node. */
export type FacetBy =
  | { readonly on: 'node' | 'edge'; readonly property: string }
  | { readonly year: string }
  | { readonly hop: Hop }
  | { readonly type: true }
  | { readonly nodeType: true };

/** How many rows have a value. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What counts the rows of a list by value, the most frequent first, in one statement for all parents. */
export function facetQuery(
  source: PageSource,
  by: FacetBy,
  size: number,
  condition: Condition | undefined,
): BatchQuery<FacetCount[]> {
  const filter = condition && clauseOf(condition);
  const hop = 'hop' in by ? by.hop : undefined;
  const arrow = hop?.direction === 'outgoing' ? `-[:${hop.type}]->` : `<-[:${hop?.type}]-`;
  const lines = [
    ...(source.parent ? ['UNWIND $keys AS k', `MATCH (x:${source.parent} {id: k.id})`] : []),
    `CALL (${source.parent ? 'x' : ''}) {`,
    `  MATCH ${source.pattern}`,
    ...(filter ? [`  WHERE ${filter.text}`] : []),
    ...(hop ? [`  MATCH (n)${arrow}(h)`] : []),
    `  WITH ${expressionOf(by)} AS value`,
    '  WHERE value IS NOT NULL',
    '  WITH value, count(*) AS number',
    '  ORDER BY number DESC, value',
    '  LIMIT $limit',
    '  RETURN collect([value, number]) AS counts',
    '}',
    `RETURN ${source.parent ? 'k.id' : `'${LISTING_KEY}'`} AS key, counts`,
  ];
  const statement = lines.join('\n');
  return {
    name: JSON.stringify([statement, size, filter?.parameters]),
    statement: () => statement,
    parameters: () => ({ limit: size, ...filter?.parameters }),
    read: (row) =>
      (row.counts as Array<[string, number]>).map(([value, count]) => ({
        value: String(value),
        count,
      })),
  };
}

function expressionOf(by: FacetBy): string {
  if ('hop' in by) return 'h.name';
  // An id begins with the type of its node.
  if ('nodeType' in by) return "split(n.id, ':')[0]";
  if ('type' in by) return 'type(e)';
  if ('year' in by) return `substring(n.${by.year}, 0, 4)`;
  return `${by.on === 'node' ? 'n' : 'e'}.${by.property}`;
}
