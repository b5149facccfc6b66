import type { Json, Operation } from './operation.ts';
import { byId, CAST_ORDER, castOf, castTotal, type ShowNode } from './shapes.ts';

// A list that is asked for by ids has no order of its own in @neo4j/graphql.
const answer = (shows: readonly ShowNode[]): Json =>
  byId(shows).map((show) => ({ id: show.id, total: castTotal(show), cast: castOf(show) }));

/** Ten titles, each with ten of its cast by billing and how many there are. */
const pages: Omit<Operation, 'name' | 'title' | 'samples' | 'hub'> = {
  nested: true,
  ours: {
    query: `query Pages($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Show { id cast(first: 10) { totalCount edges { billing characterName node { id name } } } } }
}`,
    variables: ['ids'],
    answer: ({ nodes }: { nodes: readonly ShowNode[] }) => answer(nodes),
  },
  neo4jGraphql: {
    query: `query Pages($ids: [ID!]!) {
  shows(where: { id: { in: $ids } }) {
    id
    castConnection(first: 10, ${CAST_ORDER}) {
      totalCount
      edges { properties { billing characterName } node { id name } }
    }
  }
}`,
    variables: ['ids'],
    answer: ({ shows }: { shows: readonly ShowNode[] }) => answer(shows),
  },
  // The total is the degree, which Neo4j keeps. The ids are given in their order.
  floor: {
    statement: `
      UNWIND $ids AS id
      MATCH (s:Entity {id: id})
      CALL (s) {
        MATCH (s)<-[e:ACTED_IN]-(p)
        WITH e, p ORDER BY e.billing LIMIT 10
        RETURN collect({billing: e.billing, character: e.characterName, id: p.id, name: p.name}) AS cast
      }
      RETURN s.id AS id, COUNT { (s)<-[:ACTED_IN]-() } AS total, cast`,
  },
};

export const pagePerParent: Operation = {
  ...pages,
  name: 'page-per-parent',
  title: 'Page per parent: 10 titles, cast 10 of each in order, with its total',
  samples: 'tenTitles',
  hub: false,
};

export const hubPagePerParent: Operation = {
  ...pages,
  name: 'hub-page-per-parent',
  title: 'Page per parent, of the 50 titles with the largest cast',
  samples: 'tenHubTitles',
  hub: true,
};
