import { describe, expect, it } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph, Transaction } from '../../src/graph/graph.ts';
import { mergeEntities } from '../../src/merge/merge.ts';
import { undoMerge } from '../../src/merge/undo.ts';
import { ask, jsonLines, withCatalogue } from '../behaviour/catalogue.ts';

const LIMIT_MS = 240_000;
const NOW = '2025-01-01T00:00:00.000Z';

describe('merging people with many credits', () => {
  it(
    'gives the union in statements whose number does not follow the credits, and is undone',
    async () => {
      const few = await mergedStatements(20, 5);
      expect(few.credits).toBe(35);
      const many = await mergedStatements(2000, 500);
      expect(many.credits).toBe(3500);
      // 4,000 edges are read and 3,500 written, a thousand to a statement.
      expect(many.statements - few.statements).toBeLessThan(10);
      expect(many.seconds).toBeLessThan(20);
    },
    LIMIT_MS,
  );
});

/** Merges two people who each directed `each` shows, `shared` of them both. */
async function mergedStatements(each: number, shared: number) {
  const lines = [...Array(2 * each - shared).keys()].map((index) => ({
    type: 'Show',
    source: 'test',
    name: `Show ${index}`,
    credits: [
      ...(index < each ? [{ job: 'DIRECTED', person: 'Ann Lee' }] : []),
      ...(index >= each - shared ? [{ job: 'DIRECTED', person: 'Anne Lee' }] : []),
    ],
  }));
  const installation = await withCatalogue(jsonLines(...lines));
  const { statements, seconds } = await installation.withGraph(async (graph) => {
    const before = await graphFingerprint(graph);
    const counted = counting(graph);
    const start = performance.now();
    const names = ['person/anne-lee', 'person/ann-lee'] as const;
    await mergeEntities(counted.graph, ...names, { dryRun: false, now: NOW });
    const taken = { statements: counted.count(), seconds: (performance.now() - start) / 1000 };
    const merged = await graphFingerprint(graph);
    await undoMerge(graph, 'person/anne-lee', NOW);
    expect(await graphFingerprint(graph)).toBe(before);
    await mergeEntities(graph, ...names, { dryRun: false, now: NOW });
    expect(await graphFingerprint(graph)).toBe(merged);
    return taken;
  });
  expect((await installation.run('check', '--json')).code).toBe(0);
  const { data } = await ask(
    installation,
    '{ person(slug: "anne-lee") { slug directed { totalCount } } }',
  );
  const { person } = data as { person: { slug: string; directed: { totalCount: number } } };
  expect(person.slug).toBe('ann-lee');
  return { statements, seconds, credits: person.directed.totalCount };
}

/** A graph that counts what its transactions run. */
function counting(graph: Graph) {
  let statements = 0;
  const counted = Object.create(graph, {
    transaction: {
      value: <T>(work: (transaction: Transaction) => Promise<T>) =>
        graph.transaction((transaction) =>
          work({
            read: (...call) => {
              statements += 1;
              return transaction.read(...call);
            },
            write: (...call) => {
              statements += 1;
              return transaction.write(...call);
            },
          }),
        ),
    },
  }) as Graph;
  return { graph: counted, count: () => statements };
}
