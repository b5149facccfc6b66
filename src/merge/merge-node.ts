import { searchText, sortName } from '../model/identity.ts';
import type { Properties } from './graph-part.ts';
import { mergeReview } from './merge-review.ts';

/** Columns that make up an entity's identity, which are united by rules of their own. */
const IDENTITY: ReadonlySet<string> = new Set([
  'id',
  'slug',
  'slugKey',
  'name',
  'sortName',
  'searchText',
  'aliases',
  'externalIds',
  'sources',
  'createdAt',
  'updatedAt',
  'unresolved',
  'matchCandidates',
]);

/**
 * The survivor with what the duplicate knew: its names as aliases, its external ids and sources, and
 * the columns that the survivor does not have. A name that only describes gives way to a real one.
 */
export function mergeNode(duplicate: Properties, survivor: Properties, now: string): Properties {
  const retitled = survivor.nameIsDescriptive === true && duplicate.nameIsDescriptive === false;
  const [named, other] = retitled ? [duplicate, survivor] : [survivor, duplicate];
  const name = String(named.name);
  const otherName = String(other.name);
  const aliases = [
    ...new Set([
      ...texts(survivor.aliases),
      ...(otherName === name ? [] : [otherName]),
      ...texts(duplicate.aliases),
    ]),
  ];
  const filled = Object.entries(duplicate).filter(
    ([column]) => !IDENTITY.has(column) && (survivor[column] ?? null) === null,
  );
  // The day of a status belongs to the status beside it.
  const dayless = typeof survivor.catalogueStatus === 'string';
  const kept = filled.filter(([column]) => !(dayless && column === 'catalogueStatusAsOf'));
  const externalIds = [
    ...new Set([...texts(survivor.externalIds), ...texts(duplicate.externalIds)]),
  ];
  const hasIds = survivor.externalIds !== undefined || duplicate.externalIds !== undefined;
  const { unresolved: _mark, matchCandidates: _candidates, ...own } = survivor;
  return {
    ...Object.fromEntries(kept),
    ...own,
    ...mergeReview(duplicate, survivor),
    name,
    sortName: sortName(name),
    nameIsDescriptive: named.nameIsDescriptive,
    aliases,
    searchText: searchText(name, aliases),
    ...(hasIds ? { externalIds } : {}),
    sources: [...new Set([...texts(survivor.sources), ...texts(duplicate.sources)])].sort(),
    updatedAt: now,
  };
}

/**
 * What a merge decided against: columns, with values of the two that the result does not hold. An
 * import that states one of them again changes nothing.
 */
export function setAside(
  merged: readonly Properties[],
  result: Properties,
): Array<[column: string, value: unknown]> {
  const found = new Map<string, [string, unknown]>();
  for (const properties of merged) {
    for (const [column, value] of Object.entries(properties)) {
      if (IDENTITY.has(column) || value === null) continue;
      if (JSON.stringify(value) === JSON.stringify(result[column])) continue;
      found.set(JSON.stringify([column, value]), [column, value]);
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
