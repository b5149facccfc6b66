import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GLASS_TIDE_FIRST, GLASS_TIDE_SECOND, HARBOUR_LIGHTS } from '../behaviour/articles.ts';
import { jsonLines } from '../behaviour/catalogue.ts';
import { type Installation, install } from '../behaviour/installation.ts';

const CATALOGUE = jsonLines({ type: 'Show', source: 'test', name: 'Harbour Lights' });

describe('a dry run', () => {
  it('prints what would change and writes nothing, nor any file', async () => {
    const installation = await install();
    await installation.run('import', installation.file('glass.md', GLASS_TIDE_FIRST));
    const before = await everything(installation);
    const paths = [
      installation.file('glass.md', GLASS_TIDE_SECOND),
      installation.file('harbour.txt', HARBOUR_LIGHTS),
      installation.file('list.jsonl', `${CATALOGUE}\n{"type":"Planet"}`),
    ];
    const files = readdirSync(installation.environment.DATA_DIR ?? '');
    const { code, out } = await installation.run('import', '--dry-run', ...paths);
    expect(await everything(installation)).toEqual(before);
    expect(readdirSync(installation.environment.DATA_DIR ?? '')).toEqual(files);
    expect(code).toBe(3);
    expect(out).toContain('3 files: 1 catalogue, 1 replaced, 1 imported');
    expect(out).toContain('nothing was written');
    expect(out).toMatch(/^ {2}new Person: Runa Dahl$/m);
    expect(out).toMatch(/^ {2}- DIRECTED {2}Petra Holm -> Glass Tide {2}"Petra Holm will direct/m);
    expect(out).toMatch(/^ {2}\+ DIRECTED {2}Runa Dahl -> Glass Tide {2}"Runa Dahl will direct/m);
    expect(out).toMatch(/^ {2}\+ \d+ mentions$/m);
    expect(out).not.toContain('MENTIONS');
    // What the catalogue would bring in is known to the article after it.
    expect(out).not.toMatch(/new Show: Harbour Lights/);
  });

  it('says with --json what the import then does', async () => {
    const installation = await install();
    const path = installation.file('harbour.txt', HARBOUR_LIGHTS);
    const dry = JSON.parse((await installation.run('import', '--dry-run', '--json', path)).out);
    const done = JSON.parse((await installation.run('import', '--json', path)).out);
    expect(dry).toMatchObject({ outcome: done.outcome, article: done.article });
    expect(done.message).toContain(`${dry.diff.created.length} new entit`);
    expect(dry.diff.removed).toEqual([]);
    expect(dry.diff.added).toContainEqual({
      predicate: 'DIRECTED',
      subject: 'Mara Quill',
      object: 'Harbour Lights',
      sentence: expect.stringMatching(/^Mara Quill .*will direct the series\.$/),
    });
  });
});

/** The graph with what no fingerprint covers: clocks, the lock, migrations. */
function everything(installation: Installation): Promise<unknown> {
  return installation.withGraph(async (graph) => {
    const rows = await graph.read<{ line: unknown }>(
      'MATCH (n) RETURN {labels: labels(n), properties: properties(n)} AS line',
    );
    return rows.map(({ line }) => JSON.stringify(line)).sort();
  });
}
