/**
 * The words of the graph, as data: node types, relationship types and predicates.
 * The importer, the GraphQL schema and the consistency check all read these tables, so a fact has
 * one name and one direction everywhere. Wikidata properties: https://www.wikidata.org/wiki/Wikidata:List_of_properties;
 * schema.org terms: https://schema.org/docs/full.html.
 */

import { ENTITY_TYPES, type EntityType } from './entity-types.ts';

export { ENTITY_TYPES, type EntityType };

/** What a data column of a relationship or a qualifier of a claim holds. */
export type ColumnType = 'text' | 'number' | 'boolean';

export interface EdgeDefinition {
  readonly from: readonly EntityType[];
  readonly to: readonly EntityType[];
  /** Columns, besides its ends, that tell two of these edges apart; together they make its `key`. */
  readonly key: readonly string[];
  /** The edge's own data, beside `key`, `confidence`, `hedged`, `claimIds` and `sources`. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly description: string;
}

const WORKS = ['Show', 'SourceWork'] as const;

/** The first and the last day on which a fact was true, as partial dates; absent where not known. */
const VALID_TIME = { validFrom: 'text', validTo: 'text' } as const;

function edge(
  from: readonly EntityType[],
  to: readonly EntityType[],
  description: string,
  columns: Readonly<Record<string, ColumnType>> = {},
  key: readonly string[] = [],
): EdgeDefinition {
  return { from, to, key, columns: { ...columns, ...VALID_TIME }, description };
}

/** Every relationship type between entities, in the direction in which it is stored. */
export const EDGES = {
  ACTED_IN: edge(
    ['Person'],
    ['Show'],
    'A person plays in a show, as a character where one is named.',
    { billing: 'number', characterId: 'text', characterName: 'text' },
    ['characterName'],
  ),
  DIRECTED: edge(['Person'], ['Show'], 'A person directs a show.'),
  WROTE: edge(['Person'], ['Show'], 'A person writes the script of a show.'),
  CREATED: edge(['Person'], ['Show'], 'A person created a show.'),
  CREATED_CHARACTER: edge(['Person'], ['Character'], 'A person invented a character.'),
  SHOWRAN: edge(['Person'], ['Show'], 'A person is the showrunner of a show.'),
  PRODUCED: edge(['Person'], ['Show'], 'A person produces a show.'),
  EXECUTIVE_PRODUCED: edge(['Person'], ['Show'], 'A person is an executive producer of a show.'),
  COMPOSED: edge(['Person'], ['Show'], 'A person composed the music of a show.'),
  AUTHORED: edge(['Person'], ['SourceWork'], 'A person is the author of a source work.'),
  NOTABLE_WORK: edge(
    ['Person'],
    WORKS,
    'A person is known for a work, in a job that is not named.',
  ),
  ADAPTS: edge(['Adaptation'], WORKS, 'An adaptation takes its matter from a work.', {
    volume: 'number',
  }),
  RESULTED_IN: edge(['Adaptation'], ['Show'], 'An adaptation resulted in a show.'),
  FOLLOWS: edge(['Show'], ['Show'], 'A show comes after another in order.', {
    concludes: 'boolean',
  }),
  PART_OF: edge(WORKS, ['Franchise', 'Show', 'SourceWork'], 'A work is part of a larger one.', {
    volume: 'number',
    final: 'boolean',
  }),
  SEASON_OF: edge(['Season'], ['Show'], 'A season belongs to a show.', { number: 'number' }),
  EPISODE_OF: edge(['Episode'], ['Season'], 'An episode belongs to a season.', {
    number: 'number',
  }),
  BROADCAST: edge(['Organization'], ['Show'], 'A network or streamer carries a show.'),
  PRODUCED_BY: edge(['Show'], ['Organization'], 'A company produces a show.'),
  PORTRAYED: edge(['Person'], ['Character'], 'A person portrays a character.'),
  APPEARS_IN: edge(['Character'], WORKS, 'A character appears in a work.'),
  HAS_GENRE: edge(['Show'], ['Genre'], 'A show is of a genre.'),
  TAGGED: edge(['Article'], ['Tag'], 'An article carries a tag.'),
  PUBLISHED: edge(['Organization'], ['Article'], 'A news outlet published an article.'),
  MENTIONS: edge(['Article'], ENTITY_TYPES, 'An article names an entity.'),
  DUPLICATE_OF: edge(['Article'], ['Article'], 'An article is a copy of an earlier one.'),
  QUOTED_IN: edge(['Quote'], ['Article'], 'A quotation stands in an article.'),
  SPOKEN_BY: edge(['Quote'], ['Person'], 'A quotation was spoken by a person.'),
  SPOKEN_TO: edge(
    ['Quote'],
    ['Organization', 'Person'],
    'A quotation was spoken to an outlet or a person.',
  ),
} as const satisfies Record<string, EdgeDefinition>;
export type EdgeType = keyof typeof EDGES;
export const EDGE_TYPES = Object.keys(EDGES) as readonly EdgeType[];

/** How a claim shows in the graph: as the edge of its own name, as a property, or as a small pattern. */
export type ProjectionKind =
  | 'edge'
  | 'property'
  | 'acting'
  | 'adaptation'
  | 'creation'
  | 'season'
  | 'genre';

export interface PredicateDefinition {
  readonly label: string;
  readonly subject: readonly EntityType[];
  /** Types of the object; absent for a predicate whose object is a value. */
  readonly object?: readonly EntityType[];
  /** What the value is, for a predicate without an object. */
  readonly value?: 'kind' | 'showStatus' | 'partialDate' | 'count' | 'name';
  /** Columns that a claim of this predicate may carry. */
  readonly qualifiers: Readonly<Record<string, ColumnType>>;
  /** Qualifiers that tell two claims with the same ends or value apart. */
  readonly identifying: readonly string[];
  readonly projection: ProjectionKind;
  readonly wikidata?: string;
  readonly schemaOrg?: string;
}

function between(
  name: EdgeType,
  label: string,
  terms: { wikidata?: string; schemaOrg?: string },
): PredicateDefinition {
  const { from, to, columns, key } = EDGES[name] as EdgeDefinition;
  return {
    label,
    subject: from,
    object: to,
    qualifiers: columns,
    identifying: key,
    projection: 'edge',
    ...terms,
  };
}

/** Every predicate of a claim. The names are the contract of `showgraph extract`. */
export const PREDICATES = {
  DIRECTED: between('DIRECTED', 'directed', { wikidata: 'P57', schemaOrg: 'director' }),
  WROTE: between('WROTE', 'wrote', { wikidata: 'P58', schemaOrg: 'author' }),
  CREATED: {
    ...between('CREATED', 'created', { wikidata: 'P170', schemaOrg: 'creator' }),
    object: [...WORKS, 'Character'],
    projection: 'creation',
  },
  SHOWRAN: between('SHOWRAN', 'is showrunner of', {}),
  PRODUCED: between('PRODUCED', 'produced', { wikidata: 'P162', schemaOrg: 'producer' }),
  EXECUTIVE_PRODUCED: between('EXECUTIVE_PRODUCED', 'executive produced', { wikidata: 'P1431' }),
  COMPOSED: between('COMPOSED', 'composed for', { wikidata: 'P86', schemaOrg: 'musicBy' }),
  AUTHORED: between('AUTHORED', 'is the author of', { wikidata: 'P50', schemaOrg: 'author' }),
  NOTABLE_WORK: between('NOTABLE_WORK', 'is known for', { wikidata: 'P800' }),
  FOLLOWS: between('FOLLOWS', 'follows', { wikidata: 'P155' }),
  PART_OF: between('PART_OF', 'is part of', { wikidata: 'P179', schemaOrg: 'isPartOf' }),
  BROADCAST: between('BROADCAST', 'carries', { wikidata: 'P449', schemaOrg: 'publication' }),
  PRODUCED_BY: between('PRODUCED_BY', 'is produced by', {
    wikidata: 'P272',
    schemaOrg: 'productionCompany',
  }),
  APPEARS_IN: between('APPEARS_IN', 'appears in', { wikidata: 'P1441', schemaOrg: 'character' }),
  MENTIONS: between('MENTIONS', 'mentions', { schemaOrg: 'mentions' }),
  SPOKEN_BY: between('SPOKEN_BY', 'was spoken by', { schemaOrg: 'spokenByCharacter' }),
  SPOKEN_TO: between('SPOKEN_TO', 'was spoken to', {}),
  ACTED_IN: {
    label: 'acted in',
    subject: ['Person'],
    object: ['Show'],
    qualifiers: { character: 'text', billing: 'number' },
    identifying: ['character'],
    projection: 'acting',
    wikidata: 'P161',
    schemaOrg: 'actor',
  },
  BASED_ON: {
    label: 'is based on',
    subject: ['Show'],
    object: WORKS,
    qualifiers: { kind: 'text', volume: 'number' },
    identifying: ['kind'],
    projection: 'adaptation',
    wikidata: 'P144',
    schemaOrg: 'isBasedOn',
  },
  HAS_SEASON: {
    label: 'has season',
    subject: ['Show'],
    value: 'count',
    qualifiers: {},
    identifying: [],
    projection: 'season',
    schemaOrg: 'containsSeason',
  },
  STATUS: {
    label: 'has the status',
    subject: ['Show'],
    value: 'showStatus',
    qualifiers: { date: 'text' },
    identifying: ['date'],
    projection: 'property',
  },
  RELEASED: {
    label: 'was released on',
    subject: WORKS,
    value: 'partialDate',
    qualifiers: { season: 'number' },
    identifying: ['season'],
    projection: 'property',
    wikidata: 'P577',
    schemaOrg: 'datePublished',
  },
  INSTANCE_OF: {
    label: 'is a',
    subject: WORKS,
    value: 'kind',
    qualifiers: {},
    identifying: [],
    projection: 'property',
    wikidata: 'P31',
    schemaOrg: 'additionalType',
  },
  GENRE: {
    label: 'is of the genre',
    subject: ['Show'],
    value: 'name',
    qualifiers: {},
    identifying: [],
    projection: 'genre',
    wikidata: 'P136',
    schemaOrg: 'genre',
  },
} as const satisfies Record<string, PredicateDefinition>;
export type PredicateName = keyof typeof PREDICATES;

/** The predicate's definition with its optional parts visible to the type checker. */
export function predicateOf(name: PredicateName): PredicateDefinition {
  return PREDICATES[name];
}

/** The relationship type's definition with its optional parts visible to the type checker. */
export function edgeOf(name: EdgeType): EdgeDefinition {
  return EDGES[name];
}
