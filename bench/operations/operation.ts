/** The servers that are compared. */
export const PEERS = ['neo4j-graphql', 'floor', 'ours-neo4j', 'ours-embedded'] as const;
export type Peer = (typeof PEERS)[number];

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };
export type Parameters = Readonly<Record<string, Json>>;

/** What a GraphQL server is asked, and how its `data` becomes the answer that all peers share. */
export interface GraphqlForm {
  readonly query: string;
  /** The names of the parameters that the query declares as variables. */
  readonly variables: readonly string[];
  /** Takes the `data` that this very query is answered with: its form says of which type. */
  answer(data: never): Json;
}

/** One hand-written statement; its rows, as maps, are the answer. */
export interface FloorForm {
  readonly statement: string;
}

/** A set of parameter values, drawn from the database with a fixed seed: see database/samples.ts. */
export type SampleSet =
  | 'titles'
  | 'hubTitles'
  | 'hubPeople'
  | 'tenTitles'
  | 'tenHubTitles'
  | 'titlePositions'
  | 'peoplePositions'
  | 'names'
  | 'prefixes';

export interface Operation {
  readonly name: string;
  readonly title: string;
  readonly samples: SampleSet;
  /** Part of the targets for nested operations. */
  readonly nested: boolean;
  /** Of the most credited titles or people; measured at 16 connections only. */
  readonly hub: boolean;
  /** Measured at no more connections than these, where an answer takes a large part of a second. */
  readonly mostConnections?: number;
  readonly ours: GraphqlForm;
  /** Left out where only our servers have the operation. */
  readonly neo4jGraphql?: GraphqlForm;
  readonly floor?: FloorForm;
}
