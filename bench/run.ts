import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ask, askMixed, FINALE, quantile } from './ask.ts';
import { startServer } from './server-process.ts';

// Prints the figures of bench/README.md. With BENCH_NEO4J_URI set also those of that Neo4j, which
// must be empty and is seeded.
const run = promisify(execFile);
const neo4j = process.env.BENCH_NEO4J_URI;
const folder = mkdtempSync(join(tmpdir(), 'showgraph-bench-'));
const embedded = { DATA_DIR: join(folder, 'data'), PORT: '4921', NEO4J_URI: '' };

console.log(`${cpus().length} cores, Node ${process.version}`);
try {
  await importRate('embedded', { ...embedded, DATA_DIR: join(folder, 'import') });
  const first = await startServer(embedded);
  print('embedded: first start, seed included', `${seconds(first.startedIn)} s`);
  print('embedded: memory after seeding', `${first.memory().toFixed(0)} MB`);
  await first.stop();
  await serving('embedded', embedded);
  if (neo4j) {
    const environment = { DATA_DIR: join(folder, 'neo4j'), PORT: '4922', NEO4J_URI: neo4j };
    await importRate('Neo4j', environment);
    await run(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'seed'], {
      env: { ...process.env, ...environment },
    });
    await serving('Neo4j', environment);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** How fast the catalogue goes in: edges are the facts. */
async function importRate(engine: string, environment: Readonly<Record<string, string>>) {
  const started = performance.now();
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'import', 'seed/catalogue'],
    { env: { ...process.env, ...environment } },
  );
  const elapsed = performance.now() - started;
  const edges = [...stdout.matchAll(/(\d+) edges written/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
  const rate = Math.round(edges / (elapsed / 1000));
  print(`${engine}: catalogue import`, `${edges} facts in ${seconds(elapsed)} s, ${rate} a second`);
}

/** A later start, the example query, and memory before and after a long row of mixed queries. */
async function serving(engine: string, environment: Readonly<Record<string, string>>) {
  const server = await startServer(environment);
  print(`${engine}: later start`, `${seconds(server.startedIn)} s`);
  for (let round = 0; round < 100; round += 1) await ask(server.url, FINALE);
  const times: number[] = [];
  for (let round = 0; round < 500; round += 1) times.push(await ask(server.url, FINALE));
  const median = quantile(times, 0.5).toFixed(1);
  print(
    `${engine}: first example`,
    `median ${median} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
  );
  const before = server.memory();
  const started = performance.now();
  await askMixed(server.url, 20_000, 8);
  const rate = Math.round(20_000 / ((performance.now() - started) / 1000));
  const memory = `${before.toFixed(0)} MB before, ${server.memory().toFixed(0)} MB after`;
  print(`${engine}: 20,000 mixed queries, 8 at a time`, `${rate} a second; memory ${memory}`);
  await server.stop();
}

function print(what: string, figure: string): void {
  console.log(`${what}: ${figure}`);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
