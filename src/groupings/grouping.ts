import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import { Entity } from '../model/entity.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { PART_OF } from '../shows/show.cypher.ts';
import { Show } from '../shows/show.ts';
import { HAS_GENRE } from './grouping.cypher.ts';

export const Franchise = noun<EntityRow>('Franchise', {
  description: 'Works that share a world or a brand.',
});

export const Genre = noun<EntityRow>('Genre', { description: 'A kind of story.' });

export const Tag = noun<EntityRow>('Tag', {
  description: 'A word that outlets file articles under.',
});

export const Award = noun<EntityRow>('Award', {
  description: 'A prize, or the event that gives it.',
});

connection({
  on: Franchise,
  field: 'parts',
  description: 'Works that belong to the franchise.',
  source: PART_OF.incoming,
  edge: factEdge('FranchiseParts', Entity, 'A work of the franchise.'),
});

connection({
  on: Show,
  field: 'genres',
  description: 'Genres of the show.',
  source: HAS_GENRE.outgoing,
  edge: factEdge('ShowGenres', Genre, 'A genre of the show.'),
});

connection({
  on: Genre,
  field: 'shows',
  description: 'Shows of the genre.',
  source: HAS_GENRE.incoming,
  edge: factEdge('GenreShows', Show, 'A show of the genre.'),
});
