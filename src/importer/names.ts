import { REJECTIONS_AFTER } from '../claims/rejection.cypher.ts';
import type { StatementRunner } from '../graph/graph.ts';
import { chooseSlug, searchText, slugKey, sortName } from '../model/identity.ts';
import { NAMES_AFTER, NAMES_OF } from '../model/node.cypher.ts';
import { readRedirects } from '../model/redirect.ts';
import { fold } from '../text/fold.ts';
import type { EntityType } from '../vocabulary.ts';
import { ChangeLog, LoggedMap } from './change-log.ts';
import { fromRow, GAZETTEER_TYPES, type KnownEntity, namesOf } from './known-entity.ts';
import { InitialsIndex } from './matching/initials-index.ts';
import { OfferedNames } from './offered-names.ts';
import { SetAside } from './set-aside.ts';
import { byId, insert, remove } from './sorted-lists.ts';
import { Syndication } from './syndication/syndication.ts';

export type { KnownEntity } from './known-entity.ts';

const PAGE = 20_000;

/**
 * The names and slugs of the graph, held in memory by the one writer: about 300 bytes an entity.
 * `load` reads them once; what is written later is added, so matching needs no look-up per name.
 */
export class Names {
  /** Begun, committed and rolled back with the transaction that the changes belong to. */
  readonly changes = new ChangeLog();
  readonly syndication = new Syndication(this.changes);
  readonly #byId = new LoggedMap<string, KnownEntity>(this.changes);
  /** Ids in their order, so that it does not matter when a name was learnt. */
  readonly #byName = new LoggedMap<string, readonly string[]>(this.changes);
  readonly #byExternalId = new LoggedMap<string, string>(this.changes);
  readonly #slugs = new LoggedMap<string, string>(this.changes);
  readonly #slugById = new LoggedMap<string, string>(this.changes);
  /** Survivors by the ids that were merged into them. */
  readonly #survivors = new LoggedMap<string, string>(this.changes);
  /** The ids that were merged into a survivor. */
  readonly #formerIds = new LoggedMap<string, readonly string[]>(this.changes);
  readonly #setAside = new SetAside(this.changes);
  readonly #gazetteer = new OfferedNames(this.changes);
  #haveRejections = false;
  /** Made when first asked for: only articles need it. Holds more than is known, never less: look an id up. */
  #initials: InitialsIndex | undefined;

  /** Reads the names of every entity, page by page. */
  static async load(graph: StatementRunner): Promise<Names> {
    const names = new Names();
    await names.#load(graph);
    return names;
  }

  /** Reads everything anew. */
  async reload(graph: StatementRunner): Promise<void> {
    this.syndication.forget();
    const known = [this.#byId, this.#byName, this.#byExternalId, this.#slugs, this.#slugById];
    const others = [this.#survivors, this.#formerIds, this.#setAside, this.#gazetteer];
    for (const map of [...known, ...others]) {
      for (const key of [...map.keys()]) (map as Map<string, unknown>).delete(key);
    }
    await this.#load(graph);
  }

  async #load(graph: StatementRunner): Promise<void> {
    this.#haveRejections = (await graph.read(REJECTIONS_AFTER, { after: '', limit: 1 })).length > 0;
    for await (const { id, to, slugKey, setAside } of readRedirects(graph)) {
      this.#survivors.set(id, to);
      this.#formerIds.set(to, [...this.formerIdsOf(to), id]);
      // Held by an id that nothing has, so that no entity is given it, nor the survivor a second one.
      if (slugKey) this.#slugs.set(slugKey, id);
      if (setAside) this.#setAside.add(to, setAside);
    }
    for (let after = ''; ; ) {
      const rows = await graph.read<Record<string, unknown>>(NAMES_AFTER, { after, limit: PAGE });
      for (const row of rows) this.#take(row);
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.id as string;
    }
  }

  /**
   * Takes in entities as the graph now has them: new ones, what was learnt of others, and those that
   * are gone. What is held is then what a new process would load, so it does not matter where one ends.
   */
  async refresh(graph: StatementRunner, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await graph.read<Record<string, unknown>>(NAMES_OF, { ids });
    const gone = new Set(ids);
    for (const row of rows) {
      gone.delete(row.id as string);
      this.#take(row);
    }
    for (const id of gone) this.#forget(id);
  }

  /** Takes in entities that were just written, by all their columns: `refresh` without the reading. */
  learn(rows: Iterable<Readonly<Record<string, unknown>>>): void {
    for (const row of rows) this.#take({ ...row, released: row.released ?? row.published });
  }

  #take(row: Readonly<Record<string, unknown>>): void {
    this.#update(fromRow(row));
    if (typeof row.slugKey !== 'string') return;
    this.#slugs.set(row.slugKey, row.id as string);
    this.#slugById.set(row.id as string, row.slugKey.slice(row.slugKey.indexOf('/') + 1));
  }

