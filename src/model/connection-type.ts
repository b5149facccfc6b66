import { builder } from '../builder.ts';
import { facetQuery } from '../graph/facet.ts';
import type { Condition } from '../graph/filter.ts';
import { cursorOf, type Page, type PageRow } from '../graph/page.ts';
import type { PageSource } from '../graph/relationship.ts';
import { checkedPageSize } from '../serving/errors.ts';
import type { EdgeData, EdgeRow, EdgeType } from './edge.ts';
import { levelOf } from './level.ts';
import { FacetCount, facetEnum } from './query/facet.ts';
import type { ListQuery } from './query/list-query.ts';

/** A page, and what counts the list that it is a page of. */
export interface ConnectionRow {
  readonly page: Page | null;
  readonly parent: string;
  readonly filter: Condition | undefined;
}

/** The type of the pages of a list. */
export function connectionType<Node>(edge: EdgeType<Node>, source: PageSource, list: ListQuery) {
  const name = edge.ref.name.replace(/Edge$/, 'Connection');
  const Facet = facetEnum(list);
  return builder.objectRef<ConnectionRow>(name).implement({
    description: 'A page of a list, in an order that never changes between pages.',
    fields: (t) => ({
      edges: t.field({
        type: [edge.ref],
        nullable: { list: false, items: false },
        description: 'The edges of this page.',
        resolve: ({ page }) => (page?.rows ?? []) as unknown[] as EdgeRow<Node, EdgeData>[],
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Whether more follow, and from where.',
        resolve: ({ page }) => ({
          hasNextPage: page?.hasNextPage ?? false,
          hasPreviousPage: page?.hasPreviousPage ?? false,
          startCursor: cursorAt(page?.rows[0]),
          endCursor: cursorAt(page?.rows.at(-1)),
        }),
      }),
      totalCount: t.int({
        nullable: false,
        description:
          'How many there are in all, as the filter has it. Costs nothing where it is not selected.',
        resolve: ({ page }) => page?.total ?? 0,
      }),
      ...(Facet && {
        facets: t.field({
          type: [FacetCount],
          nullable: false,
          description:
            'How many there are of each value, as the filter has it, the most frequent first. One statement.',
          args: {
            by: t.arg({ type: Facet, required: true, description: 'What to count by.' }),
            first: t.arg.int({ description: 'How many values, 1 to 100; 20 if not given.' }),
          },
          resolve: async ({ parent, filter }, { by, first }, context, info) => {
            const field = list.facets[String(by)];
            if (!field) return [];
            const size = checkedPageSize('first', first ?? 20);
            const query = facetQuery(source, field.by, size, filter);
            const named = { ...query, name: `${levelOf(info)} ${query.name}` };
            return (await context.loaders.load(named, parent)) ?? [];
          },
        }),
      }),
    }),
  });
}

function cursorAt(row: PageRow | undefined): string | null {
  return row && row.order.length > 0 ? cursorOf(row) : null;
}
