import type { Json, Operation } from './operation.ts';
import {
  CAST_ORDER,
  CREDITS_ORDER,
  castOf,
  creditsOf,
  creditsOrder,
  playersOf,
  type ShowNode,
} from './shapes.ts';

const two = (show: ShowNode): Json => ({ name: show.name, cast: castOf(show) });

const four = (show: ShowNode): Json => ({
  name: show.name,
  cast: playersOf(show, (person) => ({
    credits: creditsOf(person, (other) => ({ cast: castOf(other) })),
  })),
});

/** A title and its first ten players by billing. */
const twoLevels: Omit<Operation, 'name' | 'title' | 'samples' | 'hub'> = {
  nested: true,
  ours: {
    query: `query Two($slug: String!) {
  show(slug: $slug) { name cast(first: 10) { edges { billing characterName node { id name } } } }
}`,
    variables: ['slug'],
    answer: ({ show }: { show: ShowNode }) => [two(show)],
  },
  neo4jGraphql: {
    query: `query Two($slug: String!) {
  shows(where: { slug: { eq: $slug } }) {
    name
    castConnection(first: 10, ${CAST_ORDER}) {
      edges { properties { billing characterName } node { id name } }
    }
  }
}`,
    variables: ['slug'],
    answer: ({ shows }: { shows: readonly ShowNode[] }) => shows.map(two),
  },
  floor: {
    statement: `
      MATCH (s:Entity {slugKey: $slugKey})
      CALL (s) {
        MATCH (s)<-[e:ACTED_IN]-(p)
        WITH e, p ORDER BY e.billing LIMIT 10
        RETURN collect({billing: e.billing, character: e.characterName, id: p.id, name: p.name}) AS cast
      }
      RETURN s.name AS name, cast`,
  },
};

/** A title, ten players, the five newest parts of each, three players of each of those. */
const fourLevels: Omit<Operation, 'name' | 'title' | 'samples' | 'hub'> = {
  nested: true,
  ours: {
    query: `query Four($slug: String!) {
  show(slug: $slug) {
    name
    cast(first: 10) { edges { characterName node { id name
      actingCredits(first: 5) { edges { characterName node { id name released
        cast(first: 3) { edges { billing characterName node { id name } } }
      } } }
    } } }
  }
}`,
    variables: ['slug'],
    answer: ({ show }: { show: ShowNode }) => [four(show)],
  },
  neo4jGraphql: {
    query: `query Four($slug: String!) {
  shows(where: { slug: { eq: $slug } }) {
    name
    castConnection(first: 10, ${CAST_ORDER}) { edges { properties { characterName } node { id name
      actingCreditsConnection(first: 5, ${CREDITS_ORDER}) { edges { properties { characterName } node { id name released
        castConnection(first: 3, ${CAST_ORDER}) { edges { properties { billing characterName } node { id name } } }
      } } }
    } } }
  }
}`,
    variables: ['slug'],
    answer: ({ shows }: { shows: readonly ShowNode[] }) => shows.map(four),
  },
  floor: {
    statement: `
      MATCH (s:Entity {slugKey: $slugKey})
      CALL (s) {
        MATCH (s)<-[e:ACTED_IN]-(p)
        WITH e, p ORDER BY e.billing LIMIT 10
        CALL (p) {
          MATCH (p)-[e2:ACTED_IN]->(s2)
          WITH e2, s2 ORDER BY ${creditsOrder('e2', 's2')} LIMIT 5
          CALL (s2) {
            MATCH (s2)<-[e3:ACTED_IN]-(p3)
            WITH e3, p3 ORDER BY e3.billing LIMIT 3
            RETURN collect({billing: e3.billing, character: e3.characterName, id: p3.id, name: p3.name}) AS cast3
          }
          RETURN collect({character: e2.characterName, id: s2.id, name: s2.name, released: s2.released, cast: cast3}) AS credits
        }
        RETURN collect({character: e.characterName, id: p.id, name: p.name, credits: credits}) AS cast
      }
      RETURN s.name AS name, cast`,
  },
};

export const nestedTwo: Operation = {
  ...twoLevels,
  name: 'nested-2',
  title: 'Nested, 2 levels: title, cast 10',
  samples: 'titles',
  hub: false,
};

export const nestedFour: Operation = {
  ...fourLevels,
  name: 'nested-4',
  title: 'Nested, 4 levels: title, cast 10, credits 5, cast 3',
  samples: 'titles',
  hub: false,
};

export const hubTitlesTwo: Operation = {
  ...twoLevels,
  name: 'hub-titles-2',
  title: 'Nested, 2 levels, of the 50 titles with the largest cast',
  samples: 'hubTitles',
  hub: true,
};

export const hubTitlesFour: Operation = {
  ...fourLevels,
  name: 'hub-titles-4',
  title: 'Nested, 4 levels, of the 50 titles with the largest cast',
  samples: 'hubTitles',
  hub: true,
};
