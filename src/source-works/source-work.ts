import { builder } from '../builder.ts';
import { SOURCE_WORK_KINDS, type SourceWorkKind } from '../kinds.ts';
import { described } from '../model/enumeration.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { orderByProperty } from '../model/query/node-query.ts';
import { Work } from '../works/work.ts';

export interface SourceWorkRow extends EntityRow {
  readonly kind?: SourceWorkKind;
  readonly published?: string;
}

const WORDS: Record<SourceWorkKind, string> = {
  NOVEL: 'A novel.',
  GRAPHIC_NOVEL: 'A graphic novel, or a series of them.',
  COMIC: 'A comic or a series of comics.',
  MANGA: 'A Japanese comic.',
  GAME: 'A video game or another game.',
  PLAY: 'A work for the stage.',
  SHORT_STORY: 'A short story.',
  ARTICLE: 'A piece of journalism.',
  PODCAST: 'A podcast.',
  BOOK: 'A book that is not fiction.',
};

const Kind = builder.enumType('SourceWorkKind', {
  description: 'The medium of a source work.',
  values: described(SOURCE_WORK_KINDS, WORDS),
});

export const SourceWork = noun<SourceWorkRow>('SourceWork', {
  description: 'A work in another medium from which shows are adapted.',
  interfaces: [Work],
  query: {
    filters: {
      kind: { kind: 'enum', type: Kind, property: 'kind', description: 'Its medium.' },
      published: { kind: 'date', property: 'published', description: 'First publication.' },
    },
    orders: { PUBLISHED: orderByProperty('published', 'By first publication.') },
    facets: {
      KIND: { description: 'By medium.', by: { on: 'node', property: 'kind' } },
      YEAR: { description: 'By the year of first publication.', by: { year: 'published' } },
    },
  },
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, description: 'Its medium, where stated.' }),
    published: t.exposeString('published', {
      description: 'First publication, as `2018`, `2018-10` or `2018-10-04`.',
    }),
  }),
});
