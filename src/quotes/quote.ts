import { Article } from '../articles/article.ts';
import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import { Entity } from '../model/entity.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { toOne } from '../model/to-one.ts';
import { Organization } from '../organizations/organization.ts';
import { Person } from '../people/person.ts';
import { QUOTED_IN, SPOKEN_BY, SPOKEN_TO } from './quote.cypher.ts';

export interface QuoteRow extends EntityRow {
  readonly text: string;
}

export const Quote = noun<QuoteRow>('Quote', {
  description: 'What somebody said, in their words.',
  fields: (t) => ({
    text: t.exposeString('text', { nullable: false, description: 'The words, without the marks.' }),
  }),
});

toOne({
  on: Quote,
  field: 'article',
  description: 'The article that it stands in.',
  source: QUOTED_IN.outgoing,
  node: Article,
});

connection({
  on: Article,
  field: 'quotes',
  description: 'Quotations in the article.',
  source: QUOTED_IN.incoming,
  edge: factEdge('ArticleQuotes', Quote, 'A quotation in the article.'),
});

connection({
  on: Quote,
  field: 'speakers',
  description: 'Who said it.',
  source: SPOKEN_BY.outgoing,
  edge: factEdge('QuoteSpeakers', Person, 'Somebody who said it.'),
});

connection({
  on: Person,
  field: 'quotes',
  description: 'What this person said.',
  source: SPOKEN_BY.incoming,
  edge: factEdge('PersonQuotes', Quote, 'A quotation of the person.'),
});

connection({
  on: Quote,
  field: 'addressees',
  description: 'To whom it was said: an outlet or a person.',
  source: SPOKEN_TO.outgoing,
  edge: factEdge<EntityRow>('QuoteAddressees', Entity, 'Somebody it was said to.'),
});

connection({
  on: Organization,
  field: 'quotesReceived',
  description: 'What was said to this outlet.',
  source: SPOKEN_TO.incoming,
  edge: factEdge('OrganizationQuotesReceived', Quote, 'A quotation that the outlet received.'),
});

connection({
  on: Person,
  field: 'quotesReceived',
  description: 'What was said to this person.',
  source: SPOKEN_TO.incoming,
  edge: factEdge('PersonQuotesReceived', Quote, 'A quotation that the person received.'),
});
