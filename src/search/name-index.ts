import type { Graph } from '../graph/graph.ts';
import type { EntityType } from '../vocabulary.ts';
import type { NameHit, NameQuery } from './match-names.ts';
import { idsBySortName, type SortNameRange } from './name-order.ts';
import { matchSnapshot, type NameSnapshot, tableOf } from './name-snapshot.ts';
import { hasEntity } from './name-table.ts';
import {
  type NameState,
  overlapping,
  readAllNames,
  readNamesSince,
  readState,
  sameState,
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

/**
 * The names and aliases of a graph's entities, held in this process: the engines' own text indexes
 * neither fold nor rank alike. It is read at the first use or by `ready`. What this process writes is
 * seen at once, what others write to Neo4j within some seconds.
 */
export class NameIndex {
  readonly #graph: Graph;
  #snapshot: NameSnapshot | undefined;
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
    const plain = matchSnapshot(snapshot, query, types, limit, false);
    return plain.length > 0 ? plain : matchSnapshot(snapshot, query, types, limit, true);
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
  async #catchUp(snapshot: NameSnapshot, { since, latest }: NameState): Promise<void> {
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
    const changes = await tableOf([...changed.values()]);
    const isWhole = table.ids.length + added.length === state.entities;
    this.#snapshot = { table, changed, changes, state, isWhole };
  }

  async #readAll(): Promise<void> {
    const { latest } = await readState(this.#graph, '');
    const state = await readState(this.#graph, overlapping(latest));
    const table = await tableOf(await readAllNames(this.#graph));
    const changes = await tableOf([]);
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
