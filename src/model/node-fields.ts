import { brandWithType } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { invalidArgument } from '../serving/errors.ts';
import { ENTITY_TYPES } from '../vocabulary.ts';
import { CLAIMS_BY_ID, ENTITIES_BY_ID } from './entity.cypher.ts';
import { lookUp } from './entity.ts';
import { typeOfId } from './identity.ts';
import { nodeColumns } from './query/columns.ts';

/** Ids in one `nodes` query. */
const MAX_IDS = 100;

const NODE_TYPES: ReadonlySet<string> = new Set([...ENTITY_TYPES, 'Claim']);

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    description: 'The node with this id, or null.',
    args: { id: t.arg.id({ required: true, description: 'As `id` of any node gives it.' }) },
    resolve: (_root, { id }, context, info) => load(context, checkedId(id), info, 2),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The nodes with these ids, in their order; null where there is none.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids of any types, at most ${MAX_IDS}.`,
      }),
    },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MAX_IDS) {
        throw invalidArgument('ids', `holds ${ids.length} ids, and ${MAX_IDS} is the most`);
      }
      return Promise.all(ids.map(checkedId).map((id) => load(context, id, info, 1)));
    },
  }),
);

/** All ids of a tick are one statement, and claims another. */
async function load(context: Context, id: string, info: GraphQLResolveInfo, levels: 1 | 2) {
  const [name, statements] =
    typeOfId(id) === 'Claim' ? ['claim', CLAIMS_BY_ID] : ['node', ENTITIES_BY_ID];
  const columns = nodeColumns(info, levels);
  const row = await lookUp<{ id: string }>(context, `${name} by id`, statements, id, columns);
  if (row) brandWithType(row, typeOfId(row.id) as never);
  return row;
}

function checkedId(id: string): string {
  const type = typeOfId(id);
  if (type && NODE_TYPES.has(type)) return id;
  throw invalidArgument('id', `"${id.slice(0, 80)}" is not an id of this API`);
}
