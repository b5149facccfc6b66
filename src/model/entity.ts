import type { GraphQLResolveInfo } from 'graphql';
import { builder, ID } from '../builder.ts';
import type { Context } from '../context.ts';
import type { BatchQuery } from '../graph/batch.ts';
import {
  type Columns,
  columnsOf,
  keepNested,
  nestedClauses,
  nestedParameters,
  propertiesIn,
} from '../graph/columns.ts';
import { named } from '../graph/page.ts';
import type { EntityType } from '../vocabulary.ts';
import { ENTITIES_BY_ID, ENTITIES_BY_SLUG, type LookUp } from './entity.cypher.ts';
import { EntityTypeEnum } from './entity-type.ts';
import { slugKey, typeOfId } from './identity.ts';
import { levelOf } from './level.ts';
import type { EntityRow } from './node-row.ts';
import { nodeColumns, reads } from './query/columns.ts';
import { declareQuery, interfaceQuery } from './query/node-query.ts';

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

declareQuery('Entity', interfaceQuery(EntityTypeEnum));

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
      extensions: reads('externalIds'),
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
      description:
        'When its own properties last changed, as a UTC instant; relationships do not count.',
    }),
  }),
});

/** The entity with an id; all look-ups of one level (see `levelOf`) are one statement. */
export function loadEntity<R extends EntityRow>(
  context: Context,
  id: string,
  info: GraphQLResolveInfo,
): Promise<R | null> {
  return lookUp(context, `${levelOf(info)} by id`, ENTITIES_BY_ID, id, nodeColumns(info));
}

/** The entity of a type with a slug. */
export function loadBySlug<R extends EntityRow>(
  context: Context,
  type: EntityType,
  slug: string,
  info: GraphQLResolveInfo,
): Promise<R | null> {
  return lookUp(
    context,
    'entity by slug',
    ENTITIES_BY_SLUG,
    slugKey(type, slug),
    nodeColumns(info, 2),
  );
}

const EVERYTHING: Columns = new Set(['n.*']);

/**
 * One node by a key, read together with the others that are looked up under the same name; with all
 * its properties where no columns are named. What is not found is looked for among what was merged
 * away, in one statement more.
 */
export async function lookUp<R>(
  context: Context,
  name: string,
  { direct, redirected }: LookUp,
  key: string,
  columns: Columns = EVERYTHING,
): Promise<R | null> {
  const found = await context.loaders.load(nodeQuery<R>(name, direct), key, columns);
  if (found !== null || !redirected) return found;
  return context.loaders.load(nodeQuery<R>(`${name} redirected`, redirected), key, columns);
}

/** The statement's `properties(n)` stands for the columns that are asked for. */
function nodeQuery<R>(name: string, statement: string): BatchQuery<R> {
  return {
    name,
    statement: (columns) => {
      const { clauses, answers } = nestedClauses(columns, 'p0', 1);
      const node = columnsOf('n', columns);
      const nested = answers.length > 0 ? `, [${answers.join(', ')}] AS nested` : '';
      const before = answers.length > 0 ? `WITH k, n, n AS p0\n  ${clauses.join('\n  ')}\n  ` : '';
      return statement
        .replace('properties(n) AS node', `${node} AS node${nested}`)
        .replace('RETURN k.id', `${before}RETURN k.id`);
    },
    parameters: nestedParameters,
    read: (row, columns) => {
      const node = named(propertiesIn('n', columns), row.node as readonly unknown[]);
      if (row.nested) keepNested(node, columns, row.nested as readonly unknown[]);
      return node as R;
    },
  };
}

function splitExternalId(key: string): ExternalIdValue {
  const colon = key.indexOf(':');
  return { source: key.slice(0, colon), value: key.slice(colon + 1) };
}
