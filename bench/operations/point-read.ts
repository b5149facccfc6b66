import type { Json, Operation } from './operation.ts';

const FIELDS = 'id slug name kind released runtimeMinutes countries sources';

export const pointRead: Operation = {
  name: 'point-read',
  title: 'Point read: a title by slug, 8 fields',
  samples: 'titles',
  nested: false,
  hub: false,
  ours: {
    query: `query Point($slug: String!) { show(slug: $slug) { ${FIELDS} } }`,
    variables: ['slug'],
    answer: ({ show }: { show: Json }) => [show],
  },
  neo4jGraphql: {
    query: `query Point($slug: String!) { shows(where: { slug: { eq: $slug } }) { ${FIELDS} } }`,
    variables: ['slug'],
    // It gives null for a list that is not there; ours is an empty one.
    answer: ({ shows }: { shows: ReadonlyArray<Record<string, Json>> }) =>
      shows.map((show) => ({ ...show, countries: show.countries ?? [] })),
  },
  floor: {
    statement: `
      MATCH (s:Entity {slugKey: $slugKey})
      RETURN s.id AS id, s.slug AS slug, s.name AS name, s.kind AS kind, s.released AS released,
             s.runtimeMinutes AS runtimeMinutes, coalesce(s.countries, []) AS countries, s.sources AS sources`,
  },
};
