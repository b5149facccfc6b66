import { edgeFilter, hubEdgeFilter } from './edge-filter.ts';
import { listPage, peoplePage } from './list-page.ts';
import type { Operation } from './operation.ts';
import { hubPagePerParent, pagePerParent } from './page-per-parent.ts';
import { hubPeopleFour, hubPeopleTwo } from './person-levels.ts';
import { pointRead } from './point-read.ts';
import { search, suggest } from './search.ts';
import { hubTitlesFour, hubTitlesTwo, nestedFour, nestedTwo } from './title-levels.ts';

export const OPERATIONS: readonly Operation[] = [
  pointRead,
  listPage,
  nestedTwo,
  nestedFour,
  edgeFilter,
  pagePerParent,
  search,
  peoplePage,
  suggest,
  hubTitlesTwo,
  hubTitlesFour,
  hubEdgeFilter,
  hubPagePerParent,
  hubPeopleTwo,
  hubPeopleFour,
];
