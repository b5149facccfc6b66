import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Transaction } from '../../src/graph/graph.ts';
import { importPaths } from '../../src/importer/import-paths.ts';
import { start } from '../support/child.ts';
import { jsonLines, withCatalogue } from './catalogue.ts';
import { type Installation, install } from './installation.ts';

/** Enough for some seven transactions. */
const SHOWS = 1400;

/** Shows that share their people, genres and characters across transactions. */
const CATALOGUE = jsonLines(
  ...Array.from({ length: SHOWS }, (_, index) => ({
    type: 'Show',
    source: 'test',
    name: `Ferry ${index % 1900}`,
    released: `${1900 + (index % 100)}`,
    externalIds: { test: `t${index}` },
    originalName: 'Färja '.repeat(80),
    genres: [`Genre ${index % 7}`],
    credits: [0, 1, 2].map((part) => ({
      job: 'ACTED_IN',
      person: {
        name: `Actor ${(index * 3 + part) % 500}`,
        externalIds: { test: `p${index % 700}` },
      },
      ...(part === 0 ? { character: `The "Mate" / ${index % 11}` } : {}),
      billing: part + 1,
    })),
  })),
);

const LINES = CATALOGUE.split('\n');
/** A line that does not go in: once it is told, the transactions before its own are done. */
const BAD_LINE = { at: 250, text: '{"type": "Show"}' };

describe('a catalogue import that is killed', () => {
  it('ends, run again, with the graph of one that was not, and writes only the rest', async () => {
    const whole = await install();
    const written = await importAll(whole);
    const expected = await whole.fingerprint();

    const installation = await install();
    const left = await killedImport(installation);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(written.nodes);
    const resumed = await importAll(installation);
    expect(resumed.nodes).toBe(written.nodes - left);
    expect(await installation.fingerprint()).toBe(expected);
    expect(await importAll(installation)).toMatchObject({ nodes: 0, edges: 0 });
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  }, 120_000);
});

describe('a transaction that is tried again though it was committed', () => {
  it('leaves the graph as if it had been done once', async () => {
    const lines = LINES.slice(0, 300).join('\n');
    const expected = await (await withCatalogue(lines)).lines();
    const installation = await install();
    const path = installation.file('catalogue.jsonl', lines);
    await installation.withGraph(async (graph) => {
      // As the driver does where the connection is lost while the graph commits.
      const twice = new Proxy(graph, {
        get: (target, name) =>
          name === 'transaction'
            ? async <T>(work: (transaction: Transaction) => Promise<T>) => {
                await target.transaction(work);
                return target.transaction(work);
              }
            : typeof Reflect.get(target, name) === 'function'
              ? Reflect.get(target, name).bind(target)
              : Reflect.get(target, name),
      });
      const files: unknown[] = [];
      await importPaths(twice, [path], { onFile: (report) => void files.push(report) });
      expect(files).toMatchObject([{ lines: 300 }]);
    });
    expect(await installation.lines()).toEqual(expected);
  });
});

async function importAll(installation: Installation): Promise<{ nodes: number; edges: number }> {
  const path = installation.file('catalogue.jsonl', CATALOGUE);
  const { code, out } = await installation.run('import', '--json', path);
  expect(code).toBe(0);
  return JSON.parse(out);
}

/** Kills an import at a random moment, in a transaction or between two, and gives how many entities it left. */
async function killedImport(installation: Installation): Promise<number> {
  const lines = [...LINES.slice(0, BAD_LINE.at), BAD_LINE.text, ...LINES.slice(BAD_LINE.at)];
  const path = installation.file('with-a-bad-line.jsonl', lines.join('\n'));
  const letters = join(installation.folder, 'letters.jsonl');
  const program = ['--import', 'tsx', 'src/cli.ts', 'import', path, '--dead-letter', letters];
  const child = start(process.execPath, program, installation.environment);
  while (!existsSync(letters)) await pause(2);
  await pause(Math.random() * 50);
  await child.stop('SIGKILL');
  // Another import takes over where the killed one let go of its lock.
  await installation.withGraph((graph) => graph.write('MATCH (l:WriterLock) DELETE l'));
  return installation.withGraph(async (graph) => {
    const [row] = await graph.read<{ n: number }>('MATCH (n:Entity) RETURN count(n) AS n');
    return row?.n ?? 0;
  });
}
