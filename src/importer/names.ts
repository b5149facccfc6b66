import type { StatementRunner } from '../graph/graph.ts';
import { chooseSlug, searchText, slugKey, sortName, typeOfId } from '../model/identity.ts';
import { NAMES_AFTER } from '../model/node.cypher.ts';
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
  /** True where a bulk catalogue names it. */
  readonly sourced?: boolean;
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
  readonly #slugs = new Map<string, string>();
  readonly #gazetteer = new Map<string, KnownName[]>();

  /** Reads the names of every entity, page by page. */
  static async load(graph: StatementRunner): Promise<Names> {
    const names = new Names();
    for (let after = ''; ; ) {
      const rows = await graph.read<Record<string, unknown>>(NAMES_AFTER, { after, limit: PAGE });
      for (const row of rows) {
        names.add(fromRow(row));
        if (typeof row.slugKey === 'string') names.#slugs.set(row.slugKey, row.id as string);
      }
      if (rows.length < PAGE) return names;
      after = rows.at(-1)?.id as string;
    }
  }

  /** Takes in an entity that is not known yet. */
  add(entity: KnownEntity): void {
    if (!this.#byId.has(entity.id)) this.update(entity);
  }

  /** Takes in an entity, or what a catalogue adds to one: its other names are found from now on. */
  update(entity: KnownEntity): void {
    const before = this.#byId.get(entity.id);
    const known = before ? [before.name, ...before.aliases].map(fold) : [];
    this.#byId.set(entity.id, entity);
    for (const name of new Set([entity.name, ...entity.aliases].map(fold))) {
      if (known.includes(name)) continue;
      append(this.#byName, `${entity.type} ${name}`, entity.id);
      if (GAZETTEER_TYPES.has(entity.type) && !entity.nameIsDescriptive) {
        const kind = entity.kind === undefined ? {} : { kind: entity.kind };
        append(this.#gazetteer, name, { type: entity.type, name: entity.name, ...kind });
      }
    }
  }

  get(id: string): KnownEntity | undefined {
    return this.#byId.get(id);
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
  identify(entity: KnownEntity): Record<string, unknown> {
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

function fromRow(row: Record<string, unknown>): KnownEntity {
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
    sourced: ((row.sources as string[] | null) ?? []).length > 0,
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
