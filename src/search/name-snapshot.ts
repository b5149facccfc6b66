import { setImmediate as breathe } from 'node:timers/promises';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import { matchNames, type NameHit, type NameQuery } from './match-names.ts';
import { buildNameTable, type NameRow, type NameTable } from './name-table.ts';
import { compareRanks } from './ranking.ts';
import type { NameState } from './read-names.ts';

/** What the index holds: the graph as it was read, and apart from it what changed since. */
export interface NameSnapshot {
  readonly table: NameTable;
  readonly changed: ReadonlyMap<string, NameRow>;
  readonly changes: NameTable;
  readonly state: NameState;
  /** False where it is known to lack something, or to hold what has gone. */
  readonly isWhole: boolean;
}

/** The best hits in what was read and in what changed since; see `matchNames`. */
export function matchSnapshot(
  { table, changed, changes }: NameSnapshot,
  query: NameQuery,
  types: readonly EntityType[] | undefined,
  limit: number,
  typos: boolean,
): NameHit[] {
  const wanted = types && new Set(types.map((type) => ENTITY_TYPES.indexOf(type)));
  const ofType = (from: NameTable) => (entity: number) =>
    wanted?.has(from.types[entity] ?? -1) ?? true;
  const isOfType = ofType(table);
  const isCurrent = (entity: number) => !changed.has(table.ids[entity] ?? '');
  const accepts = (entity: number) => isOfType(entity) && isCurrent(entity);
  const old = matchNames(table, query, limit, typos, accepts);
  if (changed.size === 0) return old;
  const recent = matchNames(changes, query, limit, typos, ofType(changes));
  return [...old, ...recent].sort(compareRanks).slice(0, limit);
}

/** A table of rows, made with a breath at each pause. */
export async function tableOf(rows: readonly NameRow[]): Promise<NameTable> {
  const work = buildNameTable(rows);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
