import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { Person } from '../people/person.ts';
import { Work } from '../works/work.ts';
import { APPEARS_IN, CREATED_CHARACTER, PORTRAYED } from './character.cypher.ts';

export const Character = noun<EntityRow>('Character', {
  description: 'Somebody in a story, known by name within its work or franchise.',
});

connection({
  on: Character,
  field: 'portrayedBy',
  description: 'People who portray this character.',
  source: PORTRAYED.incoming,
  edge: factEdge('CharacterPortrayedBy', Person, 'Somebody who portrays the character.'),
});

connection({
  on: Person,
  field: 'characters',
  description: 'Characters that this person portrays.',
  source: PORTRAYED.outgoing,
  edge: factEdge('PersonCharacters', Character, 'A character that the person portrays.'),
});

connection({
  on: Character,
  field: 'appearsIn',
  description: 'Works that this character appears in.',
  source: APPEARS_IN.outgoing,
  edge: factEdge('CharacterAppearsIn', Work, 'A work with the character in it.'),
});

connection({
  on: Work,
  field: 'characters',
  description: 'Characters of this work.',
  source: APPEARS_IN.incoming,
  edge: factEdge('WorkCharacters', Character, 'A character of the work.'),
});

connection({
  on: Character,
  field: 'creators',
  description: 'People who invented this character, by name.',
  source: CREATED_CHARACTER.incoming,
  edge: factEdge('CharacterCreators', Person, 'Somebody who invented the character.'),
});

connection({
  on: Person,
  field: 'charactersCreated',
  description: 'Characters that this person invented, by name.',
  source: CREATED_CHARACTER.outgoing,
  edge: factEdge('PersonCharactersCreated', Character, 'A character that the person invented.'),
});
