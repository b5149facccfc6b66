import type { EdgeRecord, Scalar } from '../../model/edge-record.ts';
import { pairKey } from '../../model/edge-store.ts';
import { adaptationId, episodeId, groupingId, seasonId } from '../../model/identity.ts';
import { fold } from '../../text/fold.ts';
import { parsePartialDate } from '../../text/partial-date.ts';
import type { EdgeType } from '../../vocabulary.ts';
import type { KnownEntity } from '../names.ts';
import type { CatalogueEntities } from './entities.ts';
import type { CatalogueLine, PersonLine, ShowLine } from './line.ts';

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
    for (const name of genres) {
      const genre = this.#entities.placed('Genre', groupingId('Genre', name), name, source);
      this.#edge('HAS_GENRE', show, genre.id);
    }
    for (const name of broadcasters) {
      this.#edge('BROADCAST', this.#entities.organization(name, source).id, show);
    }
    for (const name of productionCompanies) {
      this.#edge('PRODUCED_BY', show, this.#entities.organization(name, source).id);
    }
    for (const earlier of follows) {
      this.#edge('FOLLOWS', show, this.#entities.show(earlier, source, light(earlier)).id);
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
      this.#edge('PART_OF', show, larger.id);
    }
  }

  #credits(): void {
    const { source, credits, partOf } = this.#line;
    const franchise = partOf.find((whole) => whole.type === 'Franchise');
    // A character is known by its name within its franchise, or else within its show.
    const scope = franchise ? groupingId('Franchise', franchise.name) : this.#show.id;
    for (const { job, person, character, billing } of credits) {
      const credited = this.#entities.person(person, source);
      if (!character) {
        this.#edge(job, credited.id, this.#show.id, defined({ billing }));
        continue;
      }
      const played = this.#entities.character(character, this.#show.id, scope, source);
      const { id } = played;
      const columns = defined({ billing, characterId: id, characterName: character });
      this.#edge(job, credited.id, this.#show.id, columns, fold(played.name));
      this.#edge('PORTRAYED', credited.id, id);
      this.#edge('APPEARS_IN', id, this.#show.id);
    }
  }

  #seasons(): void {
    const { source, seasons } = this.#line;
    for (const { number, released, episodeCount, episodes = [] } of seasons) {
      const id = seasonId(this.#show.id, number);
      const name = `${this.#show.name}, season ${number}`;
      const properties = { number, ...defined({ episodeCount }), ...dates(released) };
      this.#entities.placed('Season', id, name, source, properties);
      this.#edge('SEASON_OF', id, this.#show.id, { number });
      for (const episode of episodes) {
        const place = episodeId(id, episode.number);
        const title = episode.name ?? `${name}, episode ${episode.number}`;
        const columns = {
          number: episode.number,
          nameIsDescriptive: !episode.name,
          ...dates(episode.released),
        };
        this.#entities.placed('Episode', place, title, source, columns);
        this.#edge('EPISODE_OF', place, id, { number: episode.number });
      }
    }
  }

  #sources(): void {
    const { source } = this.#line;
    for (const from of this.#line.basedOn) {
      const authors =
        from.type === 'SourceWork'
          ? (from.authors ?? []).map((author) => this.#entities.person(author, source))
          : [];
      const work =
        from.type === 'SourceWork'
          ? this.#entities.sourceWork(from, authors[0]?.name ?? '', source)
          : this.#entities.show(from, source, light(from));
      for (const author of authors) this.#edge('AUTHORED', author.id, work.id);
      if (from.type === 'SourceWork' && from.partOf) {
        const whole = this.#entities.sourceWork(
          { name: from.partOf },
          authors[0]?.name ?? '',
          source,
        );
        this.#edge('PART_OF', work.id, whole.id, defined({ volume: from.volume }));
      }
      const id = adaptationId(work.id, this.#show.id, from.as);
      const name = `${this.#show.name}, from ${work.name}`;
      this.#entities.placed('Adaptation', id, name, source, { kind: from.as });
      this.#edge('ADAPTS', id, work.id);
      this.#edge('RESULTED_IN', id, this.#show.id);
    }
  }

  #edge(
    type: EdgeType,
    from: string,
    to: string,
    columns: Record<string, Scalar> = {},
    key = '',
  ): void {
    const edge: EdgeRecord = {
      type,
      from,
      to,
      key,
      columns,
      confidence: 1,
      hedged: false,
      claimIds: [],
      sources: [this.#line.source],
    };
    const place = `${pairKey(edge)} ${key}`;
    const before = this.#edges.get(place);
    const sources = [...new Set([...(before?.sources ?? []), this.#line.source])].sort();
    this.#edges.set(place, { ...edge, columns: { ...columns, ...before?.columns }, sources });
  }
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
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}
