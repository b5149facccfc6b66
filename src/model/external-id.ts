import { builder } from '../builder.ts';
import { invalidArgument } from '../serving/errors.ts';
import { ENTITIES_BY_EXTERNAL_KEY } from './entity.cypher.ts';
import { Entity, lookUp } from './entity.ts';
import type { EntityRow } from './node-row.ts';
import { nodeColumns } from './query/columns.ts';

/** Ids in one `entitiesByExternalIds` query. */
const MAX_IDS = 100;

const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description: 'How another catalogue identifies an entity.',
  fields: (t) => ({
    source: t.string({ required: true, description: 'The catalogue, as `imdb`.' }),
    value: t.string({ required: true, description: 'The id there, as `tt0944947`.' }),
  }),
});

builder.queryField('entityByExternalId', (t) =>
  t.field({
    type: Entity,
    description: 'The entity that another catalogue knows by this id, or null.',
    args: {
      source: t.arg.string({ required: true, description: 'The catalogue, as `imdb`.' }),
      value: t.arg.string({ required: true, description: 'The id there, as `tt0944947`.' }),
    },
    resolve: (_root, { source, value }, context, info) =>
      lookUp<EntityRow>(
        context,
        'entity by external id',
        ENTITIES_BY_EXTERNAL_KEY,
        keyOf('source', source, value),
        nodeColumns(info),
      ),
  }),
);

builder.queryField('entitiesByExternalIds', (t) =>
  t.field({
    type: [Entity],
    nullable: { list: false, items: true },
    description:
      'The entities that other catalogues know by these ids, in their order; null where there is none. One statement.',
    args: {
      ids: t.arg({
        type: [ExternalIdInput],
        required: true,
        description: `Ids of any catalogues, at most ${MAX_IDS}.`,
      }),
    },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MAX_IDS) {
        throw invalidArgument('ids', `holds ${ids.length} ids, and ${MAX_IDS} is the most`);
      }
      const keys = ids.map(({ source, value }, index) =>
        keyOf(`ids[${index}].source`, source, value),
      );
      return Promise.all(
        keys.map((key) =>
          lookUp<EntityRow>(
            context,
            'entity by external id',
            ENTITIES_BY_EXTERNAL_KEY,
            key,
            nodeColumns(info),
          ),
        ),
      );
    },
  }),
);

function keyOf(argument: string, source: string, value: string): string {
  if (/^[a-z0-9-]{2,30}$/.test(source)) return `${source}:${value}`;
  throw invalidArgument(argument, 'must be the short name of a catalogue, as imdb');
}
