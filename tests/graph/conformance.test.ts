import { expect, test } from 'vitest';
import { openTestGraph } from '../support/engine.ts';

test('opens', async () => {
  const graph = await openTestGraph();
  expect(await graph.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
});
