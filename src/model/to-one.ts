import type { ObjectRef, OutputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { nestedOf } from '../graph/columns.ts';
import { type Page, pageQuery } from '../graph/page.ts';
import type { PageSource } from '../graph/relationship.ts';
import type { Types } from './edge.ts';
import { levelOf } from './level.ts';
import { onlyNodeColumns, reads } from './query/columns.ts';
import { declareRelation } from './query/node-query.ts';

/** Adds a field that leads to the one node at the far end of a relationship that has one. */
export function toOne<Parent extends { id: string }, Node>(options: {
  readonly on: ObjectRef<Types, Parent>;
  readonly field: string;
  readonly description: string;
  readonly source: PageSource;
  readonly node: OutputRef<Node> & { readonly name: string };
}): void {
  const { on, field, description, source, node } = options;
  const [type] = source.types;
  if (type !== undefined) {
    const hop = { type, direction: source.direction };
    declareRelation(on.name, field, { hop, node: node.name, description });
  }
  const only = pageQuery(source, { size: 1 });
  builder.objectFields(on, (t) => ({
    [field]: t.field({
      type: node as OutputRef<object>,
      description,
      extensions: { ...reads(), page: { query: () => only, isNode: true } },
      resolve: (parent, _args, context, info) => {
        const came = nestedOf<Page>(parent, only.name, onlyNodeColumns(info));
        if (came) return nodeOf(came);
        const query = { ...only, name: `${levelOf(info)} ${only.name}` };
        return context.loaders.load(query, parent.id, onlyNodeColumns(info)).then(nodeOf);
      },
    }),
  }));
}

function nodeOf(page: Page | null): object | null {
  return page?.rows[0]?.node ?? null;
}
