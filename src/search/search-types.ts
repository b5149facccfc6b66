import { builder } from '../builder.ts';
import { Entity } from '../model/entity.ts';
import { EntityTypeEnum } from '../model/entity-type.ts';
import { described } from '../model/enumeration.ts';
import type { EntityRow } from '../model/node-row.ts';
import type { NameHit } from './match-names.ts';
import { MATCHES, type NameMatch } from './ranking.ts';
import { MOST_RESULTS, pageInfoOf, type ResultPage } from './result-page.ts';

const WORDS: Record<NameMatch, string> = {
  EXACT: 'The whole name.',
  PREFIX: 'The name begins with the query.',
  WORDS: 'Every word of the query is a word of the name.',
  WORD_PREFIXES: 'Every word of the query begins a word of the name.',
  TYPO: 'As WORD_PREFIXES, with one typo in words of five letters or more. Looked for where nothing else is found.',
};

const SearchMatch = builder.enumType('SearchMatch', {
  description:
    'How a name meets a query, the best first. Case, diacritics and punctuation never count.',
  values: described(MATCHES, WORDS),
});

const SCORE =
  'From 0 to 1, falling as the list goes on: how the name meets the query, whether it is the name proper or an alias, then how many edges the entity has. The same on both engines.';
const MATCHED_NAME = 'The name or alias that met the query.';

/** A hit with what the graph holds of its entity. */
export interface FoundEntity {
  readonly hit: NameHit;
  readonly node: EntityRow;
  readonly cursor: string;
}

export interface SearchResult extends Pick<ResultPage<NameHit>, 'hasNextPage' | 'hasPreviousPage'> {
  readonly edges: readonly FoundEntity[];
  readonly total: number;
}

const SearchEdge = builder.objectRef<FoundEntity>('SearchEdge').implement({
  description: 'An entity that a search found.',
  fields: (t) => ({
    node: t.field({
      type: Entity,
      nullable: false,
      description: 'What was found.',
      resolve: ({ node }) => node,
    }),
    cursor: t.exposeString('cursor', {
      nullable: false,
      description: 'Where a next page may start.',
    }),
    score: t.float({ nullable: false, description: SCORE, resolve: ({ hit }) => hit.score }),
    matchedName: t.string({
      nullable: false,
      description: MATCHED_NAME,
      resolve: ({ hit }) => hit.matchedName,
    }),
    match: t.field({
      type: SearchMatch,
      nullable: false,
      description: 'How that name met the query.',
      resolve: ({ hit }) => hit.match,
    }),
  }),
});

export const SearchConnection = builder.objectRef<SearchResult>('SearchConnection').implement({
  description: 'A page of what a search found, the best first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      nullable: { list: false, items: false },
      description: 'The edges of this page.',
      resolve: ({ edges }) => [...edges],
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      nullable: false,
      description: 'Whether more follow, and from where.',
      resolve: pageInfoOf,
    }),
    totalCount: t.int({
      nullable: false,
      description: `How many were found: at most ${MOST_RESULTS}, the best.`,
      resolve: ({ total }) => Math.min(total, MOST_RESULTS),
    }),
    totalCountIsExact: t.boolean({
      nullable: false,
      description: `False where more than ${MOST_RESULTS} names meet the query: a longer query finds the others.`,
      resolve: ({ total }) => total <= MOST_RESULTS,
    }),
  }),
});

/** A suggestion; `node` only where the query asks for it, and whole where it asks for more than names. */
export interface SuggestionRow {
  readonly hit: NameHit;
  readonly node?: Pick<EntityRow, 'id' | 'name' | 'slug'>;
}

export const Suggestion = builder.objectRef<SuggestionRow>('Suggestion').implement({
  description:
    'An entity that a few letters may mean, served from memory without a statement; what another process deleted or renamed may show for some seconds.',
  fields: (t) => ({
    id: t.id({ nullable: false, description: 'Its id.', resolve: ({ hit }) => hit.id }),
    type: t.field({
      type: EntityTypeEnum,
      nullable: false,
      description: 'What it is.',
      resolve: ({ hit }) => hit.type,
    }),
    name: t.string({
      nullable: false,
      description: 'What it is called.',
      resolve: ({ hit }) => hit.name,
    }),
    slug: t.string({
      nullable: false,
      description: 'As `Entity.slug`.',
      resolve: ({ hit }) => hit.slug,
    }),
    matchedName: t.string({
      nullable: false,
      description: MATCHED_NAME,
      resolve: ({ hit }) => hit.matchedName,
    }),
    match: t.field({
      type: SearchMatch,
      nullable: false,
      description: 'How that name met the letters.',
      resolve: ({ hit }) => hit.match,
    }),
    score: t.float({ nullable: false, description: SCORE, resolve: ({ hit }) => hit.score }),
    entity: t.field({
      type: Entity,
      nullable: false,
      description:
        'The entity itself: one statement for all suggestions, or none where only id, name and slug are asked of it.',
      resolve: ({ node }) => node as EntityRow,
    }),
  }),
});
