import { describe, expect, test } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import { startModule } from '../support/child.ts';
import { openTestEmbedded, temporaryFolder } from '../support/engine.ts';

/** What only the embedded engine has: a folder, and one process that holds it. */
const WRITER = new URL('../support/graph-writer.ts', import.meta.url);
const create = 'CREATE (n:Entity {id: $id, searchText: $id})';

describe('the folder of the embedded engine', () => {
  test('keeps graph, constraints and search across a reopening', async () => {
    const folder = temporaryFolder();
    const first = openTestEmbedded(folder);
    expect(await first.migrate()).not.toEqual([]);
    await first.write(create, { id: 'a' });
    await first.write(create, { id: 'b' });
    await first.write('MATCH (n:Entity {id: "b"}) DETACH DELETE n');
    await first.write(
      'UNWIND ["a", "b"] AS id CREATE (t:ArticleText {id: "text " + id, searchText: id})',
    );
    await first.write('MATCH (t:ArticleText {id: "text b"}) DELETE t');
    const before = await graphFingerprint(first);
    await first.close();

    const second = openTestEmbedded(folder);
    expect(await second.migrate()).toEqual([]);
    expect(await graphFingerprint(second)).toBe(before);
    const hits = await second.search('article_text_search', 'a b', { limit: 9 });
    expect(hits).toMatchObject([{ id: 'text a' }]);
    await expect(second.write(create, { id: 'a' })).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await second.write(create, { id: 'b' });
    await second.close();
  });

  test('is made with the folders above it', async () => {
    const folder = `${temporaryFolder()}/not/there yet`;
    const graph = openTestEmbedded(folder);
    expect(graph.location).toContain(folder);
    await graph.ready();
    await graph.close();
  });

  test('is refused while another process holds it, and loses nothing when that one is killed', async () => {
    const folder = temporaryFolder();
    // Killed three times, each time on what the one before left.
    for (const round of [1, 2, 3]) {
      const writer = startModule(WRITER, folder);
      await writer.printed(/^\d+$/m);
      const pid = String(writer.process.pid);
      expect(() => openTestEmbedded(folder)).toThrow(
        expect.objectContaining({
          name: 'GraphError',
          code: 'LOCKED',
          message: expect.stringMatching(
            /Another showgraph process .* Stop it.*DATA_DIR.*NEO4J_URI/s,
          ),
        }),
      );
      await writer.printed(new RegExp(`^${round * 100}$`, 'm'));
      await writer.stop('SIGKILL');
      expect(writer.process.signalCode, `writer ${pid}`).toBe('SIGKILL');

      const acknowledged = Number(writer.output().trim().split('\n').at(-1));
      const graph = openTestEmbedded(folder);
      const rows = await graph.read('MATCH (n:Entity) RETURN n.id AS id, n.number AS number');
      const ids = new Set(rows.map((row) => row.id));
      const last = Math.max(...rows.map((row) => Number(row.number)));
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      const expected = Array.from({ length: last }, (_, index) => index + 1).flatMap((number) =>
        number % 2 ? [`${number}`] : [`${number}`, `${number}+`],
      );
      expect(ids).toEqual(new Set(expected));
      expect(rows).toHaveLength(expected.length);
      await graph.close();
    }
  });

  test('is refused to a second opening of the same process', async () => {
    const folder = temporaryFolder();
    const first = openTestEmbedded(folder);
    expect(() => openTestEmbedded(folder)).toThrow(expect.objectContaining({ code: 'LOCKED' }));
    await first.close();
    await openTestEmbedded(folder).close();
  });

  test('that cannot be used is said so', () => {
    expect(() => openTestEmbedded('/dev/null/graph')).toThrow(
      expect.objectContaining({
        name: 'GraphError',
        code: 'UNAVAILABLE',
        message: expect.stringContaining('/dev/null/graph'),
      }),
    );
  });
});

describe('statements in flight on the embedded engine', () => {
  const long = 'UNWIND range(1, 300000) AS x RETURN sum(x) AS sum';

  test('beyond the cap wait; one that is given up while it waits never starts', async () => {
    const graph = openTestEmbedded(undefined, 1);
    const { signal, ...controller } = abortable();
    const first = graph.read(long);
    const second = graph.read('RETURN 1 AS one', {}, { signal });
    const third = graph.read('RETURN 3 AS three');
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await first).toEqual([{ sum: 45_000_150_000 }]);
    expect(await third).toEqual([{ three: 3 }]);
    await graph.close();
  });

  test('beyond what may wait are refused, and the rest is answered', async () => {
    const graph = openTestEmbedded(undefined, 2);
    const reads = Array.from({ length: 10_005 }, () => graph.read('RETURN 1 AS one'));
    const results = await Promise.allSettled(reads);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(3);
    expect(refused[0]?.reason).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('NEO4J_URI'),
    });
    expect(await graph.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await graph.close();
  });
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
