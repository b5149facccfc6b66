import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { mintId } from '../../src/model/identity.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { nameQuery } from '../../src/search/query-text.ts';
import { ENGINE, openTestGraph, openTestNeo4j, TEST_NEO4J_URI } from '../support/engine.ts';

let graph: Graph;
let index: NameIndex;
let clock = Date.parse('2026-01-01');

beforeEach(async () => {
  graph = await openTestGraph();
  index = new NameIndex(graph);
});

interface Node {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly sortName?: string;
}

const idOf = (place: number) => mintId('Show', String(place));

/** Writes shows as the importer does: each write has a later date. */
async function write(nodes: ReadonlyArray<Node | undefined>, at = graph) {
  clock += 1000;
  const updatedAt = new Date(clock).toISOString();
  const rows = nodes.flatMap((node, place) =>
    node
      ? [
          {
            aliases: [],
            sortName: node.name,
            ...node,
            id: idOf(place),
            slug: `s-${place}`,
            updatedAt,
          },
        ]
      : [],
  );
  await at.write('UNWIND $rows AS r MERGE (n:Entity {id: r.id}) SET n:Show SET n += r', { rows });
}

async function find(text: string, limit = 100) {
  await index.ready();
  return index.search(nameQuery(text), { limit }).map((hit) => hit.matchedName);
}

describe(`the index of names on the ${ENGINE} engine`, () => {
  test('sees what this process writes, as soon as it is written', async () => {
    expect(await find('one')).toEqual([]);
    await write([{ name: 'One' }, { name: 'Two' }]);
    expect(await find('one')).toEqual(['One']);
    await write([{ name: 'One', aliases: ['Eins'] }, { name: 'Three' }, { name: 'One more' }]);
    expect(await find('eins')).toEqual(['Eins']);
    expect(await find('one')).toEqual(['One', 'One more']);
    expect(await find('two')).toEqual([]);
    await graph.write('MATCH (n:Entity {id: $id}) DETACH DELETE n', { id: idOf(0) });
    expect(await find('one')).toEqual(['One more']);
    expect(await find('eins')).toEqual([]);
    expect(index.ready()).toBeUndefined();
  });

  test('asks the graph once, however many wait for it', async () => {
    await write([{ name: 'One' }]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => find('one')));
    expect(answers).toEqual(answers.map(() => ['One']));
  });

  test('reads everything anew after more changes than it keeps apart', async () => {
    await write([{ name: 'First' }]);
    expect(await find('first')).toEqual(['First']);
    const many = Array.from({ length: 2500 }, (_, place) => ({ name: `Many ${place}` }));
    await write(many);
    expect(await find('many 2499')).toEqual(['Many 2499']);
    expect(await find('first')).toEqual([]);
    expect(await find('many', 3000)).toHaveLength(2500);
  });

  test.runIf(TEST_NEO4J_URI !== undefined)('sees what another process writes', async () => {
    await write([{ name: 'One' }]);
    expect(await find('one')).toEqual(['One']);
    const other = openTestNeo4j(TEST_NEO4J_URI ?? '');
    await write([{ name: 'One' }, { name: 'One more' }], other);
    await expect.poll(() => find('one'), { timeout: 5000 }).toEqual(['One', 'One more']);
    await write([{ name: 'Renamed' }], other);
    await expect.poll(() => find('one'), { timeout: 5000 }).toEqual(['One more']);
  });

  test('ranks what changed lately among the rest', async () => {
    await write([{ name: 'Star A' }, { name: 'Star B' }, { name: 'Star C' }, { name: 'Moon' }]);
    await find('star');
    await graph.write(
      'MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) CREATE (a)-[:FOLLOWS]->(b)',
      { a: idOf(1), b: idOf(3) },
    );
    await write([undefined, { name: 'Star B' }]);
    expect((await find('star'))[0]).toBe('Star B');
    // No typo is forgiven while anything, old or new, matches without one.
    await write([undefined, undefined, undefined, { name: 'Stark' }]);
    expect(await find('stark')).toEqual(['Stark']);
  });

  test('an instance fails while its graph is closed, and says so', async () => {
    await graph.close();
    await expect(find('one')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(find('one')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('gives ids in the order of sort names and ids, from anywhere, both ways', async () => {
    const nodes = ['b', 'a', 'B', 'ä', '', 'a', 'z z', 'a b', '😀', '\uffee'].map((sortName) => ({
      name: `Name ${sortName}`,
      sortName,
    }));
    await write(nodes);
    await find('x');
    // Some of them stand apart as changed, one in another place than before.
    await write([
      undefined,
      { name: 'Changed', sortName: 'c' },
      undefined,
      { name: 'New', sortName: 'ä' },
    ]);
    await index.ready();
    const now = nodes.map(({ sortName }, place) => ({
      sortName: place === 1 ? 'c' : sortName,
      id: idOf(place),
    }));
    const compare = (a: (typeof now)[number], b: (typeof now)[number]) =>
      a.sortName === b.sortName ? (a.id < b.id ? -1 : 1) : a.sortName < b.sortName ? -1 : 1;
    const property = fc.property(
      fc.option(fc.constantFrom(...now, { sortName: 'aa', id: '' }), { nil: undefined }),
      fc.boolean(),
      fc.constantFrom(1, 2, 100),
      (bound, descending, limit) => {
        const expected = [...now]
          .sort((a, b) => compare(a, b) * (descending ? -1 : 1))
          .filter(
            (one) => !bound || (one.id !== bound.id && compare(one, bound) > 0 !== descending),
          )
          .slice(0, limit)
          .map(({ id }) => id);
        const after = bound && ([bound.sortName, bound.id] as const);
        expect(index.idsByName('Show', { after, descending, limit })).toEqual(expected);
      },
    );
    fc.assert(property);
    expect(index.idsByName('Person', { limit: 5 })).toEqual([]);
  });
});
