import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { getNamedType, isInterfaceType, isListType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { CREDIT_JOBS } from '../../src/credits/credit-job.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { schema } from '../../src/schema.ts';
import { EDGES, type EdgeType, type EntityType, edgeOf } from '../../src/vocabulary.ts';
import { openApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';

/** Ends of a relationship that no field leads away from, and why. Empty: every edge can be followed both ways. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Fields that follow several relationships at once, beside the field of each. */
const COMBINED: Readonly<Record<string, readonly string[]>> = { credits: CREDIT_JOBS };

interface Pair {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
}

/** One edge of each type for each pair of node types that it may join, between nodes of its own. */
const PAIRS: readonly Pair[] = (Object.keys(EDGES) as EdgeType[]).flatMap((type) => {
  const { from, to } = edgeOf(type);
  return from.flatMap((source) =>
    to.map((target) => ({
      type,
      from: idFor(source, type, target),
      to: idFor(target, source, type),
    })),
  );
});

let reached: Map<string, string[]>;

beforeAll(async () => {
  const graph = await openTestGraph();
  await build(graph);
  const api = openApi(graph);
  reached = new Map();
  const ids = PAIRS.flatMap(({ from, to }) => [from, to]);
  for (const type of new Set(ids.map(typeOf))) {
    const own = ids.filter((id) => typeOf(id) === type);
    const { data, errors } = await api.query<{ nodes: Array<Record<string, unknown>> }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${type} { ${linksOf(type).join(' ')} } } }`,
      { ids: own },
    );
    expect(errors).toBeUndefined();
    for (const { id, ...fields } of data.nodes)
      reached.set(
        String(id),
        Object.keys(fields).filter((name) => leads(fields[name])),
      );
  }
});

describe('every relationship', () => {
  it('can be followed from both of its ends', () => {
    const ends = PAIRS.flatMap(({ type, from, to }) => [
      { end: `${typeOf(from)} -${type}-> ${typeOf(to)}`, type, fields: reached.get(from) ?? [] },
      { end: `${typeOf(to)} <-${type}- ${typeOf(from)}`, type, fields: reached.get(to) ?? [] },
    ]);
    const lost = ends.filter(({ end, type, fields }) => {
      const own = fields.filter((field) => !(field in COMBINED));
      const combined = fields.filter((field) => field in COMBINED);
      const expected = Object.keys(COMBINED).filter((field) => COMBINED[field]?.includes(type));
      const isWhole = own.length === 1 && isDeepStrictEqual(combined, expected);
      return !isWhole && !(end in EXCEPTIONS);
    });
    expect(lost).toEqual([]);
  });
});

/** Connections and single links of a type, as a selection that tells whether they lead anywhere. */
function linksOf(type: string): string[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`The schema has no object type ${type}.`);
  return Object.values(found.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    if (target.name.endsWith('Connection')) return [`${field.name} { totalCount }`];
    const node = (isObjectType(target) || isInterfaceType(target)) && 'id' in target.getFields();
    return node && !isListType(field.type) ? [`${field.name} { id }`] : [];
  });
}

function leads(link: unknown): boolean {
  if (typeof link !== 'object' || link === null) return false;
  return 'totalCount' in link ? link.totalCount === 1 : true;
}

async function build(graph: Graph): Promise<void> {
  for (const { type, from, to } of PAIRS) {
    const rows = [from, to].map((id) => ({ id, label: typeOf(id) }));
    for (const { id, label } of rows) {
      await graph.write(
        `MERGE (n:Entity {id: $id}) SET n:${label}, n.name = $id, n.sources = ['test']`,
        { id },
      );
    }
    await graph.write(
      `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
       MERGE (a)-[e:${type} {key: ''}]->(b)
       SET e.confidence = 1.0, e.hedged = false, e.claimIds = [], e.sources = ['test']`,
      { from, to },
    );
  }
}

function idFor(type: EntityType, ...parts: string[]): string {
  const digest = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${type}:${digest.slice(0, 20)}`;
}

function typeOf(id: string): string {
  return id.split(':')[0] ?? '';
}
