import { builder } from '../builder.ts';
import { SHOW_KINDS, SHOW_STATUSES, type ShowKind, type ShowStatus } from '../kinds.ts';
import { connection } from '../model/connection.ts';
import { type EdgeData, type EdgeRow, factEdge, type Types } from '../model/edge.ts';
import { Entity } from '../model/entity.ts';
import { described } from '../model/enumeration.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { reads } from '../model/query/columns.ts';
import { orderByProperty } from '../model/query/node-query.ts';
import { Work } from '../works/work.ts';
import { FOLLOWS, PART_OF } from './show.cypher.ts';

export interface ShowRow extends EntityRow {
  readonly kind?: ShowKind;
  readonly status?: ShowStatus;
  readonly statusAsOf?: string;
  readonly released?: string;
  readonly ended?: string;
  readonly originalName?: string;
  readonly runtimeMinutes?: number;
  readonly countries?: readonly string[];
  readonly languages?: readonly string[];
}

const KIND_WORDS: Record<ShowKind, string> = {
  SERIES: 'Made in seasons.',
  MINISERIES: 'A series that tells one story in one season.',
  FILM: 'A film, for cinemas or not.',
  SPECIAL: 'A single programme beside or outside a series.',
  SHORT: 'A short film.',
};

const STATUS_WORDS: Record<ShowStatus, string> = {
  ANNOUNCED: 'Made known, not begun.',
  IN_DEVELOPMENT: 'Being written or prepared.',
  IN_PRODUCTION: 'Being filmed.',
  POST_PRODUCTION: 'Filmed, not finished.',
  RELEASED: 'It is out.',
  RETURNING: 'Renewed, or coming back.',
  ENDED: 'It has concluded.',
  CANCELLED: 'Stopped before it was meant to.',
};

const ShowKindEnum = builder.enumType('ShowKind', {
  description: 'What a show is.',
  values: described(SHOW_KINDS, KIND_WORDS),
});

export const ShowStatusEnum = builder.enumType('ShowStatus', {
  description: 'How far a show has come.',
  values: described(SHOW_STATUSES, STATUS_WORDS),
});

export const Show = noun<ShowRow>('Show', {
  description: 'Anything made for a screen: a series, a film, a special.',
  interfaces: [Work],
  query: {
    filters: {
      kind: { kind: 'enum', type: ShowKindEnum, property: 'kind', description: 'What it is.' },
      status: {
        kind: 'enum',
        type: ShowStatusEnum,
        property: 'status',
        description: 'How far it has come.',
      },
      released: {
        kind: 'date',
        property: 'released',
        first: 'releasedFirst',
        last: 'releasedLast',
        description: 'First release.',
      },
    },
    orders: {
      RELEASED: orderByProperty('releasedFirst', 'By first release.'),
      STATUS_AS_OF: orderByProperty('statusAsOf', 'By the date of its status.'),
    },
    facets: {
      KIND: { description: 'By what it is.', by: { on: 'node', property: 'kind' } },
      STATUS: { description: 'By how far it has come.', by: { on: 'node', property: 'status' } },
      YEAR: { description: 'By the year of first release.', by: { year: 'released' } },
      GENRE: {
        description: 'By genre; a show counts for each of its own.',
        by: { hop: { type: 'HAS_GENRE', direction: 'outgoing' } },
      },
    },
  },
  fields: (t) => ({
    kind: t.expose('kind', {
      type: ShowKindEnum,
      description: 'Null where nothing states it. Evidence: `claims` with INSTANCE_OF.',
    }),
    status: t.expose('status', {
      type: ShowStatusEnum,
      description:
        'The latest that is stated without a hedge. Evidence and history: `claims` with STATUS; earlier ones: `statusOn`.',
    }),
    statusAsOf: t.exposeString('statusAsOf', {
      description: 'The date on which the status was true, as `2025-06-09`.',
    }),
    released: t.exposeString('released', {
      description: 'First release, as `2026`, `2026-03` or `2026-03-14`.',
    }),
    ended: t.exposeString('ended', {
      description: 'When its last part came out, as far as known.',
    }),
    originalName: t.exposeString('originalName', {
      description: 'Its title in the language it was made in, where that differs.',
    }),
    runtimeMinutes: t.exposeInt('runtimeMinutes', {
      description: 'Length, of an episode in a series.',
    }),
    countries: t.stringList({
      nullable: false,
      description: 'Where it was made, as ISO 3166-1 codes such as `GB`.',
      resolve: (show) => [...(show.countries ?? [])],
      extensions: reads('countries'),
    }),
    languages: t.stringList({
      nullable: false,
      description: 'What is spoken, as ISO 639 codes such as `en`.',
      resolve: (show) => [...(show.languages ?? [])],
      extensions: reads('languages'),
    }),
  }),
});

connection({
  on: Show,
  field: 'follows',
  description: 'What this show comes after in order.',
  source: FOLLOWS.outgoing,
  edge: factEdge<ShowRow>('ShowFollows', Show, 'A show that comes before.', orderFields),
});

connection({
  on: Show,
  field: 'followedBy',
  description: 'What comes after this show in order.',
  source: FOLLOWS.incoming,
  edge: factEdge<ShowRow>('ShowFollowedBy', Show, 'A show that comes after.', orderFields),
});

connection({
  on: Work,
  field: 'partOf',
  description: 'Larger works and franchises that this one belongs to.',
  source: PART_OF.outgoing,
  edge: factEdge<EntityRow>('WorkPartOf', Entity, 'A larger whole.', volumeFields),
});

connection({
  on: Work,
  field: 'parts',
  description: 'Works that are part of this one.',
  source: PART_OF.incoming,
  edge: factEdge<EntityRow>('WorkParts', Work, 'A part of the whole.', volumeFields),
});

type EdgeFieldBuilder<Node> = PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>;

function orderFields<Node>(t: EdgeFieldBuilder<Node>) {
  return {
    concludes: t.boolean({
      description: 'True where the later one concludes the earlier, as a finale does.',
      resolve: ({ edge }) => edge.concludes ?? false,
      extensions: reads('concludes'),
    }),
  };
}

function volumeFields<Node>(t: EdgeFieldBuilder<Node>) {
  return {
    volume: t.int({
      description: 'Its number in the whole.',
      resolve: ({ edge }) => edge.volume,
      extensions: reads('volume'),
    }),
    final: t.boolean({
      description: 'True for the last volume of the whole.',
      resolve: ({ edge }) => edge.final,
      extensions: reads('final'),
    }),
  };
}
