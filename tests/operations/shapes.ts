import { TITLE } from './world.ts';

/** Queries in which fields ask for different parts of one page, or for nothing but how many there are. */
export const SHAPES: Readonly<Record<string, string>> = {
  'a total alone': `{ show(slug: "${TITLE}") { cast { totalCount } } }`,
  'a total alone, two levels down': `{
    show(slug: "${TITLE}") { cast(first: 2) { edges { node { name credits { totalCount } } } } }
  }`,
  'totals under a list in the order of names': `{
    shows(first: 3) { edges { node { name seasons { totalCount } } } }
  }`,
  'totals under a list in another order': `{
    shows(first: 3, orderBy: [{ field: RELEASED }]) { edges { node { name cast { totalCount } } } }
  }`,
  'a filtered total alone': `{
    show(slug: "${TITLE}") { seasons(where: { node: { number: { eq: 1 } } }) { totalCount } }
  }`,
  'a page that a directive completes': `query($yes: Boolean!) {
    show(slug: "${TITLE}") {
      cast(first: 2) { totalCount edges { cursor } }
      ... @include(if: $yes) { cast(first: 2) { pageInfo { endCursor } edges { node { name } } } }
    }
  }`,
  'an alias that a directive may leave out': `query($yes: Boolean!) {
    show(slug: "${TITLE}") {
      genres { totalCount edges { node { id } } }
      named: genres @include(if: $yes) { edges { node { name } } }
    }
  }`,
  'one node in two aliases': `query($yes: Boolean!) {
    season(slug: "aldermoor-season-1") {
      show { id }
      named: show @include(if: $yes) { name }
    }
  }`,
  'an alias whose inner page is one too many': `{
    show(slug: "${TITLE}") {
      counted: cast(first: 2) { edges { node { credits(first: 2) { totalCount } } } }
      genres(first: 1) { edges { node { name } } }
      broadcasters(first: 1) { edges { node { name } } }
      named: cast(first: 2) { edges { node { credits(first: 2) { edges { node { name } } } } } }
    }
  }`,
  'the same title twice, once with one page too many': `{
    counted: show(slug: "${TITLE}") { cast(first: 2) { totalCount edges { node { id } } } }
    named: show(slug: "${TITLE}") {
      genres { edges { node { name } } }
      broadcasters { edges { node { name } } }
      seasons { edges { node { name } } }
      parts { edges { node { id } } }
      cast(first: 2) { edges { characterName node { name } } }
    }
  }`,
  'one page forwards and backwards': `{
    show(slug: "${TITLE}") {
      first: cast(first: 2) { edges { cursor node { name } } pageInfo { endCursor } }
      last: cast(last: 2) { edges { cursor node { name } } pageInfo { startCursor hasPreviousPage } }
    }
  }`,
};
