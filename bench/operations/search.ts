import type { Json, Operation } from './operation.ts';
import { byId } from './shapes.ts';

interface Found {
  readonly edges: ReadonlyArray<{ readonly node: { readonly id: string; readonly name: string } }>;
}

/** Every engine ranks in its own way; what is compared is which entities are found. */
const found = ({ edges }: Found): Json =>
  byId(edges.map(({ node }) => node)).map(({ id, name }) => ({ id, name }));

export const search: Operation = {
  name: 'search',
  title: 'Search: entities by the words of a name',
  samples: 'names',
  nested: false,
  hub: false,
  ours: {
    query:
      'query Search($words: String!) { search(query: $words, first: 20) { edges { score node { id name } } } }',
    variables: ['words'],
    answer: ({ search: result }: { search: Found }) => found(result),
  },
  neo4jGraphql: {
    query:
      'query Search($lucene: String!) { entitySearch(phrase: $lucene, first: 20) { edges { score node { id name } } } }',
    variables: ['lucene'],
    answer: ({ entitySearch }: { entitySearch: Found }) => found(entitySearch),
  },
  floor: {
    statement: `
      CALL db.index.fulltext.queryNodes('bench_entity_search', $lucene, {limit: 20}) YIELD node, score
      RETURN node.id AS id, node.name AS name ORDER BY node.id`,
  },
};

/** Ours only: names that begin with what has been typed. */
export const suggest: Operation = {
  name: 'suggest',
  title: 'Suggest: names that begin with 1 to 6 letters (ours only)',
  samples: 'prefixes',
  nested: false,
  hub: false,
  ours: {
    query: 'query Suggest($prefix: String!) { suggest(prefix: $prefix, first: 10) { id name } }',
    variables: ['prefix'],
    answer: ({ suggest: names }: { suggest: Json }) => names,
  },
};
