import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph, Row } from '../../src/graph/graph.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';

/** What any engine behind the seam must do. Run it on Neo4j by TEST_NEO4J_URI. */
describe(`the ${ENGINE} engine`, () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
  });
  beforeEach(() => graph.write('MATCH (n:Entity) DETACH DELETE n'));
  afterAll(() => graph.close());

  const ids = async () => {
    const rows = await graph.read('MATCH (n:Entity) RETURN n.id AS id ORDER BY id');
    return rows.map((row) => row.id);
  };
  const create = 'CREATE (n:Entity {id: $id, searchText: $id})';

  test('says which engine it is, and where', () => {
    expect(graph.engine).toBe(ENGINE);
    expect(graph.location).toMatch(ENGINE === 'embedded' ? /^memory$/ : /^(bolt|neo4j)/);
  });

  describe('values', () => {
    const values = {
      'a whole number': 42,
      'a negative number': -7,
      zero: 0,
      'the largest safe integer': Number.MAX_SAFE_INTEGER,
      'the smallest safe integer': Number.MIN_SAFE_INTEGER,
      'a number with a fraction': 0.1,
      'a large number': 1e300,
      true: true,
      false: false,
      'an empty text': '',
      'a text above U+FFFF': '𝕏 Files 😀 日本',
      'quotes, backslashes and line ends': `it's "\\" \n\r\t \\u0041 $x {y}`,
      'a long text': 'é'.repeat(200_000),
      'an empty list': [],
      'a list of texts': ['b', 'a', '😀'],
      'a list of numbers': [3, 1, 2],
      'a list of fractions': [0.5, 1.25],
      'a list of booleans': [true, false],
    };

    test.each(Object.entries(values))('%s comes back as it was written', async (_, value) => {
      await graph.write('CREATE (n:Entity {id: $id}) SET n.value = $value', { id: 'a', value });
      await graph.write('MATCH (n:Entity) SET n += $properties', { properties: { copy: value } });
      const rows = await graph.read('MATCH (n:Entity) RETURN n.value AS value, n.copy AS copy');
      expect(rows).toEqual([{ value, copy: value }]);
      const found = 'MATCH (n:Entity) WHERE n.value = $value RETURN n.id AS id';
      expect(await graph.read(found, { value })).toEqual([{ id: 'a' }]);
      expect(await graph.read('RETURN $value AS value', { value })).toEqual([{ value }]);
    });

    test('a parameter may nest maps and lists', async () => {
      const rows = [{ id: 'a', more: { list: [1, 2], text: '😀', gone: null } }, { id: 'b' }];
      expect(
        await graph.read('UNWIND $rows AS r RETURN r.id AS id, r.more AS more', { rows }),
      ).toEqual([
        { id: 'a', more: { list: [1, 2], text: '😀', gone: null } },
        { id: 'b', more: null },
      ]);
    });

    test.each([null, undefined])('%s removes a property', async (nothing) => {
      await graph.write(create, { id: 'a' });
      await graph.write('MATCH (n:Entity) SET n.x = 1, n.y = 2, n.z = 3');
      await graph.write('MATCH (n:Entity) SET n.x = $nothing SET n += $map', {
        nothing,
        map: { y: nothing },
      });
      const [row] = await graph.read('MATCH (n:Entity) RETURN properties(n) AS properties');
      expect(row).toEqual({ properties: { id: 'a', searchText: 'a', z: 3 } });
    });

    test('a whole number counts as one in LIMIT, SKIP and a list index', async () => {
      const statement =
        'UNWIND range(1, 9) AS x RETURN x, $list[$index] AS y SKIP $skip LIMIT $limit';
      const parameters = { list: ['a', 'b'], index: 1, skip: 2, limit: 1 };
      expect(await graph.read(statement, parameters)).toEqual([{ x: 3, y: 'b' }]);
    });

    test('a statement without rows gives none, and a column may be null', async () => {
      expect(await graph.read('MATCH (n:Entity {id: $id}) RETURN n.id AS id', { id: 'x' })).toEqual(
        [],
      );
      expect(await graph.read('OPTIONAL MATCH (n:Entity) RETURN n.id AS id')).toEqual([
        { id: null },
      ]);
    });
  });

  describe('errors', () => {
    test.each([
      'CREATE (n:Entity {id: "x"})',
      'create (n:Entity {id: "x"})',
      'MERGE (n:Entity {id: "x"}) RETURN n.id AS id',
      'MATCH (n:Entity) SET n.name = "x"',
      'MATCH (n:Entity) DETACH DELETE n',
      'match (n:Entity) remove n.name',
    ])('read refuses %s', async (statement) => {
      await graph.write(create, { id: 'a' });
      await expect(graph.read(statement)).rejects.toMatchObject({ code: 'READ_ONLY' });
      await expect(
        graph.transaction((transaction) => transaction.read(statement)),
      ).rejects.toMatchObject({ code: 'READ_ONLY' });
      expect(await ids()).toEqual(['a']);
    });

    test('a second node with one id breaks the constraint', async () => {
      await graph.write(create, { id: 'a' });
      await expect(graph.write(create, { id: 'a' })).rejects.toMatchObject({
        name: 'GraphError',
        code: 'CONSTRAINT',
        retryable: false,
      });
      expect(await ids()).toEqual(['a']);
    });

    test.each([
      ['MATCH (n RETURN n', {}],
      ['RETURN nothing_like_this(1) AS x', {}],
      ['RETURN $missing AS x', {}],
      ['UNWIND [1, 2] AS x RETURN x LIMIT $limit', { limit: -1 }],
    ])('%s is a STATEMENT error', async (statement, parameters) => {
      const expected = { name: 'GraphError', code: 'STATEMENT', retryable: false };
      await expect(graph.read(statement, parameters)).rejects.toMatchObject(expected);
      await expect(graph.write(statement, parameters)).rejects.toMatchObject(expected);
    });
  });

  describe('transactions', () => {
    test('give the value of their work and keep all of its writes', async () => {
      const value = await graph.transaction(async (transaction) => {
        await transaction.write(create, { id: 'a' });
        await transaction.write(create, { id: 'b' });
        return 'done';
      });
      expect(value).toBe('done');
      expect(await ids()).toEqual(['a', 'b']);
    });

    test('read their own writes, which nobody else sees before the end', async () => {
      const seen: Row[][] = [];
      await graph.transaction(async (transaction) => {
        await transaction.write(create, { id: 'a' });
        seen.push(await transaction.read('MATCH (n:Entity {id: "a"}) RETURN n.id AS id'));
        seen.push(await graph.read('MATCH (n:Entity {id: "a"}) RETURN n.id AS id'));
      });
      expect(seen).toEqual([[{ id: 'a' }], []]);
    });

    test('leave nothing when the work throws, whose error comes out unchanged', async () => {
      await graph.write(create, { id: 'old' });
      const failure = new Error('timed out on the way');
      const work = graph.transaction(async (transaction) => {
        await transaction.write(create, { id: 'a' });
        await transaction.write('CREATE (t:ArticleText {id: "a", searchText: "a"})');
        await transaction.write('MATCH (n:Entity {id: "old"}) SET n.changed = true');
        await transaction.write('MATCH (n:Entity {id: "old"}) DETACH DELETE n');
        throw failure;
      });
      await expect(work).rejects.toBe(failure);
      const rows = await graph.read('MATCH (n:Entity) RETURN properties(n) AS properties');
      expect(rows).toEqual([{ properties: { id: 'old', searchText: 'old' } }]);
      // What was taken back must be gone from the indexes too.
      expect(await graph.search('article_text_search', 'a', { limit: 5 })).toEqual([]);
      await graph.write(create, { id: 'a' });
      expect(await ids()).toEqual(['a', 'old']);
    });

    test('fail with the first statement that fails, even where the work goes on', async () => {
      await graph.write(create, { id: 'a' });
      const caught: unknown[] = [];
      const work = graph.transaction(async (transaction) => {
        await transaction.write(create, { id: 'b' });
        await transaction.write(create, { id: 'a' }).catch((error) => caught.push(error));
        return 'went on';
      });
      await expect(work).rejects.toMatchObject({ name: 'GraphError', code: 'CONSTRAINT' });
      expect(caught).toMatchObject([{ name: 'GraphError', code: 'CONSTRAINT' }]);
      expect(await ids()).toEqual(['a']);
    });

    test('refuse statements after their end', async () => {
      const late = await graph.transaction(async (transaction) => () => transaction.write(create));
      await expect(late()).rejects.toMatchObject({ name: 'GraphError', code: 'STATEMENT' });
    });

    test('fifty writers of one node at once all succeed', async () => {
      const count = `
        MERGE (n:Entity {id: 'counter'})
        SET n.count = coalesce(n.count, 0) + 1
        RETURN n.count AS count`;
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          index % 2
            ? graph.write<{ count: number }>(count)
            : graph.transaction((transaction) => transaction.write<{ count: number }>(count)),
        ),
      );
      const counts = answers.flat().map((row) => row.count);
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
      const rows = await graph.read('MATCH (n:Entity) RETURN n.count AS count');
      expect(rows).toEqual([{ count: 50 }]);
    });
  });
});
