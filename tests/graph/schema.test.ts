import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { parseMigrations, pendingMigrations, readMigrations } from '../../src/graph/migration.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';

const FILE = new URL('../../schema/graph.cypher', import.meta.url);
const UNIQUE = /REQUIRE n\.(\w+) IS UNIQUE/;

describe('schema/graph.cypher', () => {
  const text =
    '// migration 1: one\nCREATE A;\n// a comment\nCREATE\n  B;\n// migration 2\nCREATE C;';

  test('is read as numbered steps of statements', () => {
    expect(parseMigrations(text)).toMatchObject([
      { number: 1, statements: ['CREATE A', 'CREATE B'] },
      { number: 2, statements: ['CREATE C'] },
    ]);
  });

  test('must count its steps from 1', () => {
    const skipping = text.replace('migration 2', 'migration 3');
    expect(() => parseMigrations(skipping)).toThrow(/step 3 is out of order/);
  });

  test('leaves out what is applied, whatever its comments and line ends say now', () => {
    const [one, two] = parseMigrations(text);
    const applied = new Map([[1, one?.checksum ?? '']]);
    const reworded = text.replace('// a comment', '// another').replace('CREATE\n  B', 'CREATE B');
    expect(pendingMigrations(parseMigrations(reworded), applied)).toEqual([two]);
  });

  test('is refused where an applied step was edited', () => {
    const applied = new Map(parseMigrations(text).map((step) => [step.number, step.checksum]));
    const edited = parseMigrations(text.replace('  B;', '  X;'));
    expect(() => pendingMigrations(edited, applied)).toThrow(
      expect.objectContaining({
        code: 'MIGRATION',
        message: expect.stringMatching(/Migration 1 .* was edited .* Add a new step instead/),
      }),
    );
  });

  test('is refused where the graph is newer', () => {
    const newer = new Map([[3, 'x']]);
    expect(() => pendingMigrations(parseMigrations(text), newer)).toThrow(/Use a newer version/);
  });
});

describe(`on the ${ENGINE} engine`, () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
  });
  beforeEach(() => graph.write('MATCH (n:Entity) DETACH DELETE n'));
  afterAll(() => graph.close());

  test('a second migrate has nothing to do', async () => {
    expect(await graph.migrate()).toEqual([]);
    const steps = await graph.read('MATCH (m:Migration) RETURN m.number AS number ORDER BY number');
    expect(steps.map((row) => row.number)).toEqual((await readMigrations()).map((m) => m.number));
  });

  test('migrate refuses a graph whose steps differ', async () => {
    const set = 'MATCH (m:Migration {number: 1}) SET m.checksum = $checksum';
    const [row] = await graph.read('MATCH (m:Migration {number: 1}) RETURN m.checksum AS checksum');
    await graph.write(set, { checksum: 'edited' });
    await expect(graph.migrate()).rejects.toMatchObject({ code: 'MIGRATION' });
    await graph.write(set, { checksum: row?.checksum });
    expect(await graph.migrate()).toEqual([]);
  });

  test.each(
    parseMigrations(readFileSync(FILE, 'utf8'))
      .flatMap((migration) => migration.statements)
      .filter((statement) => UNIQUE.test(statement)),
  )('%s holds', async (statement) => {
    const label = /\(n:(\w+)\)/.exec(statement)?.[1];
    const create = `CREATE (n:${label} {${UNIQUE.exec(statement)?.[1]}: $value})`;
    const value = -1;
    await graph.write(create, { value });
    await expect(graph.write(create, { value })).rejects.toMatchObject({ code: 'CONSTRAINT' });
    await graph.write(`MATCH (n:${label}) WHERE NOT n:Migration OR n.number = -1 DELETE n`);
  });
});
