import type { EdgeRecord, Scalar } from '../../model/edge-record.ts';
import { pairKey } from '../../model/edge-store.ts';
import { adaptationId, episodeId, groupingId, seasonId } from '../../model/identity.ts';
import { fold } from '../../text/fold.ts';
import { parsePartialDate } from '../../text/partial-date.ts';
import type { EdgeType } from '../../vocabulary.ts';
import type { KnownEntity } from '../names.ts';
import type { CatalogueEntities } from './entities.ts';
import type { CatalogueLine, PersonLine, ShowLine, ValidTime } from './line.ts';

/** Edges that catalogue lines state, one for each pair and key. */
export type StatedEdges = Map<string, EdgeRecord>;

/** Turns a line into entities and edges. Pure but for `entities` and `edges`, which it adds to. */
export function stateLine(
  line: CatalogueLine,
  entities: CatalogueEntities,
  edges: StatedEdges,
): void {
  if (line.type === 'Person') statePerson(line, entities);
  else new ShowStatements(line, entities, edges).state();
}

function statePerson(line: PersonLine, entities: CatalogueEntities): void {
  const { source, birthDate, deathDate } = line;
  entities.person(line, source, defined({ birthDate, deathDate }), line.aliases);
}

class ShowStatements {
  readonly #line: ShowLine;
  readonly #entities: CatalogueEntities;
  readonly #edges: StatedEdges;
  readonly #show: KnownEntity;

  constructor(line: ShowLine, entities: CatalogueEntities, edges: StatedEdges) {
    this.#line = line;
    this.#entities = entities;
    this.#edges = edges;
    this.#show = entities.show(line, line.source, showProperties(line), line.aliases);
  }

