import { mintId } from '../../model/identity.ts';
import { fold } from '../../text/fold.ts';
import { characterNamed } from '../character-names.ts';
import type { KnownEntity, Names } from '../names.ts';
import type { NodeWrite } from '../write-nodes.ts';
import type { PersonReference } from './line.ts';
import { contradicts, idKeys, moreExact, united, withExactDate } from './united-columns.ts';

type Fields = Partial<Omit<KnownEntity, 'id' | 'type' | 'name'>>;

export interface KnownCharacter {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Finds or mints the entities that catalogue lines name, and gathers what is to be written of them. */
export class CatalogueEntities {
  readonly nodes = new Map<string, NodeWrite>();
  readonly #names: Names;
  /** Entities by external id, `source:value`, that this batch brings in. */
  readonly #external = new Map<string, string>();
  /** Names that this batch brings in, by type and folded form: new entities, and aliases of known ones. */
  readonly #fresh = new Map<string, KnownEntity[]>();

  /** Characters of shows that the graph knows already. */
  readonly #characters: ReadonlyMap<string, readonly KnownCharacter[]>;

  constructor(names: Names, characters: ReadonlyMap<string, readonly KnownCharacter[]>) {
    this.#names = names;
    this.#characters = characters;
  }

  /** The id of the entity that an external id, `source:value`, stands for. */
  identifiedBy(key: string): string | undefined {
    return this.#external.get(key) ?? this.#names.identifiedBy(key);
  }

  /** A character of a show: one that it has already, else by name within `scope`. */
  character(name: string, show: string, scope: string, source: string): KnownEntity {
    const minted = mintId('Character', scope, fold(name) || name);
    const own = this.#names.survivorOf(minted);
    const characters = this.#characters.get(show) ?? [];
    // A merge may have brought a namesake into the show: its own character comes first.
    const known =
      characters.find((character) => character.id === own) ??
      characterNamed(name, characters, { either: true });
    const id = known?.id ?? minted;
    const other = known !== undefined && fold(known.name) !== fold(name);
    return this.#add(id, 'Character', name, source, {}, other ? { aliases: [name] } : {});
  }

  /** A person by external id, else by name and disambiguation. */
  person(
    reference: PersonReference,
    source: string,
    properties: Readonly<Record<string, unknown>> = {},
    aliases: readonly string[] = [],
  ): KnownEntity {
    const given = typeof reference === 'string' ? { name: reference } : reference;
    const { name, disambiguation } = given;
    const externalIds = idKeys(given.externalIds);
    const [external] = externalIds;
    const minted = external
      ? mintId('Person', external)
      : mintId('Person', fold(name), disambiguation ?? '');
    const known =
      this.#byExternalId(externalIds) ??
      this.#find('Person', name, minted).find(
        (entity) =>
          entity.disambiguation === disambiguation && !contradicts(externalIds, entity.externalIds),
      );
    const id = known?.id ?? minted;
    const columns = disambiguation ? { disambiguation, ...properties } : properties;
    const fields = { disambiguation, externalIds, aliases };
    return this.#add(id, 'Person', name, source, columns, fields);
  }

  /** A show by external id, else by name and year; an article's show without a year may be it. */
  show(
    line: { name: string; released?: string | undefined; externalIds?: Record<string, string> },
    source: string,
    properties: Readonly<Record<string, unknown>> = {},
    aliases: readonly string[] = [],
  ): KnownEntity {
    const { name, released } = line;
    const externalIds = idKeys(line.externalIds);
    const year = released?.slice(0, 4);
    const [external] = externalIds;
    const minted = external ? mintId('Show', external) : mintId('Show', fold(name), year ?? '');
    const known =
      this.#byExternalId(externalIds) ??
      this.#find('Show', name, minted).find(
        (entity) =>
          !entity.nameIsDescriptive &&
          (entity.released === undefined || !year || this.#names.cameOutIn(entity, year)) &&
          !contradicts(externalIds, entity.externalIds),
      );
    const id = known?.id ?? minted;
    return this.#add(id, 'Show', name, source, properties, { released, externalIds, aliases });
  }

