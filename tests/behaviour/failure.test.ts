import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Child, freePort, start } from '../support/child.ts';
import { ENGINE, temporaryFolder } from '../support/engine.ts';
import { HARBOUR_LIGHTS, SALT_ROAD } from './articles.ts';
import { type Installation, install } from './installation.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** The program in a process of its own, as a user starts it. */
function showgraph(argv: readonly string[], environment: Readonly<Record<string, string>>): Child {
  return start(process.execPath, ['--import', 'tsx', CLI, ...argv], environment);
}

/** How a process ended, with what it said on its way. */
async function ended(child: Child): Promise<{ code: unknown; err: string; seconds: number }> {
  const started = performance.now();
  let err = '';
  child.process.stderr?.on('data', (data) => {
    err += data;
  });
  const [code, signal] = await once(child.process, 'close');
  return { code: code ?? signal, err, seconds: (performance.now() - started) / 1000 };
}

/** A graph with something in it, so that serving it seeds nothing. */
async function installed(): Promise<Installation> {
  const installation = await install();
  await installation.run('import', installation.file('a.txt', HARBOUR_LIGHTS));
  return installation;
}

async function serving({ environment }: Installation) {
  const child = showgraph(['serve'], { ...environment, PORT: '0', LOG_LEVEL: 'silent' });
  const [, url = ''] = await child.printed(/answers at (http:\S+)/);
  return { child, url };
}

async function nameOfShow(url: string): Promise<unknown> {
  const body = JSON.stringify({ query: '{ show(slug: "harbour-lights") { name } }' });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).json();
}

describe('a running server', () => {
  it('answers on its port, and SIGTERM ends it with exit code 0', async () => {
    const { child, url } = await serving(await installed());
    expect(await nameOfShow(url)).toMatchObject({ data: { show: { name: 'Harbour Lights' } } });
    const end = ended(child);
    child.process.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, err: '' });
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends too while a client holds a connection or half a request open', async () => {
    const { child, url } = await serving(await installed());
    const { hostname, port } = new URL(url);
    for (const text of ['', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{']) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(text);
    }
    await nameOfShow(url);
    const end = ended(child);
    child.process.kill('SIGTERM');
    const { code, seconds } = await end;
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
  });

  it('says so where its port is taken', async () => {
    const installation = await installed();
    const { child, url } = await serving(installation);
    const second = ENGINE === 'neo4j' ? installation : await installed();
    const { port } = new URL(url);
    const end = await ended(showgraph(['serve'], { ...second.environment, PORT: port }));
    expect(end).toMatchObject({ code: 1, err: expect.stringContaining(port) });
    await child.stop('SIGTERM');
  });

  it.skipIf(ENGINE === 'neo4j')(
    'keeps others out of its embedded graph and says how to go on',
    async () => {
      const installation = await installed();
      const { child, url } = await serving(installation);
      const article = installation.file('b.txt', SALT_ROAD);
      const environment = { ...installation.environment, PORT: '0' };
      const others = [['serve'], ['import', article]].map((argv) => showgraph(argv, environment));
      for (const { code, err } of await Promise.all(others.map(ended))) {
        expect(code).toBe(1);
        expect(err).toMatch(
          /Another showgraph process holds the graph in .*data.*DATA_DIR.*NEO4J_URI/,
        );
        expect(err).not.toMatch(/\n\s+at /);
      }
      expect(await nameOfShow(url)).toMatchObject({ data: { show: { name: 'Harbour Lights' } } });
      await child.stop('SIGTERM');
      expect((await installation.run('import', article)).code).toBe(0);
    },
  );

  it.skipIf(ENGINE === 'embedded')(
    'beside an import into the same Neo4j serves what it brings',
    async () => {
      const installation = await installed();
      const { child, url } = await serving(installation);
      const path = installation.file('again.txt', SALT_ROAD);
      expect((await ended(showgraph(['import', path], installation.environment))).code).toBe(0);
      const answer = await fetch(`${url}?query={show(slug:"salt-road"){name}}`);
      expect(await answer.json()).toMatchObject({ data: { show: { name: 'Salt Road' } } });
      await child.stop('SIGTERM');
    },
  );
});

describe('a server without its database', () => {
  it('ends within 15 seconds with exit code 1, naming the address', async () => {
    const address = `bolt://127.0.0.1:${await freePort()}`;
    const environment = { NEO4J_URI: address, DATA_DIR: temporaryFolder(), PORT: '0' };
    const { code, err, seconds } = await ended(showgraph(['serve'], environment));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(address) });
    expect(err).not.toMatch(/\n\s+at /);
    expect(seconds).toBeLessThan(15);
  });
});
