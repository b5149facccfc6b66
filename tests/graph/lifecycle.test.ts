import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { GraphError } from '../../src/graph/graph-error.ts';
import { Lane } from '../../src/graph/lane.ts';
import { withRetry } from '../../src/graph/retry.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';

describe(`the ${ENGINE} engine`, () => {
  test('is ready once it is open', async () => {
    const graph = await openTestGraph();
    await expect(graph.ready()).resolves.toBeUndefined();
  });

  test('refuses everything once it is closed, which may be said twice', async () => {
    const graph = await openTestGraph();
    await Promise.all([graph.close(), graph.close()]);
    await graph.close();
    const closed = { name: 'GraphError', code: 'UNAVAILABLE', message: /closed/ };
    const calls = [
      () => graph.read('RETURN 1 AS one'),
      () => graph.write('CREATE (n:Entity {id: "late"})'),
      () => graph.transaction(async () => 'late'),
      () => graph.search('article_text_search', 'late', { limit: 1 }),
      () => graph.migrate(),
      () => graph.ready(),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({
        ...closed,
        message: expect.stringMatching(closed.message),
      });
    }
  });

  test('answers what is running before it closes', async () => {
    const graph = await openTestGraph();
    const sum = 'UNWIND range(1, 200000) AS x RETURN sum(x) AS sum';
    const reads = Array.from({ length: 4 }, () => graph.read(sum));
    const started = new EventEmitter();
    const write = graph.transaction(async (transaction) => {
      await transaction.write('CREATE (n:Entity {id: "a"})');
      started.emit('now');
      await pause(50);
      return transaction.write('CREATE (n:Entity {id: "b"}) RETURN n.id AS id');
    });
    await once(started, 'now');
    const closed = graph.close();
    expect(await write).toEqual([{ id: 'b' }]);
    for (const read of reads) expect(await read).toEqual([{ sum: 20_000_100_000 }]);
    await closed;
  });
});

describe('withRetry', () => {
  const conflict = new GraphError('CONFLICT', 'again');

  test('tries again after a conflict', async () => {
    let calls = 0;
    const work = async () => {
      calls += 1;
      if (calls < 4) throw conflict;
      return calls;
    };
    expect(await withRetry(work)).toBe(4);
  });

  test.each([
    [conflict, 8],
    [new GraphError('CONSTRAINT', 'no'), 1],
    [new Error('no'), 1],
  ])('%s comes out in the end', async (error, attempts) => {
    let calls = 0;
    const work = async () => {
      calls += 1;
      throw error;
    };
    await expect(withRetry(work)).rejects.toBe(error);
    expect(calls).toBe(attempts);
  });
});

describe('Lane', () => {
  test('runs so many at once, in order, whatever fails', async () => {
    const lane = new Lane(2);
    const order: number[] = [];
    let running = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        lane.run(async () => {
          running += 1;
          most = Math.max(most, running);
          order.push(index);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          if (index % 3 === 0) throw new Error('fails');
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual(Array.from({ length: 10 }, (_, index) => index));
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(4);
  });
});
