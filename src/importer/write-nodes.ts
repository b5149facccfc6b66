import type { Transaction } from '../graph/graph.ts';
import {
  ADD_PROPERTIES,
  CREATE_NODES,
  type NewNodeRow,
  WRITE_NODES,
} from '../model/node.cypher.ts';
import type { EntityType } from '../vocabulary.ts';
import type { KnownEntity, Names } from './names.ts';

/** An entity to create, or to add properties to. */
export interface NodeWrite {
  readonly entity: KnownEntity;
  /** The noun's own columns; null takes one away. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
}

/**
 * Creates entities: one statement for each type. Those that the graph holds already are left alone. Gives
 * the columns of the others, by id.
 */
export async function createNodes(
  transaction: Transaction,
  names: Names,
  nodes: readonly NodeWrite[],
  now: string,
): Promise<Map<string, Readonly<Record<string, unknown>>>> {
  const created = new Map<string, Readonly<Record<string, unknown>>>();
  const rows = new Map<EntityType, Map<string, { id: string; properties: object }>>();
  for (const { entity, properties, sources } of nodes) {
    if (names.get(entity.id)) continue;
    const group = rows.get(entity.type) ?? new Map();
    rows.set(entity.type, group);
    const identity = names.identify(entity);
    const all = { ...identity, ...properties, sources, createdAt: now, updatedAt: now };
    group.set(entity.id, { id: entity.id, properties: all });
    created.set(entity.id, all);
  }
  for (const [type, group] of rows) {
    await transaction.write(WRITE_NODES[type], { rows: [...group.values()] });
  }
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
