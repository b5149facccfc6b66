import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestGraph } from '../support/engine.ts';
import { emptyLists, idsAt } from './answer.ts';
import { SCALES, textOf } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { WRITING_MS, writeWorld } from './world.ts';

let api: TestApi;

beforeAll(async () => {
  const graph = await openTestGraph();
  await writeWorld(graph);
  api = openApi(graph);
}, WRITING_MS);

describe('what clients ask for', () => {
  it('is one operation a file, each with its account', () => {
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    expect(OPERATIONS.map(({ name }) => `${name}.graphql`).sort()).toEqual(files.sort());
    for (const { account, statements } of OPERATIONS) expect(account.length).toBe(statements);
  });

  for (const operation of OPERATIONS) {
    const { name, statements, widest, variables } = operation;
    for (const scale of SCALES) {
      it(`${name} is ${statements} statements at ${scale} parents`, async () => {
        const answer = await api.query(textOf(operation), variables[scale]);
        expect(answer.errors).toBeUndefined();
        expect({
          parents: idsAt(answer.data, widest).size,
          statements: answer.extensions?.cost?.statements,
          empty: emptyLists(answer.data),
        }).toEqual({ parents: scale, statements, empty: [] });
      });
    }
  }
});
