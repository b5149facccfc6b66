import { builder, ID } from '../builder.ts';
import type { Context } from '../context.ts';
import { invalidArgument } from '../serving/errors.ts';
import type { EntityType } from '../vocabulary.ts';
import { ENTITIES_BY_EXTERNAL_KEY, ENTITIES_BY_ID, ENTITIES_BY_SLUG } from './entity.cypher.ts';
import { slugKey, typeOfId } from './identity.ts';
import type { EntityRow } from './node-row.ts';

interface ExternalIdValue {
  readonly source: string;
  readonly value: string;
}

const ExternalId = builder.objectRef<ExternalIdValue>('ExternalId').implement({
  description: 'How another catalogue identifies the same thing.',
  fields: (t) => ({
    source: t.exposeString('source', {
      nullable: false,
      description: 'The catalogue, as `imdb`, `tmdb`, `wikidata` or `isbn`.',
    }),
    value: t.exposeString('value', { nullable: false, description: 'The id there.' }),
  }),
});

/** `Entity`: every noun of the graph. Its typename is in the id, so no label has to be fetched. */
export const Entity = builder.interfaceRef<EntityRow>('Entity').implement({
  description: 'A noun of the graph: something that articles name and facts are about.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (row) => typeOfId(row.id),
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false, ...ID }),
    name: t.exposeString('name', { nullable: false, description: 'What it is called.' }),
    nameIsDescriptive: t.exposeBoolean('nameIsDescriptive', {
      nullable: false,
      description:
        'True where no title is known yet and the name only describes it, as "... finale" does.',
    }),
    aliases: t.exposeStringList('aliases', { nullable: false, description: 'Its other names.' }),
    slug: t.exposeString('slug', {
      nullable: false,
      description: 'A readable name, unique for its type, that never goes to another entity.',
    }),
    externalIds: t.field({
      type: [ExternalId],
      nullable: false,
      description: 'Its ids in other catalogues.',
      resolve: (row) => (row.externalIds ?? []).map(splitExternalId),
    }),
    sources: t.exposeStringList('sources', {
      nullable: false,
      description: 'Bulk catalogues that name it. Empty where only articles do.',
    }),
    createdAt: t.exposeString('createdAt', {
      nullable: false,
      description: 'When it entered the graph, as a UTC instant.',
    }),
    updatedAt: t.exposeString('updatedAt', {
      nullable: false,
      description: 'When a catalogue last changed it, as a UTC instant.',
    }),
  }),
});

/** The entity with an id; all look-ups of one level (see `levelOf`) are one statement. */
export function loadEntity<R extends EntityRow>(
  context: Context,
  id: string,
  level = 'node',
): Promise<R | null> {
  return load(context, `${level} by id`, ENTITIES_BY_ID, id);
}

/** The entity of a type with a slug. */
export function loadBySlug<R extends EntityRow>(context: Context, type: EntityType, slug: string) {
  return load<R>(context, 'entity by slug', ENTITIES_BY_SLUG, slugKey(type, slug));
}

/** What Pothos needs to serve `node` and `nodes` for a noun. */
export function nodeLookup<R extends EntityRow>() {
  return {
    id: { ...ID, resolve: (row: R) => row.id },
    loadManyWithoutCache: (ids: string[], context: Context) =>
      Promise.all(ids.map((id) => loadEntity<R>(context, id))),
  };
}

function load<R extends EntityRow>(context: Context, name: string, statement: string, id: string) {
  return context.loaders.load({ name, statement, parameters: {} }, id, (row) => row.node as R);
}

builder.queryField('entityByExternalId', (t) =>
  t.field({
    type: Entity,
    description: 'The entity that another catalogue knows by this id, or null.',
    args: {
      source: t.arg.string({ required: true, description: 'The catalogue, as `imdb`.' }),
      value: t.arg.string({ required: true, description: 'The id there, as `tt0944947`.' }),
    },
    resolve: (_root, { source, value }, context) => {
      if (!/^[a-z0-9-]{2,30}$/.test(source)) {
        throw invalidArgument('source', 'must be the short name of a catalogue, as imdb');
      }
      const key = `${source}:${value}`;
      return load(context, 'entity by external id', ENTITIES_BY_EXTERNAL_KEY, key);
    },
  }),
);

function splitExternalId(key: string): ExternalIdValue {
  const colon = key.indexOf(':');
  return { source: key.slice(0, colon), value: key.slice(colon + 1) };
}
