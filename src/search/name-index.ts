import { setImmediate as breathe } from 'node:timers/promises';
import type { Graph } from '../graph/graph.ts';
import { fold } from '../text/fold.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';
import { matchNames, type NameHit, type NameQuery } from './match-names.ts';
import { idsBySortName, type SortNameRange } from './name-order.ts';
import { buildNameTable, hasEntity, type NameRow, type NameTable, wordsOf } from './name-table.ts';
import { compareRanks } from './ranking.ts';
import {
  type NameState,
  overlapping,
  readAllNames,
  readNamesSince,
  readState,
} from './read-names.ts';

/** How long Neo4j, to which other processes write, is taken to be as it was, in milliseconds. */
const POLL_MS = 2000;

/** Changed entities that are kept beside the table before it is read anew. */
const MOST_CHANGED = 2000;

/** A table of the whole graph is read anew no sooner than this after the last time, in milliseconds. */
const REBUILD_PAUSE_MS = 30_000;

export interface NameSearch {
  /** Entities of other types are passed over; all types count where it is left out. */
  readonly types?: readonly EntityType[] | undefined;
  /** How many hits at the most. */
  readonly limit: number;
}

/** What the index holds: the graph as it was read, and apart from it what changed since. */
interface Snapshot {
  readonly table: NameTable;
  readonly changed: ReadonlyMap<string, NameRow>;
  readonly changes: NameTable;
  readonly state: NameState;
  /** False where it is known to lack something, or to hold what has gone. */
  readonly isWhole: boolean;
}

/** The words of a query: what it folds to, each word once, the last one last. */
export function nameQuery(text: string): NameQuery {
  const folded = fold(text);
  const words = wordsOf(folded);
  return { text: folded, words: words.filter((word, at) => words.lastIndexOf(word) === at) };
}

/**
 * The names and aliases of a graph's entities, held in this process: the engines' own text indexes
 * neither fold nor rank alike. It is read at the first use or by `ready`. What this process writes is
 * seen at once, what others write to Neo4j within some seconds.
 */
export class NameIndex {
  readonly #graph: Graph;
  #snapshot: Snapshot | undefined;
  /** Writes of this process that the snapshot holds, and when others' were last asked for. */
  #changes = 0;
  #polled = 0;
  #rebuilt = 0;
  #update: Promise<void> | undefined;
  #rebuild: Promise<void> | undefined;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Resolves once the index is in step with the graph; undefined where it is already. */
  ready(): Promise<void> | undefined {
    if (this.#isFresh()) return undefined;
    this.#update ??= this.#bringUpToDate().finally(() => {
      this.#update = undefined;
    });
    // An update under way may have begun before the last write.
    return this.#update.then(() => this.ready());
  }

  /** The best hits for a query, best first; none for one without letters or digits. Call after `ready`. */
  search(query: NameQuery, { types, limit }: NameSearch): NameHit[] {
    const snapshot = this.#snapshot;
    if (!snapshot || query.words.length === 0) return [];
    const plain = hits(snapshot, query, types, limit, false);
    return plain.length > 0 ? plain : hits(snapshot, query, types, limit, true);
  }

  /** Ids of a type's entities by `sortName` and id, both by UTF-16 units. Call after `ready`. */
  idsByName(type: EntityType, range: SortNameRange): string[] {
    if (!this.#snapshot) return [];
    const { table, changed, changes } = this.#snapshot;
    return idsBySortName([table, changes], type, range, (id, from) =>
      from === table ? !changed.has(id) : true,
    );
  }

  #isFresh(): boolean {
    if (!this.#snapshot || this.#changes !== this.#graph.changes) return false;
    return this.#graph.engine === 'embedded' || performance.now() - this.#polled < POLL_MS;
  }

  async #bringUpToDate(): Promise<void> {
    const own = this.#graph.changes;
    const snapshot = this.#snapshot;
    const polled = performance.now();
    if (!snapshot) await this.#readAll();
    else {
      const state = await readState(this.#graph, snapshot.state.since);
      const mustSee = own !== this.#changes;
      if (mustSee || !sameState(state, snapshot.state)) await this.#catchUp(snapshot, state);
      if (this.#snapshot?.isWhole === false) {
        if (mustSee) await this.#readAll();
        else this.#readAllSoon();
      }
    }
    this.#changes = own;
    this.#polled = polled;
  }

  /** Takes in what changed; the snapshot is not whole where that is too much, or where entities have gone. */
  async #catchUp(snapshot: Snapshot, { since, latest }: NameState): Promise<void> {
    // Read first, so that what changes from here on is noticed the next time.
    const state = await readState(this.#graph, overlapping(latest));
    const rows = await readNamesSince(this.#graph, since, MOST_CHANGED);
    const changed = new Map(snapshot.changed);
    for (const row of rows ?? []) changed.set(row.id, row);
    if (!rows || changed.size > MOST_CHANGED) {
      this.#snapshot = { ...snapshot, state, isWhole: false };
      return;
    }
    const { table } = snapshot;
    const added = [...changed.keys()].filter((id) => !hasEntity(table, id));
    const changes = await finished(buildNameTable([...changed.values()]));
    const isWhole = table.ids.length + added.length === state.entities;
    this.#snapshot = { table, changed, changes, state, isWhole };
  }

  async #readAll(): Promise<void> {
    const { latest } = await readState(this.#graph, '');
    const state = await readState(this.#graph, overlapping(latest));
    const table = await finished(buildNameTable(await readAllNames(this.#graph)));
    const changes = await finished(buildNameTable([]));
    this.#snapshot = { table, changed: new Map(), changes, state, isWhole: true };
    this.#rebuilt = performance.now();
  }

  /** Reads everything behind the back of those who ask: until then hits are checked against the graph. */
  #readAllSoon(): void {
    if (performance.now() - this.#rebuilt < REBUILD_PAUSE_MS) return;
    this.#rebuild ??= this.#readAll()
      // The snapshot is still not whole, so the next poll tries again.
      .catch(() => undefined)
      .finally(() => {
        this.#rebuild = undefined;
      });
  }
}

function hits(
  { table, changed, changes }: Snapshot,
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

function sameState(a: NameState, b: NameState): boolean {
  return a.entities === b.entities && a.changed === b.changed && a.latest === b.latest;
}

/** The value of a generator, with a breath at each of its pauses. */
async function finished<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
  }
}
