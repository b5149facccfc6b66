import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { orderByProperty } from '../model/query/node-query.ts';

export interface PersonRow extends EntityRow {
  readonly disambiguation?: string;
  readonly birthDate?: string;
  readonly deathDate?: string;
}

export const Person = noun<PersonRow>('Person', {
  description: 'Somebody who makes, plays in, writes or speaks about works.',
  plural: 'people',
  query: {
    filters: {
      birthDate: { kind: 'date', property: 'birthDate', description: 'Date of birth.' },
      deathDate: { kind: 'date', property: 'deathDate', description: 'Date of death.' },
    },
    orders: { BIRTH_DATE: orderByProperty('birthDate', 'By date of birth.') },
  },
  fields: (t) => ({
    disambiguation: t.exposeString('disambiguation', {
      description: 'What tells this person from a namesake, as "British director".',
    }),
    birthDate: t.exposeString('birthDate', {
      description: 'As `1966`, `1966-08` or `1966-08-14`.',
    }),
    deathDate: t.exposeString('deathDate', {
      description: 'As `2015`, `2015-03` or `2015-03-10`.',
    }),
  }),
});
