import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { freePort, startNeo4j } from '../support/child.ts';
import {
  openTestGraph,
  openTestNeo4j,
  TEST_NEO4J_URI,
  temporaryFolder,
} from '../support/engine.ts';

/** What only Neo4j has: an address, logins, a statement that can be stopped, a server that restarts. */
describe.skipIf(TEST_NEO4J_URI === undefined)('Neo4j', () => {
  /** Runs for minutes when nothing stops it. */
  const endless =
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a * b % 7) AS endless';
  const running = `
    SHOW TRANSACTIONS YIELD currentQuery
    WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW'
    RETURN currentQuery AS statement`;

  test('nothing listening is UNAVAILABLE, with the address, within ten seconds', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const graph = openTestNeo4j(uri);
    const expected = {
      name: 'GraphError',
      code: 'UNAVAILABLE',
      message: expect.stringContaining(uri),
    };
    const start = performance.now();
    await expect(graph.ready()).rejects.toMatchObject(expected);
    await expect(graph.read('RETURN 1 AS one')).rejects.toMatchObject(expected);
    await expect(graph.write('RETURN 1 AS one')).rejects.toMatchObject(expected);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a host without a name is UNAVAILABLE, with the address', async () => {
    const graph = openTestNeo4j('neo4j://nowhere.invalid:7687');
    await expect(graph.ready()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('neo4j://nowhere.invalid:7687'),
    });
  });

  test('a database that is not there is UNAVAILABLE and named', async () => {
    const settings = {
      username: 'neo4j',
      password: '',
      timeoutMs: 5000,
      writeTimeoutMs: 5000,
      poolSize: 2,
    };
    const graph = openNeo4j({ ...settings, uri: TEST_NEO4J_URI ?? '', database: 'nosuch' });
    await expect(graph.ready()).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/nosuch.*NEO4J_DATABASE/),
    });
    await graph.close();
  });

  test('a statement that runs too long is a TIMEOUT and ends on the server', async () => {
    const graph = await openTestGraph();
    const expected = { name: 'GraphError', code: 'TIMEOUT', retryable: false };
    await expect(graph.read(endless, {}, { timeoutMs: 300 })).rejects.toMatchObject(expected);
    const strict = openTestNeo4j(TEST_NEO4J_URI ?? '', { timeoutMs: 300 });
    await expect(strict.read(endless)).rejects.toMatchObject(expected);
    await expect(strict.write(endless)).rejects.toMatchObject(expected);
    expect(await graph.read(running)).toEqual([]);
    expect(await strict.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('an abort stops the statement on the server within a second', async () => {
    const graph = await openTestGraph();
    const controller = new AbortController();
    const read = graph.read(endless, {}, { signal: controller.signal });
    const refused = expect(read).rejects.toMatchObject({ name: 'GraphError', code: 'CANCELLED' });
    await expect.poll(() => graph.read(running), { timeout: 5000 }).toHaveLength(1);
    const start = performance.now();
    controller.abort();
    await refused;
    await expect.poll(() => graph.read(running), { timeout: 1000, interval: 50 }).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
    await expect(graph.read(endless, {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(await graph.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('more callers than connections wait and are answered', async () => {
    const settings = {
      username: 'neo4j',
      password: '',
      database: 'neo4j',
      timeoutMs: 5000,
      writeTimeoutMs: 5000,
    };
    const graph = openNeo4j({ ...settings, uri: TEST_NEO4J_URI ?? '', poolSize: 2 });
    const reads = Array.from({ length: 100 }, (_, x) => graph.read('RETURN $x AS x', { x }));
    expect((await Promise.all(reads)).flat()).toEqual(
      Array.from({ length: 100 }, (_, x) => ({ x })),
    );
    await graph.close();
  });

  describe('with logins', () => {
    const password = 'correct horse';
    let data = '';
    let port = 0;
    let server: Awaited<ReturnType<typeof startNeo4j>>;

    beforeAll(async () => {
      data = temporaryFolder();
      port = await freePort();
      server = await startNeo4j({ port, data, password });
    });

    test('a graph that is open goes on after the server was stopped and started again', async () => {
      const graph = openTestNeo4j(server.uri, { password });
      await graph.migrate();
      await graph.write('CREATE (n:Entity {id: "kept"})');
      const read = () => graph.read('MATCH (n:Entity) RETURN n.id AS id');
      // Several connections, all of which go stale.
      await Promise.all(Array.from({ length: 10 }, read));
      await server.stop();
      await expect(graph.ready()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(read()).rejects.toMatchObject({ code: 'UNAVAILABLE' });

      server = await startNeo4j({ port, data, password });
      await pause(100);
      expect(await read()).toEqual([{ id: 'kept' }]);
      expect((await Promise.all(Array.from({ length: 10 }, read))).flat()).toHaveLength(10);
      await graph.write('CREATE (n:Entity {id: "after"})');
      expect(await graph.search('article_text_search', 'after', { limit: 1 })).toEqual([]);
      expect(await graph.migrate()).toEqual([]);
      await graph.close();
    });

    // The last one: after three wrong passwords Neo4j refuses the right one for a while.
    test.each(['wrong', ''])('the password %j is refused as AUTHENTICATION', async (wrong) => {
      const graph = openTestNeo4j(server.uri, { password: wrong });
      const expected = {
        name: 'GraphError',
        code: 'AUTHENTICATION',
        message: expect.stringMatching(/^(?!.*wrong).*NEO4J_PASSWORD/),
      };
      await expect(graph.ready()).rejects.toMatchObject(expected);
      await expect(graph.write('CREATE (n:Entity {id: "x"})')).rejects.toMatchObject(expected);
    });
  });
});
