import type { ObjectFieldsShape, OutputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { cursorOf, type PageRow } from '../graph/page.ts';
import { reads } from './query/columns.ts';

export type Types = typeof builder.$inferSchemaTypes;

/** The data of an edge between two entities, as the graph gives it. */
export interface EdgeData {
  readonly confidence: number;
  readonly hedged: boolean;
  readonly claimIds: readonly string[];
  readonly sources: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
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
export interface EdgeRow<Node = unknown, Data = unknown>
  extends Pick<PageRow, 'type' | 'order' | 'print'> {
  readonly node: Node;
  readonly edge: Data;
}

const CURSOR = {
  nullable: false,
  description: 'Where a next page may start, or the one before it end.',
  resolve: (row: EdgeRow) => cursorOf(row as PageRow),
  extensions: reads(),
} as const;

/** Edges that state a fact: what supports them, and how far it is to be trusted. */
export const FactEdge = builder.interfaceRef<EdgeRow<unknown, EdgeData>>('FactEdge').implement({
  description:
    'An edge that states a fact. It rests on claims, each with the sentences that say so, on bulk catalogues (`sources`), or on both.',
  fields: (t) => ({
    cursor: t.string(CURSOR),
    confidence: t.float({
      nullable: false,
      description: 'From 0 to 1: 1 where a catalogue states it, else that of its best claim.',
      resolve: ({ edge }) => edge.confidence,
      extensions: reads('confidence'),
    }),
    hedged: t.boolean({
      nullable: false,
      description: 'True while everything that states it does so as a rumour, plan or possibility.',
      resolve: ({ edge }) => edge.hedged,
      extensions: reads('hedged'),
    }),
    sources: t.stringList({
      nullable: false,
      description:
        'The catalogues that state it, or the article whose head does; facts from these have no claims.',
      resolve: ({ edge }) => [...edge.sources],
      extensions: reads('sources'),
    }),
    validFrom: t.string({
      description: 'Since when it is true, as `2019`, `2019-06` or `2019-06-30`, where stated.',
      resolve: ({ edge }) => edge.validFrom,
      extensions: reads('validFrom'),
    }),
    validTo: t.string({
      description: 'Until when it was true, where stated.',
      resolve: ({ edge }) => edge.validTo,
      extensions: reads('validTo'),
    }),
  }),
});

type EdgeFields<Node> = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>,
) => ReturnType<ObjectFieldsShape<Types, EdgeRow<Node, EdgeData>>>;

/** The type of edges, with what a connection needs to know of it. */
export interface EdgeType<Node> {
  readonly ref: PothosSchemaTypes.ObjectRef<Types, EdgeRow<Node, EdgeData>>;
  /** The name of the type at the far end. */
  readonly node: string;
  /** Whether the edge states a fact, and so has columns to filter and order by. */
  readonly isFact: boolean;
}

type NodeRef<Node> = OutputRef<Node> & { readonly name: string };

/** The type of edges that state a fact, with fields of their own beside those of `FactEdge`. */
export function factEdge<Node>(
  name: string,
  node: NodeRef<Node>,
  description: string,
  fields: EdgeFields<Node> = () => ({}),
): EdgeType<Node> {
  const ref = builder.objectRef<EdgeRow<Node, EdgeData>>(`${name}Edge`).implement({
    description,
    interfaces: [FactEdge],
    fields: (t) => ({ node: nodeField(t, node), ...fields(t) }),
  });
  return { ref, node: node.name, isFact: true };
}

/** The type of edges that only lead somewhere, such as those around a claim. */
export function plainEdge<Node>(
  name: string,
  node: NodeRef<Node>,
  description: string,
): EdgeType<Node> {
  const ref = builder.objectRef<EdgeRow<Node, EdgeData>>(`${name}Edge`).implement({
    description,
    fields: (t) => ({ node: nodeField(t, node), cursor: t.string(CURSOR) }),
  });
  return { ref, node: node.name, isFact: false };
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
    extensions: reads(),
  });
}
