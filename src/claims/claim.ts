import { Article } from '../articles/article.ts';
import { builder, ID } from '../builder.ts';
import { Character } from '../characters/character.ts';
import type { Context } from '../context.ts';
import type { ClaimRank } from '../kinds.ts';
import { connection } from '../model/connection.ts';
import { FactEdge, plainEdge } from '../model/edge.ts';
import { Entity } from '../model/entity.ts';
import { hasIdOf } from '../model/identity.ts';
import { levelOf } from '../model/level.ts';
import { reads } from '../model/query/columns.ts';
import { toOne } from '../model/to-one.ts';
import { type PredicateName, predicateOf } from '../vocabulary.ts';
import {
  CHARACTER,
  CLAIMS_WITH_EVIDENCE,
  EVIDENCED_BY,
  OBJECT,
  SUBJECT,
} from './claim-edges.cypher.ts';
import { PredicateEnum, RankEnum } from './claim-query.ts';
import { Evidence, type EvidenceRow } from './evidence.ts';

export interface ClaimNode {
  readonly id: string;
  readonly predicate: PredicateName;
  readonly value?: string | number;
  readonly rank: ClaimRank;
  readonly confidence: number;
  readonly hedged: boolean;
  readonly rejected: boolean;
  readonly recordedAt: string;
}

interface ClaimWithEvidence {
  readonly claim: ClaimNode;
  readonly rows: readonly EvidenceRow[];
}

/** Sentences served under one claim, and claims under one fact, at the most. */
const MOST_SENTENCES = 20;
const MOST_CLAIMS = 50;

const Qualifier = builder.objectRef<{ name: string; value: string }>('Qualifier').implement({
  description: 'What narrows a claim, such as the character of a part or the date of a status.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'As the vocabulary names it.' }),
    value: t.exposeString('value', { nullable: false, description: 'Its value, as text.' }),
  }),
});

export const Claim = builder.node(builder.objectRef<ClaimNode>('Claim'), {
  id: { ...ID, resolve: (claim) => claim.id },
  isTypeOf: (row) => hasIdOf('Claim', row),
  description: 'One statement that an article makes, whether it became part of the graph or not.',
  fields: (t) => ({
    predicate: t.expose('predicate', {
      type: PredicateEnum,
      nullable: false,
      description: 'What it says of its subject.',
    }),
    value: t.string({
      description: 'Its value, where its object is not an entity.',
      resolve: ({ value }) => (value === undefined || value === null ? null : String(value)),
      extensions: reads('value'),
    }),
    qualifiers: t.field({
      type: [Qualifier],
      nullable: false,
      description: 'What narrows it.',
      resolve: qualifiersOf,
      extensions: reads('*'),
    }),
    rank: t.expose('rank', { type: RankEnum, nullable: false, description: 'How it stands.' }),
    confidence: t.exposeFloat('confidence', {
      nullable: false,
      description: 'From 0 to 1: that of its best sentence.',
    }),
    hedged: t.exposeBoolean('hedged', {
      nullable: false,
      description: 'True while every sentence under it hedges.',
    }),
    rejected: t.exposeBoolean('rejected', {
      nullable: false,
      description: 'True where an editor has ruled it out: it stays, and nothing follows from it.',
    }),
    recordedAt: t.exposeString('recordedAt', {
      nullable: false,
      description: 'When the graph learnt of it, as a UTC instant.',
    }),
    evidence: t.field({
      type: [Evidence],
      nullable: false,
      description: `Its sentences by date of their article, at most ${MOST_SENTENCES}.`,
      resolve: async (claim, _args, context, info) => {
        const found = await loadWithEvidence(context, levelOf(info), [claim.id]);
        return found.flatMap(({ rows }) => rows);
      },
      extensions: reads(),
    }),
  }),
});

builder.interfaceFields(FactEdge, (t) => ({
  claims: t.field({
    type: [Claim],
    nullable: false,
    description: `The claims that it rests on, at most ${MOST_CLAIMS}; none where only catalogues state it.`,
    resolve: async ({ edge }, _args, context, info) => {
      const found = await loadWithEvidence(context, levelOf(info), edge.claimIds);
      return found.map(({ claim }) => claim);
    },
    extensions: reads('claimIds'),
  }),
  evidence: t.field({
    type: [Evidence],
    nullable: false,
    description: `The sentences that say so, at most ${MOST_SENTENCES} of each of ${MOST_CLAIMS} claims; none where only catalogues state it.`,
    resolve: async ({ edge }, _args, context, info) => {
      const found = await loadWithEvidence(context, levelOf(info), edge.claimIds);
      return found.flatMap(({ rows }) => rows);
    },
    extensions: reads('claimIds'),
  }),
}));

connection({
  on: Entity,
  field: 'claims',
  description: 'Claims about it: those that have it as their subject, by predicate.',
  source: SUBJECT.incoming,
  edge: plainEdge('EntityClaims', Claim, 'A claim about it.'),
});

connection({
  on: Entity,
  field: 'claimsAsObject',
  description: 'Claims of others that name it as their object, by predicate.',
  source: OBJECT.incoming,
  edge: plainEdge('EntityClaimsAsObject', Claim, 'A claim that names it.'),
});

connection({
  on: Article,
  field: 'states',
  description: 'Claims that the article states, in the order of their sentences.',
  source: EVIDENCED_BY.incoming,
  edge: plainEdge('ArticleStates', Claim, 'A claim that the article states.'),
});

connection({
  on: Character,
  field: 'castingClaims',
  description: 'Claims that somebody plays this character.',
  source: CHARACTER.incoming,
  edge: plainEdge('CharacterCastingClaims', Claim, 'A claim that somebody plays it.'),
});

toOne({
  on: Claim,
  field: 'subject',
  description: 'What it is about.',
  source: SUBJECT.outgoing,
  node: Entity,
});

toOne({
  on: Claim,
  field: 'object',
  description: 'What it relates its subject to; null for a claim with a value.',
  source: OBJECT.outgoing,
  node: Entity,
});

toOne({
  on: Claim,
  field: 'character',
  description: 'The character of a part, where one is named.',
  source: CHARACTER.outgoing,
  node: Character,
});

async function loadWithEvidence(
  context: Context,
  level: string,
  ids: readonly string[],
): Promise<ClaimWithEvidence[]> {
  const query = {
    name: `${level} with evidence`,
    statement: () => CLAIMS_WITH_EVIDENCE,
    parameters: () => ({ limit: MOST_SENTENCES }),
    read: (row: Record<string, unknown>): ClaimWithEvidence => ({
      claim: row.claim as ClaimNode,
      rows: row.rows as EvidenceRow[],
    }),
  };
  const load = (id: string) => context.loaders.load(query, id);
  const found = await Promise.all(ids.slice(0, MOST_CLAIMS).map(load));
  return found.filter((claim) => claim !== null);
}

/** The qualifier columns of a claim's node, in the vocabulary's order. */
function qualifiersOf(claim: ClaimNode) {
  const columns = new Map<string, unknown>(Object.entries(claim));
  return Object.keys(predicateOf(claim.predicate).qualifiers).flatMap((name) => {
    const value = columns.get(name) ?? null;
    return value === null ? [] : [{ name, value: String(value) }];
  });
}
