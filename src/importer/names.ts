import type { StatementRunner } from '../graph/graph.ts';
import { chooseSlug, searchText, slugKey, sortName, typeOfId } from '../model/identity.ts';
import { NAMES_AFTER, NAMES_OF } from '../model/node.cypher.ts';
import { readRedirects } from '../model/redirect.ts';
import { fold } from '../text/fold.ts';
import type { EntityType } from '../vocabulary.ts';
import type { Gazetteer, KnownName } from './fact.ts';

/** What the importer keeps in memory of an entity, to match names against. */
export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string | undefined;
  readonly released?: string | undefined;
  readonly nameIsDescriptive?: boolean | undefined;
  /** What tells it from a namesake: "British director". */
  readonly disambiguation?: string | undefined;
  /** `source:value`, as `imdb:tt0944947`. */
  readonly externalIds?: readonly string[];
  /** The bulk catalogues that name it. */
  readonly sources?: readonly string[];
}

/** Types whose names a text may use without saying what they are. */
const GAZETTEER_TYPES: ReadonlySet<EntityType> = new Set([
  'Person',
  'Show',
  'SourceWork',
  'Organization',
  'Franchise',
  'Award',
]);

const PAGE = 20_000;

/**
 * The names and slugs of the graph, held in memory by the one writer: about 300 bytes an entity.
 * `load` reads them once; what is written later is added, so matching needs no look-up per name.
 */
export class Names {
  readonly #byId = new Map<string, KnownEntity>();
  readonly #byName = new Map<string, string[]>();
  readonly #byExternalId = new Map<string, string>();
  readonly #slugs = new Map<string, string>();
  readonly #slugById = new Map<string, string>();
  /** Survivors by the ids that were merged into them. */
  readonly #survivors = new Map<string, string>();
  /** What merges decided against, by survivor: columns and values, as JSON. */
  readonly #setAside = new Map<string, Set<string>>();
  readonly #gazetteer = new Map<string, Array<KnownName & { readonly id: string }>>();

  /** Reads the names of every entity, page by page. */
  static async load(graph: StatementRunner): Promise<Names> {
    const names = new Names();
    for await (const { id, to, slugKey, setAside } of readRedirects(graph)) {
      names.#survivors.set(id, to);
      // Held by an id that nothing has, so that no entity is given it, nor the survivor a second one.
      if (slugKey) names.#slugs.set(slugKey, id);
      const pairs: unknown[] = setAside ? JSON.parse(setAside) : [];
      const known = names.#setAside.get(to) ?? new Set<string>();
      names.#setAside.set(to, known);
      for (const pair of pairs) known.add(JSON.stringify(pair));
    }
    for (let after = ''; ; ) {
      const rows = await graph.read<Record<string, unknown>>(NAMES_AFTER, { after, limit: PAGE });
      for (const row of rows) names.#take(row);
      if (rows.length < PAGE) return names;
      after = rows.at(-1)?.id as string;
    }
  }

  /**
   * Takes in entities as the graph now has them: new ones, and what was learnt of others. What is
   * held in memory is then what a new process would load, so it does not matter where one ends.
   */
  async refresh(graph: StatementRunner, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await graph.read<Record<string, unknown>>(NAMES_OF, { ids });
    for (const row of rows) this.#take(row);
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
    const known = before ? [before.name, ...before.aliases].map(fold) : [];
    this.#byId.set(entity.id, entity);
    for (const key of entity.externalIds ?? []) this.#byExternalId.set(key, entity.id);
    for (const name of new Set([entity.name, ...entity.aliases].map(fold))) {
      if (!known.includes(name)) append(this.#byName, `${entity.type} ${name}`, entity.id);
      this.#teach(name, entity);
    }
  }

  /** Offers a name to the extractor, as what the entity now is. */
  #teach(name: string, entity: KnownEntity): void {
    if (!GAZETTEER_TYPES.has(entity.type) || entity.nameIsDescriptive) return;
    const { id, type, kind } = entity;
    const offered = { id, type, name: entity.name, ...(kind === undefined ? {} : { kind }) };
    const others = (this.#gazetteer.get(name) ?? []).filter((known) => known.id !== id);
    this.#gazetteer.set(
      name,
      [...others, offered].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
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

  /** What is stated of an entity, but for what a merge decided against. */
  withoutSetAside(
    id: string,
    stated: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const aside = this.#setAside.get(id);
    if (!aside) return stated;
    return Object.fromEntries(
      Object.entries(stated).filter((pair) => !aside.has(JSON.stringify(pair))),
    );
  }

  /** What naming an entity adds to what is known of it, but for what a merge decided against. */
  fieldsToTake<F extends Partial<KnownEntity>>(id: string, fields: F): F {
    const aside = this.#setAside.get(id);
    if (!aside) return fields;
    const taken = (column: string, value?: string) =>
      aside.has(JSON.stringify([column, value])) ? undefined : value;
    return {
      ...fields,
      kind: taken('catalogueKind', fields.kind),
      released: taken('catalogueReleased', fields.released),
      disambiguation: taken('disambiguation', fields.disambiguation),
    };
  }

  /** Whether an entity came out in a year, or what was merged into it is said to. */
  cameOutIn({ id, released }: KnownEntity, year: string): boolean {
    if (released?.slice(0, 4) === year) return true;
    const aside = [...(this.#setAside.get(id) ?? [])].map((pair) => JSON.parse(pair));
    return aside.some(
      ([column, value]) => /eleased$|^published$/.test(column) && String(value).startsWith(year),
    );
  }

  /** Entities of a type whose name or alias folds to the same text. */
  find(type: EntityType, name: string): readonly KnownEntity[] {
    const ids = this.#byName.get(`${type} ${fold(name)}`) ?? [];
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  get gazetteer(): Gazetteer {
    return this.#gazetteer;
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

function fromRow(row: Readonly<Record<string, unknown>>): KnownEntity {
  const id = row.id as string;
  return {
    id,
    type: typeOfId(id) as EntityType,
    name: row.name as string,
    aliases: row.aliases as string[],
    kind: (row.kind as string | null) ?? undefined,
    released: (row.released as string | null) ?? undefined,
    nameIsDescriptive: row.nameIsDescriptive as boolean,
    disambiguation: (row.disambiguation as string | null) ?? undefined,
    externalIds: (row.externalIds as string[] | null) ?? [],
    sources: (row.sources as string[] | null) ?? [],
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
