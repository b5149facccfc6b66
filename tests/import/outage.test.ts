import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import { type Installation, install } from '../behaviour/installation.ts';
import { freePort, start, startNeo4j } from '../support/child.ts';
import { openTestNeo4j, TEST_NEO4J_URI, temporaryFolder } from '../support/engine.ts';
import { openLine } from '../support/line.ts';
import { articleFile } from './corpus.ts';

/**
 * In full: `DOWN_SECONDS=20 ARTICLES=300 npx vitest run tests/import/outage.test.ts`. With `STOP_SERVER=1`
 * it is a Neo4j of the test's own that is stopped and started, in place of the way to it that is cut.
 */
const DOWN_SECONDS = Number(process.env.DOWN_SECONDS ?? 1);
const ARTICLES = Number(process.env.ARTICLES ?? 15);
const STOPS_SERVER = process.env.STOP_SERVER === '1';
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** A database that is gone for longer than this is waited for; the driver tries by itself before. */
const WAIT_SECONDS = 600;

/** A database that can be made to go away and come back. */
interface Database {
  readonly uri: string;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

describe.skipIf(TEST_NEO4J_URI === undefined)('a Neo4j that goes away during an import', () => {
  it(
    'is waited for, and nothing is lost or there twice',
    async () => {
      const whole = await install();
      expect((await whole.run('import', folderOf(whole))).code).toBe(0);
      const expected = await whole.fingerprint();

      const installation = await install();
      const database = await openDatabase();
      const importing = beginImport(installation, database, WAIT_SECONDS);
      await importing.printed(/(?:new entit[\s\S]*?){5}/);
      await database.goAway();
      await importing.told(/does not answer.*Waiting for up to 600 s/);
      await pause(DOWN_SECONDS * 1000);
      await database.comeBack();
      expect(await importing.ended).toEqual({
        code: 0,
        err: expect.stringContaining('answers again'),
      });
      const graph = openTestNeo4j(database.uri);
      expect(await graphFingerprint(graph)).toBe(expected);
      await graph.close();
      await database.goAway();
    },
    180_000 + DOWN_SECONDS * 1_000 + ARTICLES * 2_000,
  );

  it('is waited for where it is not there at the beginning', async () => {
    const installation = await install();
    const database = await openDatabase();
    await database.goAway();
    const importing = beginImport(installation, database, WAIT_SECONDS);
    await importing.told(/does not answer.*Waiting for up to 600 s/);
    await database.comeBack();
    expect(await importing.ended).toEqual({
      code: 0,
      err: expect.stringContaining('answers again'),
    });
    await database.goAway();
  }, 180_000);

  it('that is not there in time ends the import with what to do', async () => {
    const installation = await install();
    const database = await openDatabase();
    const importing = beginImport(installation, database, 1);
    await importing.printed(/new entit/);
    await database.goAway();
    const { code, err } = await importing.ended;
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/start the same import/) });
    expect(err).not.toMatch(/\n\s+at /);
  }, 180_000);
});

function beginImport(installation: Installation, { uri }: Database, waitSeconds: number) {
  const { process: child, printed } = start(
    process.execPath,
    ['--import', 'tsx', CLI, 'import', folderOf(installation), '--wait', String(waitSeconds)],
    // A slow machine takes its time over the first statements of a server.
    { ...installation.environment, NEO4J_URI: uri, STATEMENT_TIMEOUT_MS: '120000' },
  );
  let err = '';
  const told = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (pattern.test(err)) resolve();
      };
      child.stderr?.on('data', look);
      child.once('close', () => reject(new Error(`The import ended: ${err}`)));
      look();
    });
  child.stderr?.on('data', (data) => {
    err += data;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, err }));
  return { printed, told, ended };
}

/** The suite's Neo4j, by a way that is cut, or one of the test's own, which is stopped. */
async function openDatabase(): Promise<Database> {
  if (!STOPS_SERVER) {
    const { uri, cut, mend } = await openLine(TEST_NEO4J_URI ?? '');
    return { uri, goAway: cut, comeBack: mend };
  }
  const options = { port: await freePort(), data: temporaryFolder() };
  let server = await startNeo4j(options);
  const graph = openTestNeo4j(server.uri, { timeoutMs: 120_000 });
  await graph.migrate();
  await graph.close();
  return {
    uri: server.uri,
    goAway: () => server.stop(),
    comeBack: async () => {
      server = await startNeo4j(options);
    },
  };
}

function folderOf(installation: Installation): string {
  for (let number = 0; number < ARTICLES; number += 1) {
    const { name, content } = articleFile(number);
    installation.file(name, content);
  }
  return join(installation.folder, 'news');
}
