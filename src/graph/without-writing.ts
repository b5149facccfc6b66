import type { Graph, Transaction } from './graph.ts';
import { GraphError } from './graph-error.ts';

/**
 * Runs `work` on a graph that takes its writes back in the end: each of its statements sees what those
 * before it wrote, and nobody else does. All of it is one transaction, so the database holds all that
 * it writes in memory. Throws what `work` throws.
 */
export async function withoutWriting<T>(
  graph: Graph,
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  let done: { readonly value: T } | undefined;
  let begun = false;
  const takenBack = new Error('Everything was done, and is taken back.');
  try {
    await graph.transaction(async (transaction) => {
      // What was told of the first time must not be told again.
      if (begun) throw new GraphError('CONFLICT', 'Somebody else wrote meanwhile: try it again.');
      begun = true;
      done = { value: await work(inside(graph, transaction)) };
      throw takenBack;
    });
  } catch (error) {
    if (error !== takenBack) throw error;
  }
  if (!done) throw new Error('A transaction ended without its work.');
  return done.value;
}

/** The graph as a transaction sees it; transactions in it are part of it. */
function inside(graph: Graph, transaction: Transaction): Graph {
  return {
    engine: graph.engine,
    location: graph.location,
    changes: graph.changes,
    read: (statement, parameters) => transaction.read(statement, parameters),
    write: (statement, parameters) => transaction.write(statement, parameters),
    transaction: (work) => work(transaction),
    search: (...given) => graph.search(...given),
    migrate: async () => [],
    ready: () => graph.ready(),
    close: async () => {},
  };
}
