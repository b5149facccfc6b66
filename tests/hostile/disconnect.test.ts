import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { listen, type RunningServer } from '../../src/server.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';
import { HeldGraph } from '../support/held-graph.ts';

/** Three statements, each for what the one before found: two levels come with the look-up. */
const LEVELS = `{ show(slug: "a") { cast(first: 1) { edges { node { actingCredits(first: 1) { edges { node {
  cast(first: 1) { edges { node { actingCredits { totalCount } } } } } } } } } } } }`;

const servers: RunningServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** Serves a graph; the names for the search, which a server reads when it starts, come from another. */
async function serve(graph: Graph, names: Graph = graph): Promise<URL> {
  const logger = pino({ level: 'silent' });
  const options = { graph, config: readConfig({}), logger, names: new NameIndex(names) };
  const server = await listen(options, { host: '127.0.0.1', port: 0 });
  servers.push(server);
  return new URL(server.url);
}

/** Sends a query over a connection of its own and waits for nothing. */
async function send(url: URL, query: string): Promise<Socket> {
  const body = JSON.stringify({ query });
  const socket = connect(Number(url.port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  return socket;
}

async function until(what: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms`);
    await pause(10);
  }
}

describe('a client that goes away', () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    await graph.write(`CREATE (s:Entity:Show {id: 'Show:00000000000000000001', name: 'A', sortName: 'a', slug: 'a', slugKey: 'show/a'})
      CREATE (p:Entity:Person {id: 'Person:00000000000000000001', name: 'B', sortName: 'b', slug: 'b'})
      CREATE (p)-[:ACTED_IN {key: '', billing: 1, confidence: 1.0, hedged: false}]->(s)`);
  });

  it('starts no further statement once the one under way has answered', async () => {
    const held = new HeldGraph(graph);
    const socket = await send(await serve(held.graph, graph), LEVELS);
    await until(() => held.started === 1, 5000);
    socket.destroy();
    await held.aborted;
    held.release();
    // Time in which the next two statements would be run several times over.
    await pause(300);
    expect(held.started).toBe(1);
  });

  it('is what keeps them from starting: who waits gets all levels', async () => {
    const held = new HeldGraph(graph);
    const socket = await send(await serve(held.graph, graph), LEVELS);
    await until(() => held.started === 1, 5000);
    held.release();
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('"totalCount":1');
    expect(held.started).toBe(3);
    socket.destroy();
  });
});

describe.runIf(ENGINE === 'neo4j')('a client that leaves a slow statement', () => {
  const SLOW = '{ show(slug: "hub") { cast(first: 1) { totalCount edges { node { id } } } } }';
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    await graph.write(
      "CREATE (:Entity:Show {id: 'Show:00000000000000000002', name: 'Hub', sortName: 'hub', slug: 'hub', slugKey: 'show/hub'})",
    );
    await graph.write(
      "UNWIND range(1, 1000) AS number CREATE (:Entity:Person {id: 'Person:' + number, sortName: 'p' + number})",
    );
    for (let from = 1; from <= 1000; from += 100) {
      await graph.write(
        `MATCH (s:Entity {id: 'Show:00000000000000000002'})
         UNWIND range($from, $from + 99) AS number
         MATCH (p:Entity {id: 'Person:' + number})
         UNWIND range(1, 200) AS role
         CREATE (p)-[:ACTED_IN {key: toString(role), billing: role * 31 % 97}]->(s)`,
        { from },
      );
    }
  }, 120_000);

  const running = async () => {
    const rows = await graph.read<{ query: string }>(
      "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'showgraph' RETURN currentQuery AS query",
    );
    return rows.filter(({ query }) => !query?.startsWith('SHOW TRANSACTIONS')).length;
  };

  it('ends it on the server within a second, alone and in a storm', async () => {
    const url = await serve(graph);
    for (const clients of [1, 20]) {
      const sockets = await Promise.all(Array.from({ length: clients }, () => send(url, SLOW)));
      await until(async () => (await running()) > 0, 10_000);
      for (const socket of sockets) socket.destroy();
      await until(async () => (await running()) === 0, 1000);
    }
    // And its connections serve others.
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ show(slug: "hub") { name } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { show: { name: 'Hub' } } });
  });
});
