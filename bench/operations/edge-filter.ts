import type { Json, Operation } from './operation.ts';
import { CAST_ORDER, castOf, type ShowNode } from './shapes.ts';

const leadsOf = (show: ShowNode): Json => ({ name: show.name, cast: castOf(show) });

const leads: Omit<Operation, 'name' | 'title' | 'samples' | 'hub'> = {
  nested: true,
  ours: {
    query: `query Leads($slug: String!) {
  show(slug: $slug) { name cast(first: 20, where: { billing: { lte: 3 } }) { edges { billing characterName node { id name } } } }
}`,
    variables: ['slug'],
    answer: ({ show }: { show: ShowNode }) => [leadsOf(show)],
  },
  neo4jGraphql: {
    query: `query Leads($slug: String!) {
  shows(where: { slug: { eq: $slug } }) {
    name
    castConnection(first: 20, where: { edge: { billing: { lte: 3 } } }, ${CAST_ORDER}) {
      edges { properties { billing characterName } node { id name } }
    }
  }
}`,
    variables: ['slug'],
    answer: ({ shows }: { shows: readonly ShowNode[] }) => shows.map(leadsOf),
  },
  floor: {
    statement: `
      MATCH (s:Entity {slugKey: $slugKey})
      CALL (s) {
        MATCH (s)<-[e:ACTED_IN]-(p)
        WHERE e.billing <= 3
        WITH e, p ORDER BY e.billing LIMIT 20
        RETURN collect({billing: e.billing, character: e.characterName, id: p.id, name: p.name}) AS cast
      }
      RETURN s.name AS name, cast`,
  },
};

export const edgeFilter: Operation = {
  ...leads,
  name: 'edge-filter',
  title: 'Filter on an edge property: cast with billing up to 3',
  samples: 'titles',
  hub: false,
};

export const hubEdgeFilter: Operation = {
  ...leads,
  name: 'hub-edge-filter',
  title: 'Filter on an edge property, of the 50 titles with the largest cast',
  samples: 'hubTitles',
  hub: true,
};
