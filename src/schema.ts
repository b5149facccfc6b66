import './model/external-id.ts';
import './model/node-fields.ts';
import './people/person.ts';
import './shows/show.ts';
import './seasons/season.ts';
import './source-works/source-work.ts';
import './adaptations/adaptation.ts';
import './characters/character.ts';
import './organizations/organization.ts';
import './credits/credit.ts';
import './groupings/grouping.ts';
import './articles/article.ts';
import './quotes/quote.ts';
import './review/unresolved.ts';
import './claims/claim.ts';
import './claims/status.ts';
import './search/search.ts';
import './search/search-articles.ts';
import { builder } from './builder.ts';

/** The schema: importing a folder adds its types and the fields of the edges it owns. */
export const schema = builder.toSchema();
