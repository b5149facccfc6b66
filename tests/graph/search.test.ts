import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { searchText } from '../../src/model/identity.ts';
import { fold } from '../../src/text/fold.ts';
import { ENGINE, openTestGraph } from '../support/engine.ts';

const NAMES = ['Pokémon: Détective', 'It', 'The Who', "Ocean's 8", 'AND OR NOT', 'A & B', '日本'];

describe(`search on the ${ENGINE} engine`, () => {
  let graph: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    const rows = NAMES.map((name) => ({ id: name, searchText: searchText(name, []) }));
    await graph.write('UNWIND $rows AS r CREATE (n:ArticleText) SET n = r', { rows });
  });
  afterAll(() => graph.close());

  const find = async (text: string, limit = 100) => {
    const hits = await graph.search('article_text_search', text, { limit });
    return hits.map((hit) => hit.id);
  };

  test.each([
    ['pokemon', ['Pokémon: Détective']],
    ['POKÉMON', ['Pokémon: Détective']],
    ['dètective', ['Pokémon: Détective']],
    ['it', ['It']],
    ['the', ['The Who']],
    ['oceans', ["Ocean's 8"]],
    ['8', ["Ocean's 8"]],
    ['pokem', []],
    ['pokem*', []],
    ['pokemom~', []],
    ['name:pokemon', ['Pokémon: Détective']],
    ['id:*', []],
    ['*:*', []],
    ['not', ['AND OR NOT']],
    ['"unfinished it', ['It']],
    ["it\\'); MATCH (n) DETACH DELETE n //", ['It']],
    ['[a TO z]', ['A & B']],
    ['', []],
    ['  ', []],
    ['\\', []],
    ['"', []],
    ['^ ~ * ? : / ( ) { } + - ! && ||', ['A & B', 'AND OR NOT']],
  ])('%j finds %j', async (text, expected) => {
    expect((await find(text)).sort()).toEqual(expected.sort());
  });

  test('finds whatever shares a folded word with any text', async () => {
    const word = fc.constantFrom(
      ...NAMES.flatMap((name) => name.split(' ')),
      'zzz',
      '"',
      '*',
      '\\',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const property = fc.asyncProperty(text, async (given) => {
      const words = fold(given).split(' ').filter(Boolean);
      const sharing = NAMES.filter((name) =>
        words.some((some) => fold(name).split(' ').includes(some)),
      );
      expect((await find(given)).sort()).toEqual(sharing.sort());
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test('gives the best match first, and at most as many as asked for', async () => {
    const hits = await graph.search('article_text_search', 'the who it', { limit: 10 });
    expect(hits.map((hit) => hit.id)).toEqual(['The Who', 'It']);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0);
    expect(await find('the who it', 1)).toEqual(['The Who']);
  });

  test('takes a text of any length', async () => {
    expect(await find(`it ${'word '.repeat(5000)}`)).toEqual(['It']);
    expect(await find('long'.repeat(10_000))).toEqual([]);
    const words = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    expect(await find(`it ${words.join(' ')}`)).toEqual(['It']);
  });

  test('follows what is written and deleted', async () => {
    await graph.write("CREATE (n:ArticleText {id: 'new', searchText: 'brandnew'})");
    expect(await find('brandnew')).toEqual(['new']);
    await graph.write("MATCH (n:ArticleText {id: 'new'}) SET n.searchText = 'renamed'");
    expect(await find('brandnew')).toEqual([]);
    expect(await find('renamed')).toEqual(['new']);
    await graph.write("MATCH (n:ArticleText {id: 'new'}) DETACH DELETE n");
    expect(await find('renamed')).toEqual([]);
  });
});
