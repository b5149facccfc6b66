import type { Json, Operation } from './operation.ts';

/** Pages of 20 by name, from somewhere in the order; both noun types have the same form. */
const page = (
  name: string,
  title: string,
  field: 'shows' | 'people',
  label: 'Show' | 'Person',
  samples: 'titlePositions' | 'peoplePositions',
): Operation => ({
  name,
  title,
  samples,
  nested: false,
  hub: false,
  ours: {
    query: `query Page($cursor: String!) { ${field}(first: 20, after: $cursor) { edges { node { id slug name } } } }`,
    variables: ['cursor'],
    answer: (data: Record<string, { edges: ReadonlyArray<{ node: Json }> }>) =>
      data[field]?.edges.map(({ node }) => node) ?? null,
  },
  // Its own paging: limit and offset. Its connection would count and collect all of them as well.
  neo4jGraphql: {
    query: `query Page($offset: Int!) { ${field}(limit: 20, offset: $offset, sort: [{ sortName: ASC }, { id: ASC }]) { id slug name } }`,
    variables: ['offset'],
    answer: (data: Record<string, Json>) => data[field] ?? null,
  },
  floor: {
    statement: `
      MATCH (n:${label})
      WHERE n.sortName >= $afterName AND (n.sortName > $afterName OR n.id > $afterId)
      RETURN n.id AS id, n.slug AS slug, n.name AS name
      ORDER BY n.sortName, n.id LIMIT 20`,
  },
});

export const listPage = page(
  'list-page',
  'List page: 20 titles by name after a position',
  'shows',
  'Show',
  'titlePositions',
);

export const peoplePage: Operation = {
  ...page(
    'people-page',
    'List page: 20 people by name, deep in the order',
    'people',
    'Person',
    'peoplePositions',
  ),
  mostConnections: 16,
};
