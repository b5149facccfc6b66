import type { InputRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import type { Condition } from '../../graph/filter.ts';
import type { PageSource } from '../../graph/relationship.ts';
import { EDGES, edgeOf, type EdgeType as StoredEdgeType } from '../../vocabulary.ts';
import { edgeCondition, nodeCondition } from './filter-condition.ts';
import { edgeFilter, type FilterInput, nodeFilter } from './filter-input.ts';
import { type FacetField, type FilterField, type OrderField, queryOf } from './node-query.ts';
import { type OrderInput, orderInput } from './order.ts';

type EnumRef = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, unknown>;

/** How one list may be filtered, ordered and counted: by its nodes, and by its edges where they state facts. */
export interface ListQuery {
  readonly filter: InputRef<FilterInput>;
  readonly order: InputRef<OrderInput>;
  readonly orders: Readonly<Record<string, OrderField>>;
  readonly facets: Readonly<Record<string, FacetField>>;
  /** The start of the names of its inputs and enumerations. */
  readonly name: string;
  readonly condition: (input: FilterInput, path: string) => Condition;
}

/** A list of nodes of a type, or of edges that only lead to them. */
export function nodeList(node: string): ListQuery {
  const { orders, facets } = queryOf(node);
  return {
    name: node,
    filter: nodeFilter(node),
    order: orderInput(`${node}Order`, orders),
    orders,
    facets,
    condition: (input, path) => nodeCondition(node, input, path),
  };
}

/** A list of edges that state facts; edges with equal columns to equal types share their inputs. */
export function edgeList(source: PageSource, node: string, jobs?: EnumRef): ListQuery {
  const { own, columns: stored } = columnsOf(source);
  const job = jobs && ({ kind: 'job', type: jobs, property: '', description: 'The job.' } as const);
  const columns = { ...stored, ...(job && { job }) };
  const name = `${own ? pascal(source.types) : ''}${node}Edge`;
  const query = queryOf(node);
  const orders = { ...query.orders, ...ordersOf(stored) };
  return {
    name,
    filter: edgeFilter(`${name}Filter`, node, columns),
    order: orderInput(`${name}Order`, orders),
    orders,
    facets: {
      ...query.facets,
      ...(jobs && { JOB: { description: 'By the job.', by: { type: true } } }),
    },
    condition: (input, path) => edgeCondition(node, columns, input, path),
  };
}

const EVERY_EDGE: Readonly<Record<string, FilterField>> = {
  confidence: {
    kind: 'float',
    property: 'confidence',
    description: 'How far it is to be trusted, from 0 to 1.',
  },
  hedged: {
    kind: 'boolean',
    property: 'hedged',
    description: 'Whether all that states it does so as a rumour, plan or possibility.',
  },
};

const WORDS: Readonly<Record<string, string>> = {
  billing: 'Place in the credits, from 1.',
  characterId: 'The id of the character.',
  characterName: 'The character as credited.',
  concludes: 'Whether the later one concludes the earlier.',
  final: 'Whether it is the last volume of the whole.',
  number: 'Its number.',
  volume: 'The number of the volume.',
};

// Valid time has an argument of its own, `asOf`.
function columnsOf({ types }: PageSource) {
  const entries = types.flatMap((type) =>
    isEdgeType(type)
      ? Object.entries(edgeOf(type).columns).filter(([name]) => WORDS[name] !== undefined)
      : [],
  );
  const own = Object.fromEntries(
    entries.map(([property, type]): [string, FilterField] => {
      const kind = type === 'number' ? 'int' : type;
      return [property, { kind, property, description: WORDS[property] ?? '' }];
    }),
  );
  return { own: entries.length > 0, columns: { ...own, ...EVERY_EDGE } };
}

function ordersOf(columns: Readonly<Record<string, FilterField>>): Record<string, OrderField> {
  const ordered = Object.entries(columns).filter(([, { kind }]) => kind !== 'boolean');
  return Object.fromEntries(
    ordered.map(([name, { kind, property, description }]) => {
      const column = {
        on: 'edge',
        property,
        kind: kind === 'text' ? 'text' : 'number',
      } as const;
      const words = description.charAt(0).toLowerCase() + description.slice(1);
      return [screaming(name), { description: `By ${words}`, columns: [column] }];
    }),
  );
}

function isEdgeType(type: string): type is StoredEdgeType {
  return Object.hasOwn(EDGES, type);
}

function pascal(types: readonly string[]): string {
  if (types.length > 1) return 'Credit';
  return (types[0] ?? '')
    .toLowerCase()
    .replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

function screaming(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
