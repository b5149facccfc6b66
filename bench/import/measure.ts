// Imports a folder of articles twice into a new embedded graph, and says how fast and in how much memory:
// node --import tsx bench/import/measure.ts FOLDER
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuSeconds, memory } from '../processes/proc.ts';
import { ROOT } from '../settings.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the articles: see generate.ts.');
const data = mkdtempSync(join(tmpdir(), 'showgraph-bench-'));
try {
  const first = await measure('first import');
  const second = await measure('second import');
  console.log(`The second took ${(first / second).toFixed(1)} times less.`);
} finally {
  rmSync(data, { recursive: true, force: true });
}

/** Runs an import with a line for each tenth of it; gives its seconds. */
async function measure(name: string): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'import', '--json', folder ?? ''],
    {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: data, NEO4J_URI: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  const outcomes = new Map<string, number>();
  let [done, from, at] = [0, 0, started];
  const figures = () => {
    const now = performance.now();
    const rate = ((done - from) / (now - at)) * 1000;
    [from, at] = [done, now];
    const pid = child.pid ?? 0;
    return `${done} articles, ${rate.toFixed(0)} a second, ${memory(pid).now.toFixed(0)} MB, ${cpuSeconds(pid).toFixed(0)} s of processors`;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const { outcome } = JSON.parse(line) as { outcome: string };
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    done += 1;
    if (done % 500 === 0 && child.exitCode === null) console.log(`${name}: ${figures()}`);
  }
  await closed;
  const seconds = (performance.now() - started) / 1000;
  const words = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  console.log(
    `${name}: ${words}, ${seconds.toFixed(1)} s, ${(done / seconds).toFixed(0)} a second`,
  );
  return seconds;
}
