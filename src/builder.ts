import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { typeOfId } from './model/identity.ts';
import { invalidArgument } from './serving/errors.ts';
import { ENTITY_TYPES } from './vocabulary.ts';

/** What `id` says of itself on every type. */
export const ID = { description: 'Stable, and good for `node`.' };

const NODE_TYPES: ReadonlySet<string> = new Set([...ENTITY_TYPES, 'Claim']);

/** Ids in one `nodes` query. */
const MAX_IDS = 100;

/**
 * The schema builder: plugins, scalars and context, and no type of the domain. A graph id is itself
 * a global id: the type, a colon and 20 hexadecimal digits.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: true;
  Scalars: { ID: { Input: string; Output: string } };
}>({
  plugins: [RelayPlugin],
  relay: {
    encodeGlobalID: (_typename, id) => String(id),
    decodeGlobalID: (globalID) => {
      const typename = typeOfId(globalID);
      if (!typename || !NODE_TYPES.has(typename))
        throw invalidArgument('id', `"${globalID.slice(0, 80)}" is not an id of this API`);
      return { typename, id: globalID };
    },
    idFieldOptions: ID,
    nodeTypeOptions: { description: 'Anything that has an id of its own.' },
    nodeQueryOptions: {
      description: 'The node with this id, or null.',
      args: { id: { description: 'As `id` of any node gives it.' } },
    },
    nodesQueryOptions: {
      description: 'The nodes with these ids, in their order; null where there is none.',
      args: { ids: { description: `Ids of any types, at most ${MAX_IDS}.` } },
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > MAX_IDS) {
          throw invalidArgument('ids', `holds ${ids.length} ids, and ${MAX_IDS} is the most`);
        }
        return resolveNodes(ids);
      },
    },
    pageInfoTypeOptions: { description: 'Where a page stands among the others.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether some came before.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge of this page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge: pass it as `after`.' },
  },
});

builder.queryType({ description: 'Where reading starts.' });
