import type { Graph } from '../../src/graph/graph.ts';

/** A graph that counts what it is asked for, and asks the given one. */
export interface CountedGraph {
  readonly graph: Graph;
  /** Statements and searches since it was made. */
  statements(): number;
}

export function countedGraph(counted: Graph): CountedGraph {
  let statements = 0;
  const graph: Graph = {
    engine: counted.engine,
    location: counted.location,
    get changes() {
      return counted.changes;
    },
    read: (...given) => {
      statements += 1;
      return counted.read(...given);
    },
    search: (...given) => {
      statements += 1;
      return counted.search(...given);
    },
    write: (...given) => counted.write(...given),
    transaction: (work) => counted.transaction(work),
    migrate: () => counted.migrate(),
    ready: () => counted.ready(),
    close: () => counted.close(),
  };
  return { graph, statements: () => statements };
}
