import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import { type Installation, install } from '../behaviour/installation.ts';
import { freePort, start, startNeo4j } from '../support/child.ts';
import { ENGINE, openTestNeo4j, temporaryFolder } from '../support/engine.ts';
import { articleFile } from './corpus.ts';

/** In full: `DOWN_SECONDS=20 ARTICLES=300 npx vitest run tests/import/outage.test.ts`. */
const DOWN_SECONDS = Number(process.env.DOWN_SECONDS ?? 3);
const ARTICLES = Number(process.env.ARTICLES ?? 30);
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

// A database of its own, since it is stopped: it takes a Java and half a minute.
describe.skipIf(ENGINE === 'embedded')('a Neo4j that goes away during an import', () => {
  it(
    'is waited for, and nothing is lost or there twice',
    async () => {
      const installation = await install();
      const folder = folderOf(installation);
      await installation.run('import', folder);
      const expected = await installation.fingerprint();

      const options = { port: await freePort(), data: temporaryFolder() };
      const first = await started(options);
      const environment = { ...installation.environment, ...settingsFor(first.uri) };
      const importing = start(
        process.execPath,
        ['--import', 'tsx', CLI, 'import', folder, '--wait', '120'],
        environment,
      );
      let err = '';
      importing.process.stderr?.on('data', (data) => {
        err += data;
      });
      const ended = once(importing.process, 'close');
      await importing.printed(/(new entities[^$]*){5}/);
      await first.stop();
      await new Promise((resolve) => setTimeout(resolve, DOWN_SECONDS * 1000));
      const second = await startNeo4j(options);
      const [code] = await ended;
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringMatching(/does not answer.*Waiting for up to 120 s.*answers again/s),
      });
      const graph = openTestNeo4j(second.uri);
      expect(await graphFingerprint(graph)).toBe(expected);
      await graph.close();
      await second.stop();
    },
    240_000 + ARTICLES * 2_000,
  );

  it('that is not there in time ends the import with what to do', async () => {
    const installation = await install();
    const options = { port: await freePort(), data: temporaryFolder() };
    const { uri, stop } = await started(options);
    const environment = { ...installation.environment, ...settingsFor(uri) };
    const importing = start(
      process.execPath,
      ['--import', 'tsx', CLI, 'import', folderOf(installation), '--wait', '1'],
      environment,
    );
    let err = '';
    importing.process.stderr?.on('data', (data) => {
      err += data;
    });
    const ended = once(importing.process, 'close');
    await importing.printed(/new entities/);
    await stop();
    const [code] = await ended;
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/start the same import/) });
    expect(err).not.toMatch(/\n\s+at /);
  }, 240_000);
});

/** A database that has just been started takes its time over the first statements. */
function settingsFor(uri: string) {
  return { NEO4J_URI: uri, NEO4J_PASSWORD: '', STATEMENT_TIMEOUT_MS: '120000' };
}

/** A new database that has answered once. */
async function started(options: { port: number; data: string }) {
  const server = await startNeo4j(options);
  const graph = openTestNeo4j(server.uri, { timeoutMs: 120_000 });
  await graph.migrate();
  await graph.close();
  return server;
}

function folderOf(installation: Installation): string {
  for (let number = 0; number < ARTICLES; number += 1) {
    const { name, content } = articleFile(number);
    installation.file(name, content);
  }
  return join(installation.folder, 'news');
}