  #update(entity: KnownEntity): void {
    const before = this.#byId.get(entity.id);
    const known = namesOf(before);
    const now = namesOf(entity);
    this.#byId.set(entity.id, entity);
    this.#initials?.add(entity);
    for (const key of entity.externalIds ?? []) this.#byExternalId.set(key, entity.id);
    for (const name of now) {
      if (!known.has(name)) insert(this.#byName, `${entity.type} ${name}`, entity.id);
      this.#teach(name, entity);
    }
    for (const name of known) if (!now.has(name)) this.#unname(name, entity);
  }

  /** What the graph holds no longer; the slug that it had is free again. */
  #forget(id: string): void {
    const entity = this.#byId.get(id);
    if (!entity) return;
    this.#byId.delete(id);
    for (const name of namesOf(entity)) this.#unname(name, entity);
    for (const key of entity.externalIds ?? []) {
      if (this.#byExternalId.get(key) === id) this.#byExternalId.delete(key);
    }
    const key = slugKey(entity.type, this.#slugById.get(id) ?? '');
    if (this.#slugs.get(key) === id) this.#slugs.delete(key);
    this.#slugById.delete(id);
  }

  #unname(name: string, { id, type }: KnownEntity): void {
    remove(this.#byName, `${type} ${name}`, (known) => known === id);
    remove(this.#gazetteer, name, (known) => known.id === id);
  }

  /** Offers a name to the extractor, as what the entity now is. */
  #teach(name: string, entity: KnownEntity): void {
    const { id, type, kind } = entity;
    const known = this.#gazetteer.get(name) ?? [];
    const held = known.find((other) => other.id === id);
    if (!GAZETTEER_TYPES.has(type) || entity.nameIsDescriptive) {
      if (held) remove(this.#gazetteer, name, (other) => other === held);
      return;
    }
    // A name that means what it meant is no change: what was read with it stays right.
    if (held?.name === entity.name && held.kind === kind) return;
    const offered = { id, type, name: entity.name, ...(kind === undefined ? {} : { kind }) };
    const others = known.filter((other) => other !== held);
    this.#gazetteer.set(name, [...others, offered].sort(byId));
  }

  /** The slug of an entity that the graph holds. */
  slugOf(id: string): string | undefined {
    return this.#slugById.get(id);
  }

  get(id: string): KnownEntity | undefined {
    return this.#byId.get(id);
  }

  /** The id of the entity that an external id, `source:value`, stands for. */
  identifiedBy(key: string): string | undefined {
    return this.#byExternalId.get(key);
  }

  /** The id itself, or that of the survivor where it was merged away. */
  survivorOf(id: string): string {
    return this.#survivors.get(id) ?? id;
  }

  /** The ids that were merged into an entity. */
  formerIdsOf(id: string): readonly string[] {
    return this.#formerIds.get(id) ?? [];
  }

  /** What is stated of an entity, but for what a merge decided against. */
  withoutSetAside(
    id: string,
    stated: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    return this.#setAside.without(id, stated);
  }

  /** What naming an entity adds to what is known of it, but for what a merge decided against. */
  fieldsToTake<F extends Partial<KnownEntity>>(id: string, fields: F): F {
    return this.#setAside.fieldsToTake(id, fields);
  }

  /** Whether an entity came out in a year, or what was merged into it is said to. */
  cameOutIn({ id, released }: KnownEntity, year: string): boolean {
    if (released?.slice(0, 4) === year) return true;
    return this.#setAside.cameOutIn(id, year);
  }

  /** Entities of a type whose name or alias folds to the same text. */
  find(type: EntityType, name: string): readonly KnownEntity[] {
    const ids = this.#byName.get(`${type} ${fold(name)}`) ?? [];
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** People whose name may be a way to write this one: of one surname and first letter, by id. */
  peopleWrittenLike(name: string): readonly KnownEntity[] {
    this.#initials ??= InitialsIndex.of(this.#byId.values());
    return this.#initials.find(name).flatMap((id) => this.#byId.get(id) ?? []);
  }

  get gazetteer(): OfferedNames {
    return this.#gazetteer;
  }

  /** Whether editors ruled anything out: no claim need be compared where they did not. */
  get haveRejections(): boolean {
    return this.#haveRejections;
  }

  /** The name of an entity; its id where it is not known. */
  readonly nameOf = (id: string): string => this.#byId.get(id)?.name ?? id;

  /** The columns that make an entity findable, with a slug reserved for it. */
  identify(entity: KnownEntity) {
    const year = entity.released?.slice(0, 4);
    const taken = (key: string) => (this.#slugs.get(key) ?? entity.id) !== entity.id;
    const slug = chooseSlug({ ...entity, year }, taken);
    const key = slugKey(entity.type, slug);
    this.#slugs.set(key, entity.id);
    return {
      id: entity.id,
      name: entity.name,
      aliases: entity.aliases,
      slug,
      slugKey: key,
      sortName: sortName(entity.name),
      searchText: searchText(entity.name, entity.aliases),
      nameIsDescriptive: entity.nameIsDescriptive ?? false,
    };
  }
}
