import { describe, expect, it } from 'vitest';
import { openApi, runCommand } from '../support/api.ts';
import { freePort, startNeo4j } from '../support/child.ts';
import { openTestNeo4j, TEST_NEO4J_URI, temporaryFolder } from '../support/engine.ts';

const QUERY = '{ show(slug: "x") { id } }';
const OUTAGE_MS = 15_000;
/** Each test starts a Java or two. */
const STARTS_MS = 180_000;

// A database of its own, since it is stopped: it takes a Java and half a minute.
describe.skipIf(TEST_NEO4J_URI === undefined)(
  'a Neo4j that goes away (with TEST_NEO4J_URI only)',
  () => {
    it(
      'gives typed errors, and answers again without a restart of the API',
      async () => {
        const options = { port: await freePort(), data: temporaryFolder() };
        const first = await startNeo4j(options);
        const graph = openTestNeo4j(first.uri, { timeoutMs: 10_000 });
        await graph.migrate();
        const api = openApi(graph);
        expect(await api.query(QUERY)).toMatchObject({ data: { show: null } });

        await first.stop();
        for (let attempt = 0; attempt < 3; attempt += 1) {
          const started = performance.now();
          const { errors } = await api.query(QUERY);
          expect(errors).toEqual([
            {
              message: 'The graph is not available at the moment; try again later.',
              path: ['show'],
              locations: expect.any(Array),
              extensions: { code: 'GRAPH_UNAVAILABLE' },
            },
          ]);
          expect(performance.now() - started).toBeLessThan(OUTAGE_MS);
        }

        const second = await startNeo4j(options);
        const answers = await Promise.all(Array.from({ length: 5 }, () => api.query(QUERY)));
        for (const { data, errors } of answers) {
          expect({ data, errors }).toEqual({ data: { show: null }, errors: undefined });
        }
        await graph.close();
        await second.stop();
      },
      STARTS_MS,
    );

    it(
      'with another password names the variable and not the password',
      async () => {
        const options = {
          port: await freePort(),
          data: temporaryFolder(),
          password: 'the-right-one',
        };
        const { uri, stop } = await startNeo4j(options);
        const settings = { NEO4J_URI: uri, DATA_DIR: temporaryFolder() };
        const right = await runCommand(['check'], { ...settings, NEO4J_PASSWORD: 'the-right-one' });
        expect(right).toMatchObject({ code: 0, err: '' });
        for (const NEO4J_PASSWORD of ['the-wrong-one', '']) {
          const { code, err } = await runCommand(['check'], { ...settings, NEO4J_PASSWORD });
          expect({ code, err }).toEqual({
            code: 1,
            err: expect.stringContaining('NEO4J_PASSWORD'),
          });
          expect(err).not.toContain('the-wrong-one');
        }
        await stop();
      },
      STARTS_MS,
    );
  },
);
