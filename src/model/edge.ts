import type { ObjectFieldsShape, OutputRef } from '@pothos/core';
import { builder } from '../builder.ts';

export type Types = typeof builder.$inferSchemaTypes;

/** The data of an edge between two entities, as the graph gives it. */
export interface EdgeData {
  readonly confidence: number;
  readonly hedged: boolean;
  readonly claimIds: readonly string[];
  readonly sources: readonly string[];
  /** Columns of single relationship types, as the vocabulary names them. */
  readonly billing?: number;
  readonly characterId?: string;
  readonly characterName?: string;
  readonly concludes?: boolean;
  readonly final?: boolean;
  readonly number?: number;
  readonly volume?: number;
}

/** An edge of a connection: the node at its far end, its own data, its place in the order. */
export interface EdgeRow<Node = unknown, Data = unknown> {
  readonly node: Node;
  readonly edge: Data;
  readonly cursor: string;
}

/** Edges that state a fact: what supports them, and how far it is to be trusted. */
export const FactEdge = builder.interfaceRef<EdgeRow<unknown, EdgeData>>('FactEdge').implement({
  description:
    'An edge that states a fact. It rests on claims, each with the sentences that say so, on bulk catalogues (`sources`), or on both.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      nullable: false,
      description: 'Where a next page may start.',
    }),
    confidence: t.float({
      nullable: false,
      description: 'From 0 to 1: 1 where a catalogue states it, else that of its best claim.',
      resolve: ({ edge }) => edge.confidence,
    }),
    hedged: t.boolean({
      nullable: false,
      description: 'True while everything that states it does so as a rumour, plan or possibility.',
      resolve: ({ edge }) => edge.hedged,
    }),
    sources: t.stringList({
      nullable: false,
      description:
        'The catalogues that state it, or the article whose head does; facts from these have no claims.',
      resolve: ({ edge }) => [...edge.sources],
    }),
  }),
});

type EdgeFields<Node> = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>,
) => ReturnType<ObjectFieldsShape<Types, EdgeRow<Node, EdgeData>>>;

/** The type of edges that state a fact, with fields of their own beside those of `FactEdge`. */
export function factEdge<Node>(
  name: string,
  node: OutputRef<Node>,
  description: string,
  fields: EdgeFields<Node> = () => ({}),
) {
  const edge = builder.objectRef<EdgeRow<Node, EdgeData>>(`${name}Edge`);
  return edge.implement({
    description,
    interfaces: [FactEdge],
    fields: (t) => ({ node: nodeField(t, node), ...fields(t) }),
  });
}

/** The type of edges that only lead somewhere, such as those around a claim. */
export function plainEdge<Node>(name: string, node: OutputRef<Node>, description: string) {
  const edge = builder.objectRef<EdgeRow<Node, EdgeData>>(`${name}Edge`);
  return edge.implement({
    description,
    fields: (t) => ({
      node: nodeField(t, node),
      cursor: t.exposeString('cursor', {
        nullable: false,
        description: 'Where a next page may start.',
      }),
    }),
  });
}

function nodeField<Node>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>,
  node: OutputRef<Node>,
) {
  return t.field({
    type: node as OutputRef<object>,
    nullable: false,
    description: 'What stands at the far end.',
    resolve: (row) => row.node as object,
  });
}
