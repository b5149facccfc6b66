import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { goldenArticles } from '../../eval/sets/golden.ts';
import { checkGraph } from '../../src/claims/check.ts';
import { graphFingerprint } from '../../src/graph/fingerprint.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { importPaths } from '../../src/importer/import-paths.ts';
import { mergeEntities } from '../../src/merge/merge.ts';
import { undoMerge } from '../../src/merge/undo.ts';
import { install } from '../behaviour/installation.ts';
import { ENGINE } from '../support/engine.ts';
import { SEED } from '../support/seed.ts';
import { ARTICLE_ON_DUPLICATE, ARTICLE_ON_SURVIVOR, DUPLICATES } from './duplicates.ts';

const RUNS = Number(process.env.TEST_RUNS || (ENGINE === 'neo4j' ? 4 : 12));
const NOW = '2025-01-01T00:00:00.000Z';
const TYPES = ['Person', 'Show', 'SourceWork', 'Character', 'Organization', 'Tag'] as const;

describe(`merging any two of one type (TEST_SEED=${SEED})`, () => {
  let graph: Graph;
  let folder: string;
  const ids = new Map<string, string[]>();

  beforeAll(async () => {
    const installation = await install();
    folder = installation.folder;
    installation.file('in/duplicates.jsonl', DUPLICATES);
    installation.file('in/duplicate.txt', ARTICLE_ON_DUPLICATE);
    installation.file('in/survivor.txt', ARTICLE_ON_SURVIVOR);
    for (const { lesson, file, writtenApart } of goldenArticles()) {
      if (writtenApart) continue;
      installation.file(`in/${lesson}${extname(file)}`, readFileSync(file, 'utf8'));
    }
    graph = installation.open();
    await graph.migrate();
    await importPaths(graph, [`${folder}/in`]);
    for (const type of TYPES) {
      const rows = await graph.read<{ id: string }>(
        `MATCH (n:${type}) RETURN n.id AS id ORDER BY id`,
      );
      ids.set(
        type,
        rows.map(({ id }) => id),
      );
    }
  });

  it('agrees with its claims, is found by every import, and can be undone', async () => {
    const pairs = fc
      .constantFrom(...TYPES)
      .chain((type) => fc.shuffledSubarray(ids.get(type) ?? [], { minLength: 3, maxLength: 3 }));
    const before = await graphFingerprint(graph);
    const property = fc.asyncProperty(pairs, async ([first = '', second = '', third = '']) => {
      const merge = (one: string, other: string) =>
        mergeEntities(graph, one, other, { dryRun: false, now: NOW });
      await merge(first, second);
      await expectSettled();
      await merge(second, third);
      await expectSettled();
      await undoMerge(graph, second, NOW);
      await undoMerge(graph, first, NOW);
      expect(await graphFingerprint(graph)).toBe(before);
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
  }, 600_000);

  /** Nothing contradicts the claims, and what was imported is there. */
  async function expectSettled() {
    expect((await checkGraph(graph)).inconsistencies).toEqual([]);
    const merged = await graphFingerprint(graph);
    const { outcomes } = await importPaths(graph, [`${folder}/in`]);
    expect(['UNCHANGED', 'NO_FACTS']).toEqual(expect.arrayContaining(Object.keys(outcomes)));
    expect(await graphFingerprint(graph)).toBe(merged);
  }
});
