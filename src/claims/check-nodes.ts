import { searchText, seasonId, slugKey, sortName, typeOfId } from '../model/identity.ts';
import type { EntityType } from '../vocabulary.ts';
import type { Inconsistency } from './check.ts';
import { CLAIMED_TYPES, claimsOfPlace, projectProperties } from './property-projection.ts';
import type { ClaimRecord } from './statement.ts';

type Properties = Readonly<Record<string, unknown>>;

/** What is wrong with nodes by themselves: their names' search columns and their claimed properties. */
export function checkNodes(
  entities: ReadonlyMap<string, Properties>,
  bySubject: ReadonlyMap<string, readonly ClaimRecord[]>,
): Inconsistency[] {
  const seasons = seasonClaims(bySubject);
  return [...entities].flatMap(([id, properties]) => {
    const type = typeOfId(id) as EntityType;
    const expected: Record<string, unknown> = { ...searchColumns(type, properties) };
    const claimed = CLAIMED_TYPES.find((name) => name === type);
    if (claimed) {
      const claims = type === 'Season' ? seasons.get(id) : claimsOfPlace(bySubject.get(id) ?? []);
      Object.assign(expected, projectProperties(claimed, claims ?? [], properties));
    }
    return Object.entries(expected)
      .filter(([name, value]) => (properties[name] ?? null) !== value)
      .map(([name, value]): Inconsistency => {
        const message = `${name} is ${String(properties[name])}, claims and sources give ${value}`;
        return { kind: 'PROPERTY', where: id, message };
      });
  });
}

function searchColumns(type: EntityType, properties: Properties) {
  const name = String(properties.name);
  const aliases = Array.isArray(properties.aliases) ? properties.aliases : [];
  return {
    sortName: sortName(name),
    searchText: searchText(name, aliases),
    slugKey: slugKey(type, String(properties.slug)),
  };
}

/** The claims about shows that name a season, by that season. */
function seasonClaims(bySubject: ReadonlyMap<string, readonly ClaimRecord[]>) {
  const bySeason = new Map<string, ClaimRecord[]>();
  for (const [subject, claims] of bySubject) {
    for (const claim of claims) {
      if (claim.qualifiers.season === undefined) continue;
      const id = seasonId(subject, Number(claim.qualifiers.season));
      bySeason.set(id, [...(bySeason.get(id) ?? []), claim]);
    }
  }
  return bySeason;
}
