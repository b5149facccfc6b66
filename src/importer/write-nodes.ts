import type { Transaction } from '../graph/graph.ts';
import { WRITE_NODES } from '../model/node.cypher.ts';
import type { EntityType } from '../vocabulary.ts';
import type { KnownEntity, Names } from './names.ts';

/** An entity to create, or to add properties to. */
export interface NodeWrite {
  readonly entity: KnownEntity;
  /** The noun's own columns; null takes one away. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly sources: readonly string[];
}

/** Creates entities: one statement for each type. Those that the graph holds already are left alone. */
export async function createNodes(
  transaction: Transaction,
  names: Names,
  nodes: readonly NodeWrite[],
  now: string,
): Promise<void> {
  const rows = new Map<EntityType, Map<string, { id: string; properties: object }>>();
  for (const { entity, properties, sources } of nodes) {
    if (names.get(entity.id)) continue;
    const group = rows.get(entity.type) ?? new Map();
    rows.set(entity.type, group);
    const identity = names.identify(entity);
    const all = { ...identity, ...properties, sources, createdAt: now, updatedAt: now };
    group.set(entity.id, { id: entity.id, properties: all });
  }
  for (const [type, group] of rows) {
    await transaction.write(WRITE_NODES[type], { rows: [...group.values()] });
  }
}
