import type { EntityType } from '../vocabulary.ts';
import type { NameTable } from './name-table.ts';
import { compareUnits, partition } from './sorted-texts.ts';

/** A stretch of the entities of a type in the order of `sortName` and id. */
export interface SortNameRange {
  /** Where it starts: behind the entity with this `sortName` and id. */
  readonly after?: readonly [sortName: string, id: string] | undefined;
  readonly limit: number;
  /** From the last name to the first. */
  readonly descending?: boolean | undefined;
}

interface Place {
  readonly sortName: string;
  readonly id: string;
}

/** The ids of a type's entities in order, merged from tables; `accepts` tells which of a table count. */
export function idsBySortName(
  tables: readonly NameTable[],
  type: EntityType,
  range: SortNameRange,
  accepts: (id: string, table: NameTable) => boolean,
): string[] {
  const direction = range.descending ? -1 : 1;
  const walks = tables.map((table) => walk(table, type, range, accepts));
  const heads = walks.map((steps) => steps.next());
  const ids: string[] = [];
  while (ids.length < range.limit) {
    let best = -1;
    for (const [index, head] of heads.entries()) {
      if (head.done) continue;
      const other = heads[best];
      if (!other || other.done || comparePlaces(head.value, other.value) * direction < 0) {
        best = index;
      }
    }
    const head = heads[best];
    const steps = walks[best];
    if (!head || head.done || !steps) break;
    ids.push(head.value.id);
    heads[best] = steps.next();
  }
  return ids;
}

function* walk(
  table: NameTable,
  type: EntityType,
  { after, descending }: SortNameRange,
  accepts: (id: string, table: NameTable) => boolean,
): Generator<Place, void> {
  const order = table.bySortName.get(type) ?? new Uint32Array();
  const at = (place: number): Place => {
    const entity = order[place] ?? 0;
    return { sortName: table.sortNames[entity] ?? '', id: table.ids[entity] ?? '' };
  };
  const bound = after && { sortName: after[0], id: after[1] };
  const isBefore = (place: number, most: number) => comparePlaces(at(place), bound as Place) < most;
  const step = descending ? -1 : 1;
  let place = descending ? order.length - 1 : 0;
  // Ascending from the first place beyond the bound, descending from the last one before it.
  if (bound && descending) place = partition(0, order.length, (at) => isBefore(at, 0)) - 1;
  else if (bound) place = partition(0, order.length, (at) => isBefore(at, 1));
  for (; place >= 0 && place < order.length; place += step) {
    const found = at(place);
    if (accepts(found.id, table)) yield found;
  }
}

function comparePlaces(a: Place, b: Place): number {
  return compareUnits(a.sortName, b.sortName) || compareUnits(a.id, b.id);
}
