import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type CandidateRecord, readReview } from '../importer/matching/match-record.ts';
import {
  type Reason,
  type ReasonCode,
  WEIGHTS,
  weightOf,
  wordsOf,
} from '../importer/matching/weights.ts';
import { listConnection } from '../model/connection.ts';
import { plainEdge } from '../model/edge.ts';
import { ENTITIES_BY_ID } from '../model/entity.cypher.ts';
import { Entity, lookUp } from '../model/entity.ts';
import { described } from '../model/enumeration.ts';
import { levelOf } from '../model/level.ts';
import type { EntityRow } from '../model/node-row.ts';
import { columnsUnder, reads } from '../model/query/columns.ts';
import { UNRESOLVED } from './unresolved.cypher.ts';

const CODES = Object.keys(WEIGHTS) as ReasonCode[];

const MatchReasonCode = builder.enumType('MatchReasonCode', {
  description:
    'What speaks for or against a candidate; the points of each are in docs/matching.md.',
  values: described(
    CODES,
    Object.fromEntries(CODES.map((code) => [code, weightOf(code).because])) as Record<
      ReasonCode,
      string
    >,
  ),
});

const MatchReason = builder.objectRef<Reason>('MatchReason').implement({
  description: 'One reason for or against a candidate.',
  fields: (t) => ({
    code: t.field({
      type: MatchReasonCode,
      nullable: false,
      description: 'Which reason it is.',
      resolve: ([code]) => code,
    }),
    points: t.int({
      description: 'What it adds to the score.',
      resolve: ([code]) => weightOf(code).points,
    }),
    about: t.string({
      description: 'What it is about: a name or a year as it was when the article was imported.',
      resolve: ([, about]) => about,
    }),
    text: t.string({
      nullable: false,
      description: 'The reason in words, as "+2 goes together with Some Show".',
      resolve: wordsOf,
    }),
  }),
});

interface CandidateRow {
  readonly record: CandidateRecord;
  readonly node: EntityRow;
}

const MatchCandidate = builder.objectRef<CandidateRow>('MatchCandidate').implement({
  description: 'An entity that an unresolved one may be.',
  fields: (t) => ({
    entity: t.field({
      type: Entity,
      nullable: false,
      description: 'The candidate as it is now: what it was merged into, where it was.',
      resolve: ({ node }) => node,
    }),
    score: t.int({
      nullable: false,
      description: 'The sum of the points when the article was imported.',
      resolve: ({ record }) => record.score,
    }),
    reasons: t.field({
      type: [MatchReason],
      nullable: { list: false, items: false },
      description: 'What spoke for it and against it.',
      resolve: ({ record }) => [...record.reasons],
    }),
  }),
});

builder.interfaceFields(Entity, (t) => ({
  unresolved: t.boolean({
    nullable: false,
    description:
      'True while it may be an entity that the graph knew already: an article named it, and nothing told it from its `matchCandidates`. Merging it, or confirming that it is none of them, clears the mark.',
    extensions: reads('unresolved'),
    resolve: (entity) => entity.unresolved === true,
  }),
  matchCandidates: t.field({
    type: [MatchCandidate],
    nullable: { list: false, items: false },
    description:
      'What an unresolved entity may be, the likeliest first, at most five. Empty for all others. One statement, and one more where some were merged.',
    extensions: reads('unresolved', 'matchCandidates'),
    resolve: ({ unresolved, matchCandidates }, _args, context, info) =>
      unresolved && matchCandidates
        ? candidatesNow(readReview(matchCandidates), context, info)
        : [],
  }),
}));

listConnection({
  field: 'unresolvedEntities',
  description:
    'Entities that wait for an editor, by name: articles named them, and they may be others that the graph knew already.',
  source: UNRESOLVED,
  edge: plainEdge('UnresolvedEntity', Entity, 'An entity that waits for an editor.'),
});

/** The candidates that are still in the graph, each once, in their order. */
async function candidatesNow(
  records: readonly CandidateRecord[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CandidateRow[]> {
  const columns = new Set([...(columnsUnder(info, ['entity']) ?? []), 'n.id'] as const);
  const nodes = await Promise.all(
    records.map(({ id }) =>
      lookUp<EntityRow>(context, `${levelOf(info)} by id`, ENTITIES_BY_ID, id, columns),
    ),
  );
  const rows = records.flatMap((record, index): CandidateRow[] => {
    const node = nodes[index];
    return node ? [{ record, node }] : [];
  });
  const first = new Map(rows.toReversed().map((row) => [row.node.id, row]));
  return rows.filter((row) => first.get(row.node.id) === row);
}
