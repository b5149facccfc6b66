import type { Graph, Parameters, Row, Transaction } from '../../src/graph/graph.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { isOrdered, type Statement, writes } from './statements.ts';
import { labelsOf, type World } from './world.ts';

/** What a statement did: its rows, the graph it left where it writes, or the kind of its error. */
export type Outcome = { rows: string[]; left?: string[] } | { error: string };

const NODES = `
  MATCH (n)
  WHERE NOT n:Migration
  RETURN labels(n) AS labels, properties(n) AS properties`;
const EDGES = `
  MATCH (a)-[e]->(b)
  RETURN type(e) AS type, a.id AS from, b.id AS to, properties(e) AS properties`;

/** Writes the world into an empty graph, in as few statements as there are labels and types. */
export async function load(graph: Graph, world: World): Promise<void> {
  await graph.transaction(async (transaction) => {
    for (const [labels, nodes] of groups(world.nodes, (node) => labelsOf(node).join(':'))) {
      const rows = nodes.map((node) => node.properties);
      await transaction.write(`UNWIND $rows AS r CREATE (n:${labels}) SET n = r`, { rows });
    }
    // The text of an article has the article's id, a rejection its claim's, and neither has edges.
    const unlinked = ['ArticleText', 'Rejection'];
    const linked = world.nodes.filter((node) => !unlinked.includes(node.type));
    const labelOf = new Map(linked.map((node) => [node.id, labelsOf(node)[0] ?? '']));
    const kind = (id: string) => labelOf.get(id);
    for (const [pattern, rows] of groups(
      world.edges,
      ({ type, from, to }) => `${kind(from)} ${type} ${kind(to)}`,
    )) {
      const [start, type, end] = pattern.split(' ');
      await transaction.write(
        `UNWIND $rows AS r MATCH (a:${start} {id: r.from}) MATCH (b:${end} {id: r.to})
         CREATE (a)-[e:${type}]->(b) SET e = r.properties`,
        { rows },
      );
    }
  });
}

/** The whole graph but its migrations, comparable between the engines. */
export async function dump(runner: Pick<Transaction, 'read'>): Promise<string[]> {
  return [...(await runner.read(NODES)), ...(await runner.read(EDGES))].map(canonical).sort();
}

/** Runs the statement; a writing one in a transaction that is taken back, so each starts from the same graph. */
export async function outcome(
  graph: Graph,
  statement: Statement,
  parameters: Parameters,
): Promise<Outcome> {
  const comparable = (rows: Row[]) => {
    const texts = rows.map(canonical);
    return isOrdered(statement) ? texts : texts.sort();
  };
  try {
    if (!writes(statement)) {
      return { rows: comparable(await graph.read(statement.text, parameters)) };
    }
    return await takenBack(graph, async (transaction) => {
      const rows = comparable(await transaction.write(statement.text, parameters));
      return { rows, left: await dump(transaction) };
    });
  } catch (error) {
    if (error instanceof GraphError) return { error: error.code };
    throw error;
  }
}

class TakenBack extends Error {}

/** The value of `work`, whose writes are rolled back. */
async function takenBack<T>(
  graph: Graph,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const values: T[] = [];
  await graph
    .transaction(async (transaction) => {
      values.push(await work(transaction));
      throw new TakenBack();
    })
    .catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return values.at(-1) as T;
}

// The engines give the properties of a map, and the labels of a node, in different orders.
function canonical(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (Array.isArray(part)) return name === 'labels' ? part.toSorted() : part;
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function groups<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return found;
}
