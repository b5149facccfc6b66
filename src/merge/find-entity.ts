import type { StatementRunner } from '../graph/graph.ts';
import { FIND_ENTITY } from './merge.cypher.ts';

/** An entity that a name on the command line means. */
export interface FoundEntity {
  readonly id: string;
  readonly slugKey: string;
  readonly name: string;
  /** The id that was merged away, where the name is of that; else empty. */
  readonly redirect: string;
  readonly [column: string]: unknown;
}

/** The entity that an id, or a type and slug as `person/jane-doe`, means. Throws where there is none. */
export async function findEntity(runner: StatementRunner, name: string): Promise<FoundEntity> {
  const [found] = await runner.read<FoundEntity>(FIND_ENTITY, { name });
  if (found) return found;
  throw new Error(
    `Nothing in the graph has the id or slug "${name}". Give an id, or type and slug as person/jane-doe.`,
  );
}
