import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { type NodeQuery, orderByProperty } from '../model/query/node-query.ts';
import { toOne } from '../model/to-one.ts';
import { Show } from '../shows/show.ts';
import { EPISODE_OF, SEASON_OF } from './season.cypher.ts';

export interface SeasonRow extends EntityRow {
  readonly number: number;
  readonly released?: string;
  readonly episodeCount?: number;
}

export interface EpisodeRow extends EntityRow {
  readonly number: number;
  readonly released?: string;
}

const NUMBERED: Partial<NodeQuery> = {
  filters: {
    number: { kind: 'int', property: 'number', description: 'Its number.' },
    released: { kind: 'date', property: 'released', description: 'First release.' },
  },
  orders: {
    NUMBER: orderByProperty('number', 'By number.', 'number'),
    RELEASED: orderByProperty('released', 'By first release.'),
  },
};

export const Season = noun<SeasonRow>('Season', {
  description: 'A numbered season of a show.',
  query: NUMBERED,
  fields: (t) => ({
    number: t.exposeInt('number', {
      nullable: false,
      description: 'Counted from 1; 0 for specials.',
    }),
    released: t.exposeString('released', {
      description: 'When its first episode came out, as `2026`, `2026-03` or `2026-03-14`.',
    }),
    episodeCount: t.exposeInt('episodeCount', {
      description: 'How many episodes it has, if known.',
    }),
  }),
});

export const Episode = noun<EpisodeRow>('Episode', {
  description: 'A numbered episode of a season.',
  query: NUMBERED,
  fields: (t) => ({
    number: t.exposeInt('number', {
      nullable: false,
      description: 'Counted from 1 in its season.',
    }),
    released: t.exposeString('released', {
      description: 'When it came out, as `2026`, `2026-03` or `2026-03-14`.',
    }),
  }),
});

connection({
  on: Show,
  field: 'seasons',
  description: 'The seasons that are known, by number.',
  source: SEASON_OF.incoming,
  edge: factEdge('ShowSeasons', Season, 'A season of the show.'),
});

toOne({
  on: Season,
  field: 'show',
  description: 'The show that it is a season of.',
  source: SEASON_OF.outgoing,
  node: Show,
});

connection({
  on: Season,
  field: 'episodes',
  description: 'The episodes that are known, by number.',
  source: EPISODE_OF.incoming,
  edge: factEdge('SeasonEpisodes', Episode, 'An episode of the season.'),
});

toOne({
  on: Episode,
  field: 'season',
  description: 'The season that it belongs to.',
  source: EPISODE_OF.outgoing,
  node: Season,
});
