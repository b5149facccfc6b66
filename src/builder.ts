import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { typeOfId } from './model/identity.ts';

/** What `id` says of itself on every type. */
export const ID = { description: 'Stable, and good for `node`.' };

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
    decodeGlobalID: (globalID) => ({ typename: typeOfId(globalID) ?? '', id: globalID }),
    idFieldOptions: ID,
    nodeTypeOptions: { description: 'Anything that has an id of its own.' },
    // Made in src/model/node-fields.ts, which reads no more than is selected.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page stands among the others.' },
    hasNextPageFieldOptions: { description: 'Whether more follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether some came before.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge of this page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge: pass it as `after`.' },
  },
});

builder.queryType({ description: 'Where reading starts.' });
