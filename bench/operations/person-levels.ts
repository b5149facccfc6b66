import type { Json, Operation } from './operation.ts';
import {
  CAST_ORDER,
  CREDITS_ORDER,
  creditsOf,
  creditsOrder,
  type PersonNode,
  playersOf,
} from './shapes.ts';

const two = (person: PersonNode): Json => ({ name: person.name, credits: creditsOf(person) });

const four = (person: PersonNode): Json => ({
  name: person.name,
  credits: creditsOf(person, (show) => ({
    cast: playersOf(show, (player) => ({ credits: creditsOf(player) })),
  })),
});

/** The most credited people and their ten newest parts. */
export const hubPeopleTwo: Operation = {
  name: 'hub-people-2',
  title: 'Nested, 2 levels, of the 50 most credited people: person, credits 10',
  samples: 'hubPeople',
  nested: true,
  hub: true,
  ours: {
    query: `query PersonTwo($slug: String!) {
  person(slug: $slug) { name actingCredits(first: 10) { edges { characterName node { id name released } } } }
}`,
    variables: ['slug'],
    answer: ({ person }: { person: PersonNode }) => [two(person)],
  },
  neo4jGraphql: {
    query: `query PersonTwo($slug: String!) {
  people(where: { slug: { eq: $slug } }) {
    name
    actingCreditsConnection(first: 10, ${CREDITS_ORDER}) {
      edges { properties { characterName } node { id name released } }
    }
  }
}`,
    variables: ['slug'],
    answer: ({ people }: { people: readonly PersonNode[] }) => people.map(two),
  },
  floor: {
    statement: `
      MATCH (p:Entity {slugKey: $slugKey})
      CALL (p) {
        MATCH (p)-[e:ACTED_IN]->(s)
        WITH e, s ORDER BY ${creditsOrder('e', 's')} LIMIT 10
        RETURN collect({character: e.characterName, id: s.id, name: s.name, released: s.released}) AS credits
      }
      RETURN p.name AS name, credits`,
  },
};

/** The same people, ten parts, five players of each, the three newest parts of each of those. */
export const hubPeopleFour: Operation = {
  name: 'hub-people-4',
  title: 'Nested, 4 levels, of the 50 most credited people: credits 10, cast 5, credits 3',
  samples: 'hubPeople',
  nested: true,
  hub: true,
  ours: {
    query: `query PersonFour($slug: String!) {
  person(slug: $slug) {
    name
    actingCredits(first: 10) { edges { characterName node { id name released
      cast(first: 5) { edges { characterName node { id name
        actingCredits(first: 3) { edges { characterName node { id name released } } }
      } } }
    } } }
  }
}`,
    variables: ['slug'],
    answer: ({ person }: { person: PersonNode }) => [four(person)],
  },
  neo4jGraphql: {
    query: `query PersonFour($slug: String!) {
  people(where: { slug: { eq: $slug } }) {
    name
    actingCreditsConnection(first: 10, ${CREDITS_ORDER}) { edges { properties { characterName } node { id name released
      castConnection(first: 5, ${CAST_ORDER}) { edges { properties { characterName } node { id name
        actingCreditsConnection(first: 3, ${CREDITS_ORDER}) { edges { properties { characterName } node { id name released } } }
      } } }
    } } }
  }
}`,
    variables: ['slug'],
    answer: ({ people }: { people: readonly PersonNode[] }) => people.map(four),
  },
  floor: {
    statement: `
      MATCH (p:Entity {slugKey: $slugKey})
      CALL (p) {
        MATCH (p)-[e:ACTED_IN]->(s)
        WITH e, s ORDER BY ${creditsOrder('e', 's')} LIMIT 10
        CALL (s) {
          MATCH (s)<-[e2:ACTED_IN]-(p2)
          WITH e2, p2 ORDER BY e2.billing LIMIT 5
          CALL (p2) {
            MATCH (p2)-[e3:ACTED_IN]->(s3)
            WITH e3, s3 ORDER BY ${creditsOrder('e3', 's3')} LIMIT 3
            RETURN collect({character: e3.characterName, id: s3.id, name: s3.name, released: s3.released}) AS credits3
          }
          RETURN collect({character: e2.characterName, id: p2.id, name: p2.name, credits: credits3}) AS cast
        }
        RETURN collect({character: e.characterName, id: s.id, name: s.name, released: s.released, cast: cast}) AS credits
      }
      RETURN p.name AS name, credits`,
  },
};
