import { builder } from '../builder.ts';
import { ADAPTATION_KINDS, type AdaptationKind } from '../kinds.ts';
import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import { described } from '../model/enumeration.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { reads } from '../model/query/columns.ts';
import { toOne } from '../model/to-one.ts';
import { Show } from '../shows/show.ts';
import { Work } from '../works/work.ts';
import { ADAPTS, RESULTED_IN } from './adaptation.cypher.ts';

export interface AdaptationRow extends EntityRow {
  readonly kind: AdaptationKind;
}

const WORDS: Record<AdaptationKind, string> = {
  ADAPTATION: 'A work of another medium brought to the screen.',
  REMAKE: 'The same story made again.',
  REBOOT: 'A story begun anew.',
  SEQUEL: 'What comes after.',
  PREQUEL: 'What came before.',
  SPIN_OFF: 'A side of it with a life of its own.',
  CONTINUATION: 'Taken up again later.',
  CROSSOVER: 'Several stories that meet.',
};

const Kind = builder.enumType('AdaptationKind', {
  description: 'What kind of descent leads from a source to its result.',
  values: described(ADAPTATION_KINDS, WORDS),
});

export const Adaptation = noun<AdaptationRow>('Adaptation', {
  description: 'The step between what was adapted and what came of it.',
  query: {
    filters: {
      kind: { kind: 'enum', type: Kind, property: 'kind', description: 'What kind of descent.' },
    },
    facets: {
      KIND: { description: 'By the kind of descent.', by: { on: 'node', property: 'kind' } },
    },
  },
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, nullable: false, description: 'What kind of descent.' }),
  }),
});

toOne({
  on: Adaptation,
  field: 'source',
  description: 'What was adapted.',
  source: ADAPTS.outgoing,
  node: Work,
});

toOne({
  on: Adaptation,
  field: 'result',
  description: 'What came of it.',
  source: RESULTED_IN.outgoing,
  node: Show,
});

connection({
  on: Work,
  field: 'adaptations',
  description: 'Adaptations that took this work as their source.',
  source: ADAPTS.incoming,
  edge: factEdge('WorkAdaptations', Adaptation, 'An adaptation of the work.', (t) => ({
    volume: t.int({
      description: 'The volume that was adapted.',
      resolve: ({ edge }) => edge.volume,
      extensions: reads('volume'),
    }),
  })),
});

connection({
  on: Show,
  field: 'adaptationOf',
  description: 'Adaptations that resulted in this show: its sources are theirs.',
  source: RESULTED_IN.incoming,
  edge: factEdge('ShowAdaptationOf', Adaptation, 'An adaptation that the show came of.'),
});
