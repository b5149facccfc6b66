import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestEmbedded } from '../support/engine.ts';
import { dump, load, outcome } from './comparing.ts';
import { EXCEPTIONS, GENERATORS, pages } from './parameters.ts';
import { isOrdered, scanStatements } from './statements.ts';
import { type World, worlds } from './world.ts';

const all = await scanStatements();

test('every statement has parameters to be compared with', () => {
  const known = (entry: string) => entry in GENERATORS || entry in EXCEPTIONS;
  const missing = all.filter(({ page, entry }) => !page && !known(entry));
  expect(
    missing.map(({ name }) => name),
    'Add a generator for each to tests/graph/parameters.ts',
  ).toEqual([]);
});

test('no parameters are kept for a statement that is gone', () => {
  const entries = new Set(all.map(({ entry }) => entry));
  const known = [...Object.keys(GENERATORS), ...Object.keys(EXCEPTIONS)];
  expect(known.filter((entry) => !entries.has(entry))).toEqual([]);
});

test('an order is known from an ORDER BY behind the last RETURN only', () => {
  const ordered = (text: string) => isOrdered({ name: '', entry: '', key: '', text });
  expect(ordered('MATCH (n) RETURN n.id AS id ORDER BY id LIMIT 2')).toBe(true);
  expect(ordered('MATCH (n) WITH n ORDER BY n.id LIMIT 2 RETURN n.id AS id')).toBe(false);
  expect(ordered('CALL (x) { RETURN x ORDER BY x } RETURN x')).toBe(false);
});

// A comparison of nothing with nothing proves nothing. Fixed seeds, since chance may leave one idle.
test('the parameters make every statement find or change something', async () => {
  const idle = new Map(
    all.filter(({ page, entry }) => page || entry in GENERATORS).map((one) => [one.name, one]),
  );
  for (const seed of [1, 2, 3, 4]) {
    const [world] = fc.sample(worlds(all), { numRuns: 1, seed }) as [World];
    const graph = openTestEmbedded();
    await graph.migrate();
    await load(graph, world);
    const before = (await dump(graph)).join();
    for (const statement of idle.values()) {
      const generator = GENERATORS[statement.entry];
      const some = generator ? generator(world, statement.key) : pages(world, statement);
      for (const parameters of fc.sample(some, { numRuns: 10, seed })) {
        const answer = await outcome(graph, statement, { after: null, ...parameters });
        const found = 'rows' in answer && answer.rows.some((row) => !row.includes('"rows":[]'));
        const changed = 'left' in answer && answer.left?.join() !== before;
        if (found || changed) {
          idle.delete(statement.name);
          break;
        }
      }
    }
    await graph.close();
  }
  expect([...idle.keys()]).toEqual([]);
});
