import { builder } from '../builder.ts';
import { CLAIM_RANKS, type ClaimRank } from '../kinds.ts';
import { described } from '../model/enumeration.ts';
import { declareQuery, orderByProperty } from '../model/query/node-query.ts';
import { PREDICATES, type PredicateName, predicateOf } from '../vocabulary.ts';

const RANK_WORDS: Record<ClaimRank, string> = {
  PREFERRED: 'Stands above the others.',
  NORMAL: 'Stands beside the others.',
  DEPRECATED: 'Kept, but held to be wrong or out of date: nothing follows from it.',
};

export const PredicateEnum = builder.enumType('Predicate', {
  description: 'What a claim says of its subject.',
  values: Object.fromEntries(
    (Object.keys(PREDICATES) as PredicateName[]).map((name) => {
      const { label, wikidata } = predicateOf(name);
      const term = wikidata ? ` Wikidata ${wikidata}.` : '';
      return [name, { description: `Subject ${label} object or value.${term}` }];
    }),
  ) as Record<PredicateName, { description: string }>,
});

export const RankEnum = builder.enumType('ClaimRank', {
  description:
    "How a claim stands among others of its subject and predicate, after Wikidata's ranks.",
  values: described(CLAIM_RANKS, RANK_WORDS),
});

declareQuery('Claim', {
  filters: {
    predicate: {
      kind: 'enum',
      type: PredicateEnum,
      property: 'predicate',
      description: 'What it says of its subject.',
    },
    rank: { kind: 'enum', type: RankEnum, property: 'rank', description: 'How it stands.' },
    value: { kind: 'text', property: 'value', description: 'Its value, where that is a text.' },
    confidence: {
      kind: 'float',
      property: 'confidence',
      description: 'How far it is to be trusted, from 0 to 1.',
    },
    hedged: {
      kind: 'boolean',
      property: 'hedged',
      description: 'Whether every sentence under it hedges.',
    },
    rejected: {
      kind: 'boolean',
      property: 'rejected',
      description: 'Whether an editor has ruled it out.',
    },
    recordedAt: {
      kind: 'instant',
      property: 'recordedAt',
      description: 'When the graph learnt of it.',
    },
  },
  orders: {
    PREDICATE: orderByProperty('predicate', 'By what it says of its subject.'),
    CONFIDENCE: orderByProperty('confidence', 'By confidence.', 'number'),
    RECORDED_AT: orderByProperty('recordedAt', 'By when the graph learnt of it.'),
  },
  facets: {
    PREDICATE: {
      description: 'By what they say.',
      by: { on: 'node', property: 'predicate' },
    },
    RANK: { description: 'By how they stand.', by: { on: 'node', property: 'rank' } },
  },
});
