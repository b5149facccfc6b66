import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';
import { byLevel } from './by-level.ts';
import { textOf } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { SHAPES } from './shapes.ts';
import { WRITING_MS, writeWorld } from './world.ts';

let api: TestApi;

beforeAll(async () => {
  const graph = await openTestGraph();
  await writeWorld(graph);
  api = openApi(graph);
}, WRITING_MS);

describe('pages in the statement of their parents, and by level', () => {
  for (const operation of OPERATIONS) {
    const { name, statements, nested, variables } = operation;
    it(`give the same ${name}, by level with ${nested} statements more`, async () => {
      const text = textOf(operation);
      const together = await api.query(text, variables[100]);
      const apart = await api.query(byLevel(text), { ...variables[100], yes: true });
      expect([together.errors, apart.errors]).toEqual([undefined, undefined]);
      expect(apart.data).toEqual(together.data);
      expect(together.extensions?.cost?.statements).toBe(statements);
      expect(apart.extensions?.cost?.statements).toBe(statements + nested);
    });
  }

  for (const [name, text] of Object.entries(SHAPES)) {
    it(`give the same for ${name}`, async () => {
      const together = await api.query(text, { yes: true });
      const apart = await api.query(byLevel(text), { yes: true });
      expect([together.errors, apart.errors]).toEqual([undefined, undefined]);
      expect(together.data).toEqual(apart.data);
    });
  }
});
