import { builder } from '../../builder.ts';
import type { FacetCount as FacetCountRow } from '../../graph/facet.ts';
import type { ListQuery } from './list-query.ts';

export const FacetCount = builder.objectRef<FacetCountRow>('FacetCount').implement({
  description: 'How many of a list have a value.',
  fields: (t) => ({
    value: t.exposeString('value', { nullable: false, description: 'The value, as text.' }),
    count: t.exposeInt('count', { nullable: false, description: 'How many have it.' }),
  }),
});

type FacetEnum = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, string>;
const made = new Map<string, FacetEnum>();

/** What a list may be counted by, one enumeration for each kind of list; undefined where by nothing. */
export function facetEnum({ name, facets }: ListQuery): FacetEnum | undefined {
  const values = Object.entries(facets).map(
    ([facet, { description }]) => [facet, { description }] as const,
  );
  if (values.length === 0) return undefined;
  const known = made.get(name);
  if (known) return known;
  const type: FacetEnum = builder.enumType(`${name}Facet`, {
    description: `What a list of ${name} may be counted by.`,
    values: Object.fromEntries(values),
  });
  made.set(name, type);
  return type;
}
