import { typeOfId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import { BitSet } from './bit-set.ts';
import { compareUnits, partition, sortByText } from './sorted-texts.ts';
import { postWords, SLICE, type WordPostings, wordsOf } from './word-postings.ts';

/** An entity with its names, as the graph gives it. */
export interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly slug: string;
  readonly sortName: string;
  readonly degree: number;
}

/**
 * The names of entities, ready to be looked up. Entities are numbered by rank (most edges first, then
 * id); names are numbered so that name n of the first `ids.length` is that of entity n, and aliases
 * follow in the order of their entities. So of the names that meet a query the lowest number is the
 * best, and a set of names needs no sorting.
 */
export interface NameTable extends WordPostings {
  readonly ids: readonly string[];
  readonly types: Uint8Array;
  readonly degrees: Uint32Array;
  readonly slugs: readonly string[];
  readonly sortNames: readonly string[];
  /** Entities in the order of their ids. */
  readonly byId: Uint32Array;
  /** Entities of each type, by `sortName` and id. */
  readonly bySortName: ReadonlyMap<EntityType, Uint32Array>;
  /** Names as they are written, and the entity of each. */
  readonly names: readonly string[];
  readonly owners: Uint32Array;
  /** How many words each name has, 255 for more. */
  readonly wordCounts: Uint8Array;
  /** Two sets of names to look up with: a look-up never waits, so one at a time has them. */
  readonly scratch: readonly [BitSet, BitSet];
  /** The folded names in order, and the name that each belongs to. */
  readonly texts: readonly string[];
  readonly byText: Uint32Array;
}

/** Makes a table of rows; it yields every few milliseconds of work, so that others get a turn. */
export function* buildNameTable(rows: readonly NameRow[]): Generator<void, NameTable> {
  const inOrder = [...rows].sort((a, b) => compareUnits(a.id, b.id));
  const { ranked, byId } = rankedRows(inOrder);
  yield;
  const names = ranked.map((row) => row.name);
  const owners = Array.from(ranked.keys());
  for (const [entity, row] of ranked.entries()) {
    for (const alias of row.aliases) {
      names.push(alias);
      owners.push(entity);
    }
  }
  const folded: string[] = [];
  for (const name of names) if (folded.push(fold(name)) % SLICE === 0) yield;
  const byText = Uint32Array.from(names.keys());
  yield* sortByText(byText, (name) => folded[name] ?? '');
  const sortNames = ranked.map((row, entity) =>
    // Mostly the folded name: one text in memory instead of two.
    row.sortName === folded[entity] ? folded[entity] : row.sortName,
  );
  const ids = ranked.map((row) => row.id);
  const types = Uint8Array.from(ids, (id) => ENTITY_TYPES.indexOf(typeOfId(id) as EntityType));
  return {
    ids,
    types,
    degrees: Uint32Array.from(ranked, (row) => row.degree),
    slugs: ranked.map((row) => row.slug),
    sortNames,
    byId,
    bySortName: yield* orderBySortName(ids, types, sortNames),
    names,
    owners: Uint32Array.from(owners),
    wordCounts: Uint8Array.from(folded, (text) => Math.min(wordsOf(text).length, 255)),
    texts: Array.from(byText, (name) => folded[name] ?? ''),
    byText,
    scratch: [new BitSet(names.length), new BitSet(names.length)],
    ...(yield* postWords(folded)),
  };
}

/** Whether the table has an entity with the id. */
export function hasEntity({ ids, byId }: NameTable, id: string): boolean {
  const at = (place: number) => ids[byId[place] ?? -1] ?? '';
  const place = partition(0, byId.length, (middle) => at(middle) < id);
  return at(place) === id;
}

/** The rows by falling degree, those of equal degree by id as they come, and the rank of each. */
function rankedRows(inOrder: readonly NameRow[]): { ranked: NameRow[]; byId: Uint32Array } {
  const order = Uint32Array.from(inOrder.keys());
  const degree = (place: number) => inOrder[place]?.degree ?? 0;
  order.sort((a, b) => degree(b) - degree(a) || a - b);
  const byId = new Uint32Array(order.length);
  for (const [rank, place] of order.entries()) byId[place] = rank;
  return { ranked: Array.from(order, (place) => inOrder[place] as NameRow), byId };
}

function* orderBySortName(
  ids: readonly string[],
  types: Uint8Array,
  sortNames: readonly string[],
): Generator<void, Map<EntityType, Uint32Array>> {
  const orders = new Map<EntityType, Uint32Array>();
  const byId = (a: number, b: number) => compareUnits(ids[a] ?? '', ids[b] ?? '');
  for (const [number, type] of ENTITY_TYPES.entries()) {
    const entities: number[] = [];
    for (const [entity, own] of types.entries()) if (own === number) entities.push(entity);
    const order = Uint32Array.from(entities);
    yield* sortByText(order, (entity) => sortNames[entity] ?? '', byId);
    orders.set(type, order);
  }
  return orders;
}
