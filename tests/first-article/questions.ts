/** The article as a whole, and what it says of the works, in one request. */
export const ARTICLE = /* GraphQL */ `
  query ($slug: String!) {
    article(slug: $slug) {
      id headline dek publishedAt sections text
      mentions(first: 100) {
        edges { node { __typename name slug } evidence { sentence start end article { id } } }
      }
      quotes {
        edges {
          node {
            text
            speakers { edges { node { name slug } evidence { sentence } } }
            addressees { edges { node { __typename name } evidence { sentence } } }
          }
        }
      }
      states(first: 100) {
        edges {
          node {
            predicate
            value
            evidence { sentence start end article { id } }
            subject { __typename name }
            object { __typename name }
          }
        }
      }
    }
  }
`;

export const SERIES = /* GraphQL */ `
  query {
    show(slug: "heartstopper") {
      name kind
      showrunners { edges { node { name } evidence { sentence article { slug } } } }
      creators { edges { node { name } claims { predicate } } }
      broadcasters { edges { node { name kind } evidence { sentence article { slug } } } }
      cast(first: 100) {
        edges {
          node { name slug }
          characterName
          character { name portrayedBy { edges { node { name } } } }
          evidence { sentence article { slug } }
        }
      }
      seasons { totalCount edges { node { number } evidence { sentence article { slug } } } }
      characters(first: 100) { edges { node { name } evidence { sentence article { slug } } } }
      followedBy { edges { concludes node { slug } evidence { sentence article { slug } } } }
    }
    sourceWork(slug: "heartstopper") {
      kind
      authors { edges { node { name } evidence { sentence article { slug } } } }
      parts { edges { volume node { name nameIsDescriptive } } }
    }
  }
`;

export const FINALE = /* GraphQL */ `
  query ($slug: String!) {
    show(slug: $slug) {
      name nameIsDescriptive kind status statusAsOf
      directors { edges { node { name slug } evidence { sentence article { slug } } } }
      writers { edges { node { name slug } evidence { sentence article { slug } } } }
      follows { edges { concludes node { slug } evidence { sentence article { slug } } } }
      adaptationOf {
        edges {
          evidence { sentence article { slug } }
          node {
            kind
            source {
              __typename
              name
              ... on SourceWork {
                nameIsDescriptive kind
                authors { edges { node { name slug } evidence { sentence article { slug } } } }
              }
            }
          }
        }
      }
      claims(first: 50) {
        edges { node { predicate value qualifiers { name value } evidence { sentence article { slug } } } }
      }
    }
  }
`;

export const PEOPLE = /* GraphQL */ `
  query {
    director: person(slug: "wash-westmoreland") {
      notableWorks { edges { node { __typename name } evidence { sentence article { slug } } } }
    }
    firstActor: person(slug: "joe-locke") {
      directed { totalCount }
      mentionedIn { edges { node { slug } evidence { sentence article { slug } } } }
      actingCredits(first: 50) { edges { node { name } claims { evidence { article { slug } } } } }
    }
    secondActor: person(slug: "kit-connor") { directed { totalCount } }
    other: show(slug: "agatha-all-along") {
      mentionedIn { edges { node { slug } evidence { sentence article { slug } } } }
      partOf { edges { node { name } } }
      follows { edges { node { name } } }
    }
  }
`;
