import { describe, expect, it } from 'vitest';
import { asWriter } from '../../src/importer/writer-lock.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';

// The embedded engine lets one process in and needs no lock: see failure.test.ts.
describe.runIf(ENGINE === 'neo4j')('two imports into one Neo4j', () => {
  it('take turns: the second is refused while the first one writes, and told by whom', async () => {
    const graph = await openTestGraph();
    await asWriter(graph, async () => {
      await expect(asWriter(graph, async () => 'in')).rejects.toMatchObject({
        code: 'LOCKED',
        message: expect.stringContaining(`process ${process.pid}`),
      });
    });
    expect(await asWriter(graph, async () => 'in')).toBe('in');
  });

  it('are not held up for ever by one that was killed', async () => {
    const graph = await openTestGraph();
    await asWriter(graph, async () => {
      await graph.write("MATCH (l:WriterLock) SET l.until = '2020-01-01T00:00:00.000Z'");
      expect(await asWriter(graph, async () => 'in')).toBe('in');
    });
  });

  it('lets one of many in at a time', async () => {
    const graph = await openTestGraph();
    let inside = 0;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        asWriter(graph, async () => {
          inside += 1;
          const alone = inside === 1;
          await new Promise((resolve) => setTimeout(resolve, 200));
          inside -= 1;
          return alone;
        }),
      ),
    );
    const done = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? outcome.value : [],
    );
    expect(done.length).toBeGreaterThan(0);
    expect(done).not.toContain(false);
  });
});
