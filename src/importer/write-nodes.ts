import type { Transaction } from '../graph/graph.ts';
import { typeOfId } from '../model/identity.ts';
import {
  ADD_PROPERTIES,
  CREATE_ENTITIES,
  CREATE_NODES,
  type NewNodeRow,
} from '../model/node.cypher.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import type { KnownEntity, Names } from './names.ts';

/** An entity to create, or to add properties to. */
export interface NodeWrite {
  readonly entity: KnownEntity;
  /** The noun's own columns; null takes one away. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
}

/**
 * Creates entities in one statement. Those that the graph holds already are left alone. Gives the columns
 * of the others, by id.
 */
export async function createNodes(
  transaction: Transaction,
  names: Names,
  nodes: readonly NodeWrite[],
  now: string,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const created = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { entity, properties, sources } of nodes) {
    if (names.get(entity.id)) continue;
    const identity = names.identify(entity);
    created.set(entity.id, { ...identity, ...properties, sources, createdAt: now, updatedAt: now });
  }
  if (created.size === 0) return created;
  const rows: Record<string, object[]> = {};
  for (const type of ENTITY_TYPES) rows[type] = [];
  for (const [id, columns] of created) rows[typeOfId(id) as EntityType]?.push(columns);
  await transaction.write(CREATE_ENTITIES, { rows });
  return created;
}

/**
 * Creates entities that the graph does not hold, in bulk, and gives the columns of each: a statement
 * for each type and set of sources, and one for the columns that only some have.
 */
export async function createNamedNodes(
  transaction: Transaction,
  names: Names,
  nodes: readonly NodeWrite[],
  now: string,
): Promise<Array<Readonly<Record<string, unknown>>>> {
  const groups = new Map<string, { node: NodeWrite; rows: NewNodeRow[] }>();
  const more: Array<{ id: string; properties: object }> = [];
  const created = nodes.map((node) => {
    const { entity, properties, sources } = node;
    const { id, name, aliases, slug, slugKey, sortName, searchText, nameIsDescriptive } =
      names.identify(entity);
    const externalIds = entity.externalIds ?? [];
    const place = [entity.type, ...sources].join('\u0000');
    const group = groups.get(place) ?? { node, rows: [] };
    groups.set(place, group);
    group.rows.push([
      id,
      name,
      aliases,
      slug,
      slugKey,
      sortName,
      searchText,
      nameIsDescriptive,
      externalIds,
    ]);
    if (Object.keys(properties).length > 0) more.push({ id, properties });
    return { id, name, aliases, slugKey, nameIsDescriptive, externalIds, sources, ...properties };
  });
  for (const { node, rows } of groups.values()) {
    const { entity, sources } = node;
    await transaction.write(CREATE_NODES[entity.type], { rows, sources, now });
  }
  if (more.length > 0) await transaction.write(ADD_PROPERTIES, { rows: more });
  return created;
}
