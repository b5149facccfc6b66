import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { typeOfId } from './model/identity.ts';
import { invalidArgument } from './serving/errors.ts';

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
      if (!typename)
        throw invalidArgument('id', `"${globalID.slice(0, 80)}" is not an id of this API`);
      return { typename, id: globalID };
    },
    nodeTypeOptions: { description: 'Anything that has an id of its own.' },
    nodeQueryOptions: { description: 'The node with this id, or null.' },
    nodesQueryOptions: {
      description: 'The nodes with these ids, in their order; null where there is none.',
    },
    pageInfoTypeOptions: { description: 'Where a page stands among the others.' },
  },
});

builder.queryType({ description: 'Where reading starts.' });
