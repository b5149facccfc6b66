import { builder } from '../builder.ts';
import { ORGANIZATION_KINDS, type OrganizationKind } from '../kinds.ts';
import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import { described } from '../model/enumeration.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { Show } from '../shows/show.ts';
import { BROADCAST, PRODUCED_BY } from './organization.cypher.ts';

export interface OrganizationRow extends EntityRow {
  readonly kind?: OrganizationKind;
  readonly trust?: number;
}

const WORDS: Record<OrganizationKind, string> = {
  NETWORK: 'A television network or channel.',
  STREAMER: 'A streaming service.',
  STUDIO: 'A company that makes shows.',
  PUBLISHER: 'A publisher of books, comics or games.',
  NEWS_OUTLET: 'A newspaper, magazine or news site.',
};

const Kind = builder.enumType('OrganizationKind', {
  description: 'What an organization does.',
  values: described(ORGANIZATION_KINDS, WORDS),
});

export const Organization = noun<OrganizationRow>('Organization', {
  description: 'A network, streamer, studio, publisher or news outlet.',
  query: {
    filters: {
      kind: { kind: 'enum', type: Kind, property: 'kind', description: 'What it does.' },
    },
    facets: { KIND: { description: 'By what it does.', by: { on: 'node', property: 'kind' } } },
  },
  fields: (t) => ({
    kind: t.expose('kind', { type: Kind, description: 'What it does, where known.' }),
    trust: t.exposeFloat('trust', {
      description:
        'How far an editor trusts what it publishes, 0 to 1, which decides between contradictions; null, which counts as 0.5, where nothing is said.',
    }),
  }),
});

connection({
  on: Show,
  field: 'broadcasters',
  description: 'Networks and streamers that carry the show.',
  source: BROADCAST.incoming,
  edge: factEdge('ShowBroadcasters', Organization, 'Who carries the show.'),
});

connection({
  on: Organization,
  field: 'carries',
  description: 'Shows that this network or streamer carries.',
  source: BROADCAST.outgoing,
  edge: factEdge('OrganizationCarries', Show, 'A show that it carries.'),
});

connection({
  on: Show,
  field: 'productionCompanies',
  description: 'Companies that produce the show.',
  source: PRODUCED_BY.outgoing,
  edge: factEdge('ShowProductionCompanies', Organization, 'A company that produces it.'),
});

connection({
  on: Organization,
  field: 'productions',
  description: 'Shows that this company produces.',
  source: PRODUCED_BY.incoming,
  edge: factEdge('OrganizationProductions', Show, 'A show that it produces.'),
});