  /** A work in another medium by name, kind and first author, under any of the author's `names`. */
  sourceWork(
    line: { name: string; kind?: string | undefined; published?: string | undefined },
    names: readonly string[],
    source: string,
  ): KnownEntity {
    const { name, kind, published } = line;
    const ids = names.map((author) => mintId('SourceWork', fold(name), kind ?? '', fold(author)));
    const minted = ids[0] ?? mintId('SourceWork', fold(name), kind ?? '', '');
    const found = this.#find('SourceWork', name, minted).filter(
      (entity) => !entity.nameIsDescriptive,
    );
    const known =
      found.find((entity) => entity.id === minted) ??
      found.find((entity) => ids.includes(entity.id)) ??
      found.find(
        (entity) => !entity.sources?.length && (!entity.kind || !kind || entity.kind === kind),
      );
    const columns = {
      ...(kind ? { catalogueKind: kind } : {}),
      ...(published ? { catalogueReleased: published } : {}),
    };
    return this.#add(known?.id ?? minted, 'SourceWork', name, source, columns, { kind });
  }

  /** An organization by name. */
  organization(name: string, source: string): KnownEntity {
    const minted = mintId('Organization', fold(name));
    const id = this.#find('Organization', name, minted)[0]?.id ?? minted;
    return this.#add(id, 'Organization', name, source, {});
  }

  /** An entity whose id its place determines: a season, an episode, a character, a genre. */
  placed(
    type: KnownEntity['type'],
    id: string,
    name: string,
    source: string,
    properties: Readonly<Record<string, unknown>> = {},
  ): KnownEntity {
    return this.#add(id, type, name, source, properties);
  }

  /**
   * Entities of a name: the one that an earlier line made of the same words first, since an article may
   * have brought in a namesake since; the others in an order that outlasts the process.
   */
  #find(type: KnownEntity['type'], name: string, minted: string): KnownEntity[] {
    const fresh = this.#fresh.get(`${type} ${fold(name)}`) ?? [];
    const own = this.#names.survivorOf(minted);
    const place = ({ id }: KnownEntity) => (id === own ? '' : id);
    return [...this.#names.find(type, name), ...fresh]
      .map((entity) => this.nodes.get(entity.id)?.entity ?? entity)
      .sort((a, b) => (place(a) < place(b) ? -1 : 1));
  }

  #byExternalId(keys: readonly string[]): KnownEntity | undefined {
    for (const key of keys) {
      const id = this.identifiedBy(key);
      const known = id && (this.nodes.get(id)?.entity ?? this.#names.get(id));
      if (known) return known;
    }
    return undefined;
  }

  #add(
    minted: string,
    type: KnownEntity['type'],
    name: string,
    source: string,
    given: Readonly<Record<string, unknown>>,
    said: Fields = {},
  ): KnownEntity {
    const id = this.#names.survivorOf(minted);
    const properties = this.#names.withoutSetAside(id, given);
    const fields = this.#names.fieldsToTake(id, said);
    const before = this.nodes.get(id);
    const known = before?.entity ?? this.#names.get(id);
    const entity: KnownEntity = {
      id,
      type,
      name: known?.name ?? name,
      kind: fields.kind ?? known?.kind,
      released: moreExact(known?.released, fields.released),
      disambiguation: fields.disambiguation ?? known?.disambiguation,
      nameIsDescriptive: known?.nameIsDescriptive,
      externalIds: united(known?.externalIds, fields.externalIds),
      aliases: united(known?.aliases, fields.aliases),
      sources: united(known?.sources, [source]),
    };
    // A mere mention tells nothing of an entity that the graph knows: nothing to read or to write.
    const mention = known && !before && Object.keys(properties).length === 0;
    if (mention && NAMING.every((field) => entity[field] === known[field])) return known;
    const stated = { ...before?.properties, ...withExactDate(before?.properties, properties) };
    this.nodes.set(id, { entity, properties: stated, sources: [...(entity.sources ?? [])].sort() });
    const found = known ? new Set([known.name, ...known.aliases].map(fold)) : new Set<string>();
    for (const other of new Set([entity.name, ...entity.aliases].map(fold))) {
      const key = `${type} ${other}`;
      if (!found.has(other)) this.#fresh.set(key, [...(this.#fresh.get(key) ?? []), entity]);
    }
    for (const key of entity.externalIds ?? []) this.#external.set(key, id);
    return entity;
  }
}

/** What is known of an entity beside its name; lists are the same objects where nothing was added. */
const NAMING = [
  'kind',
  'released',
  'disambiguation',
  'externalIds',
  'aliases',
  'sources',
] as const satisfies ReadonlyArray<keyof KnownEntity>;