  state(): void {
    const { source, genres, broadcasters, productionCompanies, follows } = this.#line;
    const show = this.#show.id;
    this.#credits();
    this.#seasons();
    this.#sources();
    for (const { name, ...valid } of genres.map(withName)) {
      const genre = this.#entities.placed('Genre', groupingId('Genre', name), name, source);
      this.#edge('HAS_GENRE', show, genre.id, valid);
    }
    for (const { name, ...valid } of broadcasters.map(withName)) {
      this.#edge('BROADCAST', this.#entities.organization(name, source).id, show, valid);
    }
    for (const { name, ...valid } of productionCompanies.map(withName)) {
      this.#edge('PRODUCED_BY', show, this.#entities.organization(name, source).id, valid);
    }
    for (const earlier of follows) {
      const { id } = this.#entities.show(earlier, source, light(earlier));
      this.#edge('FOLLOWS', show, id, validTime(earlier));
    }
    for (const whole of this.#line.partOf) {
      const larger =
        whole.type === 'Show'
          ? this.#entities.show(whole, source, light(whole))
          : this.#entities.placed(
              'Franchise',
              groupingId('Franchise', whole.name),
              whole.name,
              source,
            );
      this.#edge('PART_OF', show, larger.id, validTime(whole));
    }
  }

  #credits(): void {
    const { source, credits, partOf } = this.#line;
    const franchise = partOf.find((whole) => whole.type === 'Franchise');
    // A character is known by its name within its franchise, or else within its show.
    const scope = franchise ? groupingId('Franchise', franchise.name) : this.#show.id;
    for (const { job, person, character, billing, validFrom, validTo } of credits) {
      const credited = this.#entities.person(person, source);
      if (!character) {
        this.#edge(job, credited.id, this.#show.id, { billing, validFrom, validTo });
        continue;
      }
      const played = this.#entities.character(character, this.#show.id, scope, source);
      const { id } = played;
      const columns = { billing, characterId: id, characterName: character, validFrom, validTo };
      this.#edge(job, credited.id, this.#show.id, columns, fold(played.name));
      this.#edge('PORTRAYED', credited.id, id, { validFrom, validTo });
      this.#edge('APPEARS_IN', id, this.#show.id);
    }
  }

  #seasons(): void {
    const { source, seasons } = this.#line;
    for (const season of seasons) {
      const { number, released, episodeCount, episodes = [] } = season;
      const id = seasonId(this.#show.id, number);
      const name = `${this.#show.name}, season ${number}`;
      const properties = { number, ...defined({ episodeCount }), ...dates(released) };
      this.#entities.placed('Season', id, name, source, properties);
      this.#edge('SEASON_OF', id, this.#show.id, { number, ...validTime(season) });
      for (const episode of episodes) {
        const place = episodeId(id, episode.number);
        const title = episode.name ?? `${name}, episode ${episode.number}`;
        const columns = {
          number: episode.number,
          nameIsDescriptive: !episode.name,
          ...dates(episode.released),
        };
        this.#entities.placed('Episode', place, title, source, columns);
        this.#edge('EPISODE_OF', place, id, { number: episode.number, ...validTime(episode) });
      }
    }
  }

  #sources(): void {
    const { source } = this.#line;
    for (const from of this.#line.basedOn) {
      const authors =
        from.type === 'SourceWork'
          ? (from.authors ?? []).map((author) => ({
              ...this.#entities.person(author, source),
              stated: typeof author === 'string' ? author : author.name,
              valid: typeof author === 'string' ? {} : validTime(author),
            }))
          : [];
      const [author] = authors;
      // As stated first: a merge may have given the author another name since the work was minted.
      const names = author ? [author.stated, author.name, ...author.aliases] : [];
      const work =
        from.type === 'SourceWork'
          ? this.#entities.sourceWork(from, names, source)
          : this.#entities.show(from, source, light(from));
      // Two that were merged: a show is no adaptation of itself.
      if (work.id === this.#show.id) continue;
      for (const { id, valid } of authors) this.#edge('AUTHORED', id, work.id, valid);
      if (from.type === 'SourceWork' && from.partOf) {
        const whole = this.#entities.sourceWork({ name: from.partOf }, names, source);
        this.#edge('PART_OF', work.id, whole.id, { volume: from.volume });
      }
      const id = adaptationId(work.id, this.#show.id, from.as);
      const name = `${this.#show.name}, from ${work.name}`;
      this.#entities.placed('Adaptation', id, name, source, { kind: from.as });
      this.#edge('ADAPTS', id, work.id, validTime(from));
      this.#edge('RESULTED_IN', id, this.#show.id, validTime(from));
    }
  }

  #edge(
    type: EdgeType,
    from: string,
    to: string,
    stated: Readonly<Record<string, Scalar | undefined>> = {},
    key = '',
  ): void {
    if (from === to) return;
    const columns = defined(stated);
    const { source } = this.#line;
    const pair = { type, from, to };
    const place = `${pairKey(pair)} ${key}`;
    const before = this.#edges.get(place);
    this.#edges.set(place, {
      ...pair,
      key,
      columns: before ? { ...columns, ...before.columns } : columns,
      confidence: 1,
      hedged: false,
      claimIds: [],
      sources: before ? [...new Set([...before.sources, source])].sort() : [source],
    });
  }
}

function withName(named: ShowLine['genres'][number]): { name: string } & ValidTime {
  return typeof named === 'string' ? { name: named } : named;
}

function validTime({ validFrom, validTo }: ValidTime): ValidTime {
  return { validFrom, validTo };
}

function showProperties(line: ShowLine): Record<string, unknown> {
  const { kind, status, statusAsOf, released, originalName, runtimeMinutes } = line;
  const sourced = {
    catalogueKind: kind,
    catalogueStatus: status,
    catalogueStatusAsOf: statusAsOf,
    catalogueReleased: released,
  };
  const lists = Object.entries({ countries: line.countries, languages: line.languages });
  return {
    ...defined({ ...sourced, originalName, runtimeMinutes, ended: line.ended }),
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
  };
}

/** What a mere mention of a show in another's line tells: its year. */
function light({ released }: { released?: string | undefined }): Record<string, unknown> {
  return released ? { catalogueReleased: released } : {};
}

function dates(released: string | undefined): Record<string, string> {
  const days = released === undefined ? undefined : parsePartialDate(released);
  if (!days) return {};
  const { text, first, last } = days;
  return { catalogueReleased: text, released: text, releasedFirst: first, releasedLast: last };
}

function defined<T>(fields: Readonly<Record<string, T | undefined>>): Record<string, T> {
  const kept: Record<string, T> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
